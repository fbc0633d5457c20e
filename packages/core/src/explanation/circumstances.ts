import type { Node } from '../ast/node.ts';
import { contains, enclosingFunction } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { unwrap } from '../ast/unwrap.ts';
import type { Atom } from '../evidence/atoms.ts';
import { saidBy } from '../evidence/atoms.ts';
import type { CatchAround, Guard } from '../evidence/guards.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { AtomAccount, CatchAccount, GuardAccount } from './line-account.ts';
import type { Lines } from './lines.ts';
import { operandAccount } from './operand.ts';
import { originAccount } from './origin-words.ts';

/** What leads to a node inside its function. */
export function circumstancesAccount(reading: Reading, lines: Lines, node: Node): { readonly guards: readonly GuardAccount[]; readonly catches: readonly CatchAccount[] } {
  const { guards, catches } = circumstancesOf(node);
  return {
    guards: guards.map((guard) => guardAccount(reading, lines, guard)),
    catches: catches.map((around) => catchAccount(reading, lines, around)),
  };
}

function guardAccount(reading: Reading, lines: Lines, guard: Guard): GuardAccount {
  const { any, atoms } = saidBy(guard);
  return {
    test: lines.written(guard.test),
    place: lines.place(guard.test),
    outcome: guard.outcome,
    any,
    atoms: atoms.map((atom) => atomAccount(reading, lines, atom)),
  };
}

function atomAccount(reading: Reading, lines: Lines, atom: Atom): AtomAccount {
  const operand = (node: Node): AtomAccount['operands'][number] => operandAccount(reading, lines, node);
  switch (atom.kind) {
    case 'absent':
    case 'present':
      return { says: atom.kind, operator: null, operands: [operand(atom.operand)] };
    case 'compared':
      return { says: 'compared', operator: atom.operator, operands: sidesOf(atom).map(operand) };
    case 'other':
      return { says: 'other', operator: null, operands: (atom.test.type === 'BinaryExpression' ? sidesOf(atom.test) : [atom.test]).map(operand) };
  }
}

/** The values that are compared; a class is none. */
const sidesOf = ({ operator, left, right }: { readonly operator: string; readonly left: Node; readonly right: Node }): readonly Node[] =>
  operator === 'instanceof' ? [left] : [left, right];

function catchAccount(reading: Reading, lines: Lines, { clause, guardsInside }: CatchAround): CatchAccount {
  const { block } = clause.parent;
  const around = enclosingFunction(clause);
  const calls = reading.nodes.of('CallExpression').filter((call) => contains(block, call) && enclosingFunction(call) === around && !isLinkOfChain(call));
  return {
    place: lines.place(clause),
    parameter: clause.param ? lines.written(clause.param) : null,
    guardsInside,
    calls: calls.map((call) => ({
      text: chain(lines, call.callee),
      place: lines.place(call),
      origin: originAccount(lines, originOf(reading, call)),
    })),
  };
}

/** Whether another method is called on what a call gives: then that one is told, with the way to it. */
const isLinkOfChain = ({ parent }: Node): boolean =>
  parent?.type === 'MemberExpression' && parent.parent.type === 'CallExpression' && parent.parent.callee === parent;

/** A chain of calls by its names: `db.update().set().where`. */
function chain(lines: Lines, node: Node): string {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'MemberExpression':
      return `${chain(lines, inner.object)}.${memberName(inner) ?? '[…]'}`;
    case 'CallExpression':
      return `${chain(lines, inner.callee)}()`;
    default:
      return lines.written(inner);
  }
}
