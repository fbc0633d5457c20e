import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockUnder } from '../hosts/document.ts';
import { root } from './checkout.ts';
import { runFile, runShown, shownCommands } from './shown-command.ts';

const project = mkdtempSync(path.join(tmpdir(), 'grpc-litmus-pages-'));

beforeAll(() => {
  cpSync(path.join(root, 'packages/cli/tests/fixtures/shop'), project, { recursive: true });
  mkdirSync(path.join(project, 'node_modules/@grpc-litmus'), { recursive: true });
  for (const name of ['core', 'codemod']) symlinkSync(path.join(root, 'packages', name), path.join(project, 'node_modules/@grpc-litmus', name), 'junction');
  symlinkSync(path.join(root, 'node_modules/eslint'), path.join(project, 'node_modules/eslint'), 'junction');
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

/** What a program prints that stands in a file of the project. */
async function printed(program: string): Promise<string> {
  const file = path.join(project, 'program.mjs');
  writeFileSync(file, program);
  const { exitCode, stdout, stderr } = await runFile(file, [], project);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return stdout.trimEnd();
}

describe('the README of core', () => {
  const block = (heading: string): string => blockUnder('packages/core/README.md', heading, 'js');

  it('says what the functions about codes answer', async () => {
    const answers: string[] = [];
    const program = block('The codes').replaceAll(/^(.+); \/\/ ('[^']*'|\d+).*$/gm, (_, call: string, answer: string) => {
      answers.push(answer.replaceAll("'", ''));
      return `console.log(${call});`;
    });
    expect(answers.length).toBeGreaterThan(3);
    expect((await printed(program)).split('\n')).toEqual(answers);
  });

  it('shows a rule that reports', async () => {
    const code = "import { status } from '@grpc/grpc-js';\nexport const get = (call, callback) => { if (!call.metadata.get('authorization')[0]) callback({ code: status.PERMISSION_DENIED, details: 'Missing access token' }); };\n";
    const program = `import { Linter } from 'eslint';
${block('A file')}
console.log(new Linter().verify(${JSON.stringify(code)}, [{ plugins: { own: { rules: { rule } } }, rules: { 'own/rule': 'error' } }]).map(({ message }) => message).join());`;
    expect(await printed(program)).toMatch(/^UNAUTHENTICATED: .*Missing access token/);
  });

  it('shows what to do with a diagnosis', async () => {
    const answerTo = (code: number, details: string): Promise<string> =>
      printed(`const error = ${JSON.stringify({ code, details })};\nconst retryLater = () => console.log('later');\nconst report = console.log;\n${block('Diagnosis')}`);
    expect(await answerTo(14, 'no healthy upstream')).toBe('later');
    expect(await answerTo(3, 'API key not valid. Please pass a valid API key.')).toMatch(/key/);
  });
});

describe('the README of the codemod', () => {
  it('shows a program that finds the sites', async () => {
    const program = `${blockUnder('packages/codemod/README.md', 'From a program', 'js')}\nconsole.log(sites.length, rewrites.length, failures.length);`;
    expect(await printed(program)).toBe('1 1 0');
  });

  it.each(shownCommands('packages/codemod/README.md'))('says `%s`, which runs', async (command) => {
    const { exitCode, stderr } = await runShown(command, project);
    expect(exitCode, stderr).toBe(0);
  });
});
