import { resolve } from 'node:path';
import { discover } from './discover.ts';
import { examineFiles } from './examine.ts';
import { pathWithin } from './ignore-rules.ts';
import type { CodemodOptions } from './options.ts';
import type { CodemodResult, FileFailure, FormattedFiles, PassedOver } from './result.ts';
import type { WriteOutcome } from './write-all.ts';

/**
 * Finds what a transform speaks of in files and folders, raw status codes if no other is named, decides each site, and
 * with `write` rewrites those that are sure. Never prints and never exits. What goes wrong with one file is a failure in the result and leaves that file as it was.
 *
 * @throws {UsageError} where a path does not exist, git does not know the commit, or the baseline or the file of constants
 * is none; no source has been written then
 */
export async function runCodemod(options: CodemodOptions): Promise<CodemodResult> {
  const cwd = resolve(options.cwd ?? '.');
  const { paths = [], listed = [], gitignore = true, include = [], exclude = [], since, write = false } = options;
  const discovery = discover({ cwd, paths, listed, gitignore, include, exclude });
  const { root } = discovery;
  const files = since === undefined ? discovery.files : await (await import('./changed-since.ts')).changedSince(since, root, discovery.files);

  const constants = options.constants === undefined ? undefined : (await import('./constants-file.ts')).readConstantsFile(cwd, options.constants);
  const examined = await examineFiles(root, files, options, constants);
  const baseline = await comparedWithBaseline(cwd, root, files, examined.sites, options);
  const first = examined.planned.some(({ needs }) => needs.length > 0) ? await (await import('./plan.ts')).planFirst(root, examined.planned, options) : NOTHING_FIRST;
  const outcome = write && examined.planned.length > 0 && !options.signal?.aborted ? await (await import('./write-all.ts')).writeAll(root, first.planned, examined.planned, options) : NOTHING_WRITTEN;
  const formatted = options.format === true ? await format(root, constants ? [...files, constants.path] : files, outcome) : undefined;

  return {
    transform: options.transform ?? 'status-codes',
    root,
    mode: write ? 'write' : 'dry-run',
    found: files.length,
    parsed: examined.parsed,
    sites: baseline?.sites ?? examined.sites,
    rewrites: [...first.planned, ...examined.planned].map(({ rewrite }) => (outcome.written.has(rewrite.file) ? { ...rewrite, written: true } : rewrite)),
    passedOver: sorted<PassedOver>([...discovery.passedOver, ...examined.passedOver]),
    failures: sorted<FileFailure>([...discovery.failures, ...examined.failures, ...first.failures, ...outcome.failures]),
    ...(outcome.refusal && { refusal: outcome.refusal }),
    ...(baseline && { baseline: baseline.outcome }),
    ...(formatted && { formatted }),
    ...(options.signal?.aborted && { interrupted: true as const }),
  };
}

const NOTHING_FIRST = { planned: [], failures: [] };

const NOTHING_WRITTEN: WriteOutcome = { written: new Set(), failures: [] };

async function comparedWithBaseline(cwd: string, root: string, files: readonly string[], sites: CodemodResult['sites'], { baseline, updateBaseline = false, signal }: CodemodOptions) {
  if (baseline === undefined) return undefined;
  const [{ compareWithBaseline }, { writeBaseline }] = await Promise.all([import('./baseline.ts'), import('./accepted-places.ts')]);
  const path = resolve(cwd, baseline);
  const looked = files.map((file) => pathWithin(root, file));
  const compared = compareWithBaseline(path, root, sites, looked, updateBaseline);
  if (!updateBaseline || signal?.aborted) return compared;
  await writeBaseline(path, compared.updated);
  return compareWithBaseline(path, root, sites, looked, false);
}

async function format(root: string, files: readonly string[], { written }: WriteOutcome): Promise<readonly FormattedFiles[]> {
  const changed = files.filter((file) => written.has(pathWithin(root, file)));
  if (changed.length === 0) return [];
  const formattings = await (await import('./formatter.ts')).formatFiles(changed);
  return formattings.map((formatting) => ({ ...formatting, files: formatting.files.map((file) => pathWithin(root, file)) }));
}

const sorted = <Named extends { readonly file: string }>(list: readonly Named[]): readonly Named[] => [...list].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
