import type { TSESTree } from '@typescript-eslint/types';
import { escapes } from '../ast/escape.ts';
import type { FunctionNode, Node } from '../ast/node.ts';
import { ancestorsOf, isFunction } from '../ast/node.ts';
import { returnsOf } from '../ast/returns.ts';
import { memberName } from '../ast/static-name.ts';
import { unwrap, wrapped } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import { targetOf } from '../sites/makers.ts';
import type { Reading } from '../source/reading.ts';

/** What leaves a function by itself, be it thrown or rejected. */
export interface Escaping {
  readonly throws: readonly TSESTree.ThrowStatement[];
  /** Calls of functions of the file that throw. */
  readonly calls: readonly TSESTree.CallExpression[];
  readonly awaits: readonly Node[];
}

/** More calls in a row than this are not followed. */
const MAX_HOPS = 3;

/** The statements and expressions of a function by which an error leaves it, outside of every `try` with a `catch`. */
export function escapingFrom(reading: Reading, node: FunctionNode, hops = 0): Escaping {
  const throws: TSESTree.ThrowStatement[] = [];
  const calls: TSESTree.CallExpression[] = [];
  const awaits: Node[] = [];
  if (isFunction(node.body)) return { throws, calls, awaits };
  for (const each of nodesWithin(reading.source, node.body)) {
    const waitedFor = awaitedBy(each);
    if (each.type !== 'ThrowStatement' && each.type !== 'CallExpression' && !waitedFor) continue;
    if (!escapes(node, each)) continue;
    if (each.type === 'ThrowStatement') throws.push(each);
    else if (each.type === 'CallExpression') calls.push(...(throwsAtOnce(reading, each, hops) ? [each] : []));
    else if (waitedFor && !isInCatch(node, each) && !isOwnCall(reading, node, waitedFor) && mayReject(reading, waitedFor, hops)) awaits.push(each.type === 'ForOfStatement' ? waitedFor : each);
  }
  return { throws, calls, awaits };
}

/** What `await` and `for await` wait for. */
function awaitedBy(node: Node): Node | undefined {
  if (node.type === 'AwaitExpression') return node.argument;
  return node.type === 'ForOfStatement' && node.await ? node.right : undefined;
}

/** A function of the file that is called and throws before it comes back; an `async` one never does. */
function throwsAtOnce(reading: Reading, call: TSESTree.CallExpression, hops: number): boolean {
  const target = functionCalled(reading, call, hops);
  if (!target || target.async || target.generator) return false;
  const { throws, calls } = escapingFrom(reading, target, hops + 1);
  return throws.length > 0 || calls.length > 0;
}

function functionCalled(reading: Reading, call: TSESTree.CallExpression, hops: number): FunctionNode | undefined {
  const target = hops < MAX_HOPS ? targetOf(reading, call) : undefined;
  // A handler that another one calls is judged by itself.
  return target && isFunction(target) && !reading.handlers.of(target) ? target : undefined;
}

/** The messages that a client streams end like a list when it cancels; they do not fail (run on grpc-js 1.14.7). */
function isOwnCall(reading: Reading, { params: [call] }: FunctionNode, iterated: Node): boolean {
  const inner = unwrap(iterated);
  const variable = inner.type === 'Identifier' ? reading.names.variableOf(inner) : undefined;
  return variable !== undefined && variable.defs[0]?.name === call;
}

/** Clean-up after a failure is no part of what can fail. */
function isInCatch(within: FunctionNode, node: Node): boolean {
  let inner = node;
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor === within) return false;
    if (ancestor.type === 'CatchClause' || (ancestor.type === 'TryStatement' && ancestor.finalizer === inner)) return true;
    inner = ancestor;
  }
  return false;
}

/** Whether a promise can be rejected, as far as the file shows that it cannot. */
function mayReject(reading: Reading, promise: Node, hops: number): boolean {
  const inner = unwrap(promise);
  switch (inner.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'ObjectExpression':
    // What is waited for before it is given back counts where it is waited for.
    case 'AwaitExpression':
      return false;
    case 'NewExpression':
      return !isNeverRejected(inner);
    case 'ConditionalExpression':
      return mayReject(reading, inner.consequent, hops) || mayReject(reading, inner.alternate, hops);
    case 'CallExpression':
      return !isAnswerOfEither(promise) && callMayReject(reading, inner, hops);
    default:
      return true;
  }
}

/** `new Promise((resolve) => …)` */
function isNeverRejected({ callee, arguments: [executor] }: TSESTree.NewExpression): boolean {
  return callee.type === 'Identifier' && callee.name === 'Promise' && isFunction(executor) && executor.params.length < 2;
}

function callMayReject(reading: Reading, call: TSESTree.CallExpression, hops: number): boolean {
  if (call.callee.type === 'MemberExpression') {
    const { object } = call.callee;
    const method = memberName(call.callee);
    if (method === 'catch' || (method === 'then' && call.arguments.length > 1)) return false;
    if (method === 'finally') return mayReject(reading, object, hops);
    if (object.type === 'Identifier' && object.name === 'Promise') {
      if (method === 'allSettled') return false;
      const [value] = call.arguments;
      if (method === 'resolve') return value !== undefined && mayReject(reading, value, hops);
    }
  }
  if (/^(?:node:)?timers\/promises#/.test(reading.names.qualify(call.callee) ?? '')) return call.arguments.length > 2;
  const target = functionCalled(reading, call, hops);
  if (!target) return true;
  const { throws, calls, awaits } = escapingFrom(reading, target, hops + 1);
  if (throws.length > 0 || calls.length > 0 || awaits.length > 0) return true;
  // What has a name is a value much more often than a promise.
  return returnsOf(target).some((value) => !/^(?:Identifier|MemberExpression)$/.test(unwrap(value).type) && mayReject(reading, value, hops + 1));
}

/** `const [error, book] = await to(…)`, `const { error, data } = await …`: a failure is an answer there. */
function isAnswerOfEither(promise: Node): boolean {
  const declarator = promise.parent && wrapped(promise.parent).parent;
  if (declarator?.type !== 'VariableDeclarator') return false;
  const { id } = declarator;
  const names = id.type === 'ArrayPattern' ? id.elements.slice(0, 1) : id.type === 'ObjectPattern' ? id.properties.map((each) => (each.type === 'Property' ? each.key : each)) : [];
  return names.some((each) => each?.type === 'Identifier' && /^_?(?:e|err|error)$|Err(?:or)?$/i.test(each.name));
}
