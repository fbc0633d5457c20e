import type { FunctionNode, Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { returnsOf } from '../ast/returns.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { usesOf } from '../sites/handler-shape.ts';
import type { Handler } from '../sites/handlers.ts';
import type { Reading } from '../source/reading.ts';

/** A value that a handler answers a call with: the client sees OK and this. */
export interface Answer {
  /** The call or expression that answers. */
  readonly place: Node;
  readonly value: Node;
}

/** The handlers that a client can call: what is kept private in a class is a part of them. */
export const callable = (reading: Reading): readonly Handler[] =>
  reading.handlers.all.filter(({ node: { parent } }) => parent.type !== 'MethodDefinition' || (parent.accessibility ?? 'public') === 'public');

/** What a handler answers with, each value it chooses between on its own. */
export function answersOf(reading: Reading, handler: Handler): readonly Answer[] {
  const { node, signature } = handler;
  const [call] = node.params;
  switch (signature.style) {
    case 'callback': {
      const callback = node.params[signature.callback ?? 1];
      return callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap(answeredBy) : [];
    }
    case 'stream':
      return call?.type === 'Identifier' ? usesOf(reading, call).flatMap(writtenBy) : [];
    case 'promise':
      // Mali passes over what a handler returns: its answer is `ctx.res`, and so is its error.
      return handler.dialect === 'mali' ? [] : [...returnedBy(node), ...yieldedBy(reading, node)];
  }
}

/** `callback(null, answer)` */
function answeredBy(use: Node): readonly Answer[] {
  const call = use.parent;
  if (call?.type !== 'CallExpression' || call.callee !== use) return [];
  const [error, answer] = call.arguments;
  const isFine = error && (isNull(error) || (error.type === 'Identifier' && error.name === 'undefined'));
  return isFine && answer ? valuesOf(answer).map((value) => ({ place: call, value })) : [];
}

const isNull = (node: Node): boolean => node.type === 'Literal' && node.value === null && node.raw === 'null';

/** `call.write(answer)` */
function writtenBy(use: Node): readonly Answer[] {
  const member = use.parent;
  const call = member?.parent;
  if (member?.type !== 'MemberExpression' || memberName(member) !== 'write' || call?.type !== 'CallExpression' || call.callee !== member) return [];
  const [answer] = call.arguments;
  return answer ? valuesOf(answer).map((value) => ({ place: call, value })) : [];
}

const returnedBy = (node: FunctionNode): readonly Answer[] => returnsOf(node).flatMap(valuesOf).map((value) => ({ place: value, value }));

const yieldedBy = (reading: Reading, node: FunctionNode): readonly Answer[] =>
  reading.nodes.of('YieldExpression').flatMap((each) =>
    each.argument && !each.delegate && enclosingFunction(each) === node ? valuesOf(each.argument).map((value) => ({ place: value, value })) : [],
  );

/** The values that an expression chooses between. */
export function valuesOf(node: Node): readonly Node[] {
  const inner = settled(node);
  switch (inner.type) {
    case 'ConditionalExpression':
      return [...valuesOf(inner.consequent), ...valuesOf(inner.alternate)];
    case 'LogicalExpression':
      return inner.operator === '&&' ? valuesOf(inner.right) : [...valuesOf(inner.left), ...valuesOf(inner.right)];
    default:
      return [inner];
  }
}
