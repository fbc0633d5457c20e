import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { ancestorsOf, contains, enclosingFunction, isFunction } from '../ast/node.ts';
import { calledName, functionName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import { functionBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import { retrierAround } from './retrier.ts';

export type Loop = TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement;

/** A piece of code that runs when an attempt has failed, and how it comes to the next one. */
export interface Failure {
  /** The statements that run. */
  readonly body: readonly Node[];
  /** What holds them: the clause of the `catch`, or the callback. */
  readonly holder: TSESTree.CatchClause | FunctionNode;
  /** What is attempted: the block of the `try`, or the call that has the callback. */
  readonly attempt: Node;
  readonly again:
    | { readonly by: 'loop'; readonly loop: Loop }
    | { readonly by: 'call'; readonly of: FunctionNode }
    /** Whoever is given the function calls it again when it throws: `retry(async (bail) => …)`. */
    | { readonly by: 'throw'; readonly retrier: TSESTree.CallExpression };
}

/** Everything that runs after a failure in a file, and from which the same may be attempted again. */
export function failuresIn(reading: Reading): readonly Failure[] {
  const clauses = reading.nodes.of('CatchClause').flatMap((clause) => ofClause(reading, clause) ?? []);
  const callbacks = reading.nodes.of('CallExpression').flatMap((call) => ofCallback(reading, call) ?? []);
  return [...clauses, ...callbacks];
}

/** Code in which a status code is tested speaks of one, or of a function that does. */
const mayTest = ({ source }: Reading, { range }: Node): boolean => /code|status|retr(?:y|iable)|transient/i.test(source.text.slice(...range));

function ofClause(reading: Reading, clause: TSESTree.CatchClause): Failure | undefined {
  if (!mayTest(reading, clause)) return undefined;
  const common = { body: clause.body.body, holder: clause, attempt: clause.parent.block };
  const loop = loopAround(clause.parent);
  if (loop && successLeaves(reading, clause.parent, loop)) return { ...common, again: { by: 'loop', loop } };
  const of = functionCalledAgain(reading, clause.body);
  if (of) return { ...common, again: { by: 'call', of } };
  const around = enclosingFunction(clause);
  const retrier = around?.parent.type === 'CallExpression' ? retrierAround(reading, around) : undefined;
  return retrier === undefined || retrier !== around?.parent ? undefined : { ...common, again: { by: 'throw', retrier } };
}

/** The loop that a `try` stands in; one over a list does each of its elements once. */
function loopAround(statement: Node): Loop | undefined {
  for (const each of ancestorsOf(statement)) {
    if (isFunction(each) || each.type === 'ForOfStatement' || each.type === 'ForInStatement') return undefined;
    if (each.type === 'WhileStatement' || each.type === 'DoWhileStatement' || each.type === 'ForStatement') return each;
  }
  return undefined;
}

/**
 * Whether the loop is left once the attempt has succeeded. Else it is one that works through something, or polls, and a
 * failure only happens to be followed by the next round.
 */
function successLeaves(reading: Reading, statement: TSESTree.TryStatement, loop: Loop): boolean {
  const inside = [...nodesWithin(reading.source, statement.block)];
  if (inside.some((each) => (each.type === 'ReturnStatement' || each.type === 'BreakStatement') && !isInNestedLoop(each, statement))) return true;
  // `while (!done) try { …; done = true; } …`
  const asked = new Set(loop.test ? [...nodesWithin(reading.source, loop.test)].flatMap((each) => (each.type === 'Identifier' ? each.name : [])) : []);
  const isSet = inside.some((each) => each.type === 'AssignmentExpression' && each.left.type === 'Identifier' && asked.has(each.left.name));
  const after = statement.parent.type === 'BlockStatement' ? statement.parent.body.slice(statement.parent.body.indexOf(statement) + 1) : [];
  return isSet || after.some((each) => each.type === 'ReturnStatement' || each.type === 'BreakStatement');
}

const isInNestedLoop = (node: Node, outer: Node): boolean => {
  for (const each of ancestorsOf(node)) {
    if (each === outer) return false;
    if (/^(?:For|While|DoWhile|Switch)/.test(each.type) && node.type === 'BreakStatement') return true;
  }
  return false;
};

/** `client.get(request, (err, book) => …)`, `stream.on('error', (err) => …)`, `call.catch((err) => …)` */
function ofCallback(reading: Reading, call: TSESTree.CallExpression): Failure | undefined {
  const holder = call.arguments.at(-1);
  if (!isFunction(holder) || call.callee.type !== 'MemberExpression' || holder.body.type !== 'BlockStatement' || !mayTest(reading, holder)) return undefined;
  const [error] = holder.params;
  if (error?.type !== 'Identifier' || !/^_?(?:e|err|error|ex|failure|status)$/.test(error.name)) return undefined;
  const of = functionCalledAgain(reading, holder.body);
  return of && { body: holder.body.body, holder, attempt: call, again: { by: 'call', of } };
}

/** The function around a piece of code that the code calls again, itself or by way of another function of the file. */
export function functionCalledAgain(reading: Reading, code: Node): FunctionNode | undefined {
  const around = [...ancestorsOf(code)].filter(isFunction);
  const text = reading.source.text;
  const named = around.filter((each) => functionName(each) !== undefined);
  if (named.length === 0) return undefined;
  return callsWithin(reading, code)
    .map((call) => calledAgain(reading, call, named, text, 0))
    .find((each) => each);
}

function calledAgain(reading: Reading, call: TSESTree.CallExpression, around: readonly FunctionNode[], text: string, hops: number): FunctionNode | undefined {
  const name = calledName(call);
  const direct = around.find((each) => functionName(each) === name && isSame(reading, call, each));
  if (direct || hops > 0) return direct;
  const other = call.callee.type === 'Identifier' ? functionBehind(reading.names, call.callee) : undefined;
  if (!other || around.includes(other)) return undefined;
  return callsWithin(reading, other.body).map((each) => calledAgain(reading, each, around, text, hops + 1)).find((each) => each);
}

/** A function by its variable, a method by `this`. */
function isSame(reading: Reading, { callee }: TSESTree.CallExpression, of: FunctionNode): boolean {
  if (callee.type === 'Identifier') return functionBehind(reading.names, callee) === of;
  return callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression' && memberName(callee) === functionName(of) && /^(?:MethodDefinition|PropertyDefinition)$/.test(of.parent.type);
}

/** The calls in a piece of code, those that it puts off with a timer included. */
function callsWithin(reading: Reading, code: Node): readonly TSESTree.CallExpression[] {
  return reading.nodes.of('CallExpression').filter((each) => contains(code, each));
}

/** Whether a statement, or an expression that it returns, calls a function again. */
export const callsAgain = (reading: Reading, statement: Node, of: FunctionNode): boolean =>
  callsWithin(reading, statement).some((call) => {
    const around = [of];
    return calledAgain(reading, call, around, reading.source.text, 0) === of;
  });

/** The calls of methods that an attempt waits for or returns. */
export function callsAttempted(reading: Reading, attempt: Node): readonly TSESTree.CallExpression[] {
  if (attempt.type === 'CallExpression') return [attempt];
  const found: TSESTree.CallExpression[] = [];
  for (const each of nodesWithin(reading.source, attempt)) {
    const awaited = each.type === 'AwaitExpression' || each.type === 'ReturnStatement' ? each.argument : undefined;
    const inner = awaited && settled(awaited);
    if (inner?.type === 'CallExpression' && !found.includes(inner)) found.push(inner);
  }
  return found;
}
