import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { errorMessage } from './error-message.ts';
import { SOURCE_EXTENSIONS, isDeclarationName } from './file-types.ts';
import { createMatcher, isIgnored, pathWithin, rulesFor, withRulesOf } from './ignore-rules.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import type { FileFailure, PassedOver } from './result.ts';
import { UsageError } from './usage-error.ts';

export interface DiscoveryOptions {
  readonly cwd: string;
  /** Files and folders, each of which must exist. */
  readonly paths: readonly string[];
  /** Files of a list made elsewhere; one that is gone is a failure of that file only. */
  readonly listed: readonly string[];
  readonly gitignore: boolean;
  /** Patterns as in .gitignore, relative to the root. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** The extensions of the files to find, each with its dot; those of TypeScript and JavaScript where none are given. */
  readonly extensions?: ReadonlySet<string>;
}

export interface Discovery {
  /** The absolute folder that files are named relative to: the one given folder, else the working directory. */
  readonly root: string;
  /** Absolute paths, sorted, each once. */
  readonly files: readonly string[];
  readonly passedOver: readonly PassedOver[];
  readonly failures: readonly FileFailure[];
}

// Installed packages and the data of tools: never the user's source, whatever ignore files say.
const FOREIGN_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn', '.yarn']);

/**
 * Finds the files to look at. A file given by name is taken whatever ignore files say; a
 * symbolic link met in a folder is not followed.
 *
 * @throws {UsageError} where one of `paths` does not exist
 */
export function discover(options: DiscoveryOptions): Discovery {
  const given = options.paths.map((path) => ({ path: resolve(options.cwd, path), stats: statsOfGiven(options.cwd, path) }));
  const [only] = given;
  const root = given.length === 1 && options.listed.length === 0 && only?.stats.isDirectory() ? only.path : resolve(options.cwd);
  const files = new Set<string>();
  const passedOver: PassedOver[] = [];
  const failures: FileFailure[] = [];
  const name = (path: string): string => pathWithin(root, path);
  const wanted = createFilter(options, name);
  const { extensions = SOURCE_EXTENSIONS } = options;

  const takeFile = (path: string): void => {
    if (!wanted(path, false)) return;
    if (!extensions.has(extname(path))) passedOver.push({ file: name(path), reason: 'not a TypeScript or JavaScript file' });
    else if (isDeclarationName(path)) passedOver.push({ file: name(path), reason: 'a declaration file' });
    else files.add(path);
  };

  const takeEntry = (entry: Dirent, path: string, rules: IgnoreRules | undefined): void => {
    const isLink = entry.isSymbolicLink();
    const isFolder = isLink ? statSync(path, { throwIfNoEntry: false })?.isDirectory() === true : entry.isDirectory();
    if (isFolder ? FOREIGN_FOLDERS.has(entry.name) : !extensions.has(extname(path)) || isDeclarationName(path)) return;
    if ((rules && isIgnored(rules, path, isFolder)) || !wanted(path, isFolder)) return;
    if (isLink) passedOver.push({ file: name(path), reason: linkReason(root, path) });
    else if (isFolder) walk(path, rules && withRulesOf(path, rules));
    else if (entry.isFile()) files.add(path);
  };

  const walk = (folder: string, rules: IgnoreRules | undefined): void => {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      failures.push({ file: name(folder), kind: 'unreadable', message: `cannot list the folder: ${errorMessage(error)}` });
      return;
    }
    for (const entry of entries) takeEntry(entry, join(folder, entry.name), rules);
  };

  const take = (path: string, stats: Stats): void => {
    if (stats.isDirectory()) walk(path, options.gitignore ? rulesFor(path) : undefined);
    else takeFile(path);
  };

  for (const { path, stats } of given) take(path, stats);
  for (const listed of options.listed) {
    const path = resolve(options.cwd, listed);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats) take(path, stats);
    else failures.push({ file: name(path), kind: 'unreadable', message: 'the list of files names it, but there is no such file' });
  }
  return { root, files: [...files].sort(byCodeUnits), passedOver, failures };
}

/** Whether a path is asked for by `--include` and `--exclude`; for a folder, whether something below it may be. */
function createFilter(options: DiscoveryOptions, name: (path: string) => string): (path: string, isFolder: boolean) => boolean {
  const include = options.include.length === 0 ? undefined : createMatcher(options.include);
  const exclude = options.exclude.length === 0 ? undefined : createMatcher(options.exclude);
  return (path, isFolder) => {
    const within = name(path) + (isFolder ? '/' : '');
    if (exclude?.ignores(within)) return false;
    return isFolder || (include?.ignores(within) ?? true);
  };
}

function statsOfGiven(cwd: string, path: string): Stats {
  const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (stats !== undefined) return stats;
  const isLink = lstatSync(resolve(cwd, path), { throwIfNoEntry: false }) !== undefined;
  throw new UsageError(isLink ? `The symbolic link "${path}" leads nowhere.` : `There is no file or folder "${path}". Check the path; it is taken from ${cwd}.`);
}

/** Inside the root the target is met where it lies; outside it is not the user's to rewrite from here. */
function linkReason(root: string, link: string): string {
  try {
    const realRoot = realpathSync(root);
    return realpathSync(link).startsWith(realRoot + sep) ? 'a symbolic link: its target is looked at where it lies' : 'a symbolic link out of the folder';
  } catch {
    return 'a symbolic link that leads nowhere';
  }
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
