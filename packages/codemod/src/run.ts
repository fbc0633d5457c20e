import { resolve } from 'node:path';
import type { Manifests } from './manifests.ts';
import { createManifestLookup, wrapperNames } from './manifests.ts';
import type { Project } from './project-facts.ts';
import type { Analysis, Source } from '@grpc-litmus/core';
import { discover } from './discover.ts';
import { mayHoldRawCodes } from './gate.ts';
import { pathWithin } from './ignore-rules.ts';
import { readSource } from './read-source.ts';
import type { CodemodResult, FileFailure, PassedOver, Refusal, Rewrite, Site } from './result.ts';
import type { FileResult, RewriteTools } from './rewrite-file.ts';
import type { PlannedWrite } from './write.ts';

export interface CodemodOptions {
  /** Files and folders to look at. */
  readonly paths?: readonly string[];
  /** Further files, of a list made elsewhere: one that does not exist is a failure of that file only. */
  readonly listed?: readonly string[];
  /** The folder that relative paths are taken from. Default: the process's working directory. */
  readonly cwd?: string;
  /** Write the new texts. Default: look only. */
  readonly write?: boolean;
  /** Write also where git could not give the old text back. */
  readonly allowDirty?: boolean;
  /** Honour .gitignore files. Default: true. */
  readonly gitignore?: boolean;
  /** Look only at files that one of these patterns matches; written as in .gitignore, relative to the result's root. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Give each rewrite its unified diff. */
  readonly diff?: boolean;
  /** Called before each file. */
  readonly onProgress?: (progress: Progress) => void;
  /** In place of core's analysis; for tests. */
  readonly analyse?: (source: Source) => Analysis;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Finds the raw status codes in files and folders, decides each, and with `write` replaces those that are sure. Never
 * prints and never exits. What goes wrong with one file is a failure in the result and leaves that file as it was.
 *
 * @throws {UsageError} where a path does not exist; nothing has been done then
 */
export async function runCodemod(options: CodemodOptions): Promise<CodemodResult> {
  const cwd = resolve(options.cwd ?? '.');
  const { paths = [], listed = [], gitignore = true, include = [], exclude = [] } = options;
  const discovery = discover({ cwd, paths, listed, gitignore, include, exclude });
  const { root, files } = discovery;

  const passedOver: PassedOver[] = [...discovery.passedOver];
  const failures: FileFailure[] = [...discovery.failures];
  const sites: Site[] = [];
  const planned: PlannedRewrite[] = [];
  let parsed = 0;

  // One file is alive at a time: of each only what it came to is kept.
  const manifestsOf = createManifestLookup();
  const examine = createExaminer(options, manifestsOf);
  for (const [done, path] of files.entries()) {
    options.onProgress?.({ done, total: files.length });
    const file = pathWithin(root, path);
    const read = readSource(path);
    if (read.kind === 'passed-over') passedOver.push({ file, reason: read.reason });
    if (read.kind === 'unreadable') failures.push({ file, kind: 'unreadable', message: read.message });
    if (read.kind !== 'bytes' || !mayHoldRawCodes(read.bytes.toString('latin1'), () => wrapperNames(manifestsOf(path)))) continue;

    const result = await examine(path, read.bytes);
    if (result.kind === 'passed-over') {
      passedOver.push({ file, reason: result.reason });
      continue;
    }
    parsed += 1;
    for (const site of result.sites) sites.push({ file, ...site });
    if (result.kind === 'failed') failures.push({ file, ...result.failure });
    if (result.kind === 'changed') planned.push(await plan(file, path, read.bytes, result, options));
  }
  options.onProgress?.({ done: files.length, total: files.length });

  const outcome = options.write === true && planned.length > 0 ? await writeAll(root, planned, options) : undefined;
  return {
    root,
    mode: options.write === true ? 'write' : 'dry-run',
    found: files.length,
    parsed,
    sites,
    rewrites: planned.map(({ rewrite }) => (outcome?.written.has(rewrite.file) ? { ...rewrite, written: true } : rewrite)),
    passedOver: passedOver.sort(byFile),
    failures: [...failures, ...(outcome?.failures ?? [])].sort(byFile),
    ...(outcome?.refusal && { refusal: outcome.refusal }),
  };
}

interface PlannedRewrite {
  readonly rewrite: Rewrite;
  readonly write: PlannedWrite;
}

/** A function that rewrites one file in memory. Parser and core are loaded with the first file, the compiler with the first change. */
function createExaminer(options: CodemodOptions, manifestsOf: (file: string) => Manifests): (path: string, bytes: Buffer) => Promise<FileResult> {
  let projectOf: ((file: string) => Project) | undefined;
  let tools: RewriteTools | undefined;
  return async (path, bytes) => {
    const { rewriteFile } = await import('./rewrite-file.ts');
    projectOf ??= (await import('./project-facts.ts')).createProjectLookup(manifestsOf);
    tools ??= await loadTools(options);
    return rewriteFile({ filename: path, bytes, project: projectOf(path) }, tools);
  };
}

async function loadTools(options: CodemodOptions): Promise<RewriteTools> {
  let check: ReturnType<RewriteTools['loadCheck']> | undefined;
  return {
    analyse: options.analyse ?? (await import('@grpc-litmus/core')).analyse,
    loadCheck: () => (check ??= import('./check-result.ts').then(({ createResultCheck }) => createResultCheck())),
  };
}

async function plan(file: string, path: string, bytes: Buffer, result: FileResult & { kind: 'changed' }, options: CodemodOptions): Promise<PlannedRewrite> {
  const { digest } = await import('./write.ts');
  const { sites, edits, before, after } = result;
  const replaced = sites.filter(({ verdict }) => verdict === 'rewrite').length;
  const diff = options.diff === true ? (await import('./unified-diff.ts')).unifiedDiff(diffName(file, path, options), before, after) : undefined;
  return {
    rewrite: { file, replaced, edits, written: false, ...(diff !== undefined && { diff }) },
    write: { path, digest: digest(bytes), edits },
  };
}

/** The file as `git apply` in the working directory would find it; one that lies elsewhere, as the result names it. */
function diffName(file: string, path: string, { cwd = '.' }: CodemodOptions): string {
  const fromHere = pathWithin(resolve(cwd), path);
  return fromHere.startsWith('../') ? file : fromHere;
}

interface WriteOutcome {
  readonly written: ReadonlySet<string>;
  readonly failures: readonly FileFailure[];
  readonly refusal?: Refusal;
}

/** Writes every planned file, or none where git guards one of them. */
async function writeAll(root: string, planned: readonly PlannedRewrite[], options: CodemodOptions): Promise<WriteOutcome> {
  const written = new Set<string>();
  const failures: FileFailure[] = [];
  if (options.allowDirty !== true) {
    const { guardAgainstDirtyFiles } = await import('./git-guard.ts');
    const refusal = await guardAgainstDirtyFiles(planned.map(({ write }) => write.path));
    if (refusal) return { written, failures, refusal: { ...refusal, files: refusal.files.map((path) => pathWithin(root, path)) } };
  }
  const { writeEdits } = await import('./write.ts');
  for (const { rewrite, write } of planned) {
    const failure = await writeEdits(write, root);
    if (failure) failures.push({ file: rewrite.file, ...failure });
    else written.add(rewrite.file);
  }
  return { written, failures };
}

const byFile = (a: { readonly file: string }, b: { readonly file: string }): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
