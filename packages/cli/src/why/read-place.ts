import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from '@grpc-litmus/codemod';
import { parse } from '@grpc-litmus/codemod/parse';
import { createProjectLookup } from '@grpc-litmus/codemod/project-facts';
import { createLocator } from '@grpc-litmus/codemod/text-position';
import type { Source } from '@grpc-litmus/core';
import { LINE_END } from '../line-end.ts';
import { CODE } from '../lint/languages/code.ts';
import { languageOf } from '../lint/languages/registry.ts';

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
  const count = text.split(LINE_END).length;
  if (line < 1 || line > count) throw new UsageError(`"${name}" has ${count} ${count === 1 ? 'line' : 'lines'}; there is no line ${line}.`);
  return { file: relative(cwd, path).replaceAll(sep, '/'), path, line, text, isCode: languageOf(path) === CODE };
}

/**
 * Parses the code that a place stands in.
 *
 * @throws {UsageError} where it cannot be parsed
 */
export function parsePlace({ file, path, line, text }: NamedPlace): PlaceRead {
  const parsed = parse(text, path, createProjectLookup()(path));
  if (parsed.kind === 'syntax-error') {
    const at = createLocator(text, LINE_END)(parsed.offset);
    throw new UsageError(`"${file}" cannot be parsed: line ${at.line}, column ${at.column}: ${parsed.message}`);
  }
  return { file, line, source: parsed.source };
}

function readText(path: string, name: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`There is no file "${name}".`);
  if (!stats.isFile()) throw new UsageError(`"${name}" is no file.`);
  if (!languageOf(path)) throw new UsageError(`"${name}" is no file that the rules read: TypeScript, JavaScript, YAML or JSON.`);
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`Cannot read "${name}": ${error instanceof Error ? error.message : String(error)}`);
  }
}
