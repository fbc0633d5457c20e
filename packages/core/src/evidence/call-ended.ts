import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, contains, enclosingFunction, isFunction } from '../ast/node.ts';
import { calledName, memberName, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { valueBehind } from '../names/value-behind.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import { foreignTestAround } from './foreign-code.ts';
import { saidBy } from './atoms.ts';
import { circumstancesOf } from './guards.ts';
import type { SiteEvidence } from './site-evidence.ts';

/** How a call came to its end before its work was done. */
export interface Ending {
  readonly how: 'cancelled' | 'timed out';
  /** What shows it. */
  readonly node: Node;
  /** Whether it can be nothing else. */
  readonly isSure: boolean;
}

/**
 * What shows that a site answers a call that was given up or ran out of time: an error of the platform, the signal of a
 * call, a listener for its end, a timer, or its deadline.
 */
export function endingOf(reading: Reading, evidence: SiteEvidence): Ending | undefined {
  if (evidence.message && SHUTTING_DOWN.test(evidence.message.text)) return undefined;
  return byError(reading, evidence) ?? byGuard(reading, evidence) ?? byListener(reading, evidence) ?? byTimer(evidence);
}

/** A server that stops ends calls as well, and that is no doing of the caller's. */
const SHUTTING_DOWN = /\bshut(?:ting)?[ -]?down\b|\b(?:terminating|draining)\b|\b(?:server|service|process|worker)\b[\w ]{0,12}\b(?:clos|drain|stopp|terminat)(?:ed|es|ing)\b/;

function byError(reading: Reading, evidence: SiteEvidence): Ending | undefined {
  const test = foreignTestAround(reading, evidence.site.node);
  if (test?.meaning === 'timed out') return { how: 'timed out', node: test.node, isSure: test.isSure };
  return test?.meaning === 'aborted' ? endedBy(reading, evidence, test.node, test.isSure) : undefined;
}

function byGuard(reading: Reading, evidence: SiteEvidence): Ending | undefined {
  const [nearest] = circumstancesOf(evidence.site.node).guards;
  const said = nearest && saidBy(nearest);
  if (!said) return undefined;
  const shown = said.atoms.map((atom): Ending | undefined => {
    if (atom.kind === 'present') return ofSignal(reading, evidence, atom.operand);
    return atom.kind === 'compared' ? ofDeadline(atom.left, atom.right) : undefined;
  });
  const [first] = shown.filter((each) => each !== undefined);
  return said.any && shown.some((each) => each?.how !== first?.how) ? undefined : first;
}

/** `signal.aborted`, `call.cancelled`: of the call, or of a signal made here. */
function ofSignal(reading: Reading, evidence: SiteEvidence, operand: Node): Ending | undefined {
  const inner = settled(operand);
  const flag = inner.type === 'CallExpression' ? settled(inner.callee) : inner;
  if (flag.type !== 'MemberExpression') return undefined;
  const name = memberName(flag) ?? '';
  if (/^(?:is_?)?cancell?ed$/i.test(name)) return isCall(reading, flag.object) ? { how: 'cancelled', node: flag, isSure: true } : undefined;
  return name === 'aborted' && isSignal(reading, flag.object) ? endedBy(reading, evidence, flag, true, flag.object) : undefined;
}

/** The parameter of a handler that is the call or its context: neither the request nor anything that is stored. */
function isCall(reading: Reading, node: Node): boolean {
  const inner = settled(node);
  if (inner.type !== 'Identifier' || originOf(reading, inner).kind === 'request') return false;
  const variable = reading.names.variableOf(inner);
  return (
    variable !== undefined &&
    reading.names.definitionsOf(variable).some((each) => each.kind === 'parameter' && each.path.length === 0 && (reading.handlers.of(each.of) !== undefined || /^_?call$|Call$/.test(inner.name)))
  );
}

/** By its type or its name; the signal of a server that stops is another. */
function isSignal(reading: Reading, node: Node): boolean {
  const inner = settled(node);
  const name = inner.type === 'MemberExpression' ? memberName(inner) : inner.type === 'Identifier' ? inner.name : undefined;
  const words = reading.source.text.slice(...node.range);
  return name !== undefined && /signal$/i.test(name) && !/shut|stop|terminat|clos|drain|kill|exit/i.test(words);
}

/** Who ended it: a timer of the function, the caller, or, where both could have, whom the message names. */
function endedBy(reading: Reading, { site, words }: SiteEvidence, node: Node, isSure: boolean, signal?: Node): Ending | undefined {
  const said = words.has('too slow') ? 'timed out' : words.has('cancelled') ? 'cancelled' : undefined;
  const { timer, controller, caller } = endersAround(reading, site.node, signal);
  if (timer && !caller) return said === 'cancelled' ? undefined : { how: 'timed out', node, isSure };
  const how = said ?? (timer || (controller && !caller) ? undefined : 'cancelled');
  return how && { how, node, isSure };
}

interface Enders {
  /** A timer that aborts, or a signal that times out. */
  readonly timer: boolean;
  /** A controller that somebody here aborts. */
  readonly controller: boolean;
  /** A signal that comes from outside has a part in it. */
  readonly caller: boolean;
}

function endersAround(reading: Reading, place: Node, signal: Node | undefined): Enders {
  const around = outermostFunction(reading, place);
  const inside = (node: Node): boolean => around === undefined || contains(around, node);
  const calls = reading.nodes.of('CallExpression').filter(inside);
  const isMade = (node: Node): boolean => ofLocalController(reading, node) || isSignalTimeout(valueBehind(reading.names, node));
  if (signal && isSignalTimeout(valueBehind(reading.names, signal))) return { timer: true, controller: false, caller: false };
  return {
    timer: calls.some((call) => isSignalTimeout(call) || (calledName(call) === 'setTimeout' && abortsIn(calls, call))),
    controller: reading.nodes.of('NewExpression').some((made) => inside(made) && made.callee.type === 'Identifier' && made.callee.name === 'AbortController'),
    caller:
      calls.some((call) => staticString(call.arguments[0]) === 'cancelled' || isMethodOf(call, 'AbortSignal', 'any')) ||
      reading.nodes.of('MemberExpression').some((member) => inside(member) && memberName(member) === 'signal' && !isMade(member)),
  };
}

/** The handler that a node stands in, else its outermost function. */
function outermostFunction(reading: Reading, node: Node): Node | undefined {
  const functions = [...ancestorsOf(node)].filter(isFunction);
  return functions.find((each) => reading.handlers.of(each)) ?? functions.at(-1);
}

const isSignalTimeout = (node: Node): boolean => node.type === 'CallExpression' && isMethodOf(node, 'AbortSignal', 'timeout');

function isMethodOf({ callee }: TSESTree.CallExpression, owner: string, method: string): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === owner && memberName(callee) === method;
}

/** `setTimeout(() => controller.abort(), 5_000)` */
const abortsIn = (calls: readonly TSESTree.CallExpression[], timer: TSESTree.CallExpression): boolean =>
  calls.some((call) => call !== timer && contains(timer, call) && calledName(call) === 'abort');

/** `controller.signal` of a controller made in the file. */
function ofLocalController(reading: Reading, node: Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const made = valueBehind(reading.names, node.object);
  return made.type === 'NewExpression' && made.callee.type === 'Identifier' && made.callee.name === 'AbortController';
}

/** `call.getDeadline()`, `context.timeoutMs()` compared with the present moment. */
function ofDeadline(...sides: readonly [Node, Node]): Ending | undefined {
  const side = sides.find(isDeadline);
  return side && { how: 'timed out', node: side, isSure: true };
}

/** The deadline of the call, as it is or as a number: `Number(call.getDeadline())`, `call.getDeadline().getTime()`. */
function isDeadline(node: Node): boolean {
  const inner = settled(node);
  if (inner.type === 'MemberExpression') return isDeadline(inner.object);
  if (inner.type !== 'CallExpression') return false;
  return /^(?:getDeadline|timeoutMs)$/.test(calledName(inner) ?? '') || isDeadline(inner.callee) || inner.arguments.some(isDeadline);
}

/** `call.on('cancelled', () => …)`, `signal.addEventListener('abort', () => …)`, `signal.onabort = () => …` */
function byListener(reading: Reading, evidence: SiteEvidence): Ending | undefined {
  const listener = enclosingFunction(evidence.site.node);
  const parent = listener?.parent;
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && memberName(parent.left) === 'onabort') {
    return isSignal(reading, parent.left.object) ? endedBy(reading, evidence, parent.left, true, parent.left.object) : undefined;
  }
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression' || !/^(?:on|once|addListener|addEventListener)$/.test(calledName(parent) ?? '')) return undefined;
  const { object } = parent.callee;
  const event = staticString(parent.arguments[0]);
  if (event === 'cancelled') return isCall(reading, object) ? { how: 'cancelled', node: parent.callee, isSure: true } : undefined;
  return event === 'abort' && isSignal(reading, object) ? endedBy(reading, evidence, parent.callee, true, object) : undefined;
}

/** `setTimeout(() => reject(error), 5_000)`, where the message says that time ran out. */
function byTimer({ site, words }: SiteEvidence): Ending | undefined {
  const callback = enclosingFunction(site.node);
  const call = callback?.parent;
  const isTimer = call?.type === 'CallExpression' && call.arguments[0] === callback && calledName(call) === 'setTimeout';
  return isTimer && words.has('too slow') ? { how: 'timed out', node: call.callee, isSure: true } : undefined;
}
