import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { escapes } from '../ast/escape.ts';
import { enclosingFunction, isInvocation } from '../ast/node.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import type { Reading } from '../source/reading.ts';
import type { Client } from './client-call.ts';
import { clientAwaited, clientCalled } from './client-call.ts';

/** The client whose call is the first that a block waits for. */
export function awaitedFrom(reading: Reading, block: Node): Client | undefined {
  for (const each of nodesWithin(reading.source, block)) {
    if (each.type === 'AwaitExpression' && isCalled(settled(each))) return clientAwaited(reading, each);
  }
  return undefined;
}

/** The first call that a block waits for. */
export function firstAwaited(reading: Reading, block: Node): TSESTree.CallExpression | undefined {
  for (const each of nodesWithin(reading.source, block)) {
    const awaited = each.type === 'AwaitExpression' ? settled(each) : undefined;
    if (awaited?.type === 'CallExpression') return awaited;
  }
  return undefined;
}

const isCalled = (node: Node): boolean => isInvocation(node) || (node.type === 'MemberExpression' && isCalled(settled(node.object)));

/**
 * Whether nothing else in a block fails with a code of its own: every call that is awaited is a client's, nothing is
 * thrown, and nothing of the program is called that could throw.
 */
export function callsNothingElse(reading: Reading, block: Node): boolean {
  for (const each of nodesWithin(reading.source, block)) {
    const fails =
      each.type === 'ThrowStatement' ||
      (each.type === 'AwaitExpression' && !clientAwaited(reading, each)) ||
      (each.type === 'CallExpression' && !clientCalled(reading, each.callee) && !isHarmless(reading, each.callee));
    if (fails && escapes(block, each)) return false;
  }
  return true;
}

/** A function of JavaScript itself, one that was handed in, or a method of either or of what the function made. */
function isHarmless(reading: Reading, callee: Node): boolean {
  const root = rootOf(callee);
  if (root.type !== 'Identifier') return false;
  const definition = reading.names.variableOf(root)?.defs[0];
  // Of the functions that JavaScript has by itself, `String(…)` and `console.log(…)` are the kinds that stand in a `try`.
  if (!definition) return callee !== root || /^[A-Z]/.test(root.name);
  if (definition.type === 'Parameter') return true;
  return definition.type === 'Variable' && callee !== root && enclosingFunction(definition.node) !== undefined;
}

function rootOf(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return rootOf(inner.object);
  return inner.type === 'CallExpression' ? rootOf(inner.callee) : inner;
}
