import { resolve } from 'node:path';
import { guardAgainstDirtyFiles } from './git-guard.ts';
import { pathWithin } from './ignore-rules.ts';
import type { CodemodOptions } from './options.ts';
import type { Need, PlannedRewrite } from './plan.ts';
import type { Failure, FileFailure, Refusal } from './result.ts';
import { makeFile, writeEdits } from './write.ts';

export interface WriteOutcome {
  /** The files written, relative to the root. */
  readonly written: ReadonlySet<string>;
  readonly failures: readonly FileFailure[];
  readonly refusal?: Refusal;
}

/**
 * Writes every planned file, or none where git guards one of them. What others import from comes first, a package.json and
 * the file of constants: were the run killed between the two, that does no harm, the other way round it does.
 */
export async function writeAll(root: string, first: readonly PlannedRewrite[], sources: readonly PlannedRewrite[], options: CodemodOptions): Promise<WriteOutcome> {
  const written = new Set<string>();
  const failures: FileFailure[] = [];
  const planned = [...first, ...sources];
  if (options.allowDirty !== true) {
    const refusal = await guardAgainstDirtyFiles(planned.flatMap(({ write }) => (write.kind === 'edit' ? write.path : [])));
    if (refusal) return { written, failures, refusal: { ...refusal, files: refusal.files.map((path) => pathWithin(root, path)) } };
  }
  const ready = new Set<string>();
  // A package.json may lie above the folder that was given, though not above where the command was called.
  const bounds = [root, resolve(options.cwd ?? '.')];
  const write = async ({ rewrite, write: plan, needs }: PlannedRewrite): Promise<void> => {
    if (options.signal?.aborted) return;
    const bound = bounds.find((folder) => !pathWithin(folder, plan.path).startsWith('..')) ?? root;
    const lacking = needs.find(({ path }) => !ready.has(path));
    const failure = lacking ? notImportable(lacking) : plan.kind === 'edit' ? await writeEdits(plan, bound) : await makeFile(plan, bound);
    if (failure) failures.push({ file: rewrite.file, ...failure });
    else {
      written.add(rewrite.file);
      ready.add(plan.path);
    }
  };
  await forEach(first, write);
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

/** Why a source is left as it is. */
function notImportable(need: Need): Failure {
  switch (need.kind) {
    case 'dependencies':
      return { kind: 'dependency-not-added', message: `the new text would import ${need.dependencies.join(', ')}, which could not be added to package.json` };
    case 'constants':
      return { kind: 'constants-not-made', message: 'the new text would import the file of constants, which could not be made' };
  }
}
