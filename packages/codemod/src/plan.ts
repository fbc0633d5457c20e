import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { applyEdits } from '@grpc-litmus/core';
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
  /** The package.json that has to be written first, and what it has to gain. */
  readonly needs?: { readonly manifest: string; readonly dependencies: readonly string[] };
}

/** The plan for a source file. */
export async function planRewrite(file: string, path: string, bytes: Buffer, { sites, edits, before, after, needs }: FileChange, manifestFolder: string | undefined, options: CodemodOptions): Promise<PlannedRewrite> {
  const replaced = sites.filter(({ verdict }) => verdict === 'rewrite').length;
  const diff = await diffOf(file, path, before, after, options);
  return {
    rewrite: { file, replaced, edits, written: false, ...(diff !== undefined && { diff }) },
    write: { path, digest: digest(bytes), edits },
    ...(needs.length > 0 && manifestFolder !== undefined && { needs: { manifest: join(manifestFolder, 'package.json'), dependencies: needs } }),
  };
}

/** The plans for each package.json that has to gain a dependency, and why one cannot. */
export async function planManifests(root: string, planned: readonly PlannedRewrite[], options: CodemodOptions): Promise<{ readonly planned: readonly PlannedRewrite[]; readonly failures: readonly FileFailure[] }> {
  const needed = new Map<string, Set<string>>();
  for (const { needs } of planned) {
    if (needs === undefined) continue;
    const names = needed.get(needs.manifest) ?? new Set();
    for (const name of needs.dependencies) names.add(name);
    needed.set(needs.manifest, names);
  }
  const manifests: PlannedRewrite[] = [];
  const failures: FileFailure[] = [];
  for (const [path, names] of needed) {
    const file = pathWithin(root, path);
    try {
      manifests.push(await planManifest(file, path, [...names].sort(), options));
    } catch (error) {
      failures.push({ file, kind: 'dependency-not-added', message: `cannot add ${[...names].join(', ')}: ${errorMessage(error)}` });
    }
  }
  return { planned: manifests, failures };
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
    write: { path, digest: digest(bytes), edits },
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
