import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guardAgainstDirtyFiles } from '../src/git-guard.ts';
import { commitAll, git } from './support/git.ts';
import { put, scratchFolder } from './support/scratch-folder.ts';

describe('guardAgainstDirtyFiles', () => {
  it('lets committed files pass, whatever else is dirty', async () => {
    const root = scratchFolder({ 'a.js': '', 'b.js': '' });
    commitAll(root);
    put(root, 'b.js', 'changed');
    put(root, 'new.js', '');
    expect(await guardAgainstDirtyFiles([join(root, 'a.js')])).toBeUndefined();
  });

  it('refuses changed, staged and new files, and names them', async () => {
    const root = scratchFolder({ 'a.js': '', 'sub/b c.js': '', 'clean.js': '', '[id].js': '' });
    commitAll(root);
    put(root, 'a.js', 'changed');
    put(root, 'sub/b c.js', 'staged');
    git(root, 'add', 'sub');
    put(root, 'new/né.js', '');
    const files = ['a.js', 'sub/b c.js', 'clean.js', '[id].js', 'new/né.js'].map((name) => join(root, name));
    const refusal = await guardAgainstDirtyFiles(files);
    expect(refusal?.files).toEqual([files[0], files[1], files[4]]);
    expect(refusal?.message).toContain('--allow-dirty');
  });

  it('asks nothing outside a git working tree', async () => {
    const root = scratchFolder({ 'a.js': '' });
    expect(await guardAgainstDirtyFiles([join(root, 'a.js')])).toBeUndefined();
  });

  it('asks each of several working trees', async () => {
    const root = scratchFolder({ 'one/a.js': '', 'two/a.js': '' });
    commitAll(join(root, 'one'));
    commitAll(join(root, 'two'));
    put(root, 'two/a.js', 'changed');
    const refusal = await guardAgainstDirtyFiles([join(root, 'one/a.js'), join(root, 'two/a.js')]);
    expect(refusal?.files).toEqual([join(root, 'two/a.js')]);
  });

  it('refuses where git cannot answer', async () => {
    const root = scratchFolder({ '.git/': '', 'a.js': '' });
    expect(await guardAgainstDirtyFiles([join(root, 'a.js')])).toMatchObject({ message: expect.stringContaining('Cannot ask git'), files: [join(root, 'a.js')] });
  });
});
