import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll } from './support/git.ts';
import { put, scratchFolder } from './support/scratch-folder.ts';
import { runCli } from './support/spawn-cli.ts';

const PACKAGE = '{ "name": "books", "dependencies": { "@grpc/grpc-js": "^1.9.0" } }';
const RAW = "const grpc = require('@grpc/grpc-js');\n\nexports.getBook = (call, callback) => {\n  callback({ code: 5, message: 'No such book' });\n};\n";
const NAMED = RAW.replace('code: 5', 'code: grpc.status.NOT_FOUND');
const UNSURE = 'module.exports = (result) => result.code === 5;\n';
const CLEAN = 'module.exports = 1;\n';

describe('usage errors: exit code 64, the option or path named, nothing done', () => {
  it.each([
    [['--wrte', '.'], "'--wrte'"],
    [['--report', 'xml', '.'], 'xml'],
    [['nowhere'], '"nowhere"'],
    [['--files-from', 'nowhere'], '--files-from nowhere'],
    [[], 'No path'],
    [['.', '--check', '--write'], '--check'],
    [['.', '--strict'], '--strict'],
    [['.', '--include'], '--include'],
    [['.', '--format'], '--format'],
    [['.', '--update-baseline'], '--update-baseline'],
    [['.', '--transform', 'grpc'], 'status-codes, grpc-js'],
    [['.', '--transform', 'grpc-js', '--replace-constants'], '--replace-constants'],
    [['.', '--transform', 'grpc-js', '--constants', 'codes.js'], '--constants'],
    [['.', '--constants', 'codes.txt'], '--constants codes.txt'],
    [['.', '--constants', 'codes.d.ts'], '--constants codes.d.ts'],
    [['.', '--constants', 'a.js'], 'exports no enum or object of status codes'],
    [['.', '--interactive'], '--write'],
    [['.', '--interactive', '--write'], 'needs a terminal'],
    [['.', '--interactive', '--write', '--types', 'on'], '--types'],
    [['.', '--baseline', 'nowhere.json'], 'nowhere.json'],
    [['.', '--baseline', 'a.js'], 'a.js'],
    [['.', '--since', 'main'], '--since main'],
  ])('%j', (args, part) => {
    const { exitCode, stdout, stderr } = runCli(scratchFolder({ 'a.js': CLEAN }), args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: '' });
    expect(stderr).toContain(part);
  });
});

// Each runs the command several times, in processes of their own.
describe('the command', { timeout: 60_000 }, () => {
  it('has help with examples and the table of exit codes, and a version', () => {
    const { exitCode, stdout } = runCli(scratchFolder(), ['--help']);
    expect(exitCode).toBe(0);
    for (const part of ['Examples:', 'Exit codes', '--allow-dirty', '--no-gitignore', '--files-from', '64']) expect(stdout).toContain(part);
    expect(runCli(scratchFolder(), ['--version'])).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('ends with 0 where nothing is to be done, and is quiet on standard error', () => {
    const { exitCode, stdout, stderr } = runCli(scratchFolder({ 'a.js': CLEAN }), ['.', '--check', '--strict']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('1 file looked at');
  });

  it('shows the diff and writes nothing by default', () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'a.js': RAW });
    const { exitCode, stdout } = runCli(root, ['.']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("-  callback({ code: 5, message: 'No such book' });\n+  callback({ code: grpc.status.NOT_FOUND, message: 'No such book' });");
    expect(stdout).not.toContain('\u001B[');
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(RAW);
  });

  it('writes with --write', () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'a.js': RAW });
    expect(runCli(root, ['.', '--write'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('rewrote a.js') });
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(NAMED);
  });

  it('ends with 1 on --check where codes are to be rewritten', () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'a.js': RAW, 'b.js': UNSURE });
    expect(runCli(root, ['.', '--check', '--strict']).exitCode).toBe(1);
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(RAW);
  });

  it('ends with 2 on --check --strict where codes are undecided only', () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'b.js': UNSURE });
    expect(runCli(root, ['.', '--check', '--strict']).exitCode).toBe(2);
    expect(runCli(root, ['.', '--check']).exitCode).toBe(0);
  });

  it('ends with 3 where a file failed, names file, line and column, and leaves the file', () => {
    const root = scratchFolder({ 'sub/bad.js': 'fail({ code: 5 );\n' });
    const { exitCode, stdout } = runCli(root, ['.', '--write']);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('sub/bad.js:1:16');
    expect(stdout).toContain('parse error');
    expect(readFileSync(join(root, 'sub/bad.js'), 'utf8')).toBe('fail({ code: 5 );\n');
  });

  it('ends with 4 where git guards a file, and writes none', () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'a.js': RAW, 'b.js': RAW });
    commitAll(root);
    put(root, 'b.js', `// new\n${RAW}`);
    const { exitCode, stdout } = runCli(root, ['.', '--write']);
    expect(exitCode).toBe(4);
    expect(stdout).toContain('--allow-dirty');
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(RAW);
    expect(runCli(root, ['.', '--write', '--allow-dirty']).exitCode).toBe(0);
  });

  it('prints JSON with files relative to the given folder', () => {
    const root = scratchFolder({ 'service/package.json': PACKAGE, 'service/src/a.js': RAW });
    const { exitCode, stdout, stderr } = runCli(root, ['service', '--report', 'json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { sites, failures, passedOver } = JSON.parse(stdout) as Record<string, unknown>;
    expect(sites).toMatchObject([{ file: 'src/a.js', line: 4, column: 20, literal: '5', code: 'NOT_FOUND', verdict: 'rewrite', shape: 'property', text: "callback({ code: 5, message: 'No such book' });", replacement: 'grpc.status.NOT_FOUND', reason: expect.any(String), evidence: expect.any(Array) }]);
    expect({ failures, passedOver }).toEqual({ failures: [], passedOver: [] });
  });

  it('takes a list of files from standard input', () => {
    const root = scratchFolder({ 'a.js': CLEAN, 'b.js': CLEAN, 'c.js': CLEAN });
    for (const list of ['a.js\nc.js\n', 'a.js\0c.js\0']) {
      expect(runCli(root, ['--files-from', '-'], list).stdout).toContain('2 files looked at');
    }
  });

  it('looks only at what a branch changed with --since, and needs no path then', () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'a.js': RAW, 'b.js': RAW });
    commitAll(root);
    put(root, 'b.js', `// new\n${RAW}`);
    const { exitCode, stdout } = runCli(root, ['--since', 'HEAD', '--check']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('1 code to rewrite in 1 file, 0 undecided, 0 left alone; 1 file looked at');
    expect(stdout).toContain('+++ b/b.js');
  });

  it('lets --check --strict pass what a baseline accepts, and says what it no longer needs', () => {
    const root = scratchFolder({ 'package.json': PACKAGE, 'b.js': UNSURE });
    expect(runCli(root, ['.', '--baseline', 'codes.json', '--update-baseline'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('0 undecided and 1 accepted by the baseline') });
    expect(runCli(root, ['.', '--check', '--strict', '--baseline', 'codes.json']).exitCode).toBe(0);
    put(root, 'b.js', 'module.exports = (answer) => answer.code === 5;\n');
    const { exitCode, stdout } = runCli(root, ['.', '--check', '--strict', '--baseline', 'codes.json']);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('The baseline lists 1 code that is undecided no longer');
  });

  it('leaves a code whose constant needs a new dependency, unless --add-dependency is given', () => {
    const manifest = '{\n  "dependencies": {\n    "@google-cloud/bigtable": "^5.0.0"\n  }\n}\n';
    const source = "const { Bigtable } = require('@google-cloud/bigtable');\nexports.has = (id) => new Bigtable().instance(id).getMetadata().catch((err) => err.code === 5);\n";
    const root = scratchFolder({ 'package.json': manifest, 'a.js': source });
    const { stdout } = runCli(root, ['.', '--write']);
    expect(stdout).toContain('Waiting for an import, left as they are (1):\n  a.js:2:93  5 (NOT_FOUND)  `Status.NOT_FOUND` needs `google-gax`, which is no dependency of the package; add it, or pass --add-dependency');
    expect(stdout).toContain('0 codes rewritten in 0 files, 1 waiting for an import, 0 undecided');
    expect(runCli(root, ['.', '--check']).exitCode).toBe(0);
    expect(runCli(root, ['.', '--check', '--strict']).exitCode).toBe(2);
    expect(runCli(root, ['.', '--baseline', 'codes.json', '--update-baseline']).stdout).toContain('0 undecided and 1 accepted by the baseline');
    expect(runCli(root, ['.', '--check', '--strict', '--baseline', 'codes.json']).exitCode).toBe(0);
    expect(runCli(root, ['.', '--report', 'markdown']).stdout).toContain('### Waiting for an import (1)\n\n| Where | Literal | Would become | Why not yet |');
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(source);
    expect(runCli(root, ['.', '--write', '--add-dependency']).stdout).toMatch(/rewrote package\.json \(added google-gax \^\d/);
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toContain('err.code === Status.NOT_FOUND');
    expect(readFileSync(join(root, 'package.json'), 'utf8')).toMatch(/^\{\n {2}"dependencies": \{\n {4}"@google-cloud\/bigtable": "\^5\.0\.0",\n {4}"google-gax": "\^[\d.]+"\n {2}\}\n\}\n$/);
    expect(runCli(root, ['.', '--check', '--strict']).exitCode).toBe(0);
  });

  it('ends with 5 where the files are written but cannot be formatted', () => {
    const root = scratchFolder({ '.git/': '', 'package.json': PACKAGE, 'a.js': RAW });
    const { exitCode, stdout } = runCli(root, ['.', '--write', '--allow-dirty', '--format']);
    expect(exitCode).toBe(5);
    expect(stdout).toContain('Not formatted (a.js): no formatter is set up');
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(NAMED);
  });
});
