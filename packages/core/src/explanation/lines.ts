import type { Place } from './line-account.ts';

/** A node, or anything else that has a place in the text. */
export interface Ranged {
  readonly range: readonly [start: number, end: number];
}

/** A text by its lines, with the places of nodes in it. Lines end where ESLint ends them. */
export interface Lines {
  readonly count: number;
  /** The text of a line, from 1. */
  text(line: number): string;
  lineAt(offset: number): number;
  place(node: Ranged): Place;
  /** A node as written, in one line, cut where it is longer than that. */
  written(node: Ranged, longest?: number): string;
}

const LINE_END = /\r\n|[\r\n\u2028\u2029]/g;

/** Longer than this a node is no longer quoted whole. */
const LONGEST = 160;

export function linesOf(text: string): Lines {
  const starts = [0, ...[...text.matchAll(LINE_END)].map((end) => end.index + end[0].length)];
  const lineAt = (offset: number): number => {
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
  const columnAt = (offset: number): number => offset - (starts[lineAt(offset) - 1] ?? 0) + 1;
  return {
    count: starts.length,
    text: (line) => text.slice(starts[line - 1], starts[line]).replace(LINE_END, ''),
    lineAt,
    place: ({ range: [start, end] }) => ({ line: lineAt(start), column: columnAt(start), endLine: lineAt(end), endColumn: columnAt(end) }),
    written: ({ range }, longest = LONGEST) => shortened(text.slice(...range), longest),
  };
}

function shortened(text: string, longest: number): string {
  const inOneLine = text.replace(/\s+/g, ' ');
  return inOneLine.length > longest ? `${inOneLine.slice(0, longest - 1)}…` : inOneLine;
}
