import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from '@grpc-litmus/codemod';
import { parse } from '@grpc-litmus/codemod/parse';
import { createProjectLookup } from '@grpc-litmus/codemod/project-facts';
import type { Source } from '@grpc-litmus/core';

/** A line of a file that was read and parsed. */
export interface PlaceRead {
  /** As the working directory names it, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly source: Source;
}

const SOURCE_NAME = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/**
 * Reads `FILE:LINE` or `FILE:LINE:COLUMN`.
 *
 * @throws {UsageError} where there is no such file or line, or the file cannot be parsed
 */
export function readPlace(place: string, cwd: string): PlaceRead {
  const [, name, digits] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (name === undefined) throw new UsageError(`"${place}" names no line. Write FILE:LINE, as in src/users.ts:42.`);
  const path = resolve(cwd, name);
  const text = readText(path, name);
  const line = Number(digits);
  const count = text.split(/\r\n|[\r\n\u2028\u2029]/).length;
  if (line < 1 || line > count) throw new UsageError(`"${name}" has ${count} ${count === 1 ? 'line' : 'lines'}; there is no line ${line}.`);
  const parsed = parse(text, path, createProjectLookup()(path));
  if (parsed.kind === 'syntax-error') {
    const before = text.slice(0, parsed.offset).split(/\r\n|[\r\n\u2028\u2029]/);
    throw new UsageError(`"${name}" cannot be parsed: line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${parsed.message}`);
  }
  return { file: relative(cwd, path).replaceAll(sep, '/'), line, source: parsed.source };
}

/** The text of a source file, without a byte order mark. */
function readText(path: string, name: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`There is no file "${name}".`);
  if (!stats.isFile()) throw new UsageError(`"${name}" is no file.`);
  if (!SOURCE_NAME.test(name)) throw new UsageError(`"${name}" is no TypeScript or JavaScript file.`);
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`Cannot read "${name}": ${error instanceof Error ? error.message : String(error)}`);
  }
}
