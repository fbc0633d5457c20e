import type { InvalidCase, Offer } from './rule-cases.ts';

/** A half-open range of places in a text. */
export type Place = readonly [start: number, end: number];

/** A text without its marks, and the places that were marked. */
export interface UnmarkedCode {
  readonly code: string;
  readonly places: readonly Place[];
}

/** Cuts the indentation of the first line off all lines, and the empty lines around. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n[ \t]*$/, '\n');
  const indentation = /^[ \t]*/.exec(lines)?.[0] ?? '';
  return lines.replaceAll(new RegExp(`^${indentation}`, 'gm'), '');
}

/** Reads the marks « and » out of a text. */
export function unmark(text: string): UnmarkedCode {
  const places: Place[] = [];
  let code = '';
  for (const [index, part] of text.split(/[«»]/).entries()) {
    if (index % 2 === 1) places.push([code.length, code.length + part.length]);
    code += part;
  }
  return { code, places };
}

/** Where a place lies, as ESLint says it: lines and columns from 1. */
export function positionOf(code: string, [start, end]: Place): Record<'line' | 'column' | 'endLine' | 'endColumn', number> {
  const [line, column] = lineAndColumn(code, start);
  const [endLine, endColumn] = lineAndColumn(code, end);
  return { line, column, endLine, endColumn };
}

function lineAndColumn(code: string, offset: number): [line: number, column: number] {
  const before = code.slice(0, offset).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
}

/** The code after the autofixes of a case, or `undefined` where it has none. */
export function fixed({ code, places }: UnmarkedCode, { reports }: InvalidCase): string | undefined {
  if (reports.every(({ fix }) => fix === undefined)) return undefined;
  let result = '';
  let done = 0;
  for (const [index, [start, end]] of places.entries()) {
    result += code.slice(done, start) + (reports[index]?.fix ?? code.slice(start, end));
    done = end;
  }
  return result + code.slice(done);
}

/** The code after a suggestion for one place. */
export function taken(code: string, [start, end]: Place, { write, importing }: Offer): string {
  const written = code.slice(0, start) + write + code.slice(end);
  if (!importing) return written;
  if (!code.includes(importing.from)) throw new Error(`There is no ${JSON.stringify(importing.from)} in the code.`);
  return written.replace(importing.from, () => importing.to);
}
