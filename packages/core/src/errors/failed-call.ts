import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isInvocation } from '../ast/node.ts';
import { memberName, staticString } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import type { Definition } from '../names/definition.ts';
import type { Reading } from '../source/reading.ts';
import { firstAwaited } from './caught-from.ts';

/** The call that a variable is the error of, or the status. */
export interface FailedCall {
  readonly callee: Node;
  readonly by: 'callback' | 'catch';
  /** Whether it is what the event `status` of a call tells, which errors and successes have alike. */
  readonly isStatus: boolean;
}

/** What a callback is first given, and what is caught of the first call that a block waits for. */
export function failedCall(reading: Reading, definition: Definition): FailedCall | undefined {
  if (definition.kind === 'parameter') return definition.path.length > 0 ? undefined : ofCallback(definition);
  if (definition.kind !== 'caught' || definition.path.length > 0) return undefined;
  const awaited = firstAwaited(reading, definition.clause.parent.block);
  return awaited && { callee: awaited.callee, by: 'catch', isStatus: false };
}

function ofCallback({ of, index }: Definition & { kind: 'parameter' }): FailedCall | undefined {
  const call = of.parent;
  if (index !== 0 || !isInvocation(call) || !takesError(call, of)) return undefined;
  const callee = unwrap(call.callee);
  const awaited = callee.type === 'MemberExpression' && memberName(callee) === 'catch' ? settled(callee.object) : undefined;
  return { callee: awaited?.type === 'CallExpression' ? awaited.callee : callee, by: 'callback', isStatus: eventOf(call, of) === 'status' };
}

/** Whether what a function is first given is an error or a status: not an answer, an element or a chunk of data. */
function takesError(call: TSESTree.CallExpression | TSESTree.NewExpression, callback: Node): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (name === 'then') return call.arguments[1] === callback;
  const event = eventOf(call, callback);
  if (event !== undefined) return event === 'error' || event === 'status';
  return name !== undefined && !ITERATES.has(name) && call.arguments.at(-1) === callback;
}

/** The event of `call.on('status', …)`. */
function eventOf({ arguments: [first, second] }: TSESTree.CallExpression | TSESTree.NewExpression, callback: Node): string | undefined {
  return second === callback ? staticString(first) : undefined;
}

const ITERATES: ReadonlySet<string> = new Set(['every', 'filter', 'find', 'finally', 'flatMap', 'forEach', 'map', 'some']);
