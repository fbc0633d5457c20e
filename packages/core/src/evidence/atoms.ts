import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { calledName, memberName, staticNumber, staticString } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import type { Guard } from './guards.ts';

/** The smallest thing a guard says, as it came out. */
export type Atom =
  /** The value is missing: null, undefined, empty or false. */
  | { readonly kind: 'absent'; readonly operand: Node }
  | { readonly kind: 'present'; readonly operand: Node }
  | { readonly kind: 'compared'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'other'; readonly test: Node };

/** What a guard says: one of several atoms is so (`any`), or all are. */
export interface Said {
  readonly any: boolean;
  readonly atoms: readonly Atom[];
}

/** Reads a guard down to its atoms, negations resolved. */
export function saidBy({ test, outcome }: Guard): Said {
  const atoms: Atom[] = [];
  // A mix of "or" inside "and" is read as alternatives: then every one of them has to speak the same way.
  const any = collectAtoms(test, outcome, atoms);
  return { any, atoms };
}

/** Adds the atoms of a test, and says whether they are alternatives. */
function collectAtoms(test: Node, outcome: boolean, atoms: Atom[]): boolean {
  const inner = unwrap(test);
  if (inner.type === 'UnaryExpression' && inner.operator === '!') return collectAtoms(inner.argument, !outcome, atoms);
  if (inner.type !== 'LogicalExpression' || inner.operator === '??') {
    atoms.push(atomOf(inner, outcome));
    return false;
  }
  const left = collectAtoms(inner.left, outcome, atoms);
  const right = collectAtoms(inner.right, outcome, atoms);
  return (inner.operator === '||') === outcome || left || right;
}

function atomOf(test: Node, outcome: boolean): Atom {
  const inner = settled(test);
  if (inner.type === 'BinaryExpression') return ofComparison(inner, outcome);
  if (inner.type === 'CallExpression') {
    const [operand] = inner.arguments;
    const name = calledName(inner) ?? '';
    if (operand && name === 'Boolean') return atomOf(operand, outcome);
    if (operand && inner.arguments.length === 1 && TESTS_ABSENCE.test(name)) return presence(operand, !outcome);
  }
  // A field may be called `size`, so the truth of one says nothing of what it is a field of.
  return presence(inner.type === 'MemberExpression' && memberName(inner) === 'length' ? unwrap(inner.object) : inner, outcome);
}

const presence = (operand: Node, isPresent: boolean): Atom => ({ kind: isPresent ? 'present' : 'absent', operand });

const TESTS_ABSENCE = /^is(?:Nil|Null|Undefined|NullOrUndefined|Nullish|Empty|Blank|Missing)$/;

const NEGATED: Readonly<Record<string, string>> = {
  '==': '!=', '===': '!==', '!=': '==', '!==': '===', '<': '>=', '>=': '<', '>': '<=', '<=': '>',
};

/** The operator that says the same with the sides exchanged, where it is another. */
const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

function ofComparison(node: TSESTree.BinaryExpression, outcome: boolean): Atom {
  const operator = outcome ? node.operator : NEGATED[node.operator];
  if (operator === undefined) return { kind: 'other', test: node };
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  const told = tellsPresence(operator, left, right);
  if (told !== undefined) return presence(withoutMeasure(left), told);
  const toldMirrored = tellsPresence(MIRRORED[operator] ?? operator, right, left);
  return toldMirrored === undefined ? { kind: 'compared', operator, left, right } : presence(withoutMeasure(right), toldMirrored);
}

/** Whether a comparison says of its left side that it is there; `undefined` where it is about something else. */
function tellsPresence(operator: string, left: Node, right: Node): boolean | undefined {
  const bound = isMeasure(left) ? staticNumber(right) : undefined;
  if (/^[!=]==?$/.test(operator)) {
    const isEqual = operator.startsWith('=');
    if (isNothing(right) || bound === 0) return !isEqual;
    return right.type === 'Literal' && right.value === true ? isEqual : undefined;
  }
  if ((operator === '<' && bound === 1) || (operator === '<=' && bound === 0)) return false;
  return (operator === '>' && bound === 0) || (operator === '>=' && bound === 1) ? true : undefined;
}

/** null, undefined, false, `''`, `'undefined'` as a type. */
function isNothing(node: Node): boolean {
  if (node.type === 'Literal') {
    // A regular expression or bigint that the engine does not know has the value null too.
    return node.value === false || node.value === '' || node.value === 'undefined' || (node.value === null && node.raw === 'null');
  }
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'UnaryExpression' && node.operator === 'void') || staticString(node) === '';
}

const isMeasure = (node: Node): boolean => node.type === 'MemberExpression' && /^(?:length|size|byteLength|affected|affectedRows|rowCount|modifiedCount|deletedCount|matchedCount|changes)$/.test(memberName(node) ?? '');

/** What is measured: `x` of `x.length`, `typeof x`. */
function withoutMeasure(node: Node): Node {
  if (node.type === 'MemberExpression' && isMeasure(node)) return unwrap(node.object);
  if (node.type === 'UnaryExpression' && node.operator === 'typeof') return unwrap(node.argument);
  return node;
}
