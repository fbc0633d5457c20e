import type { Node } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { wordsOf } from '../names/words.ts';
import { valueBehind } from '../names/value-behind.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { Operand } from './site-evidence.ts';

/** A place in something that is gone through: an offset, an index, a page. An amount is none: too much of it is state. */
export function isPosition({ node, origin }: Operand): boolean {
  return origin.kind === 'request' && namesIn(node, origin.path).some((name) => wordsOf(name).some((word) => POSITION.test(word)));
}

const POSITION = /^(?:block|chunk|column|cursor|end|from|frame|height|idx|index|line|offset|page|part|pos|position|row|seek|skip|slot|start|to)$/;

/** The last steps of the way into the request, and the names that stand in the expression. */
const namesIn = (node: Node, path: readonly string[]): readonly string[] => [...path.slice(-1), ...identifiersIn(node)];

function identifiersIn(node: Node): readonly string[] {
  const inner = settled(node);
  switch (inner.type) {
    case 'Identifier':
      return [inner.name];
    case 'MemberExpression':
      return [memberName(inner) ?? ''];
    case 'BinaryExpression':
      return [...identifiersIn(inner.left), ...identifiersIn(inner.right)];
    case 'CallExpression':
      return inner.arguments.flatMap(identifiersIn);
    default:
      return [];
  }
}

/** The present length of something that is no part of the request: `rows.length`, `totalPages`, `Math.ceil(count / size)`. */
export const isPresentEnd = (reading: Reading, { node, origin }: Operand): boolean => origin.kind !== 'request' && origin.kind !== 'environment' && measures(reading, node, 0);

/** Deeper than this no bound is written. */
const MAX_DEPTH = 6;

function measures(reading: Reading, node: Node, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const inner = settled(node);
  const inside = (each: Node): boolean => measures(reading, each, depth + 1);
  switch (inner.type) {
    case 'BinaryExpression':
      return /^[-+/*]$/.test(inner.operator) && (inside(inner.left) || inside(inner.right));
    case 'CallExpression':
      return /^(?:ceil|floor|max|min|Number|BigInt)$/.test(calledName(inner) ?? '') ? inner.arguments.some(inside) : /^(?:count|size|length|total)(?:$|[A-Z_])/.test(calledName(inner) ?? '');
    case 'MemberExpression': {
      const { kind } = originOf(reading, inner.object);
      // A list that is written in the file has one length for good.
      if (valueBehind(reading.names, inner.object).type === 'ArrayExpression') return false;
      return kind !== 'request' && kind !== 'constant' && /^(?:length|size|byteLength|total|totalCount|totalPages|pageCount|count)$/.test(memberName(inner) ?? '');
    }
    case 'Identifier': {
      const behind = valueBehind(reading.names, inner);
      return behind !== inner && behind.type !== 'Identifier' && behind.type !== 'Literal' && inside(behind);
    }
    default:
      return false;
  }
}
