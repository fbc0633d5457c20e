import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import type { Source } from '../source/source.ts';

/** The first place of a file that an import may stand at. */
export interface TopOfFile {
  readonly place: number;
  /** The place is the end of a directive, not the start of a line. */
  readonly isBehindDirective: boolean;
}

/** Finds the first place behind what has to stay first: a shebang, directives, a licence, comments for tools. */
export function topOfFile({ ast, text, comments }: Source): TopOfFile {
  const end = ast.body.findIndex((statement) => !isDirective(statement));
  const directive = ast.body.slice(0, end < 0 ? ast.body.length : end).at(-1);
  if (directive) return { place: directive.range[1], isBehindDirective: true };
  let start = text.startsWith('#!') ? lineAfter(text, 0) : 0;
  for (const comment of comments) {
    if (comment.range[0] < start) continue;
    const block = blockFrom(comment, comments, text);
    const next = lineAfter(text, block.end);
    const isAlone = text.slice(start, comment.range[0]).trim() === '' && text.slice(block.end, next).trim() === '';
    const isSetOff = /^[ \t]*\r?\n/.test(text.slice(next));
    if (!isAlone || (!isSetOff && !STAYS_FIRST.test(block.text))) break;
    start = next;
  }
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(start))?.[0] ?? '';
  return { place: start === 0 ? 0 : start + blank.length, isBehindDirective: false };
}

export const isDirective = (statement: Node): boolean =>
  statement.type === 'ExpressionStatement' && statement.expression.type === 'Literal' && typeof statement.expression.value === 'string';

/** Comments that speak of the whole file: its licence, or what a tool reads at its beginning. */
const STAYS_FIRST = /licen[cs]e|copyright|@preserve|@ts-(?:no)?check|@flow|@jest-|@vitest-|@jsx|eslint(?!-disable-next-line)|ignore file|<reference|<amd-/i;

/** A comment with the line comments that follow it line by line. */
function blockFrom(first: TSESTree.Comment, comments: readonly TSESTree.Comment[], text: string): { readonly text: string; readonly end: number } {
  let [, end] = first.range;
  let value = first.value;
  for (const each of comments) {
    if (each.range[0] <= first.range[0] || first.type !== 'Line') continue;
    if (each.type !== 'Line' || !/^\r?\n[ \t]*$/.test(text.slice(end, each.range[0]))) break;
    [, end] = each.range;
    value += `\n${each.value}`;
  }
  return { text: value, end };
}

function lineAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
