import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withFigures } from '../../scripts/accuracy/figures.mjs';
import { blockUnder } from '../hosts/document.ts';
import { read, root } from './checkout.ts';
import { runShown, shownCommands } from './shown-command.ts';

const textIn = (language: string): string => blockUnder('README.md', 'Why', language);

const RUN_ELSEWHERE = [
  // This run, and demo.test.ts.
  'npm test',
  'npm run demo',
  // They need the network: `npm run release:dry` itself installs what it packed, and CI calls it.
  'npm run release:dry -- --keep ../tarballs',
  'npm install --save-dev ../tarballs/*.tgz',
];

const scratch = mkdtempSync(path.join(tmpdir(), 'grpc-litmus-readme-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('the README', () => {
  it.each([
    ['before', '-', ['no-raw-code', 'prefer-unauthenticated']],
    ['after', '+', []],
  ])('is right about its example %s', async (name, sign, rules) => {
    const lines = textIn('diff').split('\n').filter((line) => line === '' || [' ', sign].includes(line.charAt(0)));
    writeFileSync(path.join(scratch, `${name}.js`), lines.map((line) => line.slice(1)).join('\n'));
    const { stdout } = await runShown(`npx grpc-litmus lint ${name}.js --format json`, scratch);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
    expect(findings.map(({ rule }) => rule).sort()).toEqual(rules);
  });

  it('shows what the command prints today', async () => {
    const [, command = '', shown = ''] = /^\$ (.+)\n([^]*)^\.\.\.$/m.exec(textIn('console')) ?? [];
    expect(shown.split('\n').length).toBeGreaterThan(10);
    const { stdout } = await runShown(command, root);
    expect(stdout.slice(0, shown.length)).toBe(shown);
  });

  it.each(shownCommands('README.md').filter((command) => !RUN_ELSEWHERE.includes(command)))('says `%s`, which runs', async (command) => {
    const project = mkdtempSync(path.join(scratch, 'project-'));
    cpSync(path.join(root, 'packages/cli/tests/fixtures/shop'), project, { recursive: true });
    const { exitCode, stdout, stderr } = await runShown(command, project);
    // 1 says that something was found.
    expect([0, 1], stderr).toContain(exitCode);
    expect(stdout).not.toBe('');
  });

  it('has the figures of docs/accuracy.md (node scripts/accuracy/figures.mjs writes them)', () => {
    expect(read('README.md')).toBe(withFigures(read('README.md'), read('docs/accuracy.md')));
  });

  it.each(['README.md', 'packages/eslint-plugin/README.md'])('knows how many libraries there are, as does %s', (document) => {
    const [, table = ''] = /^\| Library \|.*\n\|[ -|]+\n((?:\|.*\n)+)/m.exec(read('docs/dialects.md')) ?? [];
    expect(/(\d+) libraries/.exec(read(document))?.[1]).toBe(String(table.trimEnd().split('\n').length));
  });
});

it('CONTRIBUTING.md begins with the commands that are run here', () => {
  expect(shownCommands('CONTRIBUTING.md')).toEqual(['npm test', 'npm run demo']);
});
