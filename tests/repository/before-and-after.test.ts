import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyService } from '../../scripts/demo/service.mjs';
import { read, root, workspaceFolders } from './checkout.ts';
import { runShown, shownCommands } from './shown-command.ts';

const examples = workspaceFolders('examples').filter((folder) => existsSync(path.join(root, folder, 'before')));

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

const findingsOf = (stdout: string): readonly Finding[] => (JSON.parse(stdout) as { findings: readonly Finding[] }).findings;

/** The rows of a README's table, as `rule: file:line`. */
function toldFindings(readme: string): string[] {
  const rows = readme.matchAll(/^\| \[([\w-]+)\]\([^)]+\) \| (.+) \|$/gm);
  return [...rows].flatMap(([, rule = '', places = '']) => [...places.matchAll(/`([^`]+)`/g)].map(([, place = '']) => `${rule}: before/${place}`));
}

it('are all examples that name their states', () => {
  expect(examples.map((folder) => path.basename(folder))).toEqual(expect.arrayContaining(['connect-ferry', 'nestjs-clinic', 'nice-grpc-meters']));
});

describe.each(examples)('%s', (folder) => {
  const example = path.join(root, folder);
  const readme = `${folder}/README.md`;
  const { copy, remove } = copyService(example);

  beforeAll(async () => {
    const { exitCode, stderr } = await runShown('npx @grpc-litmus/codemod before --write --allow-dirty', copy);
    expect(stderr, 'of the codemod').toBe('');
    expect(exitCode).toBe(0);
  });
  afterAll(remove);

  it('shows how to test it, to lint it and to rewrite it', () => {
    expect(shownCommands(readme)).toEqual([
      'npm test',
      'npx grpc-litmus lint --preset strict',
      'npx @grpc-litmus/codemod before',
    ]);
  });

  it('has the findings that its README tells of, and none where its authors have been at it', async () => {
    const { exitCode, stdout, stderr } = await runShown('npx grpc-litmus lint --preset strict --format json', example);
    expect(stderr).toBe('');
    expect(exitCode).toBe(1);
    expect(findingsOf(stdout).map(({ rule, file, line }) => `${rule}: ${file}:${line}`).sort()).toEqual(toldFindings(read(readme)).sort());
  });

  it('has bare numbers that the codemod shows', async () => {
    const { exitCode, stdout } = await runShown('npx @grpc-litmus/codemod before', example);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^[1-9]\d* codes? to rewrite/m);
    expect(stdout).toMatch(/^\+.*\b(?:Code|Status|status|grpc\.status)\.\w+/m);
  });

  it('behaves as before once they are rewritten', async () => {
    const { exitCode, stdout } = await runShown('npm test', copy);
    expect(exitCode, stdout).toBe(0);
  });

  it('has no bare number left then', async () => {
    const { exitCode, stdout } = await runShown('npx @grpc-litmus/codemod before --check --strict', copy);
    expect(exitCode, stdout).toBe(0);
  });
});
