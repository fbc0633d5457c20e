import { resolve } from 'node:path';
import { guardAgainstDirtyFiles } from './git-guard.ts';
import { pathWithin } from './ignore-rules.ts';
import type { CodemodOptions } from './options.ts';
import type { PlannedRewrite } from './plan.ts';
import type { Failure, FileFailure, Refusal } from './result.ts';
import { writeEdits } from './write.ts';

export interface WriteOutcome {
  /** The files written, relative to the root. */
  readonly written: ReadonlySet<string>;
  readonly failures: readonly FileFailure[];
  readonly refusal?: Refusal;
}

/**
 * Writes every planned file, or none where git guards one of them. A package.json comes first: were the run killed
 * between the two, an import whose package is a dependency already does no harm, the other way round it does.
 */
export async function writeAll(root: string, manifests: readonly PlannedRewrite[], sources: readonly PlannedRewrite[], options: CodemodOptions): Promise<WriteOutcome> {
  const written = new Set<string>();
  const failures: FileFailure[] = [];
  const planned = [...manifests, ...sources];
  if (options.allowDirty !== true) {
    const refusal = await guardAgainstDirtyFiles(planned.map(({ write }) => write.path));
    if (refusal) return { written, failures, refusal: { ...refusal, files: refusal.files.map((path) => pathWithin(root, path)) } };
  }
  const ready = new Set<string>();
  // A package.json may lie above the folder that was given, though not above where the command was called.
  const bounds = [root, resolve(options.cwd ?? '.')];
  const write = async ({ rewrite, write: plan, needs }: PlannedRewrite): Promise<void> => {
    if (options.signal?.aborted) return;
    const bound = bounds.find((folder) => !pathWithin(folder, plan.path).startsWith('..')) ?? root;
    const failure = needs === undefined || ready.has(needs.manifest) ? await writeEdits(plan, bound) : notAdded(needs.dependencies);
    if (failure) failures.push({ file: rewrite.file, ...failure });
    else {
      written.add(rewrite.file);
      ready.add(plan.path);
    }
  };
  await forEach(manifests, write);
  await forEach(sources, write);
  return { written, failures };
}

/** Each write waits for the disk; several can wait at once. */
const AT_ONCE = 8;

async function forEach<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const notAdded = (dependencies: readonly string[]): Failure => ({
  kind: 'dependency-not-added',
  message: `the new text would import ${dependencies.join(', ')}, which could not be added to package.json`,
});
