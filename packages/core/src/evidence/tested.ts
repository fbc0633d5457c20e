import type { Node } from '../ast/node.ts';
import { calledName, staticNumber } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { CONSTANT_ORIGIN } from '../origin/origin.ts';
import type { Origin } from '../origin/origin.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { Atom } from './atoms.ts';
import { saidBy } from './atoms.ts';
import type { Guard } from './guards.ts';
import type { Labels } from './labels.ts';

/** One thing that the nearest guard says. */
export type Tested =
  | { readonly kind: 'absent' | 'present'; readonly node: Node; readonly origin: Origin }
  | { readonly kind: 'compared'; readonly operator: string; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'other'; readonly node: Node };

export interface Operand {
  readonly node: Node;
  readonly origin: Origin;
}

/** All operands of what is tested. */
export const operandsOf = (tested: readonly Tested[]): readonly Operand[] =>
  tested.flatMap((each): readonly Operand[] => {
    switch (each.kind) {
      case 'absent':
      case 'present':
        return [{ node: each.node, origin: each.origin }];
      case 'compared':
        return [each.left, each.right];
      case 'other':
        return [{ node: each.node, origin: { kind: 'unknown' } }];
    }
  });

/** What the test of an `if` or `?:` says, as it came out. */
export const testedBy = (reading: Reading, guard: Guard): readonly Tested[] => saidBy(guard).atoms.map((atom) => ofAtom(reading, atom));

/** What it says to stand under labels of a `switch`: one of them is met, or for `default` none of the others. */
export function testedByLabels(reading: Reading, { statement, tests }: Labels): readonly Tested[] {
  const { discriminant, cases } = statement;
  if (discriminant.type === 'Literal' && discriminant.value === true) return tests.flatMap((test) => testedBy(reading, { test, outcome: true }));
  const [values, operator] = tests.length > 0 ? [tests, '==='] : [cases.flatMap(({ test }) => test ?? []), '!=='];
  return values.map((right) => ofAtom(reading, { kind: 'compared', operator, left: discriminant, right }));
}

function ofAtom(reading: Reading, atom: Atom): Tested {
  switch (atom.kind) {
    case 'absent':
    case 'present': {
      const sides = comparedBy(atom.operand);
      return sides
        ? ofComparison(reading, { kind: 'compared', operator: atom.kind === 'present' ? '===' : '!==', ...sides })
        : ofPresence(atom.kind, atom.operand, originOf(reading, atom.operand));
    }
    case 'compared':
      return ofComparison(reading, atom);
    case 'other':
      return { kind: 'other', node: atom.test };
  }
}

/** `order.user.equals(caller.id)`, `isEqual(a, b)`: a comparison in the form of a call. */
function comparedBy(node: Node): { readonly left: Node; readonly right: Node } | undefined {
  const inner = settled(node);
  if (inner.type !== 'CallExpression') return undefined;
  const [first, second] = inner.arguments;
  const name = calledName(inner);
  if (first && second && name === 'isEqual') return { left: first, right: second };
  return first && !second && name === 'equals' && inner.callee.type === 'MemberExpression' ? { left: inner.callee.object, right: first } : undefined;
}

/** `snapshot.empty` is true of what is not there. */
function ofPresence(kind: 'absent' | 'present', node: Node, origin: Origin): Tested {
  if (origin.kind !== 'stored' || origin.path.at(-1) !== 'empty') return { kind, node, origin };
  return { kind: kind === 'absent' ? 'present' : 'absent', node, origin: { ...origin, path: origin.path.slice(0, -1) } };
}

function ofComparison(reading: Reading, { operator, left, right }: Atom & { kind: 'compared' }): Tested {
  const sides = [left, right].map((node): Operand => ({ node, origin: originOf(reading, node) }));
  const [first, second] = sides.map((side, index) => besides(reading, side, sides[1 - index]));
  if (!first || !second) return { kind: 'other', node: left };
  const found = foundOrNot(operator, first, second);
  return found ? { kind: found, node: first.node, origin: first.origin } : { kind: 'compared', operator, left: first, right: second };
}

/** What comes from another module is the same for every call, where a value of this one is compared with it: `OrderStatus.OPEN`. */
function besides(reading: Reading, side: Operand, other: Operand | undefined): Operand {
  const isImported = side.origin.kind === 'unknown' && settled(side.node).type === 'MemberExpression' && reading.names.qualify(side.node)?.endsWith(')') === false;
  return isImported && (other?.origin.kind === 'stored' || other?.origin.kind === 'request') ? { ...side, origin: CONSTANT_ORIGIN } : side;
}

/** `index === -1` and `count > 0` say whether a look-up found something. */
function foundOrNot(operator: string, { origin }: Operand, bound: Operand): 'absent' | 'present' | undefined {
  const none = origin.kind === 'stored' ? answerForNone(origin) : undefined;
  const limit = staticNumber(bound.node);
  if (none === undefined || limit === undefined) return undefined;
  if (ABSENT[limit - none]?.includes(operator)) return 'absent';
  return PRESENT[limit - none]?.includes(operator) ? 'present' : undefined;
}

/** The operators that tell, by how far the bound lies above the answer for none. */
const ABSENT: readonly (readonly string[])[] = [['===', '==', '<='], ['<']];
const PRESENT: readonly (readonly string[])[] = [['!==', '!=', '>'], ['>=']];

/** What a look-up that answers with a number says where it found nothing. */
function answerForNone({ call, path }: Origin & { kind: 'stored' }): number | undefined {
  const name = call.type === 'CallExpression' ? (calledName(call) ?? '') : '';
  if (path.length === 0 && /^find(?:Last)?Index$/.test(name)) return -1;
  return (path.length === 0 && /^count/.test(name)) || MEASURES.test(path.at(-1) ?? '') ? 0 : undefined;
}

const MEASURES = /^(?:affected|affectedRows|changes|count|deletedCount|length|matchedCount|modifiedCount|rowCount|size)$/;
