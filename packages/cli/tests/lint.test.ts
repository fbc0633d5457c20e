import { describe, expect, it } from 'vitest';
import { lintFiles } from '../src/lint/lint-files.ts';
import type { LintResult, Preset } from '../src/lint/lint-files.ts';
import { scratchFolder } from './support/scratch-folder.ts';
import { SHOP, runCli } from './support/spawn-cli.ts';

const RAW = "import * as grpc from '@grpc/grpc-js';\nexport const get: grpc.handleUnaryCall<{ id: string }, {}> = (call, callback) => {\n  callback({ code: 5, details: 'No such book' });\n};\n";
const PLAIN = "const grpc = require('@grpc/grpc-js');\nexports.get = (call, callback) => {\n  if (!call.request.id) callback({ code: 5, details: 'No such book' });\n};\n";
const CLEAN = "export const code = 'BOOK-1';\n";
const PACKAGE = '{ "dependencies": { "@grpc/grpc-js": "1" } }';

function lint(cwd: string, { paths = ['.'], preset = 'recommended', gitignore = true }: { paths?: readonly string[]; preset?: Preset; gitignore?: boolean } = {}): Promise<LintResult> {
  return lintFiles({ cwd, paths, preset, gitignore, since: undefined, baseline: undefined, updateBaseline: false, progressOn: process.stderr });
}

const filesIn = ({ findings }: LintResult): readonly string[] => [...new Set(findings.map(({ file }) => file))];

describe('findings', () => {
  it('end with 1, each with its line, rule and reason', () => {
    const { exitCode, stdout, stderr } = runCli(SHOP, ['lint']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toMatch(/^src\/orders\.ts\n {2}14:29 {2}prefer-unauthenticated\n {4}return callback\(/);
    expect(stdout).toContain('2 findings in 1 file; 2 files looked at.\nWhy, or why not: npx grpc-litmus why src/orders.ts:14\n');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('are none in a clean folder, which ends with 0', () => {
    expect(runCli(scratchFolder({ 'a.ts': CLEAN }), ['lint'])).toEqual({ exitCode: 0, stdout: 'Nothing found; 1 file looked at.\n', stderr: '' });
  });

  it('are printed as JSON with their place, message, line of code and what is offered', () => {
    const { exitCode, stdout } = runCli(SHOP, ['lint', 'src', '--format', 'json']);
    const { findings, ...rest } = JSON.parse(stdout) as LintResult;
    expect(exitCode).toBe(1);
    expect(rest).toEqual({ version: expect.any(String), preset: 'recommended', files: 1, failures: [] });
    expect(findings).toMatchObject([
      { file: 'src/orders.ts', line: 14, column: 29, endLine: 14, endColumn: 58, rule: 'prefer-unauthenticated', message: expect.stringContaining('UNAUTHENTICATED'), suggestions: [expect.stringContaining('grpc.status.UNAUTHENTICATED')], text: expect.stringContaining('Missing access token') },
      { line: 29, rule: 'no-raw-code' },
    ]);
  });

  it('are those of the preset that is asked for', async () => {
    const text = "import * as grpc from '@grpc/grpc-js';\nexport const get: grpc.handleUnaryCall<{ id: string }, {}> = (call, callback) => {\n  if (!compareHash(call.request.id)) callback({ code: grpc.status.PERMISSION_DENIED, details: 'Wrong password' });\n};\n";
    const root = scratchFolder({ 'package.json': PACKAGE, 'a.ts': text.replace('compareHash', 'comparePassword').replace('Wrong password', 'No') });
    expect((await lint(root)).findings).toEqual([]);
    expect((await lint(root, { preset: 'strict' })).findings).toMatchObject([{ rule: 'prefer-unauthenticated' }]);
  });
});

describe('the files that are looked at', () => {
  it.each(['ts', 'mts', 'cts', 'tsx', 'js', 'jsx', 'mjs', 'cjs'])('are those in .%s', async (extension) => {
    const root = scratchFolder({ 'package.json': PACKAGE, [`a.${extension}`]: extension.includes('t') ? RAW : PLAIN });
    expect(filesIn(await lint(root))).toEqual([`a.${extension}`]);
  });

  it('are not declarations, and files of other kinds', async () => {
    expect((await lint(scratchFolder({ 'a.d.ts': RAW, 'b.md': RAW, 'c.vue': RAW }))).files).toBe(0);
  });

  it('are not those of node_modules, of built folders and of .gitignore', async () => {
    const root = scratchFolder({
      'package.json': PACKAGE,
      '.gitignore': 'generated/\n',
      'src/a.ts': RAW,
      'node_modules/x/a.ts': RAW,
      'src/node_modules/x/a.ts': RAW,
      'dist/a.js': PLAIN,
      'packages/one/build/a.js': PLAIN,
      'coverage/a.js': PLAIN,
      'generated/a.ts': RAW,
    });
    expect(filesIn(await lint(root))).toEqual(['src/a.ts']);
    expect(filesIn(await lint(root, { gitignore: false }))).toEqual(['generated/a.ts', 'src/a.ts']);
    expect(filesIn(await lint(root, { paths: ['dist', 'node_modules/x', 'coverage/a.js'] }))).toEqual(['coverage/a.js', 'dist/a.js', 'node_modules/x/a.ts']);
  });

  it('may lie outside the working directory', async () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'a/src/a.ts': RAW, 'b/nothing.ts': '' });
    expect(filesIn(await lint(`${root}/b`, { paths: ['../a'] }))).toEqual(['../a/src/a.ts']);
  });
});

describe('the project', () => {
  it('is asked for no configuration, and its own is not read', async () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'a.ts': RAW, 'eslint.config.js': 'throw new Error("read");\n', '.eslintrc.json': '{ broken' });
    expect(await lint(root)).toMatchObject({ findings: [{ rule: 'no-raw-code' }], failures: [] });
  });

  it('may switch a rule off in a comment; comments about rules of others are nothing', async () => {
    const root = scratchFolder({
      'package.json': PACKAGE,
      'a.ts': RAW.replace('  callback', '  // eslint-disable-next-line grpc-litmus/no-raw-code -- the table says so\n  callback'),
      'b.ts': `/* eslint other/rule: "error" */\n// eslint-disable-next-line other/rule\n${CLEAN}// status\n`,
    });
    expect(await lint(root)).toMatchObject({ findings: [], failures: [] });
  });

  it('may name its wrappers in package.json', async () => {
    const wrappers = { wrappers: [{ from: 'file', name: 'boom', code: 0 }] };
    const root = scratchFolder({
      'package.json': JSON.stringify({ dependencies: { '@grpc/grpc-js': '1' }, 'grpc-litmus': wrappers }),
      'a.ts': "import { boom } from './boom.js';\nthrow boom(404);\n",
    });
    expect((await lint(root)).findings).toMatchObject([{ file: 'a.ts', rule: 'no-invalid-code' }]);
  });
});

describe('what goes wrong: exit code 2', () => {
  it('a path that does not exist', () => {
    expect(runCli(scratchFolder({}), ['lint', 'nowhere'])).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('"nowhere"') });
  });

  it('mistaken settings, said once', () => {
    const root = scratchFolder({ 'package.json': '{ "grpc-litmus": { "wraps": [] } }', 'a.ts': RAW, 'b.ts': RAW });
    const { exitCode, stdout, stderr } = runCli(root, ['lint']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^error: [^\n]*wraps[^\n]*\n$/);
  });

  it('a file that cannot be parsed, which is named; the others are linted', async () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'a.ts': RAW, 'sub/bad.ts': 'fail({ code: 5 );\n' });
    const { exitCode, stdout } = runCli(root, ['lint']);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('Not looked at (1):\n  sub/bad.ts:1:16 Parsing error: ');
    expect(await lint(root)).toMatchObject({ findings: [{ file: 'a.ts' }], failures: [{ file: 'sub/bad.ts', line: 1, column: 16, message: expect.stringMatching(/^Parsing error: ./) }] });
  });

  it('is no mistake that leaves a file readable: an older compiler, or Babel, takes it', async () => {
    const root = scratchFolder({
      'package.json': PACKAGE,
      'a.ts': `${RAW}export abstract class Shelf { abstract async find(): Promise<void>; }\n`,
      'flow.js': `// @flow\n${PLAIN.replace('(call, callback)', '(call: Call, callback: Callback)')}`,
    });
    const result = await lint(root);
    expect(result.failures).toEqual([]);
    expect(filesIn(result)).toEqual(['a.ts', 'flow.js']);
    expect(runCli(root, ['why', 'a.ts:3'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('no-raw-code') });
  });
});
