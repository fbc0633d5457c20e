import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { keyName, memberName, staticString } from '../ast/static-name.ts';
import { readSpelling } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import type { Candidate } from './candidate.ts';

/** The codes whose names stand beside a number: in a comment, in a text of the same object, in what a row maps it to. */
export function namesBeside(reading: Reading, { node, within, shape }: Candidate): readonly CodeName[] {
  const inComments = commentsOn(reading, node).flatMap(namesIn);
  const inTexts = shape === 'property' ? siblingTexts(within).flatMap(namesIn) : [];
  const keyed = shape === 'map-key' ? mappedTo(node) : [];
  return [...new Set([...inComments, ...inTexts, ...keyed])];
}

/** Whether a text of the same object names gRPC and the code, as `'gRPC call unavailable'` does beside 14. */
export const isToldBeside = ({ within, shape, code }: Candidate): boolean =>
  shape === 'property' && siblingTexts(within).some((text) => /\bgrpc\b/i.test(text) && saysCode(text, code));

/** Whether a name or a text has the words of a code one after the other: `isNotFound`, `NOT_FOUND_ERROR`, `'Not found'`. */
export const saysCode = (text: string, code: CodeName): boolean => ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(code).join(' ')} `);

/** The codes that the comments of a case name. */
export const namesOfCase = (reading: Reading, tested: Node): readonly CodeName[] => [...new Set(commentsOn(reading, tested).flatMap(namesIn))];

/** The comments behind a number on its line, right before it, and on the lines of their own before its case. */
function commentsOn(reading: Reading, node: Node): readonly string[] {
  const { text, comments } = reading.source;
  const lineEnd = text.indexOf('\n', node.range[1]);
  const isTrailing = ({ range: [start] }: TSESTree.Comment): boolean => start >= node.range[1] && start < (lineEnd < 0 ? text.length : lineEnd);
  const isLeading = ({ range: [, end] }: TSESTree.Comment): boolean => end <= node.range[0] && /^[\s,(]*$/.test(text.slice(end, node.range[0]));
  const [from, to] = spaceBeforeCase(node);
  const isOfCase = ({ range: [start, end] }: TSESTree.Comment): boolean => start >= from && end <= to && isAlone(text, start);
  return comments.filter((comment) => isTrailing(comment) || isLeading(comment) || isOfCase(comment)).map(({ value }) => value);
}

/** What lies between a case and the one before it. */
function spaceBeforeCase(node: Node): readonly [from: number, to: number] {
  const { parent } = node;
  if (parent?.type !== 'SwitchCase') return [0, 0];
  const { cases, discriminant } = parent.parent;
  return [cases[cases.indexOf(parent) - 1]?.range[1] ?? discriminant.range[1], parent.range[0]];
}

/** Whether nothing stands before a comment on its line. */
const isAlone = (text: string, start: number): boolean => text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';

/** The names of codes in a text, in spellings that are no ordinary words. */
function namesIn(text: string): readonly CodeName[] {
  return [...text.matchAll(/[A-Za-z][A-Za-z]*(?:_[A-Za-z]+)*/g)].flatMap(([word]) => {
    const code = readSpelling(word);
    return code !== undefined && /^(?:[A-Z][A-Z_]+|(?:[A-Z][a-z]+){2,})$/.test(word) ? [code] : [];
  });
}

function siblingTexts(object: Node): readonly string[] {
  if (object.type !== 'ObjectExpression') return [];
  return object.properties.flatMap((each) =>
    each.type === 'Property' && /^(?:message|details|name|status|reason)$/.test(keyName(each) ?? '') ? (staticString(each.value) ?? []) : [],
  );
}

/** The code that the other side of a table's row names: `[5, GRPCNotFoundError]`, `5: 'NOT_FOUND'`. */
function mappedTo(key: Node): readonly CodeName[] {
  const { parent } = key;
  const value = parent?.type === 'Property' ? parent.value : parent?.type === 'ArrayExpression' ? parent.elements[1] : undefined;
  if (!value) return [];
  const name = staticString(value) ?? (value.type === 'Identifier' ? value.name : value.type === 'MemberExpression' ? memberName(value) : undefined);
  if (name === undefined) return [];
  const code = readSpelling(name) ?? readSpelling(name.replace(/^(?:GRPC|Grpc)_?/, '').replace(/(?:Error|Exception)$/, ''));
  return code === undefined ? [] : [code];
}
