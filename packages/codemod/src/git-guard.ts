import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { errorMessage } from './error-message.ts';
import { pathWithin, workingTreeOf } from './ignore-rules.ts';
import type { Refusal } from './result.ts';

const run = promisify(execFile);

// Well below the shortest limit of a command line (Windows, 32,767 characters) with paths of 150 characters.
const FILES_A_CALL = 200;

/** A file as it is named, and where it really lies: git knows a linked file only there. */
interface AskedFile {
  readonly path: string;
  readonly realPath: string;
}

/**
 * Refuses to rewrite files whose present content git could not give back: changed or new since the last commit.
 * Files outside a git working tree are not asked about. Gives `undefined` where all may be rewritten.
 *
 * @param paths absolute paths of the files that are to be written, and of no others
 */
export async function guardAgainstDirtyFiles(paths: readonly string[]): Promise<Refusal | undefined> {
  const dirty: string[] = [];
  for (const [top, files] of groupByWorkingTree(paths)) {
    try {
      dirty.push(...(await dirtyFiles(top, files)));
    } catch (error) {
      return {
        message: `Cannot ask git whether the files in ${top} are committed (${errorMessage(error).trim()}). Nothing was written; --allow-dirty does without the question.`,
        files: files.map(({ path }) => path),
      };
    }
  }
  if (dirty.length === 0) return undefined;
  const what = dirty.length === 1 ? '1 file to be rewritten has' : `${dirty.length} files to be rewritten have`;
  return { message: `${what} uncommitted changes. Nothing was written. Commit or stash them, or pass --allow-dirty.`, files: dirty };
}

function groupByWorkingTree(paths: readonly string[]): ReadonlyMap<string, readonly AskedFile[]> {
  const treeOfFolder = new Map<string, string | undefined>();
  const groups = new Map<string, AskedFile[]>();
  for (const path of paths) {
    const realPath = realpathSync(path);
    const folder = dirname(realPath);
    if (!treeOfFolder.has(folder)) treeOfFolder.set(folder, workingTreeOf(folder));
    const top = treeOfFolder.get(folder);
    if (top === undefined) continue;
    const group = groups.get(top);
    if (group === undefined) groups.set(top, [{ path, realPath }]);
    else group.push({ path, realPath });
  }
  return groups;
}

/** The paths of those files that `git status` has something to say of. */
async function dirtyFiles(top: string, files: readonly AskedFile[]): Promise<readonly string[]> {
  const dirty: string[] = [];
  for (let start = 0; start < files.length; start += FILES_A_CALL) {
    const some = files.slice(start, start + FILES_A_CALL).map(({ path, realPath }) => ({ path, name: pathWithin(top, realPath) }));
    const { stdout } = await run(
      'git',
      ['--literal-pathspecs', '--no-optional-locks', 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', ...some.map(({ name }) => name)],
      { cwd: top, maxBuffer: 2 ** 26 },
    );
    // Each entry is two letters of state, a space and the path from the top, always with forward slashes.
    const named = new Set(stdout.split('\0').map((entry) => entry.slice(3)));
    dirty.push(...some.filter(({ name }) => named.has(name)).map(({ path }) => path));
  }
  return dirty;
}
