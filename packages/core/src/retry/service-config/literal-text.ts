import type { TSESTree } from '@typescript-eslint/types';
import type { Range } from './config-value.ts';

/** A text that is written in a literal, and where in the file each of its places is. */
export interface LiteralText {
  readonly text: string;
  /** The place in the file at which a character of the text begins; that of the end of the text as well. */
  at(offset: number): number;
  /** The place in the file at which it ends: an escape is longer than its character. */
  after(offset: number): number;
  readonly range: Range;
  /** The mark that a string inside can be written with without an escape, where that is JSON's. */
  readonly quote: '"' | undefined;
}

/** Stands for what a placeholder brings in. */
export const PLACEHOLDER = '\uE000';

/** The text of a string or a template. A placeholder becomes a string, or a part of the string that it stands in. */
export function literalText(node: TSESTree.StringLiteral | TSESTree.TemplateLiteral, source: string): LiteralText {
  const places: number[] = [];
  const ends: number[] = [];
  let text = '';
  const append = (piece: string, start: number, end: number): void => {
    places.push(...Array<number>(piece.length).fill(start));
    ends.push(...Array<number>(piece.length).fill(end));
    text += piece;
  };
  const add = (raw: string, start: number): void => {
    for (const match of raw.matchAll(PIECE)) {
      append(cooked(match[0]), start + match.index, start + match.index + match[0].length);
    }
  };
  if (node.type === 'Literal') add(source.slice(node.range[0] + 1, node.range[1] - 1), node.range[0] + 1);
  else {
    for (const [index, quasi] of node.quasis.entries()) {
      const expression = node.expressions[index];
      // A quasi's range has its backtick or brace in some parsers and not in others.
      const start = index === 0 ? node.range[0] + 1 : source.indexOf('}', node.expressions[index - 1]?.range[1]) + 1;
      add(quasi.value.raw, start);
      if (!expression) continue;
      append(isInString(text) ? PLACEHOLDER : `"${PLACEHOLDER}"`, ...expression.range);
    }
  }
  const end = node.range[1] - 1;
  const isDoubled = node.type === 'Literal' && source[node.range[0]] === '"';
  return { text, at: (offset) => places[offset] ?? end, after: (offset) => ends[offset] ?? end, range: node.range, quote: isDoubled ? undefined : '"' };
}

/** One character of a literal as it is written, or one escape. */
const PIECE = /\\(?:\r\n|u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[\s\S])|[\s\S]/gi;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' };

function cooked(piece: string): string {
  if (piece.length === 1) return piece;
  const escape = piece.slice(1);
  if (/^[\r\n\u2028\u2029]/.test(escape)) return '';
  if (escape.length > 1) return String.fromCodePoint(Number.parseInt(escape.replace(/[^\da-f]/gi, ''), 16));
  return ESCAPES[escape] ?? escape;
}

/** Whether a JSON text ends inside of a string. */
const isInString = (text: string): boolean => (text.replaceAll(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1;
