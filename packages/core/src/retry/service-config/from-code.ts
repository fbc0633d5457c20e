import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { keyName, staticNumber, staticString } from '../../ast/static-name.ts';
import { unwrap } from '../../ast/unwrap.ts';
import { codeNamed } from '../../codes/lookup.ts';
import { valueBehind } from '../../names/value-behind.ts';
import { codeValues } from '../../sites/code-value.ts';
import type { Reading } from '../../source/reading.ts';
import type { ConfigMember, ConfigValue, Span } from './config-value.ts';

/** The configuration that an expression of the program is, as `JSON.stringify` writes it. */
export function configOfCode(reading: Reading, node: Node): ConfigValue {
  const written = unwrap(node);
  const behind = valueBehind(reading.names, written);
  switch (behind.type) {
    case 'ObjectExpression':
      return objectOf(reading, behind);
    case 'ArrayExpression':
      return {
        ...spanOf(behind),
        kind: 'array',
        complete: behind.elements.every((each) => each?.type !== 'SpreadElement'),
        elements: behind.elements.flatMap((each) => (each && each.type !== 'SpreadElement' ? configOfCode(reading, each) : [])),
      };
    case 'Literal':
      return literalOf(behind, written, reading.source.text);
    default:
      return scalarOf(reading, behind, written);
  }
}

function objectOf(reading: Reading, node: TSESTree.ObjectExpression): ConfigValue {
  const members = node.properties.flatMap((each): readonly ConfigMember[] => {
    const key = each.type === 'Property' ? keyName(each) : undefined;
    if (each.type !== 'Property' || key === undefined || isLeftOut(each.value)) return [];
    return [{ key, written: spanOf(each.key), ...(each.shorthand && { shorthand: true }), value: configOfCode(reading, each.value) }];
  });
  const complete = node.properties.every((each) => each.type === 'Property' && keyName(each) !== undefined);
  return { ...spanOf(node), kind: 'object', members, complete };
}

/** `JSON.stringify` leaves such a property out. */
const isLeftOut = (node: Node): boolean => node.type === 'Identifier' && node.name === 'undefined';

function literalOf(literal: TSESTree.Literal, written: Node, text: string): ConfigValue {
  const span = spanOf(written);
  if (typeof literal.value === 'string') return { ...span, kind: 'string', value: literal.value };
  if (typeof literal.value === 'number') return { ...span, kind: 'number', value: literal.value, ...(written === literal && { quote: quoteOf(text) }) };
  if (typeof literal.value === 'boolean') return { ...span, kind: 'boolean' };
  return { ...span, kind: literal.value === null && literal.raw === 'null' ? 'null' : 'unknown' };
}

/** The quotes that a file is written with, by the most of them. */
const quoteOf = (text: string): '"' | "'" => ((text.match(/"/g)?.length ?? 0) > (text.match(/'/g)?.length ?? 0) ? '"' : "'");

/** A number with a sign, a text without placeholders, or a member of a status enum. */
function scalarOf(reading: Reading, behind: Node, written: Node): ConfigValue {
  const span = spanOf(written);
  const number = staticNumber(behind);
  if (number !== undefined) return { ...span, kind: 'number', value: number };
  const text = staticString(behind);
  if (text !== undefined) return { ...span, kind: 'string', value: text };
  const [value, ...others] = codeValues(reading, written);
  if (!value || value.kind === 'unknown' || value.code === undefined || others.length > 0) return { ...span, kind: 'unknown' };
  return value.kind === 'string' ? { ...span, kind: 'string', value: value.value } : { ...span, kind: 'number', value: codeNamed(value.code).number };
}

function spanOf(node: Node): Span {
  const [start, end] = node.range;
  const isQuoted = (node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateLiteral';
  return { range: node.range, inner: isQuoted ? [start + 1, end - 1] : node.range };
}
