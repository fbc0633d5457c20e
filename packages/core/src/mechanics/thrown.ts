import type { Node } from '../ast/node.ts';
import { ancestorsOf, contains, isFunction } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { Confidence } from '../litmus/judgement.ts';
import { functionBehind } from '../names/value-behind.ts';
import { wordsOf } from '../names/words.ts';
import { originOf } from '../origin/origin-of.ts';
import { targetOf } from '../sites/makers.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';

/** An error that leaves a block by being thrown, and says something of its own. */
export interface Thrown {
  readonly node: Node;
  /** What it says: a code, or the name of an exception class of another protocol. */
  readonly says: string;
  /** The code, where it is one. */
  readonly code: CodeName | undefined;
  /** The class that it is made of, where it is made on the spot. */
  readonly madeOf: Node | undefined;
  readonly confidence: Confidence;
}

/** What is thrown in a block itself, else in a function of the file that the block calls, else by a check of the request. */
export function thrownIn(reading: Reading, block: Node, sites: readonly RaiseSite[]): readonly Thrown[] {
  const direct = thrownWithin(reading, block, sites);
  if (direct.length > 0) return direct;
  const called = reading.nodes.of('CallExpression').flatMap((call) => {
    if (!contains(block, call) || !escapes(block, call)) return [];
    const target = targetOf(reading, call) ?? functionBehind(reading.names, call.callee);
    if (!isFunction(target) || contains(target, call)) return [];
    // What an async function throws stays in its promise until somebody waits for it.
    return target.async && !isAwaited(block, call) ? [] : thrownWithin(reading, target.body, sites);
  });
  return called.length > 0 ? called : validated(reading, block);
}

const GENERIC: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN']);

function thrownWithin(reading: Reading, block: Node, sites: readonly RaiseSite[]): readonly Thrown[] {
  const statements = reading.nodes.of('ThrowStatement').filter((each) => contains(block, each) && escapes(block, each));
  return statements.flatMap(({ argument }): Thrown[] => {
    const node = settled(argument);
    const madeOf = node.type === 'NewExpression' ? node.callee : undefined;
    const codes = sites.find((site) => site.node === node)?.codes.flatMap((value) => (value.kind === 'unknown' ? [] : (value.code ?? []))) ?? [];
    const [code] = codes;
    if (code !== undefined && codes.length === 1 && !GENERIC.has(code)) return [{ node, says: code, code, madeOf, confidence: 'certain' }];
    const name = madeOf && /^@nestjs\/common#(\w+Exception)$/.exec(reading.names.qualify(madeOf) ?? '')?.[1];
    return name === undefined ? [] : [{ node, says: name, code: undefined, madeOf, confidence: 'certain' }];
  });
}

/** A check of the request that is called for its effect: it throws what the caller has to mend. */
function validated(reading: Reading, block: Node): readonly Thrown[] {
  const statements = reading.nodes.of('ExpressionStatement').filter((each) => contains(block, each) && escapes(block, each));
  return statements.flatMap(({ expression }): Thrown[] => {
    const node = settled(expression);
    if (node.type !== 'CallExpression' || wordsOf(calledName(node) ?? '')[0] !== 'validate') return [];
    // One of the file has been looked into; one that gets the callback may answer by itself.
    if (targetOf(reading, node) || node.arguments.some((each) => isFunction(each) || isCallback(reading, each))) return [];
    if (!node.arguments.some((each) => originOf(reading, each).kind === 'request')) return [];
    return [{ node, says: `what \`${calledName(node) ?? ''}\` says of the request`, code: undefined, madeOf: undefined, confidence: 'likely' }];
  });
}

function isCallback(reading: Reading, node: Node): boolean {
  const variable = node.type === 'Identifier' ? reading.names.variableOf(node) : undefined;
  return reading.handlers.all.some(({ node: { params }, signature: { callback } }) => {
    const param = callback === undefined ? undefined : params[callback];
    return param?.type === 'Identifier' && variable !== undefined && reading.names.variableOf(param) === variable;
  });
}

/** Whether what is thrown at a node leaves the block: no other function and no `try` with a `catch` lies between. */
export function escapes(block: Node, node: Node): boolean {
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor === block) return true;
    if (isFunction(ancestor) && !isTransaction(ancestor)) return false;
    if (ancestor.type === 'TryStatement' && ancestor.handler && contains(ancestor.block, node)) return false;
  }
  return false;
}

/** The function given to `db.runTransaction(…)`, `prisma.$transaction(…)`: what it throws comes out of the awaited call. */
function isTransaction(node: Node): boolean {
  const call = node.parent;
  return call?.type === 'CallExpression' && call.parent.type === 'AwaitExpression' && wordsOf(calledName(call) ?? '').includes('transaction');
}

function isAwaited(block: Node, call: Node): boolean {
  for (const ancestor of ancestorsOf(call)) {
    if (ancestor.type === 'AwaitExpression') return true;
    if (ancestor === block || isFunction(ancestor)) return false;
  }
  return false;
}
