import type { Node } from '../ast/node.ts';
import { keyName, memberName } from '../ast/static-name.ts';
import { usesOf } from '../sites/handler-shape.ts';
import type { Handler } from '../sites/handlers.ts';
import type { Reading } from '../source/reading.ts';

/**
 * The handlers that a client can call. A class that is registered as a whole has parts of which the service knows
 * nothing: what is private, or called by the class itself.
 */
export function callable(reading: Reading): readonly Handler[] {
  let found = known.get(reading);
  if (!found) known.set(reading, (found = reading.handlers.all.length > 0 ? findCallable(reading) : []));
  return found;
}

const known = new WeakMap<Reading, readonly Handler[]>();

function findCallable(reading: Reading): readonly Handler[] {
  const called = new Set(reading.nodes.of('CallExpression').flatMap(({ callee }) => (callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression' ? (memberName(callee) ?? []) : [])));
  return reading.handlers.all.filter((handler) => takesCall(reading, handler) || !isPartOf(handler.node.parent, called));
}

/** Whether the first parameter is the call of a callback library: who is given that is a part that answers. */
function takesCall(reading: Reading, { node, signature }: Handler): boolean {
  const [call] = node.params;
  if (signature.style === 'promise' || call?.type !== 'Identifier') return false;
  return /^_?call$|Call$/.test(call.name) || usesOf(reading, call).some(({ parent }) => parent?.type === 'MemberExpression' && memberName(parent) === 'request');
}

function isPartOf(method: Node, called: ReadonlySet<string>): boolean {
  if (method.type !== 'MethodDefinition' && method.type !== 'PropertyDefinition') return false;
  return (method.accessibility ?? 'public') !== 'public' || method.key.type === 'PrivateIdentifier' || called.has(keyName(method) ?? '');
}
