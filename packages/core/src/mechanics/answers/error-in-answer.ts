import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../../ast/node.ts';
import { isFunction } from '../../ast/node.ts';
import { returnsOf } from '../../ast/returns.ts';
import { calledName } from '../../ast/static-name.ts';
import { settled } from '../../ast/unwrap.ts';
import { wordsOf } from '../../names/words.ts';
import { targetOf } from '../../sites/makers.ts';
import type { Reading } from '../../source/reading.ts';
import { errorClassOf } from '../error-class.ts';
import type { Answer } from './answers.ts';
import { valuesOf } from './answers.ts';
import type { ErrorShown } from './failing-answer.ts';
import { certain, failureSaid } from './failing-answer.ts';

/** Reads an answer, through constants and functions of the file. */
export const errorInAnswer = (reading: Reading, answer: Answer): ErrorShown | undefined => shownBy(reading, answer, answer.value, 0);

/** A function that answers with what another one makes of an error is as far as people go. */
const MAX_HOPS = 3;

function shownBy(reading: Reading, answer: Answer, value: Node, hops: number): ErrorShown | undefined {
  const inner = settled(value);
  switch (inner.type) {
    case 'ObjectExpression':
      return failureSaid(reading, answer, inner);
    case 'NewExpression':
      return errorClassOf(reading, inner.callee) && certain(`\`${calledName(inner) ?? ''}\` is an error`);
    case 'Identifier':
      return inVariable(reading, answer, inner, hops);
    case 'CallExpression':
      return hops < MAX_HOPS ? inCall(reading, answer, inner, hops + 1) : undefined;
    default:
      return undefined;
  }
}

/** What was caught, or a constant that is used for nothing else: what else is done to an object cannot be followed. */
function inVariable(reading: Reading, answer: Answer, identifier: TSESTree.Identifier, hops: number): ErrorShown | undefined {
  const variable = reading.names.variableOf(identifier);
  if (!variable) return undefined;
  const isCaught = reading.names.definitionsOf(variable).every((each) => each.kind === 'caught' && each.path.length === 0);
  if (isCaught && variable.defs.length > 0) return certain(`\`${identifier.name}\` is what was caught`);
  const definition = reading.names.soleDefinitionOf(variable);
  const isUsedOnce = variable.references.filter((each) => each.isRead()).length === 1;
  return definition?.kind === 'value' && definition.path.length === 0 && isUsedOnce ? shownBy(reading, answer, definition.value, hops) : undefined;
}

/** A function of the file says what it returns; of one from elsewhere only the name is known. */
function inCall(reading: Reading, answer: Answer, call: TSESTree.CallExpression, hops: number): ErrorShown | undefined {
  const target = targetOf(reading, call);
  if (isFunction(target)) return inReturns(reading, answer, target, hops);
  if (target) return undefined;
  return saysMakesError(calledName(call) ?? '') ? { reason: `\`${calledName(call) ?? ''}\` makes an error`, confidence: 'likely' } : undefined;
}

function inReturns(reading: Reading, answer: Answer, target: FunctionNode, hops: number): ErrorShown | undefined {
  const shown = returnsOf(target).flatMap((each) => valuesOf(reading, each)).map((each) => shownBy(reading, answer, each, hops));
  return shown.every((each) => each !== undefined) ? shown[0] : undefined;
}

/** `createErrorResponse`, `toGrpcError`: not `getErrorReport`, which may read one. */
function saysMakesError(name: string): boolean {
  const words = wordsOf(name);
  if (!/^(?:as|build|create|format|make|new|to|wrap)$/.test(words[0] ?? '')) return false;
  return words.at(-1) === 'error' || (words.at(-2) === 'error' && /^(?:answer|message|payload|reply|response|result|status)$/.test(words.at(-1) ?? ''));
}
