import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commitAll } from '../../codemod/tests/support/git.ts';
import { scratchFolder } from './support/scratch-folder.ts';
import { runCli } from './support/spawn-cli.ts';

const FILES = {
  'package.json': '{ "dependencies": { "@grpc/grpc-js": "1" } }',
  'services/shop/get, book.js': "exports.get = (call, callback) => {\n  callback({ code: 5, details: 'No such book' });\n};\nexports.put = (call, callback) => {\n  callback({ code: 5, details: 'No such book' });\n};\n",
  'services/shop/broken.js': 'fail({ code: 5 );\n',
};

/** The report of a folder inside the checkout of a service. */
function report(format: string, environment: 'GITHUB_WORKSPACE' | 'CI_PROJECT_DIR'): { readonly root: string; readonly text: string } {
  const root = scratchFolder(FILES);
  const { exitCode, stdout } = runCli(`${root}/services`, ['lint', '--format', format], { [environment]: root });
  expect(exitCode).toBe(2);
  return { root, text: stdout };
}

it('github: a command a line, files named from the checkout, what has a meaning there escaped', () => {
  expect(report('github', 'GITHUB_WORKSPACE').text.split('\n')).toEqual([
    expect.stringMatching(/^::warning file=services\/shop\/get%2C book\.js,line=2,endLine=2,col=20,endColumn=21,title=grpc-litmus\/no-raw-code::`5` is gRPC's `NOT_FOUND`.*$/),
    expect.stringMatching(/^::warning file=services\/shop\/get%2C book\.js,line=5,/),
    expect.stringMatching(/^::error file=services\/shop\/broken\.js,line=1,col=16,title=grpc-litmus::/),
    'grpc-litmus: findings 2, failures 1, files 2',
    '',
  ]);
});

it('gitlab: issues with places from the checkout, and fingerprints that stay while lines move', () => {
  const { text } = report('gitlab', 'CI_PROJECT_DIR');
  const issues = JSON.parse(text) as readonly { readonly fingerprint: string }[];
  expect(issues).toMatchObject([
    { check_name: 'grpc-litmus/no-raw-code', severity: 'major', location: { path: 'services/shop/get, book.js', lines: { begin: 2 } } },
    { check_name: 'grpc-litmus/no-raw-code', severity: 'major', location: { path: 'services/shop/get, book.js', lines: { begin: 5 } } },
    { check_name: 'grpc-litmus', severity: 'blocker', location: { path: 'services/shop/broken.js', lines: { begin: 1 } } },
  ]);
  const prints = issues.map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(3);
  const moved = scratchFolder({ ...FILES, 'services/shop/get, book.js': `\n// A comment.\n${FILES['services/shop/get, book.js']}` });
  const after = JSON.parse(runCli(`${moved}/services`, ['lint', '--format', 'gitlab'], { CI_PROJECT_DIR: moved }).stdout) as readonly { readonly fingerprint: string }[];
  expect(after.map(({ fingerprint }) => fingerprint)).toEqual(prints);
});

it('sarif: the rules with their pages, places from the checkout, and the files that failed', () => {
  const { root, text } = report('sarif', 'GITHUB_WORKSPACE');
  expect(JSON.parse(text)).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'grpc-litmus', rules: [{ id: 'grpc-litmus/no-raw-code', helpUri: expect.stringMatching(/\/no-raw-code\.md$/), shortDescription: { text: expect.any(String) } }] } },
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(root).href}/` } },
        invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ locations: [{ physicalLocation: { artifactLocation: { uri: 'services/shop/broken.js' }, region: { startLine: 1, startColumn: 16 } } }] }] }],
        results: [
          { ruleId: 'grpc-litmus/no-raw-code', locations: [{ physicalLocation: { artifactLocation: { uri: 'services/shop/get%2C%20book.js', uriBaseId: 'ROOT' }, region: { startLine: 2, startColumn: 20, endLine: 2, endColumn: 21 } } }] },
          { locations: [{ physicalLocation: { region: { startLine: 5 } } }] },
        ],
      },
    ],
  });
});

describe('a baseline', () => {
  const ONE = "exports.get = (call, callback) => {\n  callback({ code: 5, details: 'No such book' });\n};\n";
  const baselined = (): string => {
    const root = scratchFolder({ 'package.json': FILES['package.json'], 'get.js': ONE });
    expect(runCli(root, ['lint', '--baseline', 'old.json', '--update-baseline'])).toEqual({ exitCode: 0, stdout: '1 finding accepted by the baseline.\n\nNothing new found; 1 file looked at.\n', stderr: '' });
    return root;
  };

  it('accepts what was there, wherever its line moves to, and nothing new', () => {
    const root = baselined();
    expect(readFileSync(join(root, 'old.json'), 'utf8')).toBe(
      `{\n  "version": 1,\n  "findings": [\n    {"file":"get.js","rule":"no-raw-code","line":"callback({ code: 5, details: 'No such book' });"}\n  ]\n}\n`,
    );
    writeFileSync(join(root, 'get.js'), `// Moved.\n${ONE}`);
    expect(runCli(root, ['lint', '--baseline', 'old.json']).exitCode).toBe(0);
    writeFileSync(join(root, 'get.js'), `${ONE}${ONE.replace('get', 'put')}`);
    const { exitCode, stdout } = runCli(root, ['lint', '--baseline', 'old.json', '--format', 'json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ line: 2, accepted: true }, { line: 5 }], baseline: { accepted: 1, stale: 0 } });
  });

  it('is suppressed in SARIF, and not said to GitHub', () => {
    const root = baselined();
    expect(JSON.parse(runCli(root, ['lint', '--baseline', 'old.json', '--format', 'sarif']).stdout)).toMatchObject({ runs: [{ results: [{ suppressions: [{ kind: 'external' }] }] }] });
    expect(runCli(root, ['lint', '--baseline', 'old.json', '--format', 'github']).stdout).toBe('grpc-litmus: findings 0, failures 0, files 1\n');
  });

  it('says which of its entries are gone', () => {
    const root = baselined();
    writeFileSync(join(root, 'get.js'), '// Gone: its code.\n');
    expect(runCli(root, ['lint', '--baseline', 'old.json']).stdout).toContain('0 findings accepted by the baseline; 1 entry of it gone: write it anew with --update-baseline.');
  });

  it('that is none, or is not there, is an error that names it: exit code 2', () => {
    const root = scratchFolder({ 'a.js': '', 'old.json': '{ "version": 1, "undecided": [] }' });
    expect(runCli(root, ['lint', '--baseline', 'old.json'])).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('old.json is no baseline of this tool') });
    expect(runCli(root, ['lint', '--baseline', 'none.json'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--update-baseline') });
    expect(runCli(root, ['lint', '--update-baseline'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('only with --baseline') });
  });
});

describe('--since', () => {
  it('looks at what changed since the branch left the commit, and at new files', () => {
    const raw = (name: string): string => `exports.${name} = (call, callback) => {\n  callback({ code: 5, details: 'No such book' });\n};\n`;
    const root = scratchFolder({ 'package.json': FILES['package.json'], 'old.js': raw('old'), 'touched.js': '' });
    commitAll(root);
    writeFileSync(join(root, 'touched.js'), raw('touched'));
    writeFileSync(join(root, 'new.js'), raw('added'));
    const { exitCode, stdout } = runCli(root, ['lint', '--since', 'HEAD', '--format', 'json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ files: 2, findings: [{ file: 'new.js' }, { file: 'touched.js' }] });
  });

  it('says what git does not know: exit code 2', () => {
    const root = scratchFolder({ 'a.js': '' });
    expect(runCli(root, ['lint', '--since', 'main'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--since main: git finds no working tree here') });
    commitAll(root);
    expect(runCli(root, ['lint', '--since', 'nowhere'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('git knows no such commit') });
  });
});
