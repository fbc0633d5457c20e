import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT_CODES, exitCodeOf } from '../src/exit-code.ts';
import { runCodemod } from '../src/run.ts';
import { put, scratchFolder } from './support/scratch-folder.ts';
import { plainAnalysis } from './support/plain-analysis.ts';

const UNSURE = 'if (result.code === 5) stop();\nif (other.code === 5) go();\n';
const STRICT = { check: true, strict: true };

const run = (cwd: string, options: Parameters<typeof runCodemod>[0] = {}) => runCodemod({ paths: ['.'], analyse: plainAnalysis, cwd, baseline: 'codes.json', ...options });

async function accepted(files: Readonly<Record<string, string>> = { 'a.js': UNSURE }): Promise<string> {
  const root = scratchFolder(files);
  await run(root, { updateBaseline: true });
  return root;
}

describe('a baseline', () => {
  it('is written only when asked for, and accepts then all that is undecided', async () => {
    const root = scratchFolder({ 'a.js': UNSURE });
    await expect(run(root)).rejects.toThrow('--update-baseline');
    expect(existsSync(join(root, 'codes.json'))).toBe(false);
    const updated = await run(root, { updateBaseline: true });
    expect(updated.baseline).toEqual({ accepted: 2, stale: 0 });
    expect(readFileSync(join(root, 'codes.json'), 'utf8')).toBe(
      '{\n  "version": 1,\n  "undecided": [\n' +
        '    {"file":"a.js","literal":"5","line":"if (other.code === 5) go();"},\n' +
        '    {"file":"a.js","literal":"5","line":"if (result.code === 5) stop();"}\n  ]\n}\n',
    );
    const result = await run(root);
    expect(result.sites.every(({ accepted: isAccepted }) => isAccepted)).toBe(true);
    expect(exitCodeOf(result, STRICT)).toBe(EXIT_CODES.done);
  });

  it('holds when lines move and spaces change, but not when the code does', async () => {
    const root = await accepted();
    put(root, 'a.js', `// a new line\n\n    ${UNSURE.replaceAll(' === ', '   ===\t')}`);
    expect((await run(root)).baseline).toEqual({ accepted: 2, stale: 0 });
    put(root, 'a.js', UNSURE.replace('other', 'another'));
    const result = await run(root);
    expect(result.baseline).toEqual({ accepted: 1, stale: 1 });
    expect(exitCodeOf(result, STRICT)).toBe(EXIT_CODES.undecided);
  });

  it('accepts the same line as often as it was there', async () => {
    const root = await accepted({ 'a.js': 'if (e.code === 5) stop();\n'.repeat(2) });
    expect(readFileSync(join(root, 'codes.json'), 'utf8')).toContain('"times":2');
    put(root, 'a.js', 'if (e.code === 5) stop();\n'.repeat(3));
    const result = await run(root);
    expect(result.sites.map((site) => site.accepted)).toEqual([true, true, undefined]);
  });

  it('keeps entries of files that were not looked at, and drops those of files that are gone', async () => {
    const root = await accepted({ 'a.js': UNSURE, 'b.js': UNSURE, 'c.js': UNSURE });
    put(root, 'a.js', '');
    rmSync(join(root, 'b.js'));
    expect((await run(root, { paths: ['a.js'] })).baseline).toEqual({ accepted: 0, stale: 4 });
    await run(root, { paths: ['a.js'], updateBaseline: true });
    const { undecided } = JSON.parse(readFileSync(join(root, 'codes.json'), 'utf8')) as { undecided: { file: string }[] };
    expect(undecided.map(({ file }) => file)).toEqual(['c.js', 'c.js']);
  });

  it('means the same from any folder', async () => {
    const root = await accepted({ 'sub/a.js': UNSURE });
    expect((await run(root, { cwd: join(root, 'sub'), baseline: '../codes.json' })).baseline).toEqual({ accepted: 2, stale: 0 });
  });

  it.each(['', '{}', '[]', '{"version":2,"undecided":[]}', '{"version":1,"undecided":[{"file":"a.js"}]}'])('is refused where it is none: %j', async (content) => {
    await expect(run(scratchFolder({ 'a.js': UNSURE, 'codes.json': content }))).rejects.toThrow('--update-baseline');
  });
});
