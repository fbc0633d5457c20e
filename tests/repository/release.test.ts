import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PACKAGES, problemsOf } from '../../scripts/release/contents.mjs';
import { nextVersions } from '../../scripts/release/next-version.mjs';
import { packAll, type Packed } from '../../scripts/release/pack.mjs';
import { manifest, read, root, workspaceFolders } from './checkout.ts';

const workplace = mkdtempSync(path.join(tmpdir(), 'grpc-litmus-release-test-'));
const { PATH } = process.env;

beforeAll(() => {
  process.env['PATH'] = [path.join(root, 'node_modules/.bin'), PATH].join(path.delimiter);
});

afterAll(() => {
  process.env['PATH'] = PATH;
  rmSync(workplace, { recursive: true, force: true });
});

describe('the tarballs', () => {
  let packages: readonly Packed[] = [];

  beforeAll(() => {
    packages = packAll(workplace);
  }, 60_000);

  it('hold what is needed and nothing else, and name nothing of this machine', () => {
    expect(packages.map(({ folder, problems }) => ({ folder, problems }))).toEqual(PACKAGES.map(({ folder }) => ({ folder, problems: [] })));
  });

  it('ask for each other in the version that they have', () => {
    const cli = JSON.parse(packages.at(-1)?.files.get('package.json') ?? '{}') as { dependencies: Record<string, string> };
    expect(cli.dependencies['@grpc-litmus/core']).toBe(`^${manifest('packages/core').version}`);
  });
});

describe('a tarball', () => {
  const MANIFEST = {
    name: 'shelf',
    version: '1.2.0',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './package.json': './package.json' },
    bin: { shelf: './dist/main.js' },
    dependencies: { paper: '^1.2.0', ink: '4.0.0' },
  };
  const FILES = { 'README.md': '# shelf\n', LICENSE: 'MIT\n', 'dist/index.js': 'export {};\n', 'dist/index.d.ts': 'export {};\n', 'dist/main.js': 'export {};\n' };
  const allowed = [/^(?:package\.json|README\.md|LICENSE)$/, /^dist\/\w+(?:\.d)?\.(?:js|ts)$/];

  const problems = (changed: Readonly<Record<string, string | undefined>>, own: object = {}): string[] => {
    const files = { ...FILES, 'package.json': JSON.stringify({ ...MANIFEST, ...own }), ...changed };
    const present = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const isSource = (source: string): boolean => ['src/index.ts', 'src/main.ts', 'src/map.ts'].includes(source);
    return problemsOf({ allowed, files: new Map(present) }, { isSource, licence: 'MIT\n', siblings: ['paper'], foreign: { hosts: ['packages.example'], folders: ['/srv/checkout'] } });
  };

  it('with what it promises has no problem', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['without a README', { 'README.md': undefined }, {}, 'README.md is missing.'],
    ['without a licence', { LICENSE: undefined }, {}, 'LICENSE is missing.'],
    ['with another licence', { LICENSE: 'ISC\n' }, {}, 'LICENSE is not that of the repository.'],
    ['without the types of an entry point', { 'dist/index.d.ts': undefined }, {}, 'dist/index.d.ts is missing.'],
    ['that promises no types', {}, { exports: { '.': { default: './dist/index.js' } } }, 'The entry point "." has no types.'],
    ['without its command', { 'dist/main.js': undefined }, {}, 'dist/main.js is missing.'],
    ['with a test', { 'tests/index.test.ts': '' }, {}, 'tests/index.test.ts is not needed.'],
    ['with a file of the build', { 'dist/.tsbuildinfo': '{}' }, {}, 'dist/.tsbuildinfo is not needed.'],
    ['with what is left of an older build', { 'dist/gone.js': '' }, {}, 'dist/gone.js is built of no source.'],
    ['with a protocol of the workspace', {}, { dependencies: { paper: 'workspace:^' } }, 'paper is asked for as "workspace:^".'],
    ['with a folder as a dependency', {}, { optionalDependencies: { ink: 'file:../ink' } }, 'ink is asked for as "file:../ink".'],
    ['with another version of its sibling', {}, { dependencies: { paper: '^1.1.0' } }, 'paper is asked for as "^1.1.0", and this is 1.2.0.'],
    ['with a path of the machine', { 'dist/map.js': "'/srv/checkout/src/map.ts'" }, {}, 'dist/map.js:1 names an absolute path of a machine.'],
    ['with the host of a registry', { 'README.md': '# shelf\n\nhttps://packages.example/shelf\n' }, {}, 'README.md:3 names the host of a package registry.'],
  ])('%s is found out', (_, changed, own, problem) => {
    // A file that is left out of the build may be promised as well as needed.
    expect(problems(changed, own)).toContain(problem);
  });
});

describe('the changesets', () => {
  it('make one version of all the packages, and none of those that are not published', () => {
    const clone = path.join(workplace, 'clone');
    const next = nextVersions(clone);
    expect([...next.keys()].sort()).toEqual(PACKAGES.map(({ folder }) => manifest(folder).name).sort());
    expect(new Set(next.values()).size).toBe(1);
    for (const folder of workspaceFolders('packages').filter((each) => manifest(each).private === true)) {
      const { version } = JSON.parse(readFileSync(path.join(clone, folder, 'package.json'), 'utf8')) as { version: string };
      expect(version, folder).toBe(manifest(folder).version);
    }
  }, 60_000);
});

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, string>> }[] }>>;
}

describe('the workflow that releases', () => {
  const workflow = parse(read('.github/workflows/release.yml'), { strict: true }) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const uses = jobs.flatMap(({ steps }) => steps.flatMap(({ uses: action }) => action ?? []));

  it('can prove where the packages were built, and may do no more than it needs', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.map(({ permissions }) => permissions)).toEqual([{ contents: 'write', 'pull-requests': 'write', 'id-token': 'write' }]);
  });

  it('runs actions by their commits, with the version beside', () => {
    expect(uses.map((action) => action.replace(/@.*/, ''))).toEqual(['actions/checkout', 'actions/setup-node', 'changesets/action']);
    for (const action of uses) expect(read('.github/workflows/release.yml')).toMatch(new RegExp(`uses: ${action.replace(/@.*/, '')}@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+\n`));
  });

  it('publishes by the script that looks at the tarballs first', () => {
    const action = jobs.flatMap(({ steps }) => steps).find(({ uses: name }) => name?.startsWith('changesets/action@'));
    expect(action?.with).toMatchObject({ publish: 'npm run release' });
    expect(manifest('.').scripts).toMatchObject({ 'release:dry': 'node scripts/ready.mjs && node scripts/release.mjs', release: 'node scripts/ready.mjs && node scripts/release.mjs --publish' });
  });
});
