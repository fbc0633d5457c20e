import type { TSESTree } from '@typescript-eslint/types';
import { escapes } from '../ast/escape.ts';
import { enclosingFunction } from '../ast/node.ts';
import { settled } from '../ast/unwrap.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Handler } from '../sites/handlers.ts';
import type { Reading } from '../source/reading.ts';
import { callable } from './callable.ts';
import { usesOfCaught } from './catches/caught.ts';
import type { HandedOver } from './handed-over.ts';
import { handedOver } from './handed-over.ts';

/** An error that a handler throws and that ends the call as it is. */
export interface ThrownToClient {
  readonly handler: Handler;
  readonly statement: TSESTree.ThrowStatement;
  /** Where a `catch` of the handler gives it to the callback; else the library takes it. */
  readonly handedOver: HandedOver | undefined;
}

/** What the handlers of a file throw themselves: to a library that answers with it, or to a `catch` that hands it over. */
export function thrownToClient(reading: Reading): readonly ThrownToClient[] {
  const handlers = new Map(callable(reading).map((handler) => [handler.node, handler]));
  if (handlers.size === 0) return [];
  const given = new Map<Handler, HandedOver[]>();
  for (const each of handedOver(reading)) given.set(each.handler, [...(given.get(each.handler) ?? []), each]);
  return reading.nodes.of('ThrowStatement').flatMap((statement): readonly ThrownToClient[] => {
    const around = enclosingFunction(statement);
    const handler = around && handlers.get(around);
    if (!handler) return [];
    if (handler.signature.style === 'promise') return escapes(handler.node.body, statement) ? [{ handler, statement, handedOver: undefined }] : [];
    const by = given.get(handler)?.find((each) => handsOn(reading, each, statement));
    return by ? [{ handler, statement, handedOver: by }] : [];
  });
}

/** Whether a call hands over what its clause caught, whatever that is, and a statement throws into the clause. */
function handsOn(reading: Reading, { place, error }: HandedOver, statement: TSESTree.ThrowStatement): boolean {
  const [around] = circumstancesOf(place).catches;
  if (around?.guardsInside !== 0 || !isCaughtBy(reading, around.clause, error)) return false;
  const isTouched = usesOfCaught(reading, around.clause).some(({ kind, node }) => kind !== 'noted' && node !== error);
  return !isTouched && escapes(around.clause.parent.block, statement);
}

/** Whether an expression is what a clause caught, under its own name. */
export function isCaughtBy(reading: Reading, { param }: TSESTree.CatchClause, error: TSESTree.Node): boolean {
  const inner = settled(error);
  if (inner.type !== 'Identifier' || param?.type !== 'Identifier') return false;
  const variable = reading.names.variableOf(inner);
  return variable !== undefined && variable === reading.names.variableOf(param);
}
