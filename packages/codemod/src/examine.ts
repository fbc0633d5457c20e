import { resolve } from 'node:path';
import type { Source } from '@grpc-litmus/core';
import { setImmediate } from 'node:timers/promises';
import { createInterview } from './answers.ts';
import { pathWithin } from './ignore-rules.ts';
import { createManifestLookup, wrapperNames } from './manifests.ts';
import type { Manifests } from './manifests.ts';
import type { ConstantsFile } from './constants-file.ts';
import type { CodemodOptions } from './options.ts';
import type { PlannedRewrite } from './plan.ts';
import type { Project } from './project-facts.ts';
import { createReader } from './read-source.ts';
import type { FileFailure, PassedOver, Site } from './result.ts';
import type { FileResult, rewriteFile as RewriteFile, RewriteTools } from './rewrite-file.ts';
import type { MayAddDependency, MayImport } from './settle.ts';
import { loadTransform } from './transforms/transform.ts';
import type { Transform } from './transforms/transform.ts';

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
export async function examineFiles(root: string, files: readonly string[], options: CodemodOptions, constants: ConstantsFile | undefined): Promise<Examined> {
  const found: FileFindings[] = [];
  const manifestsOf = createManifestLookup();
  const readSource = createReader();
  const transform = await loadTransform(options.transform ?? 'status-codes');
  const examine = createExaminer(transform, root, options, constants, manifestsOf);
  const look = async (path: string, typesAt?: Source['typesAt']): Promise<FileFindings | undefined> => {
    const file = (): string => pathWithin(root, path);
    const read = readSource(path);
    const nothing = { ...NOTHING, path, package: manifestsOf(path).folder ?? root };
    if (read.kind === 'passed-over') return { ...nothing, passedOver: [{ file: file(), reason: read.reason }] };
    if (read.kind === 'unreadable') return { ...nothing, failures: [{ file: file(), kind: 'unreadable', message: read.message }] };
    const latin1 = read.bytes.toString('latin1');
    if (!transform.mayConcern(latin1, () => wrapperNames(manifestsOf(path)))) return undefined;

    const result = await examine(path, read.bytes, typesAt);
    if (result.kind === 'passed-over') return { ...nothing, passedOver: [{ file: file(), reason: result.reason }], keepsBack: transform.keepsPackageBack?.(latin1) === true };
    const planned = result.kind === 'changed' ? [await (await import('./plan.ts')).planRewrite(file(), path, read.bytes, result, manifestsOf(path).folder, constants, options)] : [];
    return {
      ...nothing,
      parsed: 1,
      sites: result.sites.map((site) => ({ file: file(), ...site })),
      planned,
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
  const settled = await settledByTypes(found, options, look);
  return together(transform.keepsPackageBack ? (await import('./whole-packages.ts')).leaveDividedPackages(settled) : settled);
}

/** What was found in one file. */
export interface FileFindings extends Examined {
  /** Absolute. */
  readonly path: string;
  /** The folder of the package it belongs to; of a file without one, the root. */
  readonly package: string;
  /** It is passed over, and nothing of its package may change without it. */
  readonly keepsBack?: boolean;
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

function createExaminer(transform: Transform, root: string, options: CodemodOptions, constants: ConstantsFile | undefined, manifestsOf: (file: string) => Manifests): (path: string, bytes: Buffer, typesAt?: Source['typesAt']) => Promise<FileResult> {
  let rewriteFile: typeof RewriteFile | undefined;
  let projectOf: ((file: string) => Project) | undefined;
  let tools: RewriteTools | undefined;
  return async (path, bytes, typesAt) => {
    rewriteFile ??= (await import('./rewrite-file.ts')).rewriteFile;
    projectOf ??= (await import('./project-facts.ts')).createProjectLookup(manifestsOf);
    tools ??= await loadTools(transform, options);
    const { facts, settings } = projectOf(path);
    const project = { facts: constants ? (await import('./constants-file.ts')).withConstants(facts, path, constants, manifestsOf) : facts, settings };
    return rewriteFile({ filename: path, bytes, project, mayImport: mayImport(root, options, manifestsOf(path)), ...(typesAt && { typesAt }) }, tools);
  };
}

async function loadTools(transform: Transform, options: CodemodOptions): Promise<RewriteTools> {
  let check: ReturnType<RewriteTools['loadCheck']> | undefined;
  return {
    decide: await transform.load(options),
    ...(options.ask && { interview: createInterview(options.ask) }),
    loadCheck: () => (check ??= import('./check-result.ts').then(({ createResultCheck }) => createResultCheck())),
  };
}

function mayImport(root: string, options: CodemodOptions, manifests: Manifests): MayImport {
  const because = options.constants === undefined ? 'pass --constants FILE, which is made where it is not there' : `a file cannot import ${options.constants} of another package, so run the codemod on its package`;
  return { dependency: mayAddDependency(root, options, manifests), constants: { because } };
}

function mayAddDependency(root: string, options: CodemodOptions, { folder }: Manifests): MayAddDependency {
  if (options.addDependency !== true) return { because: 'add it, or pass --add-dependency' };
  const isWithin = folder !== undefined && [root, resolve(options.cwd ?? '.')].some((bound) => !pathWithin(bound, folder).startsWith('..'));
  return isWithin || { because: 'its package.json lies outside the folder, so run the codemod there' };
}
