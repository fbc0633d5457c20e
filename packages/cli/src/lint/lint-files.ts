import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { writeBaseline } from '@grpc-litmus/codemod/accepted-places';
import type { BaselineOutcome } from '@grpc-litmus/codemod/accepted-places';
import { changedSince } from '@grpc-litmus/codemod/changed-since';
import { discover } from '@grpc-litmus/codemod/discover';
import { progressLine } from '@grpc-litmus/codemod/progress';
import { createProjectLookup } from '@grpc-litmus/codemod/project-facts';
import plugin from 'eslint-plugin-grpc-litmus';
import { compareWithBaseline } from './baseline.ts';
import { createLinter, lintFile } from './lint-file.ts';
import { EXTENSIONS } from './languages/registry.ts';

export type Preset = 'recommended' | 'strict' | 'all';

export interface LintOptions {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly preset: Preset;
  readonly gitignore: boolean;
  /** Look only at files changed since the branch left this commit, and at new ones. */
  readonly since: string | undefined;
  /** A file of findings that are accepted, relative to `cwd`. */
  readonly baseline: string | undefined;
  /** Write the baseline anew, so that it accepts all that is found now. */
  readonly updateBaseline: boolean;
  /** Where progress is shown, if it is a terminal. */
  readonly progressOn: NodeJS.WriteStream;
}

/** Lines and columns count from 1; files are named from the working directory, with forward slashes. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The id, without the plugin's prefix. */
  readonly rule: string;
  readonly message: string;
  /** What the rule offers, each in a sentence. */
  readonly suggestions: readonly string[];
  /** The line as written. */
  readonly text: string;
  /** Present where the baseline has it. */
  readonly accepted?: true;
}

/** A file that could not be looked at. */
export interface LintFailure {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

export interface LintResult {
  readonly version: string;
  readonly preset: Preset;
  /** How many were looked at: all code, and of YAML and JSON the files that may concern the rules. */
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly failures: readonly LintFailure[];
  /** Present where there was one. */
  readonly baseline?: BaselineOutcome;
}

// Nobody mends what is built; its source is met where it lies.
const BUILT = ['dist', 'build', 'out', 'lib-cov', 'coverage', '.next', '.nuxt', '.output', '.turbo', '.cache', '*.min.js', '*.min.mjs'];

/**
 * Lints files and folders with the rules of a preset and nothing else: no configuration of the project is read.
 *
 * @throws {UsageError} where a path does not exist, git does not know the commit, the baseline is none, or package.json
 *   holds mistaken settings
 */
export async function lintFiles({ cwd, paths, preset, gitignore, since, baseline, updateBaseline, progressOn }: LintOptions): Promise<LintResult> {
  const found = paths.map((path) => filesAt(cwd, path, gitignore));
  const all = [...new Set(found.flatMap((each) => each.files))].sort();
  const files = since === undefined ? all : await changedSince(since, cwd, all);
  const nameOf = (path: string): string => relative(cwd, path).replaceAll(sep, '/');
  const findings: Finding[] = [];
  const failures: LintFailure[] = found.flatMap(({ root, failures: failed }) =>
    failed.map(({ file, message }) => ({ file: nameOf(resolve(root, file)), line: null, column: null, message })),
  );
  const linter = createLinter(cwd);
  const projectOf = createProjectLookup();
  let looked = 0;
  const onProgress = progressLine(progressOn);
  for (const [done, path] of files.entries()) {
    onProgress?.({ done, total: files.length });
    const result = await lintFile(linter, path, preset, () => projectOf(path));
    if (result.isLookedAt) looked += 1;
    findings.push(...result.findings.map((finding) => ({ file: nameOf(path), ...finding })));
    failures.push(...result.failures.map((failure) => ({ file: nameOf(path), ...failure })));
  }
  onProgress?.({ done: files.length, total: files.length });
  const result: LintResult = { version: plugin.meta.version, preset, files: looked, findings, failures };
  if (baseline === undefined) return result;
  const list = resolve(cwd, baseline);
  const compared = compareWithBaseline(list, cwd, result, files.map(nameOf), updateBaseline);
  if (!updateBaseline) return compared.result;
  await writeBaseline(list, compared.updated);
  return compareWithBaseline(list, cwd, result, files.map(nameOf), false).result;
}

/** Patterns hold below a folder that is given, so that one called `dist` can be given by name. */
function filesAt(cwd: string, path: string, gitignore: boolean): ReturnType<typeof discover> {
  const isFolder = statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;
  return discover({ cwd, paths: [path], listed: [], gitignore, include: [], exclude: isFolder ? BUILT : [], extensions: EXTENSIONS });
}
