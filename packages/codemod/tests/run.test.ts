import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCodemod } from '../src/run.ts';
import { plainAnalysis } from './support/plain-analysis.ts';
import { commitAll } from './support/git.ts';
import { put, scratchFolder } from './support/scratch-folder.ts';

const RAW = 'fail({ code: 5 });\n';
const NAMED = 'fail({ code: status.NOT_FOUND });\n';

const run = (cwd: string, options: Parameters<typeof runCodemod>[0] = {}) => runCodemod({ paths: ['.'], analyse: plainAnalysis, cwd, ...options });

describe('runCodemod', { timeout: 60_000 }, () => {
  it('writes nothing unless asked to', async () => {
    const root = scratchFolder({ 'a.js': RAW });
    const result = await run(root, { diff: true });
    expect(result).toMatchObject({ mode: 'dry-run', found: 1, parsed: 1, rewrites: [{ file: 'a.js', replaced: 1, written: false }] });
    expect(result.rewrites[0]?.diff).toBe('--- a/a.js\n+++ b/a.js\n@@ -1,1 +1,1 @@\n-fail({ code: 5 });\n+fail({ code: status.NOT_FOUND });\n');
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(RAW);
  });

  it('writes what changes, touches nothing else, and finds nothing the second time', async () => {
    const root = scratchFolder({ 'b/a.js': RAW, 'a.ts': `\uFEFF${RAW}`, 'c.js': 'if (e.code === 5) stop();' });
    const result = await run(root, { write: true });
    expect(result.rewrites.map(({ file, written }) => [file, written])).toEqual([['a.ts', true], ['b/a.js', true]]);
    expect(readFileSync(join(root, 'b/a.js'), 'utf8')).toBe(NAMED);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(`\uFEFF${NAMED}`);
    const again = await run(root, { write: true });
    expect(again.rewrites).toEqual([]);
    expect(again.sites).toMatchObject([{ file: 'c.js', verdict: 'undecided' }]);
  });

  it('goes on where one file fails, and leaves that file', async () => {
    const root = scratchFolder({ 'a.js': 'fail({ code: 5 );', 'b.js': RAW, 'c.js': Buffer.from('fail({ code: 5 }); // \xff', 'latin1'), 'd.js': 'code: 5\0', 'e.js': `// code 5\n${' '.repeat(3_000_000)}` });
    const result = await run(root, { write: true });
    expect(result.failures).toMatchObject([{ file: 'a.js', kind: 'parse-error', line: 1, column: 16 }]);
    expect(result.rewrites).toMatchObject([{ file: 'b.js', written: true }]);
    expect(result.passedOver).toEqual([
      { file: 'c.js', reason: 'not UTF-8' },
      { file: 'd.js', reason: 'binary, or UTF-16' },
      { file: 'e.js', reason: 'larger than 2 MB' },
    ]);
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe('fail({ code: 5 );');
  });

  it('refuses a file that changed between reading and writing', async () => {
    const root = scratchFolder({ 'a.js': RAW, 'b.js': RAW });
    let reads = 0;
    const analyse: typeof plainAnalysis = (source) => {
      // By now a.js has been read, and is changed before it is written.
      if (++reads === 2) writeFileSync(join(root, 'a.js'), `${RAW}// edited\n`);
      return plainAnalysis(source);
    };
    const result = await run(root, { write: true, analyse });
    expect(result.failures).toMatchObject([{ file: 'a.js', kind: 'changed-on-disk' }]);
    expect(result.rewrites.map(({ file, written }) => [file, written])).toEqual([['a.js', false], ['b.js', true]]);
  });

  it('writes no file at all where git guards one, unless told to', async () => {
    const root = scratchFolder({ 'a.js': RAW, 'b.js': RAW });
    commitAll(root);
    put(root, 'b.js', `// new\n${RAW}`);
    const refused = await run(root, { write: true });
    expect(refused.refusal?.files).toEqual(['b.js']);
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(RAW);
    expect((await run(root)).refusal).toBeUndefined();
    const allowed = await run(root, { write: true, allowDirty: true });
    expect(allowed.rewrites.every(({ written }) => written)).toBe(true);
  });

  it('reports progress up to the end', async () => {
    const root = scratchFolder({ 'a.js': '', 'b.js': '' });
    const seen: string[] = [];
    await run(root, { onProgress: ({ done, total }) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['0/2', '1/2', '2/2']);
  });

  it('gives core the facts of the package', async () => {
    const root = scratchFolder({ 'package.json': '{"type":"module","dependencies":{"@grpc/grpc-js":"^1.9.0"}}', 'a.js': RAW });
    const facts: unknown[] = [];
    await run(root, { analyse: (source) => (facts.push(source.facts), plainAnalysis(source)) });
    expect(facts).toEqual([{ moduleKind: 'esm', dependencies: new Map([['@grpc/grpc-js', '^1.9.0']]) }]);
  });
});

describe('what is loaded', () => {
  const PROBE = `
    const { runCodemod } = await import(process.argv[1]);
    await runCodemod({ paths: [process.argv[2]] });
    const { createRequire } = await import('node:module');
    const { default: Module } = await import('node:module');
    const loaded = Object.keys(Module._cache).join('\\n');
    console.log(JSON.stringify({ tsMorph: loaded.includes('ts-morph'), scopes: loaded.includes('scope-manager'), parser: loaded.includes('oxc-parser') }));`;

  const loadedFor = (content: string): unknown => {
    const root = scratchFolder({ 'a.js': content });
    const built = new URL('../dist/run.js', import.meta.url).href;
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', PROBE, built, root], { encoding: 'utf8' }));
  };

  it('is no parser where the gate stops every file', () => {
    expect(loadedFor('export const add = (a, b) => a + b;')).toEqual({ tsMorph: false, scopes: false, parser: false });
  });

  it('is no compiler where nothing changes', () => {
    expect(loadedFor('const response = { size: 404, code: 5 };')).toEqual({ tsMorph: false, scopes: true, parser: true });
  });
});
