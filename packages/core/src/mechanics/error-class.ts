import type { ClassNode, Node } from '../ast/node.ts';
import { isClass } from '../ast/node.ts';
import { unwrap } from '../ast/unwrap.ts';
import { errorTypeNamed, raiserNamed } from '../dialects/registry.ts';
import { valueBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';

/** What a class of errors is: one of JavaScript, one of a library that carries a status code, or one of this file. */
export type ErrorClass = { readonly kind: 'plain' | 'library' } | { readonly kind: 'own'; readonly node: ClassNode; readonly base: ErrorClass };

/** The class of errors that an expression names; `undefined` for anything else, and for what other files make. */
export const errorClassOf = (reading: Reading, callee: Node): ErrorClass | undefined => classAt(reading, callee, new Set());

function classAt(reading: Reading, callee: Node, seen: ReadonlySet<Node>): ErrorClass | undefined {
  const inner = unwrap(callee);
  if (inner.type === 'Identifier' && PLAIN.test(inner.name) && !isDeclared(reading, inner)) return { kind: 'plain' };
  const name = reading.names.qualify(inner);
  if (name !== undefined) return (raiserNamed(name)?.raiser.form === 'constructor' || errorTypeNamed(name)) ? { kind: 'library' } : undefined;
  const node = valueBehind(reading.names, inner);
  if (!isClass(node) || !node.superClass || seen.has(node)) return undefined;
  const base = classAt(reading, node.superClass, new Set([...seen, node]));
  return base && { kind: 'own', node, base };
}

const PLAIN = /^(?:Error|EvalError|RangeError|ReferenceError|SyntaxError|TypeError|URIError|AggregateError)$/;

const isDeclared = (reading: Reading, identifier: Parameters<Reading['names']['variableOf']>[0]): boolean =>
  (reading.names.variableOf(identifier)?.defs.length ?? 0) > 0;
