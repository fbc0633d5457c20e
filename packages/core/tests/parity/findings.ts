import { analyse } from '../../src/analysis.ts';
import type { CodeValue } from '../../src/sites/code-value.ts';
import { findRaiseSites } from '../../src/sites/raise-sites.ts';
import { read } from '../../src/source/reading.ts';
import type { Source } from '../../src/source/source.ts';

/**
 * All that core finds in a file, a line each, in the order of the text: `6:12-6:29 callback({ code: 3 }) | raise grpc-js 3`,
 * `6:27-6:28 3 | literal rewrite grpc.status.INVALID_ARGUMENT`, `9:3-9:16 Code.Internal | prefer-unauthenticated certain`.
 */
export function findingsIn(source: Source): readonly string[] {
  const { literals, judgements } = analyse(source);
  const found = [
    ...findRaiseSites(read(source)).map(({ node, dialect, codes, impliedCode }) => ({
      node,
      says: ['raise', dialect, codes.map(codeText).join(' or ') || `(${impliedCode ?? 'none'})`],
    })),
    ...literals.map(({ node, verdict }) => ({ node, says: ['literal', verdict.kind, ...(verdict.kind === 'rewrite' ? [verdict.reference.text] : [])] })),
    ...judgements.map(({ node, rule, confidence, fits }) => ({ node, says: [rule, confidence, ...(fits ? [fits] : [])] })),
  ];
  return found
    .sort((a, b) => a.node.range[0] - b.node.range[0] || b.node.range[1] - a.node.range[1])
    .map(({ node: { range }, says }) => `${place(source.text, range[0])}-${place(source.text, range[1])} ${excerpt(source.text, range)} | ${says.join(' ')}`);
}

/** What stands there, so that the findings can be read without the file. */
function excerpt(text: string, range: readonly [number, number]): string {
  const written = text.slice(...range).replace(/\s+/g, ' ');
  return written.length > 50 ? `${written.slice(0, 49)}…` : written;
}

function codeText(value: CodeValue): string {
  switch (value.kind) {
    case 'member':
      return value.code ?? `no ${value.member}`;
    case 'number':
      return String(value.value);
    case 'string':
      return `'${value.value}'`;
    case 'class':
      return value.code;
    case 'unknown':
      return '?';
  }
}

/** Line and column, both from 1. */
function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
