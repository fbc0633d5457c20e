import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedSince } from '../src/changed-since.ts';
import { commitAll, git } from './support/git.ts';
import { put, scratchFolder } from './support/scratch-folder.ts';

function branched(): string {
  const root = scratchFolder({ 'same.js': '1', 'edited.js': '1', 'committed.js': '1', 'main-only.js': '1', 'gone.js': '1', '.gitignore': 'ignored.js\n', 'sub/nested.js': '1' });
  commitAll(root);
  git(root, 'branch', '--force', 'trunk');
  git(root, 'checkout', '--quiet', '-b', 'topic');
  put(root, 'committed.js', '2');
  git(root, 'commit', '--quiet', '--all', '--message', 'On the topic');
  // What the trunk has done since is none of the branch's doing.
  git(root, 'checkout', '--quiet', 'trunk');
  put(root, 'main-only.js', '2');
  git(root, 'commit', '--quiet', '--all', '--message', 'On the trunk');
  git(root, 'checkout', '--quiet', 'topic');
  put(root, 'edited.js', '2');
  put(root, 'sub/nested.js', '2');
  put(root, 'new né.js', '1');
  put(root, 'ignored.js', '1');
  return root;
}

describe('changedSince', () => {
  it('gives what changed since the merge base, committed or not, and what is new', async () => {
    const root = branched();
    const files = ['same.js', 'edited.js', 'committed.js', 'main-only.js', 'sub/nested.js', 'new né.js', 'ignored.js'].map((name) => join(root, name));
    expect(await changedSince('trunk', root, files)).toEqual(['edited.js', 'committed.js', 'sub/nested.js', 'new né.js'].map((name) => join(root, name)));
    expect(await changedSince('trunk', join(root, 'sub'), [join(root, 'sub/nested.js')])).toEqual([join(root, 'sub/nested.js')]);
  });

  it.each(['nowhere', '--all', 'trunk:same.js'])('refuses %s, which is no commit', async (ref) => {
    await expect(changedSince(ref, branched(), [])).rejects.toThrow(`--since ${ref}: git knows no such commit`);
  });

  it('refuses a folder outside git, and a history of its own', async () => {
    await expect(changedSince('main', scratchFolder(), [])).rejects.toThrow('no working tree');
    const root = branched();
    git(root, 'checkout', '--quiet', '--orphan', 'other');
    git(root, 'commit', '--quiet', '--message', 'Another beginning');
    await expect(changedSince('trunk', root, [])).rejects.toThrow('no history in common');
  });
});
