import type { Node } from '../ast/node.ts';
import { escapes } from '../ast/escape.ts';
import { contains, enclosingFunction, isInvocation } from '../ast/node.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';
import type { Client } from './client-call.ts';
import { clientCalled } from './client-call.ts';

/** The client whose call is the first that a block waits for. */
export function awaitedFrom(reading: Reading, block: Node): Client | undefined {
  const awaited = reading.nodes.of('AwaitExpression').find((each) => contains(block, each) && isInvocation(settled(each)));
  const call = awaited && settled(awaited);
  return call?.type === 'CallExpression' ? clientCalled(reading, call.callee) : undefined;
}

/**
 * Whether nothing else in a block fails with a code of its own: every call that is awaited is a client's, nothing is
 * thrown, and nothing of the program is called that could throw.
 */
export function callsNothingElse(reading: Reading, block: Node): boolean {
  const isOfClient = (call: Node): boolean => call.type === 'CallExpression' && clientCalled(reading, call.callee) !== undefined;
  const escaping = (node: Node): boolean => escapes(block, node);
  return (
    !reading.nodes.of('ThrowStatement').some(escaping) &&
    reading.nodes.of('AwaitExpression').filter(escaping).every((each) => isOfClient(settled(each))) &&
    reading.nodes.of('CallExpression').filter(escaping).every((call) => isOfClient(call) || isHarmless(reading, call.callee))
  );
}

/** A function of JavaScript itself, one that was handed in, or a method of either or of what the function made. */
function isHarmless(reading: Reading, callee: Node): boolean {
  const root = rootOf(callee);
  if (root.type !== 'Identifier') return false;
  const definition = reading.names.variableOf(root)?.defs[0];
  if (!definition || definition.type === 'Parameter') return true;
  return definition.type === 'Variable' && callee !== root && enclosingFunction(definition.node) !== undefined;
}

function rootOf(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return rootOf(inner.object);
  return inner.type === 'CallExpression' ? rootOf(inner.callee) : inner;
}
