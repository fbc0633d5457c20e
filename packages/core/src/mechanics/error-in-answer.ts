import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { isFunction } from '../ast/node.ts';
import { returnsOf } from '../ast/returns.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { definitionsOf, soleDefinition } from '../names/definition.ts';
import { wordsOf } from '../names/words.ts';
import type { Handler } from '../sites/handlers.ts';
import { targetOf } from '../sites/makers.ts';
import type { Reading } from '../source/reading.ts';
import { valuesOf } from './answers.ts';
import { errorClassOf } from './error-class.ts';
import type { ErrorShown } from './failing-answer.ts';
import { certain, failureSaid } from './failing-answer.ts';

/** Reads an answer, through constants and functions of the file. */
export const errorInAnswer = (reading: Reading, handler: Handler, answer: Node): ErrorShown | undefined => shownBy(reading, handler, answer, 0);

/** A function that answers with what another one makes of an error is as far as people go. */
const MAX_HOPS = 3;

function shownBy(reading: Reading, handler: Handler, answer: Node, hops: number): ErrorShown | undefined {
  const inner = settled(answer);
  switch (inner.type) {
    case 'ObjectExpression':
      return failureSaid(reading, handler, inner);
    case 'NewExpression':
      return errorClassOf(reading, inner.callee) && certain(`\`${calledName(inner) ?? ''}\` is an error`);
    case 'Identifier':
      return inVariable(reading, handler, inner, hops);
    case 'CallExpression':
      return hops < MAX_HOPS ? inCall(reading, handler, inner, hops + 1) : undefined;
    default:
      return undefined;
  }
}

/** What was caught, or a constant that is used for nothing else: what else is done to an object cannot be followed. */
function inVariable(reading: Reading, handler: Handler, identifier: TSESTree.Identifier, hops: number): ErrorShown | undefined {
  const variable = reading.names.variableOf(identifier);
  if (!variable) return undefined;
  const isCaught = definitionsOf(variable).every((each) => each.kind === 'caught' && each.path.length === 0);
  if (isCaught && variable.defs.length > 0) return certain(`\`${identifier.name}\` is what was caught`);
  const definition = soleDefinition(variable);
  const isUsedOnce = variable.references.filter((each) => each.isRead()).length === 1;
  return definition?.kind === 'value' && definition.path.length === 0 && isUsedOnce ? shownBy(reading, handler, definition.value, hops) : undefined;
}

/** A function of the file says what it returns; of one from elsewhere only the name is known. */
function inCall(reading: Reading, handler: Handler, call: TSESTree.CallExpression, hops: number): ErrorShown | undefined {
  const [first] = call.arguments;
  if (first && gives(reading, call)) return shownBy(reading, handler, first, hops);
  const target = targetOf(reading, call);
  if (isFunction(target)) return inReturns(reading, handler, target, hops);
  if (target) return undefined;
  return saysMakesError(calledName(call) ?? '') ? { reason: `\`${calledName(call) ?? ''}\` makes an error`, confidence: 'likely' } : undefined;
}

/** `of(answer)` of RxJS, `Promise.resolve(answer)`. */
function gives(reading: Reading, { callee }: TSESTree.CallExpression): boolean {
  if (reading.names.qualify(callee) === 'rxjs#of') return true;
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise' && memberName(callee) === 'resolve';
}

function inReturns(reading: Reading, handler: Handler, target: FunctionNode, hops: number): ErrorShown | undefined {
  const shown = returnsOf(target).flatMap(valuesOf).map((each) => shownBy(reading, handler, each, hops));
  return shown.every((each) => each !== undefined) ? shown[0] : undefined;
}

/** `createErrorResponse`, `toGrpcError`: not `getErrorReport`, which may read one. */
function saysMakesError(name: string): boolean {
  const words = wordsOf(name);
  if (!/^(?:as|build|create|format|make|new|to|wrap)$/.test(words[0] ?? '')) return false;
  return words.at(-1) === 'error' || (words.at(-2) === 'error' && /^(?:answer|message|payload|reply|response|result|status)$/.test(words.at(-1) ?? ''));
}
