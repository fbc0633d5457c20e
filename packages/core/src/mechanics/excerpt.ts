import type { Node } from '../ast/node.ts';
import type { Reading } from '../source/reading.ts';

/** A node as written, on one line and short enough for a report. */
export function excerptOf(reading: Reading, node: Node): string {
  const text = reading.source.text.slice(...node.range).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
