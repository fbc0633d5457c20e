import { execFile } from 'node:child_process';
import { dirname, relative } from 'node:path';
import { promisify } from 'node:util';
import { errorMessage } from './error-message.ts';
import { workingTreeOf } from './ignore-rules.ts';
import type { Refusal } from './result.ts';

const run = promisify(execFile);

// Well below the shortest limit of a command line (Windows, 32,767 characters) with paths of 150 characters.
const FILES_A_CALL = 200;

/**
 * Refuses to rewrite files whose present content git could not give back: changed or new since the last commit.
 * Files outside a git working tree are not asked about. Gives `undefined` where all may be rewritten.
 *
 * @param files absolute paths of the files that are to be written, and of no others
 */
export async function guardAgainstDirtyFiles(files: readonly string[]): Promise<Refusal | undefined> {
  const dirty: string[] = [];
  for (const [top, inTree] of groupByWorkingTree(files)) {
    try {
      dirty.push(...(await dirtyFiles(top, inTree)));
    } catch (error) {
      return {
        message: `Cannot ask git whether the files in ${top} are committed (${errorMessage(error).trim()}). Nothing was written; --allow-dirty does without the question.`,
        files: inTree,
      };
    }
  }
  if (dirty.length === 0) return undefined;
  const what = dirty.length === 1 ? '1 file to be rewritten has' : `${dirty.length} files to be rewritten have`;
  return { message: `${what} uncommitted changes. Nothing was written. Commit or stash them, or pass --allow-dirty.`, files: dirty };
}

function groupByWorkingTree(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const treeOfFolder = new Map<string, string | undefined>();
  const groups = new Map<string, string[]>();
  for (const file of files) {
    // Git knows a linked file only where it lies.
    const folder = realpathSync(dirname(file));
    if (!treeOfFolder.has(folder)) treeOfFolder.set(folder, workingTreeOf(folder));
    const top = treeOfFolder.get(folder);
    if (top === undefined) continue;
    const group = groups.get(top);
    if (group === undefined) groups.set(top, [file]);
    else group.push(file);
  }
  return groups;
}

/** Those of the files that `git status` has something to say of. */
async function dirtyFiles(top: string, files: readonly string[]): Promise<readonly string[]> {
  const dirty: string[] = [];
  for (let start = 0; start < files.length; start += FILES_A_CALL) {
    const some = files.slice(start, start + FILES_A_CALL);
    const paths = some.map((file) => relative(top, file));
    const { stdout } = await run(
      'git',
      ['--literal-pathspecs', '--no-optional-locks', 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', ...paths],
      { cwd: top, maxBuffer: 2 ** 26 },
    );
    // Each entry is two letters of state, a space and the path from the top, always with forward slashes.
    const named = new Set(stdout.split('\0').map((entry) => entry.slice(3)));
    dirty.push(...some.filter((_, index) => named.has((paths[index] ?? '').replaceAll('\\', '/'))));
  }
  return dirty;
}
