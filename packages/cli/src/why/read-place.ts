import { readFileSync, statSync } from 'node:fs';
import { extname, relative, resolve, sep } from 'node:path';
import { UsageError } from '@grpc-litmus/codemod';
import { parse } from '@grpc-litmus/codemod/parse';
import { createProjectLookup } from '@grpc-litmus/codemod/project-facts';
import type { Source } from '@grpc-litmus/core';

/** A line of a file that there is. */
export interface NamedPlace {
  /** As the working directory names it, with forward slashes. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly line: number;
  /** Of the whole file, without a byte order mark. */
  readonly text: string;
  readonly isCode: boolean;
}

/** A line of a file that was read and parsed. */
export interface PlaceRead {
  readonly file: string;
  readonly line: number;
  readonly source: Source;
}

const CODE_NAME = /^\.(?:[cm]?[jt]s|[jt]sx)$/;

const DATA_NAME = /^\.(?:ya?ml|json[c5]?)$/;

/**
 * Reads `FILE:LINE` or `FILE:LINE:COLUMN`.
 *
 * @throws {UsageError} where there is no such file or line
 */
export function namedPlace(place: string, cwd: string): NamedPlace {
  const [, name, digits] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (name === undefined) throw new UsageError(`"${place}" names no line. Write FILE:LINE, as in src/users.ts:42.`);
  const path = resolve(cwd, name);
  const text = readText(path, name);
  const line = Number(digits);
  const count = text.split(/\r\n|[\r\n\u2028\u2029]/).length;
  if (line < 1 || line > count) throw new UsageError(`"${name}" has ${count} ${count === 1 ? 'line' : 'lines'}; there is no line ${line}.`);
  return { file: relative(cwd, path).replaceAll(sep, '/'), path, line, text, isCode: CODE_NAME.test(extname(path)) };
}

/**
 * Parses the code that a place stands in.
 *
 * @throws {UsageError} where it cannot be parsed
 */
export function parsePlace({ file, path, line, text }: NamedPlace): PlaceRead {
  const parsed = parse(text, path, createProjectLookup()(path));
  if (parsed.kind === 'syntax-error') {
    const before = text.slice(0, parsed.offset).split(/\r\n|[\r\n\u2028\u2029]/);
    throw new UsageError(`"${file}" cannot be parsed: line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${parsed.message}`);
  }
  return { file, line, source: parsed.source };
}

function readText(path: string, name: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`There is no file "${name}".`);
  if (!stats.isFile()) throw new UsageError(`"${name}" is no file.`);
  const extension = extname(path);
  if (!CODE_NAME.test(extension) && !DATA_NAME.test(extension)) throw new UsageError(`"${name}" is no file that the rules read: TypeScript, JavaScript, YAML or JSON.`);
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`Cannot read "${name}": ${error instanceof Error ? error.message : String(error)}`);
  }
}
