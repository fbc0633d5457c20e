import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './support/scratch-folder.ts';
import { CLI, runCli } from './support/spawn-cli.ts';

const PACKAGE = '{ "name": "books", "dependencies": { "@grpc/grpc-js": "^1.9.0" } }';
const RAW = "const grpc = require('@grpc/grpc-js');\r\n\r\nexports.getBook = (call, callback) => {\r\n  callback({ code: 5, message: 'No such book' });\r\n};";
const NAMED = RAW.replace('code: 5', 'code: grpc.status.NOT_FOUND');
/** The package depends on a client of Google's, but not on google-gax, which has the constants. */
const WITHOUT_GAX = `const { Bigtable } = require('@google-cloud/bigtable');

exports.exists = async (id) => {
  try {
    await new Bigtable().instance(id).getMetadata();
    return true;
  } catch (err) {
    if (err.code === 5) return false;
    throw err;
  }
};
`;
const NAMES = Array.from({ length: 120 }, (_, index) => `book-${String(index).padStart(3, '0')}.js`);

const bookshop = (): string => scratchFolder({ 'package.json': PACKAGE, ...Object.fromEntries(NAMES.map((name) => [name, RAW])) });
const countOf = (root: string, text: string): number => NAMES.filter((name) => readFileSync(join(root, name), 'utf8') === text).length;

/** Starts to rewrite, ends the process by a signal once the first file is written, and gives its exit. */
async function writeUntil(root: string, signal: 'SIGINT' | 'SIGKILL'): Promise<{ code: number | null; signal: NodeJS.Signals | null; stdout: string }> {
  const child = spawn(process.execPath, [CLI, '.', '--write'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => child.on('close', (code, by) => resolve({ code, signal: by })));
  const written = (): boolean => readFileSync(join(root, NAMES[0] ?? ''), 'utf8') === NAMED;
  while (child.exitCode === null && !written()) await setTimeout(1);
  child.kill(signal);
  return { ...(await ended), stdout };
}

describe.runIf(process.platform !== 'win32')('a run that is stopped while it writes', { timeout: 60_000 }, () => {
  it('by SIGKILL leaves each file old or new, and the next run does the rest', async () => {
    const root = bookshop();
    expect((await writeUntil(root, 'SIGKILL')).signal).toBe('SIGKILL');
    const done = countOf(root, NAMED);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(NAMES.length);
    expect(done + countOf(root, RAW)).toBe(NAMES.length);

    expect(runCli(root, ['.', '--write'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${NAMES.length - done} codes rewritten`) });
    expect(countOf(root, NAMED)).toBe(NAMES.length);
    expect(readdirSync(root)).toEqual([...NAMES, 'package.json']);
  });

  it('by SIGINT finishes the file at hand, reports what is written, and ends with 130', async () => {
    const root = bookshop();
    const { code, stdout } = await writeUntil(root, 'SIGINT');
    const done = countOf(root, NAMED);
    expect(code).toBe(130);
    expect(done).toBeLessThan(NAMES.length);
    expect(stdout).toContain(`${done} code`);
    expect(stdout).toContain('Interrupted.');
    expect(done + countOf(root, RAW)).toBe(NAMES.length);
    expect(readdirSync(root)).toEqual([...NAMES, 'package.json']);

    expect(runCli(root, ['.', '--write']).exitCode).toBe(0);
    expect(countOf(root, NAMED)).toBe(NAMES.length);
  });
});

describe('a file that cannot be rewritten', { timeout: 60_000 }, () => {
  it('is named with the reason, stays as it is, and keeps no other from being rewritten', () => {
    const root = scratchFolder({
      'package.json': PACKAGE,
      'read-only.js': RAW,
      'fine.js': RAW,
      'latin-1.js': Buffer.from(RAW.replace('No such book', 'Livre épuisé'), 'latin1'),
      'blocked.js': RAW,
      '.blocked.js.grpc-litmus.tmp/a folder in the way': '',
    });
    chmodSync(join(root, 'read-only.js'), 0o444);
    const before = readFileSync(join(root, 'latin-1.js'));
    const { exitCode, stdout } = runCli(root, ['.', '--write', '--report', 'json']);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      failures: [{ file: 'blocked.js', kind: 'write-error' }, { file: 'read-only.js', kind: 'read-only' }],
      passedOver: [{ file: 'latin-1.js', reason: 'not UTF-8' }],
      rewrites: [{ file: 'blocked.js', written: false }, { file: 'fine.js', written: true }, { file: 'read-only.js', written: false }],
    });
    expect(readFileSync(join(root, 'latin-1.js'))).toEqual(before);
    for (const name of ['blocked.js', 'read-only.js']) expect(readFileSync(join(root, name), 'utf8')).toBe(RAW);
    expect(statSync(join(root, 'read-only.js')).mode & 0o777).toBe(0o444);
    expect(readFileSync(join(root, 'fine.js'), 'utf8')).toBe(NAMED);
  });

  it('keeps from being rewritten the sources that need a package.json to be written', () => {
    const root = scratchFolder({ 'package.json': '{ "dependencies": { "@google-cloud/bigtable": "^5.0.0" } }\n', 'a.js': WITHOUT_GAX });
    chmodSync(join(root, 'package.json'), 0o444);
    const { exitCode, stdout } = runCli(root, ['.', '--write', '--add-dependency', '--report', 'json']);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ failures: [{ file: 'a.js', kind: 'dependency-not-added' }, { file: 'package.json', kind: 'read-only' }] });
  });
});
