import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { TextEdit } from '@grpc-litmus/core';
import { errorMessage } from './error-message.ts';
import type { Failure } from './result.ts';
import { editBytes } from './source-bytes.ts';

export type PlannedWrite = PlannedEdit | PlannedFile;

export interface PlannedEdit {
  readonly kind: 'edit';
  /** Absolute. */
  readonly path: string;
  /** The `digest` of the bytes that the edits were planned for. */
  readonly digest: string;
  readonly edits: readonly TextEdit[];
}

/** A file that is not there yet. */
export interface PlannedFile {
  readonly kind: 'make';
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** A fingerprint of a file's bytes. */
export function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/**
 * Makes the planned edits in the file on disk. The new text appears under the file's name all at once or not at all,
 * with the old mode; a symbolic link stays and its target is rewritten. Gives the failure instead of throwing.
 *
 * @param root no file that really lies elsewhere is written
 */
export async function writeEdits({ path, digest: planned, edits }: PlannedEdit, root: string): Promise<Failure | undefined> {
  try {
    const target = await realpath(path);
    if (!target.startsWith((await realpath(root)) + sep)) {
      return { kind: 'outside-root', message: `it really lies at ${target}, outside ${root}; run the codemod on that folder to rewrite it` };
    }
    const { mode } = await stat(target);
    if (!(await isWritable(target, mode))) {
      return { kind: 'read-only', message: 'the file is read-only; make it writable to have it rewritten' };
    }
    const bytes = await readFile(target);
    if (digest(bytes) !== planned) {
      return { kind: 'changed-on-disk', message: 'the file changed on disk after it was read; run the codemod again' };
    }
    await replaceFile(target, editBytes(bytes, edits), mode);
    return undefined;
  } catch (error) {
    return { kind: 'write-error', message: `cannot write the file: ${errorMessage(error)}` };
  }
}

/**
 * Makes a file, and the folders it lies in. It appears under its name whole or not at all; one that has come to be there
 * meanwhile stays as it is, and is the failure.
 *
 * @param root nothing that would really lie elsewhere is made
 */
export async function makeFile({ path, text }: PlannedFile, root: string): Promise<Failure | undefined> {
  const temporary = temporaryFor(path);
  try {
    const place = await realPlaceOf(dirname(path));
    if (!`${place}${sep}`.startsWith((await realpath(root)) + sep)) return { kind: 'outside-root', message: `it would lie in ${place}, outside ${root}; run the codemod on that folder` };
    await mkdir(dirname(path), { recursive: true });
    await rm(temporary, { force: true });
    await writeFile(temporary, text, { flag: 'wx', flush: true });
    // Unlike a new name, a second one is never given in place of a file that is there.
    await link(temporary, path);
    return undefined;
  } catch (error) {
    return { kind: 'write-error', message: `cannot make the file: ${errorMessage(error)}` };
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Where a folder really lies, or would: what is there of it counts. */
async function realPlaceOf(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return join(await realPlaceOf(dirname(folder)), basename(folder));
  }
}

const temporaryFor = (target: string): string => join(dirname(target), `.${basename(target)}.grpc-litmus.tmp`);

/** A superuser may write to anything, but a file marked read-only is marked for a reason. */
async function isWritable(target: string, mode: number): Promise<boolean> {
  if ((mode & 0o222) === 0) return false;
  return access(target, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Writes beside the file, then renames: a run killed at any moment leaves the old text or the new. What a killed run
 * left beside the file is replaced by the next one.
 */
export async function replaceFile(target: string, content: Buffer, mode: number): Promise<void> {
  const temporary = temporaryFor(target);
  try {
    await rm(temporary, { force: true });
    await writeFile(temporary, content, { flag: 'wx', flush: true });
    // Given at creation the mode would be cut by the process's mask.
    await chmod(temporary, mode & 0o7777);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
