import type { Range } from '../yaml/tree.ts';
import type { YamlScalar } from '../yaml/value.ts';

/** One argument of a command line, and where it is written. */
export interface Argument {
  readonly text: string;
  readonly range: Range;
}

/** The argument that a scalar is. Its place is inside the quotes where the text stands there as it is. */
export function argumentOf({ text, range: [start, end], style }: YamlScalar): Argument {
  const isQuoted = style === 'double-quoted' || style === 'single-quoted';
  const isPlainInside = isQuoted && end - start === text.length + 2;
  return { text, range: isPlainInside ? [start + 1, end - 1] : [start, end] };
}

/** A part of an argument; the whole place where the text is not written letter by letter. */
export function partOf({ text, range }: Argument, from: number, to = text.length): Argument {
  const [start, end] = range;
  const isExact = end - start === text.length;
  return { text: text.slice(from, to), range: isExact ? [start + from, start + to] : range };
}
