import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { blockUnder, root } from '../document.ts';
import { CLEAN, hasShell, makeService, MISUSE } from './service.ts';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: { readonly lint: { readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } }; readonly steps: readonly Step[] } };
}

const yamlUnder = (heading: string): unknown => parse(blockUnder('docs/ci.md', heading, 'yaml'));
const workflow = (heading: string): Workflow => yamlUnder(heading) as Workflow;

/** What a job runs after what is there was installed. */
const linting = (commands: readonly (string | undefined)[]): readonly string[] => commands.filter((command) => command?.includes('grpc-litmus') === true) as string[];

const { stdout: help } = spawnSync(process.execPath, [path.join(root, 'packages/cli/dist/main.js'), 'lint', '--help'], { encoding: 'utf8' });
const canPrint = (format: string): boolean => hasShell && new RegExp(`"${format}"`).test(help);

interface Sarif {
  readonly version: string;
  readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[];
}

const rulesIn = (text: string): readonly string[] => (JSON.parse(text) as Sarif).runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId));

describe('GitHub Actions', () => {
  const [command = ''] = linting(workflow('GitHub Actions').jobs.lint.steps.map(({ run }) => run));

  it.runIf(canPrint('github'))('annotates the line of a finding', () => {
    const { exitCode, stdout } = makeService({ 'src/orders.js': MISUSE }).run(command);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::(?:error|warning) .*\bfile=src\/orders\.js,.*\bline=6\b.*::.*UNAUTHENTICATED/m);
  });

  it.runIf(canPrint('github'))('passes where nothing is found', () => {
    expect(makeService({ 'src/orders.js': CLEAN }).run(command).exitCode).toBe(0);
  });
});

describe('GitHub code scanning', () => {
  const { permissions, jobs } = workflow('GitHub code scanning');
  const [command = ''] = linting(jobs.lint.steps.map(({ run }) => run));
  const upload = jobs.lint.steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));

  it('may upload, and does so when something was found', () => {
    expect(permissions).toMatchObject({ 'security-events': 'write' });
    expect(upload?.if).toContain('!cancelled()');
    expect(command).toMatch(new RegExp(`> ${upload?.with?.['sarif_file'] ?? ''}$`));
  });

  it.runIf(canPrint('sarif'))('writes SARIF whether something is found or not', () => {
    const service = makeService({ 'src/orders.js': MISUSE });
    expect(service.run(command).exitCode).toBe(1);
    expect(rulesIn(service.read('status-codes.sarif')).map((rule) => rule.replace('grpc-litmus/', '')).sort()).toEqual(['no-raw-code', 'prefer-unauthenticated']);
    service.write('src/orders.js', CLEAN);
    expect(service.run(command).exitCode).toBe(0);
    expect(rulesIn(service.read('status-codes.sarif'))).toEqual([]);
  });
});

describe('GitLab', () => {
  const { script, artifacts } = (yamlUnder('GitLab') as { 'status-codes': { script: string[]; artifacts: { when: string; reports: { codequality: string } } } })['status-codes'];
  const [command = ''] = linting(script);

  it('keeps the report when something was found', () => {
    expect(artifacts.when).toBe('always');
    expect(command).toMatch(new RegExp(`> ${artifacts.reports.codequality}$`));
  });

  it.runIf(canPrint('gitlab'))('writes a report with a fingerprint and a line for each finding', () => {
    const service = makeService({ 'src/orders.js': MISUSE });
    expect(service.run(command).exitCode).toBe(1);
    const report = JSON.parse(service.read(artifacts.reports.codequality)) as { fingerprint: string }[];
    expect(report).toMatchObject([
      { check_name: expect.stringContaining('prefer-unauthenticated'), location: { path: 'src/orders.js', lines: { begin: 6 } } },
      { check_name: expect.stringContaining('no-raw-code'), location: { path: 'src/orders.js', lines: { begin: 9 } } },
    ]);
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe('several machines', () => {
  const FILES = { 'src/a.js': MISUSE, 'src/b.js': CLEAN, 'src/c.ts': MISUSE.replace(/^\/\*\*.*\n/m, ''), 'src/d.js': MISUSE, 'src/e.js': CLEAN };

  it.runIf(canPrint('sarif'))('find together what one finds', () => {
    const { strategy, steps } = workflow('Several machines').jobs.lint;
    const [command = ''] = linting(steps.map(({ run }) => run));
    const shards = strategy?.matrix.shard ?? [];
    expect(shards.length).toBe(Number(/NR % (\d+)/.exec(command)?.[1]));
    const service = makeService(FILES);
    const parts = shards.flatMap((shard) => {
      service.run(command.replaceAll('${{ matrix.shard }}', String(shard)));
      return rulesIn(service.read('status-codes.sarif'));
    });
    service.run('grpc-litmus lint --format sarif > all.sarif');
    expect(parts.length).toBeGreaterThan(0);
    expect([...parts].sort()).toEqual([...rulesIn(service.read('all.sarif'))].sort());
  });

  it.runIf(hasShell && spawnSync('jq', ['--version']).status === 0)('merge their JSON into what one prints', () => {
    const service = makeService(FILES);
    const commands = blockUnder('docs/ci.md', 'Several machines', 'sh').trim().split('\n');
    expect(commands.map((command) => service.run(command).exitCode)).toEqual([1, 1, 0]);
    const merged = JSON.parse(service.read('all.json')) as { files: number; findings: { file: string; line: number }[] };
    const { findings, ...rest } = JSON.parse(service.run('grpc-litmus lint src eslint.config.js --format json').stdout) as typeof merged;
    const byPlace = (a: { file: string; line: number }, b: { file: string; line: number }): number => a.file.localeCompare(b.file) || a.line - b.line;
    expect(findings.length).toBeGreaterThan(0);
    expect({ ...merged, findings: merged.findings.sort(byPlace) }).toEqual({ ...rest, findings: findings.sort(byPlace) });
  });
});
