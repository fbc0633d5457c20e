import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digest, writeEdits } from '../src/write.ts';
import { put, scratchFolder } from './support/scratch-folder.ts';

const BEFORE = 'fail({ code: 5 });\r\n';
const AFTER = 'fail({ code: status.NOT_FOUND });\r\n';

const planFor = (path: string) => ({ kind: 'edit' as const, path, digest: digest(Buffer.from(BEFORE)), edits: [{ range: [13, 14] as const, text: 'status.NOT_FOUND' }] });
const isPosix = process.platform !== 'win32';

describe('writeEdits', () => {
  it('writes the new text and leaves nothing beside it', async () => {
    const root = scratchFolder({ 'a.js': BEFORE });
    expect(await writeEdits(planFor(join(root, 'a.js')), root)).toBeUndefined();
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(AFTER);
    expect(readdirSync(root)).toEqual(['a.js']);
  });

  it.runIf(isPosix)('keeps the mode', async () => {
    const root = scratchFolder({ 'a.js': BEFORE });
    chmodSync(join(root, 'a.js'), 0o777);
    await writeEdits(planFor(join(root, 'a.js')), root);
    expect(statSync(join(root, 'a.js')).mode & 0o777).toBe(0o777);
  });

  it('refuses a file that changed after it was read', async () => {
    const root = scratchFolder({ 'a.js': `${BEFORE}// a line of a colleague\n` });
    expect(await writeEdits(planFor(join(root, 'a.js')), root)).toMatchObject({ kind: 'changed-on-disk' });
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toContain('colleague');
  });

  it('refuses a read-only file, whoever runs it', async () => {
    const root = scratchFolder({ 'a.js': BEFORE });
    chmodSync(join(root, 'a.js'), 0o444);
    expect(await writeEdits(planFor(join(root, 'a.js')), root)).toMatchObject({ kind: 'read-only' });
    chmodSync(join(root, 'a.js'), 0o644);
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(BEFORE);
  });

  it.runIf(isPosix)('rewrites the target of a link within the root and keeps the link', async () => {
    const root = scratchFolder({ 'real.js': BEFORE });
    symlinkSync('real.js', join(root, 'link.js'));
    expect(await writeEdits(planFor(join(root, 'link.js')), root)).toBeUndefined();
    expect(lstatSync(join(root, 'link.js')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'real.js'), 'utf8')).toBe(AFTER);
  });

  it.runIf(isPosix)('refuses the target of a link out of the root', async () => {
    const outside = scratchFolder({ 'real.js': BEFORE });
    const root = scratchFolder();
    symlinkSync(join(outside, 'real.js'), join(root, 'link.js'));
    expect(await writeEdits(planFor(join(root, 'link.js')), root)).toMatchObject({ kind: 'outside-root', message: expect.stringContaining(outside) });
    expect(readFileSync(join(outside, 'real.js'), 'utf8')).toBe(BEFORE);
  });

  it('replaces what a killed run left beside the file', async () => {
    const root = scratchFolder({ 'a.js': BEFORE, '.a.js.grpc-litmus.tmp': 'fail({ co' });
    expect(await writeEdits(planFor(join(root, 'a.js')), root)).toBeUndefined();
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(AFTER);
    expect(readdirSync(root)).toEqual(['a.js']);
  });

  it('gives a write error and leaves the file where nothing can be written beside it', async () => {
    const root = scratchFolder({ 'a.js': BEFORE, '.a.js.grpc-litmus.tmp/kept': '' });
    expect(await writeEdits(planFor(join(root, 'a.js')), root)).toMatchObject({ kind: 'write-error', message: expect.stringContaining('cannot write the file') });
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(BEFORE);
  });

  it('gives a write error and leaves the file where it cannot be replaced', async () => {
    const root = scratchFolder();
    expect(await writeEdits(planFor(join(root, 'gone.js')), root)).toMatchObject({ kind: 'write-error' });
    put(root, 'folder.js/', '');
    expect(await writeEdits(planFor(join(root, 'folder.js')), root)).toMatchObject({ kind: 'write-error' });
    writeFileSync(join(root, 'a.js'), BEFORE);
    const impossible = { ...planFor(join(root, 'a.js')), edits: [{ range: [0, 1000] as const, text: '' }] };
    expect(await writeEdits(impossible, root)).toMatchObject({ kind: 'write-error' });
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe(BEFORE);
  });
});
