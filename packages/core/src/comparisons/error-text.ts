import type { Node } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';

/** A text that is read of an error. */
export interface ErrorText {
  readonly error: Node;
  /** The property it stands in; `undefined` for the error as a whole: `String(err)`. */
  readonly property: string | undefined;
  /** Whether it was made lower case. */
  readonly lowered: boolean;
  /** Whether it is read with `?.`. */
  readonly optional: boolean;
}

/** More steps than this nobody writes. */
const MAX_HOPS = 8;

const PROPERTIES: ReadonlySet<string> = new Set(['message', 'details', 'rawMessage']);

/** The error whose text an expression is: `err.message`, `String(err).toLowerCase()`, `text` of `const { message: text } = err`. */
export const errorTextAt = (reading: Reading, node: Node): ErrorText | undefined => follow(reading, node, 0);

function follow(reading: Reading, node: Node, hops: number): ErrorText | undefined {
  if (hops > MAX_HOPS) return undefined;
  const next = (each: Node): ErrorText | undefined => follow(reading, each, hops + 1);
  const inner = settled(node);
  switch (inner.type) {
    case 'MemberExpression': {
      const property = memberName(inner);
      return property !== undefined && PROPERTIES.has(property) ? { error: inner.object, property, lowered: false, optional: inner.optional } : undefined;
    }
    case 'LogicalExpression':
      return next(inner.operator === '&&' ? inner.right : inner.left);
    case 'ConditionalExpression':
      return next(inner.consequent) ?? next(inner.alternate);
    case 'TemplateLiteral': {
      const [only] = inner.expressions;
      const isWhole = only && inner.expressions.length === 1 && inner.quasis.every(({ value }) => value.raw === '');
      return isWhole ? (next(only) ?? wholeError(only)) : undefined;
    }
    case 'CallExpression': {
      const [argument] = inner.arguments;
      if (inner.callee.type === 'Identifier') return inner.callee.name === 'String' && argument ? (next(argument) ?? wholeError(argument)) : undefined;
      if (inner.callee.type !== 'MemberExpression') return undefined;
      const method = memberName(inner.callee);
      const { object } = inner.callee;
      if (method === 'toLowerCase' || method === 'toLocaleLowerCase') return lower(next(object));
      if (method === 'toString') return next(object) ?? wholeError(object);
      return method === 'trim' ? next(object) : undefined;
    }
    case 'Identifier': {
      const variable = reading.names.variableOf(inner);
      const definition = variable && reading.names.soleDefinitionOf(variable);
      if (definition?.kind !== 'value') return undefined;
      const [property, ...deeper] = definition.path;
      if (property === undefined) return definition.path.length === 0 ? next(definition.value) : undefined;
      return PROPERTIES.has(property) && deeper.length === 0 ? { error: definition.value, property, lowered: false, optional: false } : undefined;
    }
    default:
      return undefined;
  }
}

const lower = (text: ErrorText | undefined): ErrorText | undefined => text && { ...text, lowered: true };

const wholeError = (node: Node): ErrorText | undefined =>
  settled(node).type === 'Identifier' ? { error: node, property: undefined, lowered: false, optional: false } : undefined;
