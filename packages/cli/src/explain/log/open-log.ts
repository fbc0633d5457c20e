import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { UsageError } from '@grpc-litmus/codemod';

/** A log that is read from its beginning. */
export interface OpenLog {
  /** As it was named; `-` is standard input. */
  readonly name: string;
  readonly stream: Readable;
}

/** Large enough that the work per chunk does not count, small enough for bounded memory. */
const CHUNK = 2 ** 20;

/**
 * Opens an export of Cloud Logging.
 *
 * @throws {UsageError} where there is no such file
 */
export function openLog(name: string): OpenLog {
  if (name === '-') return { name, stream: process.stdin };
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`There is no file "${name}".`);
  if (stats.isDirectory()) throw new UsageError(`"${name}" is a folder. Name a file of it.`);
  return { name, stream: createReadStream(name, { highWaterMark: CHUNK }) };
}
