import { describe, expect, it } from 'vitest';
import { scratchFolder } from './support/scratch-folder.ts';
import { SHOP, runCli } from './support/spawn-cli.ts';

describe('grpc-litmus', () => {
  it('has help with examples that names the commands there are, and no others', () => {
    const { exitCode, stdout } = runCli(SHOP, ['--help']);
    const [, commands = ''] = /\nCommands:\n([^]*?)\n\n/.exec(stdout) ?? [];
    expect(exitCode).toBe(0);
    expect([...commands.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name)).toEqual(['lint', 'why', 'explain', 'codemod', 'init', 'migration', 'help']);
    expect(stdout).toContain('Examples:');
  });

  it.each(['lint', 'why', 'explain', 'codemod', 'init'])('has help for %s, with examples and exit codes', (command) => {
    const { exitCode, stdout } = runCli(SHOP, [command, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: grpc-litmus ${command} `);
    expect(stdout).toContain('Examples:');
    expect(stdout).toMatch(/^Exit codes/m);
    // The codemod's examples are its own.
    if (command !== 'codemod') expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('has a version', () => {
    expect(runCli(SHOP, ['--version'])).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it.each<[args: readonly string[], part: string]>([
    [['explode'], "'explode'"],
    [['--colour'], "'--colour'"],
    [['why'], "'file:line'"],
    [['why', 'src/orders.ts:14', '--xml'], "'--xml'"],
    [['why', 'src/orders.ts:14', 'src/orders.ts:15'], 'too many arguments'],
    [['explain'], 'nothing to explain'],
    [['explain', '17'], '"17" is no status code'],
    [['explain', '--code', 'TEAPOT', 'x'], '"TEAPOT" is no status code'],
    [['explain', '--lang', 'tlh', '14'], 'tlh'],
    [['explain', '--log', 'nowhere.json'], '"nowhere.json"'],
    [['explain', '--log', 'src', '14'], 'nothing else'],
    [['lint', '--preset', 'lenient'], 'lenient'],
    [['lint', '--format', 'xml'], 'xml'],
  ])('ends with 2 on %j and says what is wrong', (args, part) => {
    const { exitCode, stdout, stderr } = runCli(SHOP, args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(part);
  });

  it.each([
    [['lint'], 2],
    [['why', 'src/orders.ts:14'], 2],
    [['codemod', '.'], 64],
  ])('%j says what to do where the parser was installed without its build for this system', (args, exitCode) => {
    // Where oxc-parser then looks for it, and nowhere else.
    const finished = runCli(SHOP, args, { NAPI_RS_NATIVE_LIBRARY_PATH: '/nowhere/parser.node' });
    expect(finished).toEqual({ exitCode, stdout: '', stderr: expect.stringMatching(/^error: oxc-parser lies here without its build for this system \(\w+ \w+\)\. Remove node_modules and install again[^\n]*\n$/) });
  });

  it('mounts the codemod as it is, with its exit codes', () => {
    const root = scratchFolder({
      'package.json': '{ "dependencies": { "@grpc/grpc-js": "1" } }',
      'a.js': "const grpc = require('@grpc/grpc-js');\nexports.getBook = (call, callback) => callback({ code: 5, details: 'No such book' });\n",
    });
    expect(runCli(root, ['codemod', '.', '--check'])).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('grpc.status.NOT_FOUND') });
    expect(runCli(root, ['codemod', 'nowhere']).exitCode).toBe(64);
    expect(runCli(root, ['codemod', '--wrte']).exitCode).toBe(64);
  });
});
