import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { applyEdits } from '@grpc-litmus/core';
import type { ConstantsFile } from './constants-file.ts';
import { dependencyEdits, rangeFor } from './dependency-edit.ts';
import { errorMessage } from './error-message.ts';
import { pathWithin } from './ignore-rules.ts';
import type { CodemodOptions } from './options.ts';
import type { FileFailure, Rewrite } from './result.ts';
import type { FileChange } from './rewrite-file.ts';
import { decode } from './source-bytes.ts';
import { digest } from './write.ts';
import type { PlannedWrite } from './write.ts';

/** A file's new text, not written yet. */
export interface PlannedRewrite {
  readonly rewrite: Rewrite;
  readonly write: PlannedWrite;
  /** The files that have to be written first. */
  readonly needs: readonly Need[];
}

/** A file that others import from in some way, with its absolute path: a package.json, and what it has to gain, or the constants. */
export type Need = { readonly kind: 'dependencies'; readonly path: string; readonly dependencies: readonly string[] } | { readonly kind: 'constants'; readonly path: string };

/** The plan for a source file. */
export async function planRewrite(
  file: string, path: string, bytes: Buffer, { sites, edits, before, after, needs, importsConstants }: FileChange, manifestFolder: string | undefined, constants: ConstantsFile | undefined, options: CodemodOptions,
): Promise<PlannedRewrite> {
  const replaced = sites.filter(({ verdict }) => verdict === 'rewrite').length;
  const diff = await diffOf(file, path, before, after, options);
  return {
    rewrite: { file, replaced, edits, written: false, ...(diff !== undefined && { diff }) },
    write: { kind: 'edit', path, digest: digest(bytes), edits },
    needs: [
      ...(needs.length > 0 && manifestFolder !== undefined ? [{ kind: 'dependencies', path: join(manifestFolder, 'package.json'), dependencies: needs } as const] : []),
      ...(importsConstants && constants?.isThere === false ? [{ kind: 'constants', path: constants.path } as const] : []),
    ],
  };
}

/** The plans for what has to be written before the sources: each package.json that gains a dependency, the file of constants; and why one cannot. */
export async function planFirst(root: string, planned: readonly PlannedRewrite[], options: CodemodOptions): Promise<{ readonly planned: readonly PlannedRewrite[]; readonly failures: readonly FileFailure[] }> {
  const needed = new Map<string, Set<string>>();
  const manifests: PlannedRewrite[] = [];
  const failures: FileFailure[] = [];
  for (const need of planned.flatMap(({ needs }) => needs)) {
    if (need.kind !== 'dependencies') continue;
    const names = needed.get(need.path) ?? new Set();
    for (const name of need.dependencies) names.add(name);
    needed.set(need.path, names);
  }
  for (const [path, names] of needed) {
    const file = pathWithin(root, path);
    try {
      manifests.push(await planManifest(file, path, [...names].sort(), options));
    } catch (error) {
      failures.push({ file, kind: 'dependency-not-added', message: `cannot add ${[...names].join(', ')}: ${errorMessage(error)}` });
    }
  }
  return { planned: [...manifests, ...(await planConstants(root, planned, options))], failures };
}

/** The file of constants, where a source imports it and it is not there. */
async function planConstants(root: string, planned: readonly PlannedRewrite[], options: CodemodOptions): Promise<readonly PlannedRewrite[]> {
  const importing = planned.filter(({ needs }) => needs.some(({ kind }) => kind === 'constants'));
  const path = importing.flatMap(({ needs }) => needs).find(({ kind }) => kind === 'constants')?.path;
  if (path === undefined) return [];
  const { constantsText } = await import('./constants-file.ts');
  const text = constantsText(path, importing.some(({ write }) => write.kind === 'edit' && write.edits.some((edit) => edit.text.includes('require('))));
  const file = pathWithin(root, path);
  const diff = await diffOf(file, path, '', text, options);
  return [{ rewrite: { file, replaced: 0, made: true, edits: [], written: false, ...(diff !== undefined && { diff }) }, write: { kind: 'make', path, text }, needs: [] }];
}

async function planManifest(file: string, path: string, names: readonly string[], options: CodemodOptions): Promise<PlannedRewrite> {
  const bytes = readFileSync(path);
  const text = decode(bytes)?.text;
  if (text === undefined) throw new SyntaxError('it is not UTF-8');
  const dependencies = Object.fromEntries(names.map((name) => [name, rangeFor(name, dirname(path))]));
  const edits = dependencyEdits(text, dependencies);
  const diff = await diffOf(file, path, text, applyEdits(text, edits), options);
  return {
    rewrite: { file, replaced: 0, dependencies, edits, written: false, ...(diff !== undefined && { diff }) },
    write: { kind: 'edit', path, digest: digest(bytes), edits },
    needs: [],
  };
}

async function diffOf(file: string, path: string, before: string, after: string, options: CodemodOptions): Promise<string | undefined> {
  if (options.diff !== true) return undefined;
  const { unifiedDiff } = await import('./unified-diff.ts');
  return unifiedDiff(diffName(file, path, options), before, after);
}

/** The file as `git apply` in the working directory would find it; one that lies elsewhere, as the result names it. */
function diffName(file: string, path: string, { cwd = '.' }: CodemodOptions): string {
  const fromHere = pathWithin(resolve(cwd), path);
  return fromHere.startsWith('../') ? file : fromHere;
}
