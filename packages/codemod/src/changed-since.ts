import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { errorMessage } from './error-message.ts';
import { UsageError } from './usage-error.ts';

const run = promisify(execFile);

/**
 * Those of the files that are not as they were where a branch left another: changed since the merge base, committed or
 * not, and new files that git does not ignore.
 *
 * @param ref what the branch left: `main`, `origin/main`, `HEAD~3`
 * @param folder any folder of the working tree
 * @param files absolute paths
 * @throws {UsageError} where the folder lies in no git working tree, or git knows no such commit
 */
export async function changedSince(ref: string, folder: string, files: readonly string[]): Promise<readonly string[]> {
  const git = async (cwd: string, ...args: readonly string[]): Promise<string> => (await run('git', args, { cwd, maxBuffer: 2 ** 28 })).stdout;
  const askedFor = async (what: string, answer: Promise<string>): Promise<string> =>
    (await answer.catch((error: unknown) => {
      throw new UsageError(`--since ${ref}: ${what} (${errorMessage(error).trim().split('\n').at(-1) ?? ''}).`);
    })).trimEnd();

  const top = await askedFor('git finds no working tree here', git(folder, 'rev-parse', '--show-toplevel'));
  const commit = await askedFor('git knows no such commit', git(top, 'rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`));
  const base = await askedFor('it has no history in common with HEAD', git(top, 'merge-base', commit, 'HEAD'));
  const lists = await Promise.all([
    git(top, 'diff', '--name-only', '--no-renames', '--diff-filter=d', '-z', base, '--'),
    git(top, 'ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  const changed = new Set(lists.flatMap((list) => list.split('\0')).filter((name) => name !== '').map((name) => join(top, name)));
  return files.filter(onceReal(changed));
}

/** git names files by where they really lie; the folders on the way may be links. */
function onceReal(changed: ReadonlySet<string>): (file: string) => boolean {
  const realFolders = new Map<string, string>();
  return (file) => {
    const folder = dirname(file);
    let real = realFolders.get(folder);
    if (real === undefined) realFolders.set(folder, (real = realpathSync(folder)));
    return changed.has(join(real, basename(file)));
  };
}
