import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyService } from '../../scripts/demo/service.mjs';
import { read, root, workspaceFolders } from './checkout.ts';
import { runShown, shownCommands } from './shown-command.ts';

const examples = workspaceFolders('examples').filter((folder) => existsSync(path.join(root, folder, 'before')));

const REWRITE = 'npx @grpc-litmus/codemod before';

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
  expect(examples.map((folder) => path.basename(folder))).toEqual(expect.arrayContaining(['connect-ferry', 'firebase-choir', 'nestjs-clinic', 'nice-grpc-meters']));
});

describe.each(examples)('%s', (folder) => {
  const example = path.join(root, folder);
  const readme = `${folder}/README.md`;

  it('shows how to test it and to lint it', () => {
    expect(shownCommands(readme).slice(0, 2)).toEqual(['npm test', 'npx grpc-litmus lint --preset strict']);
    expect(shownCommands(readme).slice(2).filter((command) => command !== REWRITE)).toEqual([]);
  });

  it('has the findings that its README tells of, and none where its authors have been at it', async () => {
    const { exitCode, stdout, stderr } = await runShown('npx grpc-litmus lint --preset strict --format json', example);
    expect(stderr).toBe('');
    expect(exitCode).toBe(1);
    expect(findingsOf(stdout).map(({ rule, file, line }) => `${rule}: ${file}:${line}`).sort()).toEqual(toldFindings(read(readme)).sort());
  });
});

describe.each(examples.filter((folder) => shownCommands(`${folder}/README.md`).includes(REWRITE)))('%s, rewritten', (folder) => {
  const { copy, remove } = copyService(path.join(root, folder));
  afterAll(remove);

  it('behaves as before, without a bare number', async () => {
    const written = await runShown(`${REWRITE} --write --allow-dirty`, copy);
    expect(written.exitCode, written.stderr).toBe(0);
    expect(written.stdout).toMatch(/^[1-9]\d* codes? rewritten/m);
    const checked = await runShown(`${REWRITE} --check --strict`, copy);
    expect(checked.exitCode, checked.stdout).toBe(0);
    const tested = await runShown('npm test', copy);
    expect(tested.exitCode, tested.stdout).toBe(0);
  });
});
