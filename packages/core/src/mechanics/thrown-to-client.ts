import type { TSESTree } from '@typescript-eslint/types';
import { enclosingFunction } from '../ast/node.ts';
import { settled } from '../ast/unwrap.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Handler } from '../sites/handlers.ts';
import type { Reading } from '../source/reading.ts';
import { callable } from './answers.ts';
import { usesOfCaught } from './caught.ts';
import type { HandedOver } from './handed-over.ts';
import { handedOver } from './handed-over.ts';
import { escapes } from './thrown.ts';

/** An error that a handler throws and that ends the call as it is. */
export interface ThrownToClient {
  readonly handler: Handler;
  readonly statement: TSESTree.ThrowStatement;
  /** Where a `catch` of the handler gives it to the callback; else the library takes it. */
  readonly handedOver: HandedOver | undefined;
}

/** What the handlers of a file throw themselves: to a library that answers with it, or to a `catch` that hands it over. */
export function thrownToClient(reading: Reading): readonly ThrownToClient[] {
  const given = handedOver(reading);
  return callable(reading).flatMap((handler) => {
    const statements = reading.nodes.of('ThrowStatement').filter((each) => enclosingFunction(each) === handler.node);
    return statements.flatMap((statement): readonly ThrownToClient[] => {
      if (handler.signature.style === 'promise') return escapes(handler.node.body, statement) ? [{ handler, statement, handedOver: undefined }] : [];
      const by = given.find((each) => each.handler === handler && handsOn(reading, each, statement));
      return by ? [{ handler, statement, handedOver: by }] : [];
    });
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
