import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '@grpc-litmus/core';
import { describe, expect, it } from 'vitest';
import { runCodemod } from '../src/run.ts';
import { commitAll } from './support/git.ts';
import { put, scratchFolder } from './support/scratch-folder.ts';
import { runCli } from './support/spawn-cli.ts';

const MANIFEST = '{ "name": "bookshop-web", "dependencies": { "axios": "^1.7.0" } }';
const RAW = "import { toGrpcError } from './errors';\n\nexport const isMissing = (cause) => toGrpcError(cause).code === 5;\n";
const NAMED = RAW.replace("'./errors';\n", "'./errors';\nimport { GrpcStatus } from './grpc-status';\n").replace('=== 5', '=== GrpcStatus.NOT_FOUND');
const CJS = "const { toGrpcError } = require('./errors');\n\nexports.isMissing = (cause) => toGrpcError(cause).code === 5;\n";

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const run = (cwd: string, constants: string, options: Parameters<typeof runCodemod>[0] = {}) => runCodemod({ paths: ['.'], cwd, constants, ...options });

describe('a file of constants that is not there', { timeout: 60_000 }, () => {
  it('is shown in a dry run, and not made', async () => {
    const root = scratchFolder({ 'package.json': MANIFEST, 'src/a.ts': RAW });
    const { rewrites } = await run(root, 'src/grpc-status.ts', { diff: true });
    expect(rewrites.map(({ file, made, replaced, written }) => ({ file, made, replaced, written }))).toEqual([
      { file: 'src/grpc-status.ts', made: true, replaced: 0, written: false },
      { file: 'src/a.ts', made: undefined, replaced: 1, written: false },
    ]);
    expect(rewrites[0]?.diff).toMatch(/^--- \/dev\/null\n\+\+\+ b\/src\/grpc-status\.ts\n@@ -0,0 \+1,20 @@\n\+\/\*\*/);
    expect(existsSync(join(root, 'src/grpc-status.ts'))).toBe(false);
  });

  it('is made in TypeScript as an enum, and a second run finds nothing', async () => {
    const root = scratchFolder({ 'package.json': MANIFEST, 'src/a.ts': RAW });
    await run(root, 'src/grpc-status.ts', { write: true });
    expect(read(root, 'src/a.ts')).toBe(NAMED);
    expect(read(root, 'src/grpc-status.ts')).toMatch(/^\/\*\* .* \*\/\nexport enum GrpcStatus \{\n {2}OK = 0,\n {2}CANCELLED = 1,\n(?: {2}[A-Z_]+ = \d+,\n){14} {2}UNAUTHENTICATED = 16,\n\}\n$/);
    expect((await run(root, 'src/grpc-status.ts', { write: true })).rewrites).toEqual([]);
  });

  it.each([
    ['an ES module', 'grpc-status.js', { 'a.js': RAW }, /^export const GrpcStatus = Object\.freeze\(\{$/m],
    ['an ES module by its ending', 'grpc-status.mjs', { 'a.js': RAW }, /^export const GrpcStatus = Object\.freeze\(\{$/m],
    ['a CommonJS module where it is required', 'grpc-status.js', { 'a.js': CJS }, /^exports\.GrpcStatus = Object\.freeze\(\{$/m],
    ['a CommonJS module where one of two requires it', 'grpc-status.js', { 'a.js': CJS, 'b.mjs': RAW }, /^exports\.GrpcStatus = Object\.freeze\(\{$/m],
    ['in a folder that is not there', 'src/codes/grpc-status.ts', { 'a.ts': RAW }, /^export enum GrpcStatus \{$/m],
  ])('is made as %s', async (_, constants, files, head) => {
    const root = scratchFolder({ 'package.json': MANIFEST, ...files });
    const { failures } = await run(root, constants, { write: true });
    expect(failures).toEqual([]);
    expect(read(root, constants)).toMatch(head);
  });

  it('appears whole, beside what a killed run left, which is gone then', async () => {
    const root = scratchFolder({ 'package.json': MANIFEST, 'a.ts': RAW, '.grpc-status.ts.grpc-litmus.tmp': 'export enum Grpc' });
    expect((await run(root, 'grpc-status.ts', { write: true })).failures).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['a.ts', 'grpc-status.ts', 'package.json']);
    expect(read(root, 'grpc-status.ts')).toMatch(/\n\}\n$/);
  });

  it('works where it is required, for real', async () => {
    const root = scratchFolder({ 'package.json': MANIFEST, 'a.js': CJS, 'errors.js': 'exports.toGrpcError = (cause) => cause;\n' });
    await run(root, 'lib/grpc-status.js', { write: true });
    const { isMissing } = (await import(join(root, 'a.js'))) as { isMissing: (cause: object) => boolean };
    expect([isMissing({ code: 5 }), isMissing({ code: 7 })]).toEqual([true, false]);
  });

  it('is not made where no file needs it, or where git guards the file that does', async () => {
    const unneeded = scratchFolder({ 'package.json': MANIFEST, 'a.ts': 'export const limit = 5;\n' });
    await run(unneeded, 'grpc-status.ts', { write: true });
    expect(existsSync(join(unneeded, 'grpc-status.ts'))).toBe(false);

    const guarded = scratchFolder({ 'package.json': MANIFEST, 'a.ts': RAW });
    commitAll(guarded);
    put(guarded, 'a.ts', `${RAW}// mine\n`);
    expect((await run(guarded, 'grpc-status.ts', { write: true })).refusal?.files).toEqual(['a.ts']);
    expect(existsSync(join(guarded, 'grpc-status.ts'))).toBe(false);
    commitAll(guarded);
    expect((await run(guarded, 'grpc-status.ts', { write: true })).refusal).toBeUndefined();
    expect(existsSync(join(guarded, 'grpc-status.ts'))).toBe(true);
  });

  it('leaves one that somebody makes meanwhile, and the files that would import it', async () => {
    const root = scratchFolder({ 'package.json': MANIFEST, 'a.ts': RAW });
    const meanwhile: typeof analyse = (source) => {
      put(root, 'grpc-status.ts', 'export {};\n');
      return analyse(source);
    };
    const { failures, rewrites } = await run(root, 'grpc-status.ts', { write: true, analyse: meanwhile });
    expect(failures.map(({ file, kind }) => [file, kind])).toEqual([['a.ts', 'constants-not-made'], ['grpc-status.ts', 'write-error']]);
    expect(rewrites.filter(({ written }) => written)).toEqual([]);
    expect([read(root, 'a.ts'), read(root, 'grpc-status.ts')]).toEqual([RAW, 'export {};\n']);
  });

  it('is a mistake of the caller where its folder is a file', async () => {
    const root = scratchFolder({ 'package.json': MANIFEST, 'a.ts': RAW, lib: 'a file, not a folder' });
    await expect(run(root, 'lib/grpc-status.ts', { write: true })).rejects.toThrow('Cannot read the file of --constants, lib/grpc-status.ts: ENOTDIR');
  });

  it('is made neither outside the folder nor through a link out of it', async () => {
    const outside = scratchFolder();
    const root = scratchFolder({ 'package.json': MANIFEST, 'a.ts': RAW });
    mkdirSync(join(root, 'sub'));
    symlinkSync(outside, join(root, 'sub/link'));
    expect((await run(root, 'sub/link/codes/grpc-status.ts', { write: true })).failures.map(({ kind }) => kind)).toEqual(['constants-not-made', 'outside-root']);
    expect(readdirSync(outside)).toEqual([]);
    const linked = await run(root, 'sub/link/grpc-status.ts', { write: true });
    expect(linked.failures.map(({ kind }) => kind)).toEqual(['constants-not-made', 'outside-root']);
    expect(existsSync(join(outside, 'grpc-status.ts'))).toBe(false);
    expect(read(root, 'a.ts')).toBe(RAW);
  });
});

describe('a file of constants that is there', { timeout: 60_000 }, () => {
  const OWN = 'export const Code = { NotFound: 5, Aborted: 10, Unavailable: 14 } as const;\n';

  it('is imported, and stays as it is', async () => {
    const root = scratchFolder({ 'package.json': MANIFEST, 'src/a.ts': RAW, 'src/codes.ts': OWN });
    await run(root, 'src/codes.ts', { write: true });
    expect(read(root, 'src/a.ts')).toBe(NAMED.replace("{ GrpcStatus } from './grpc-status'", "{ Code } from './codes'").replace('GrpcStatus.NOT_FOUND', 'Code.NotFound'));
    expect(read(root, 'src/codes.ts')).toBe(OWN);
  });

  it('is for its own package only', async () => {
    const root = scratchFolder({ 'web/package.json': MANIFEST, 'web/a.ts': RAW, 'admin/package.json': MANIFEST, 'admin/a.ts': RAW, 'web/codes.ts': OWN });
    const { sites } = await run(root, 'web/codes.ts', { write: true });
    expect(sites.map(({ file, needs }) => [file, needs])).toEqual([['admin/a.ts', ['--constants']], ['web/a.ts', undefined]]);
    expect(sites[0]?.reason).toBe('`GrpcStatus.NOT_FOUND` needs a file of constants, as no library with them is at hand; a file cannot import web/codes.ts of another package, so run the codemod on its package');
    expect(read(root, 'admin/a.ts')).toBe(RAW);
  });

  it('is not required where it is an ES module', async () => {
    const root = scratchFolder({ 'package.json': '{ "type": "module" }', 'a.cjs': CJS, 'b.cjs': CJS, 'codes.js': 'export const Code = { NotFound: 5, Aborted: 10, Unavailable: 14 };\n' });
    expect((await run(root, 'codes.js', { write: true })).rewrites).toEqual([]);
  });

  it('is not needed where a library is at hand', async () => {
    const root = scratchFolder({ 'package.json': '{ "dependencies": { "@connectrpc/connect": "^2.0.0" } }', 'a.ts': RAW, 'codes.ts': OWN });
    await run(root, 'codes.ts', { write: true });
    expect(read(root, 'a.ts')).toContain("import { Code } from '@connectrpc/connect';");
  });
});

describe('the command', { timeout: 60_000 }, () => {
  it('says what waits, then makes the file and says so', () => {
    const root = scratchFolder({ 'package.json': MANIFEST, 'a.ts': RAW });
    const waiting = runCli(root, ['.']);
    expect(waiting.stdout).toContain('Waiting for an import, left as they are (1):\n  a.ts:3:65  5 (NOT_FOUND)  `GrpcStatus.NOT_FOUND` needs a file of constants, as no library with them is at hand; pass --constants FILE, which is made where it is not there');
    expect(runCli(root, ['.', '--check', '--strict']).exitCode).toBe(2);
    expect(runCli(root, ['.', '--check', '--constants', 'grpc-status.ts'])).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('1 code to rewrite in 1 file, 0 undecided') });
    const written = runCli(root, ['.', '--write', '--constants', 'grpc-status.ts']);
    expect(written.stdout).toContain('made grpc-status.ts (the constants)\nrewrote a.ts (1 code)');
    expect(written.stdout).toContain('1 code rewritten in 1 file');
    expect(read(root, 'a.ts')).toBe(NAMED);
    expect(runCli(root, ['.', '--check', '--strict']).exitCode).toBe(0);
  });
});
