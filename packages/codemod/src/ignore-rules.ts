import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';

/** The ignore files that hold in a folder: those of all folders from `base` down to it. */
export interface IgnoreRules {
  readonly base: string;
  readonly matcher: Ignore;
}

// As git does where it creates repositories on these systems.
const IGNORE_CASE = process.platform === 'win32' || process.platform === 'darwin';

/** A matcher of patterns written as in .gitignore, for paths relative to one folder. */
export function createMatcher(patterns: readonly string[]): Ignore {
  return ignore({ ignorecase: IGNORE_CASE, allowRelativePaths: true }).add(patterns);
}

/**
 * The rules that hold in a folder that is to be walked: its own .gitignore and, within a git working tree, those of the
 * folders above it and `.git/info/exclude`. A folder that these would ignore was asked for by name, so they do not hold.
 */
export function rulesFor(folder: string): IgnoreRules {
  const top = workingTreeOf(folder);
  const own = (): IgnoreRules => withRulesOf(folder, { base: folder, matcher: createMatcher([]) });
  if (top === undefined || top === folder) return own();

  const foldersAbove: string[] = [];
  for (let above = dirname(folder); above.length >= top.length; above = dirname(above)) foldersAbove.unshift(above);
  const exclude = readPatterns(join(top, '.git', 'info', 'exclude'));
  const above = foldersAbove.reduce<IgnoreRules>((rules, one) => withRulesOf(one, rules), { base: top, matcher: createMatcher(exclude) });
  return isIgnored(above, folder, true) ? own() : withRulesOf(folder, above);
}

/** The rules of the folder above, and after them, so that they win, those of the folder's own .gitignore. */
export function withRulesOf(folder: string, above: IgnoreRules): IgnoreRules {
  const patterns = readPatterns(join(folder, '.gitignore'));
  if (patterns.length === 0) return above;
  const prefix = pathWithin(above.base, folder);
  const rebased = patterns.map((pattern) => rebase(pattern, prefix));
  return { base: above.base, matcher: createMatcher([]).add(above.matcher).add(rebased) };
}

/** Whether a file or folder below `rules.base` is ignored. */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  return rules.matcher.ignores(pathWithin(rules.base, path) + (isFolder ? '/' : ''));
}

/** The path of something below `base`, relative to it, with forward slashes. */
export function pathWithin(base: string, path: string): string {
  const within = relative(base, path);
  return sep === '/' ? within : within.replaceAll(sep, '/');
}

/** A pattern of `prefix`/.gitignore as one that says the same at the top. */
function rebase(pattern: string, prefix: string): string {
  if (prefix === '') return pattern;
  const negation = pattern.startsWith('!') ? '!' : '';
  const body = pattern.slice(negation.length);
  const isAnchored = body.slice(0, -1).includes('/');
  const literalPrefix = prefix.replace(/[\\*?[\]!# ]/g, String.raw`\$&`);
  return `${negation}/${literalPrefix}/${isAnchored ? body.replace(/^\//, '') : `**/${body}`}`;
}

function readPatterns(file: string): readonly string[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  return content.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** The folder at or above this one that holds `.git`. */
export function workingTreeOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
