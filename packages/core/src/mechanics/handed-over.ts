import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName, staticString } from '../ast/static-name.ts';
import { usesOf } from '../sites/handler-shape.ts';
import type { Handler } from '../sites/handlers.ts';
import type { Reading } from '../source/reading.ts';
import { callable } from './callable.ts';

/** What a handler gives its callback, or the `error` event of its call, to end the call with. */
export interface HandedOver {
  readonly handler: Handler;
  readonly place: TSESTree.CallExpression;
  readonly error: Node;
}

/** Every error that the handlers of a file hand over themselves, in the order of the handlers. */
export const handedOver = (reading: Reading): readonly HandedOver[] =>
  callable(reading).flatMap((handler) => {
    const { node, signature } = handler;
    const [call] = node.params;
    const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
    const byCallback = callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap(givenToCallback) : [];
    const byEvent = call?.type === 'Identifier' && signature.style !== 'promise' ? usesOf(reading, call).flatMap(emitted) : [];
    return [...byCallback, ...byEvent].map((given) => ({ handler, ...given }));
  });

type Given = Pick<HandedOver, 'place' | 'error'>;

function givenToCallback(use: Node): readonly Given[] {
  const place = use.parent;
  const error = place?.type === 'CallExpression' && place.callee === use ? place.arguments[0] : undefined;
  return place?.type === 'CallExpression' && error && error.type !== 'SpreadElement' ? [{ place, error }] : [];
}

function emitted(use: Node): readonly Given[] {
  const member = use.parent;
  const place = member?.parent;
  if (member?.type !== 'MemberExpression' || memberName(member) !== 'emit' || place?.type !== 'CallExpression' || place.callee !== member) return [];
  const [event, error] = place.arguments;
  return staticString(event) === 'error' && error && error.type !== 'SpreadElement' ? [{ place, error }] : [];
}
