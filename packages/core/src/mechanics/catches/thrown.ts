import type { TSESTree } from '@typescript-eslint/types';
import { escapes } from '../../ast/escape.ts';
import type { FunctionNode, Node } from '../../ast/node.ts';
import { ancestorsOf, contains, isFunction } from '../../ast/node.ts';
import { calledName } from '../../ast/static-name.ts';
import { settled } from '../../ast/unwrap.ts';
import { nodesWithin } from '../../ast/within.ts';
import { closestCode } from '../../codes/closest.ts';
import type { CodeName } from '../../codes/status-code.ts';
import type { Confidence } from '../../litmus/judgement.ts';
import { functionBehind } from '../../names/value-behind.ts';
import { wordsOf } from '../../names/words.ts';
import { originOf } from '../../origin/origin-of.ts';
import { targetOf } from '../../sites/makers.ts';
import type { RaiseSite } from '../../sites/raise-site.ts';
import type { Reading } from '../../source/reading.ts';

/** An error that leaves a block by being thrown, and says something of its own. */
export interface Thrown {
  readonly node: Node;
  /** What it says: a code, or the name of an exception class of another protocol. */
  readonly says: string;
  /** The code, where it is one. */
  readonly code: CodeName | undefined;
  /** Whether a code that is raised in its place says the same. */
  readonly isSaidBy: (code: CodeName) => boolean;
  /** The class that it is made of, where it is made on the spot. */
  readonly madeOf: Node | undefined;
  readonly confidence: Confidence;
}

/** Says of a block what is thrown in it: in itself, else in functions of the file that it calls, else by a check of the request. */
export function findThrown(reading: Reading, sites: readonly RaiseSite[]): (block: Node) => readonly Thrown[] {
  const raised = new Map(sites.map((site) => [site.node, site]));
  const known = new Map<FunctionNode, readonly Thrown[]>();
  const directly = (nodes: readonly Node[]): readonly Thrown[] => nodes.flatMap((node) => (node.type === 'ThrowStatement' ? thrownBy(reading, raised, node) : []));
  const inFunction = (node: FunctionNode): readonly Thrown[] => {
    const found = known.get(node) ?? directly([...running(reading, node.body)]);
    known.set(node, found);
    return found;
  };
  return (block) => {
    const nodes = [...running(reading, block)];
    const direct = directly(nodes);
    if (direct.length > 0) return direct;
    const called = nodes.flatMap((node) => {
      const target = node.type === 'CallExpression' ? functionCalled(reading, block, node) : undefined;
      return target ? inFunction(target) : [];
    });
    return called.length > 0 ? called : nodes.flatMap((node) => (node.type === 'ExpressionStatement' ? validated(reading, node) : []));
  };
}

/** The statements and calls from which an error leaves a block: no function and no other `catch` lies between, but for transactions. */
function* running(reading: Reading, block: Node): Generator<Node> {
  for (const node of nodesWithin(reading.source, block)) {
    if ((node.type !== 'ThrowStatement' && node.type !== 'ExpressionStatement' && node.type !== 'CallExpression') || !escapes(block, node)) continue;
    yield node;
    if (node.type === 'CallExpression' && isTransaction(node)) {
      for (const each of node.arguments) if (isFunction(each)) yield* running(reading, each.body);
    }
  }
}

/** `await db.runTransaction(…)`, `await prisma.$transaction(…)`: what the function in it throws comes out of the call. */
const isTransaction = (call: TSESTree.CallExpression): boolean => call.parent.type === 'AwaitExpression' && wordsOf(calledName(call) ?? '').includes('transaction');

/** The function of the file that a call runs; what an async one throws stays in its promise until somebody waits for it. */
function functionCalled(reading: Reading, block: Node, call: TSESTree.CallExpression): FunctionNode | undefined {
  const target = targetOf(reading, call) ?? functionBehind(reading.names, call.callee);
  if (!isFunction(target) || contains(target, call)) return undefined;
  return target.async && !isAwaited(block, call) ? undefined : target;
}

function isAwaited(block: Node, call: Node): boolean {
  for (const ancestor of ancestorsOf(call)) {
    if (ancestor.type === 'AwaitExpression') return true;
    if (ancestor === block || isFunction(ancestor)) return false;
  }
  return false;
}

const GENERIC: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN']);

function thrownBy(reading: Reading, raised: ReadonlyMap<Node, RaiseSite>, { argument }: TSESTree.ThrowStatement): readonly Thrown[] {
  const node = settled(argument);
  const madeOf = node.type === 'NewExpression' ? node.callee : undefined;
  const codes = raised.get(node)?.codes.flatMap((value) => (value.kind === 'unknown' ? [] : (value.code ?? []))) ?? [];
  const [code] = codes;
  if (code !== undefined && codes.length === 1 && !GENERIC.has(code)) {
    return [{ node, says: code, code, isSaidBy: (each) => each === code, madeOf, confidence: 'certain' }];
  }
  const name = madeOf && /^@nestjs\/common#(\w+Exception)$/.exec(reading.names.qualify(madeOf) ?? '')?.[1];
  if (name === undefined) return [];
  const meant = closestCode(name.replace(/Exception$/, ''));
  const isSaidBy = (each: CodeName): boolean => meant !== undefined && [meant.code, ...meant.alternatives].includes(each);
  return [{ node, says: name, code: undefined, isSaidBy, madeOf, confidence: 'certain' }];
}

/** A check of the request that is called for its effect: it throws what the caller has to mend. */
function validated(reading: Reading, { expression }: TSESTree.ExpressionStatement): readonly Thrown[] {
  const node = settled(expression);
  if (node.type !== 'CallExpression' || wordsOf(calledName(node) ?? '')[0] !== 'validate') return [];
  // One of the file has been looked into; one that gets the callback may answer by itself.
  if (targetOf(reading, node) || node.arguments.some((each) => isFunction(each) || isCallback(reading, each))) return [];
  if (!node.arguments.some((each) => originOf(reading, each).kind === 'request')) return [];
  // Any code that blames the caller may be right for it.
  const isSaidBy = (each: CodeName): boolean => !GENERIC.has(each);
  return [{ node, says: `what \`${calledName(node) ?? ''}\` says of the request`, code: undefined, isSaidBy, madeOf: undefined, confidence: 'likely' }];
}

function isCallback(reading: Reading, node: Node): boolean {
  const variable = node.type === 'Identifier' ? reading.names.variableOf(node) : undefined;
  return reading.handlers.all.some(({ node: { params }, signature: { callback } }) => {
    const param = callback === undefined ? undefined : params[callback];
    return param?.type === 'Identifier' && variable !== undefined && reading.names.variableOf(param) === variable;
  });
}
