import type { FunctionNode, Node } from '../../ast/node.ts';
import { enclosingFunction } from '../../ast/node.ts';
import { returnsOf } from '../../ast/returns.ts';
import { memberName } from '../../ast/static-name.ts';
import { settled } from '../../ast/unwrap.ts';
import { usesOf } from '../../sites/handler-shape.ts';
import type { Handler } from '../../sites/handlers.ts';
import type { Reading } from '../../source/reading.ts';

/** A value that a handler answers a call with: the client sees OK and this. */
export interface Answer {
  readonly handler: Handler;
  /** The call or expression that answers. */
  readonly place: Node;
  readonly value: Node;
  /** One message of a stream, which may go on after it. */
  readonly isOneOfMany: boolean;
}

/** What a handler answers with, each value it chooses between on its own. */
export function answersOf(reading: Reading, handler: Handler): readonly Answer[] {
  const { node, signature } = handler;
  const [call] = node.params;
  const answers = (place: Node, value: Node, isOneOfMany: boolean): readonly Answer[] =>
    valuesOf(reading, value).map((each) => ({ handler, place, value: each, isOneOfMany }));
  switch (signature.style) {
    case 'callback': {
      const callback = node.params[signature.callback ?? 1];
      const given = callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap(givenToCallback) : [];
      return given.flatMap(({ place, value }) => answers(place, value, false));
    }
    case 'stream': {
      const written = call?.type === 'Identifier' ? usesOf(reading, call).flatMap(writtenToCall) : [];
      return written.flatMap(({ place, value }) => answers(place, value, true));
    }
    case 'promise':
      // Mali passes over what a handler returns: its answer is `ctx.res`.
      if (handler.dialect === 'mali') return [];
      return [
        ...returnsOf(node).flatMap((each) => answers(each, each, false)),
        ...(node.generator ? yieldedBy(reading, node) : []).flatMap((each) => answers(each, each, true)),
      ];
  }
}

type Given = Pick<Answer, 'place' | 'value'>;

/** `callback(null, answer)` */
function givenToCallback(use: Node): readonly Given[] {
  const place = use.parent;
  if (place?.type !== 'CallExpression' || place.callee !== use) return [];
  const [error, value] = place.arguments;
  const isFine = error && (isNull(error) || (error.type === 'Identifier' && error.name === 'undefined'));
  return isFine && value ? [{ place, value }] : [];
}

const isNull = (node: Node): boolean => node.type === 'Literal' && node.value === null && node.raw === 'null';

/** `call.write(answer)` */
function writtenToCall(use: Node): readonly Given[] {
  const member = use.parent;
  const place = member?.parent;
  if (member?.type !== 'MemberExpression' || memberName(member) !== 'write' || place?.type !== 'CallExpression' || place.callee !== member) return [];
  const [value] = place.arguments;
  return value ? [{ place, value }] : [];
}

const yieldedBy = (reading: Reading, node: FunctionNode): readonly Node[] =>
  reading.nodes.of('YieldExpression').flatMap((each) => (each.argument && !each.delegate && enclosingFunction(each) === node ? each.argument : []));

/** The values that an expression chooses between, through what only hands them on: `of(answer)` of RxJS, `Promise.resolve(answer)`. */
export function valuesOf(reading: Reading, node: Node): readonly Node[] {
  const inner = settled(node);
  switch (inner.type) {
    case 'ConditionalExpression':
      return [...valuesOf(reading, inner.consequent), ...valuesOf(reading, inner.alternate)];
    case 'LogicalExpression':
      return inner.operator === '&&' ? valuesOf(reading, inner.right) : [...valuesOf(reading, inner.left), ...valuesOf(reading, inner.right)];
    case 'CallExpression': {
      const [first] = inner.arguments;
      return first && handsOn(reading, inner.callee) ? valuesOf(reading, first) : [inner];
    }
    default:
      return [inner];
  }
}

function handsOn(reading: Reading, callee: Node): boolean {
  if (reading.names.qualify(callee) === 'rxjs#of') return true;
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise' && memberName(callee) === 'resolve';
}
