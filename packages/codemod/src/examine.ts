import { resolve } from 'node:path';
import type { Source } from '@grpc-litmus/core';
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
import type { FileResult, rewriteFile as RewriteFile, RewriteTools } from './rewrite-file.ts';
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
  const found: FileFindings[] = [];
  const manifestsOf = createManifestLookup();
  const readSource = createReader();
  const examine = createExaminer(root, options, manifestsOf);
  const look = async (path: string, typesAt?: Source['typesAt']): Promise<FileFindings | undefined> => {
    const file = (): string => pathWithin(root, path);
    const read = readSource(path);
    if (read.kind === 'passed-over') return { ...NOTHING, path, passedOver: [{ file: file(), reason: read.reason }] };
    if (read.kind === 'unreadable') return { ...NOTHING, path, failures: [{ file: file(), kind: 'unreadable', message: read.message }] };
    if (!mayHoldRawCodes(read.bytes.toString('latin1'), () => wrapperNames(manifestsOf(path)))) return undefined;

    const result = await examine(path, read.bytes, typesAt);
    if (result.kind === 'passed-over') return { ...NOTHING, path, passedOver: [{ file: file(), reason: result.reason }] };
    const planned = result.kind === 'changed' ? [await (await import('./plan.ts')).planRewrite(file(), path, read.bytes, result, manifestsOf(path).folder, options)] : [];
    return {
      path,
      parsed: 1,
      sites: result.sites.map((site) => ({ file: file(), ...site })),
      planned,
      passedOver: [],
      failures: result.kind === 'failed' ? [{ file: file(), ...result.failure }] : [],
    };
  };

  let breathed = performance.now();
  for (const [done, path] of files.entries()) {
    options.onProgress?.({ done, total: files.length });
    if (performance.now() - breathed > BREATH) {
      await setImmediate();
      breathed = performance.now();
    }
    if (options.signal?.aborted) break;
    const findings = await look(path);
    if (findings) found.push(findings);
  }
  options.onProgress?.({ done: files.length, total: files.length });
  return together(await settledByTypes(found, options, look));
}

interface FileFindings extends Examined {
  /** Absolute. */
  readonly path: string;
}

const NOTHING: Examined = { parsed: 0, sites: [], planned: [], passedOver: [], failures: [] };

/** The findings, those of files with an undecided code anew with what a type checker knows. */
async function settledByTypes(found: readonly FileFindings[], { types = 'off', signal }: CodemodOptions, look: (path: string, typesAt: Source['typesAt']) => Promise<FileFindings | undefined>): Promise<readonly FileFindings[]> {
  const open = found.filter(({ sites }) => sites.some(({ verdict }) => verdict === 'undecided')).map(({ path }) => path);
  if (types === 'off' || open.length === 0) return found;
  const { forEachTyped } = await import('./type-program.ts');
  const settled = new Map<string, FileFindings>();
  await forEachTyped(open, types, async (path, typesAt) => {
    const findings = signal?.aborted ? undefined : await look(path, typesAt);
    if (findings) settled.set(path, findings);
  });
  return found.map((findings) => settled.get(findings.path) ?? findings);
}

function together(found: readonly FileFindings[]): Examined {
  return {
    parsed: found.reduce((sum, { parsed }) => sum + parsed, 0),
    sites: found.flatMap(({ sites }) => sites),
    planned: found.flatMap(({ planned }) => planned),
    passedOver: found.flatMap(({ passedOver }) => passedOver),
    failures: found.flatMap(({ failures }) => failures),
  };
}

function createExaminer(root: string, options: CodemodOptions, manifestsOf: (file: string) => Manifests): (path: string, bytes: Buffer, typesAt?: Source['typesAt']) => Promise<FileResult> {
  let rewriteFile: typeof RewriteFile | undefined;
  let projectOf: ((file: string) => Project) | undefined;
  let tools: RewriteTools | undefined;
  return async (path, bytes, typesAt) => {
    rewriteFile ??= (await import('./rewrite-file.ts')).rewriteFile;
    projectOf ??= (await import('./project-facts.ts')).createProjectLookup(manifestsOf);
    tools ??= await loadTools(options);
    return rewriteFile({ filename: path, bytes, project: projectOf(path), allowances: allowancesFor(root, options, manifestsOf(path)), ...(typesAt && { typesAt }) }, tools);
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
