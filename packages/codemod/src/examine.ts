import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { mayHoldRawCodes } from './gate.ts';
import { pathWithin } from './ignore-rules.ts';
import { createManifestLookup, wrapperNames } from './manifests.ts';
import type { Manifests } from './manifests.ts';
import type { CodemodOptions } from './options.ts';
import type { PlannedRewrite } from './plan.ts';
import type { Project } from './project-facts.ts';
import { createReader } from './read-source.ts';
import type { FileFailure, PassedOver, Site } from './result.ts';
import type { FileResult, RewriteTools } from './rewrite-file.ts';
import type { Allowances } from './settle.ts';

/** What was found in the files, with nothing written yet. */
export interface Examined {
  readonly parsed: number;
  readonly sites: readonly Site[];
  readonly planned: readonly PlannedRewrite[];
  readonly passedOver: readonly PassedOver[];
  readonly failures: readonly FileFailure[];
}

/** How long the loop may hold up signals and timers, in milliseconds. */
const BREATH = 50;

/**
 * Reads, decides and plans every file. One file is alive at a time: of each only what it came to is kept. Parser and
 * core are loaded with the first file that the gate lets through, the compiler with the first change.
 */
export async function examineFiles(root: string, files: readonly string[], options: CodemodOptions): Promise<Examined> {
  const found = { sites: [] as Site[], planned: [] as PlannedRewrite[], passedOver: [] as PassedOver[], failures: [] as FileFailure[] };
  const manifestsOf = createManifestLookup();
  const examine = createExaminer(root, options, manifestsOf);
  const readSource = createReader();
  let parsed = 0;
  let breathed = performance.now();
  for (const [done, path] of files.entries()) {
    options.onProgress?.({ done, total: files.length });
    if (performance.now() - breathed > BREATH) {
      await setImmediate();
      breathed = performance.now();
    }
    if (options.signal?.aborted) break;
    const read = readSource(path);
    const file = (): string => pathWithin(root, path);
    if (read.kind === 'passed-over') found.passedOver.push({ file: file(), reason: read.reason });
    if (read.kind === 'unreadable') found.failures.push({ file: file(), kind: 'unreadable', message: read.message });
    if (read.kind !== 'bytes' || !mayHoldRawCodes(read.bytes.toString('latin1'), () => wrapperNames(manifestsOf(path)))) continue;

    const result = await examine(path, read.bytes);
    if (result.kind === 'passed-over') {
      found.passedOver.push({ file: file(), reason: result.reason });
      continue;
    }
    parsed += 1;
    for (const site of result.sites) found.sites.push({ file: file(), ...site });
    if (result.kind === 'failed') found.failures.push({ file: file(), ...result.failure });
    if (result.kind === 'changed') {
      const { planRewrite } = await import('./plan.ts');
      found.planned.push(await planRewrite(file(), path, read.bytes, result, manifestsOf(path).folder, options));
    }
  }
  options.onProgress?.({ done: files.length, total: files.length });
  return { parsed, ...found };
}

function createExaminer(root: string, options: CodemodOptions, manifestsOf: (file: string) => Manifests): (path: string, bytes: Buffer) => Promise<FileResult> {
  let rewriteFile: ((typeof import('./rewrite-file.ts'))['rewriteFile']) | undefined;
  let projectOf: ((file: string) => Project) | undefined;
  let tools: RewriteTools | undefined;
  return async (path, bytes) => {
    rewriteFile ??= (await import('./rewrite-file.ts')).rewriteFile;
    projectOf ??= (await import('./project-facts.ts')).createProjectLookup(manifestsOf);
    tools ??= await loadTools(options);
    return rewriteFile({ filename: path, bytes, project: projectOf(path), allowances: allowancesFor(root, options, manifestsOf(path)) }, tools);
  };
}

async function loadTools(options: CodemodOptions): Promise<RewriteTools> {
  let check: ReturnType<RewriteTools['loadCheck']> | undefined;
  return {
    analyse: options.analyse ?? (await import('@grpc-litmus/core')).analyse,
    loadCheck: () => (check ??= import('./check-result.ts').then(({ createResultCheck }) => createResultCheck())),
  };
}

function allowancesFor(root: string, options: CodemodOptions, { folder }: Manifests): Allowances {
  const replaceConstants = options.replaceConstants === true;
  if (options.addDependency !== true) return { mayAddDependency: { because: 'add it, or pass --add-dependency' }, replaceConstants };
  const isWithin = folder !== undefined && [root, resolve(options.cwd ?? '.')].some((bound) => !pathWithin(bound, folder).startsWith('..'));
  return { mayAddDependency: isWithin || { because: 'its package.json lies outside the folder, so run the codemod there' }, replaceConstants };
}
