import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { printed } from '../src/why/print.ts';
import { namedPlace, parsePlace } from '../src/why/read-place.ts';
import { whyOf } from '../src/why/why-of.ts';
import type { Why } from '../src/why/why-of.ts';
import { scratchFolder } from './support/scratch-folder.ts';
import { SHOP, runCli } from './support/spawn-cli.ts';

const accountAt = (place: string, folder = SHOP): Why => whyOf(parsePlace(namedPlace(place, folder)));
const inWords = (place: string, folder = SHOP): string => printed(accountAt(place, folder), pc.createColors(false));
const why = (line: number): string => inWords(`src/orders.ts:${line}`);

describe('what stands on a line', () => {
  it('begins with the line and what it comes to', () => {
    const { exitCode, stdout, stderr } = runCli(SHOP, ['why', 'src/orders.ts:14']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const [place, code, blank, answer, rule] = stdout.split('\n');
    expect([place, blank, answer, rule]).toEqual([
      'src/orders.ts:14',
      '',
      'UNAUTHENTICATED fits here, not PERMISSION_DENIED.',
      '  rule      prefer-unauthenticated, certain: in the preset recommended',
    ]);
    expect(code).toMatch(/^ {2}return callback\(/);
  });

  it('says where what a guard tests comes from', () => {
    expect(why(14).replace(/\n +/g, ' ')).toContain("`token` is `call.metadata.get('authorization')[0]` (line 12): the caller's credential");
  });

  it('says why nothing is reported', () => {
    expect(why(20)).toContain('PERMISSION_DENIED stays: nothing shows that another code fits.');
  });

  it('tells the literal, with its evidence and verdict', () => {
    expect(why(29)).toContain('`3` is INVALID_ARGUMENT; the codemod writes `grpc.status.INVALID_ARGUMENT`.');
    expect(why(29)).toContain('it is the code of an error that is raised here (conclusive)');
  });

  it('tells the catch around, what its try calls, and the wrapper of the settings', () => {
    expect(why(24)).toContain('a `catch` of `error`; its `try` calls `sessions.find` (17),');
    expect(why(24)).toContain('wrappers  failWith');
  });

  it('tells a comparison and whose error it is about', () => {
    expect(why(38)).toContain("it is typed as `ServiceError` of '@grpc/grpc-js'");
  });

  it('names the nearest lines where a line holds nothing', () => {
    expect(why(1)).toContain('No status code is raised, compared or listed on this line.');
    expect(why(1)).toContain('line 14   return callback(');
  });

  it('says so where no package.json is known', () => {
    const root = scratchFolder({ 'a.ts': 'export const code = 5;\n' });
    expect(inWords('a.ts:1', root)).toContain('no package.json was found');
  });

  it('takes a column behind the line, and an absolute path', () => {
    expect(accountAt('src/orders.ts:14:29')).toEqual(accountAt('src/orders.ts:14'));
    expect(accountAt(`${SHOP}/src/orders.ts:14`)).toEqual(accountAt('src/orders.ts:14'));
  });

  it('counts lines as editors do, and not the byte order mark', () => {
    const root = scratchFolder({ 'a.ts': "\uFEFFimport { status } from '@grpc/grpc-js';\r\n\r\nfail({ code: status.NOT_FOUND, details: 'No' });\r\n" });
    expect(accountAt('a.ts:3', root).sites).toMatchObject([{ place: { line: 3, column: 1 }, codes: [{ place: { line: 3, column: 14 } }] }]);
  });
});

describe('how it is printed', () => {
  const lines = [1, 14, 20, 24, 29, 38].flatMap((line) => why(line).split('\n'));

  it('fits into 80 columns, but for the address of a page', () => {
    expect(lines.filter((line) => line.length > 80 && !/^ +page +https:\S+$/.test(line))).toEqual([]);
  });

  it('has colours on a terminal only', () => {
    expect(lines.join('\n')).not.toContain('\u001B');
    expect(runCli(SHOP, ['why', 'src/orders.ts:14'], { CI: 'true' }).stdout).not.toContain('\u001B');
    expect(runCli(SHOP, ['why', 'src/orders.ts:14'], { FORCE_COLOR: '1' }).stdout).toContain('\u001B[');
  });
});

describe('what cannot be answered: exit code 2, and why', () => {
  const files = { 'a.ts': 'one();\ntwo();', 'broken.ts': 'fine();\n  callback({ code: 5 );\n', 'notes.md': '# Code\n', 'folder/x.ts': '' };

  it.each<[place: string, message: string]>([
    ['nowhere.ts:1', 'There is no file "nowhere.ts".'],
    ['folder:1', '"folder" is no file.'],
    ['notes.md:1', '"notes.md" is no file that the rules read: TypeScript, JavaScript, YAML or JSON.'],
    ['a.ts', '"a.ts" names no line. Write FILE:LINE, as in src/users.ts:42.'],
    ['a.ts:x', '"a.ts:x" names no line. Write FILE:LINE, as in src/users.ts:42.'],
    ['a.ts:0', '"a.ts" has 2 lines; there is no line 0.'],
    ['a.ts:3', '"a.ts" has 2 lines; there is no line 3.'],
    ['broken.ts:1', '"broken.ts" cannot be parsed: line 2, column 22: '],
  ])('%s', (place, message) => {
    expect(() => parsePlace(namedPlace(place, scratchFolder(files)))).toThrow(expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(message) }));
  });

  it('is said on standard error alone', () => {
    expect(runCli(scratchFolder(files), ['why', 'a.ts:3'])).toEqual({ exitCode: 2, stdout: '', stderr: 'error: "a.ts" has 2 lines; there is no line 3.\n' });
  });

  it('names mistaken settings', () => {
    const root = scratchFolder({ 'package.json': '{ "grpc-litmus": { "wraps": [] } }', 'a.ts': 'one();\n' });
    expect(() => parsePlace(namedPlace('a.ts:1', root))).toThrow(expect.objectContaining({ name: 'UsageError', message: expect.stringContaining('wraps') }));
  });
});
