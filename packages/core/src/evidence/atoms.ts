import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName, staticNumber, staticString } from '../ast/static-name.ts';
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
  const inner = unwrap(test);
  if (inner.type === 'UnaryExpression' && inner.operator === '!') return saidBy({ test: inner.argument, outcome: !outcome });
  if (inner.type === 'LogicalExpression' && inner.operator !== '??') {
    const parts = [saidBy({ test: inner.left, outcome }), saidBy({ test: inner.right, outcome })];
    const any = (inner.operator === '||') === outcome;
    // A mix of "or" inside "and" is read as alternatives: then every one of them has to speak the same way.
    return { any: any || parts.some((part) => part.any && part.atoms.length > 1), atoms: parts.flatMap(({ atoms }) => atoms) };
  }
  return { any: false, atoms: [atomOf(inner, outcome)] };
}

const NEGATED: Readonly<Record<string, string>> = {
  '==': '!=', '===': '!==', '!=': '==', '!==': '===', '<': '>=', '>=': '<', '>': '<=', '<=': '>',
};

function atomOf(test: Node, outcome: boolean): Atom {
  const inner = settled(test);
  if (inner.type === 'BinaryExpression') return ofComparison(inner, outcome);
  if (inner.type === 'CallExpression') {
    const [operand] = inner.arguments;
    const name = inner.callee.type === 'MemberExpression' ? memberName(inner.callee) : inner.callee.type === 'Identifier' ? inner.callee.name : undefined;
    if (operand && inner.arguments.length === 1 && name !== undefined && TESTS_ABSENCE.test(name)) {
      return { kind: outcome ? 'absent' : 'present', operand };
    }
    if (operand && name === 'Boolean') return atomOf(operand, outcome);
  }
  return { kind: outcome ? 'present' : 'absent', operand: inner };
}

const TESTS_ABSENCE = /^is(?:Nil|Null|Undefined|NullOrUndefined|Nullish|Empty|Blank|Missing)$/;

function ofComparison(node: TSESTree.BinaryExpression, outcome: boolean): Atom {
  const operator = outcome ? node.operator : NEGATED[node.operator];
  if (operator === undefined) return { kind: 'other', test: node };
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  const operand = isNothing(right) ? left : isNothing(left) ? right : undefined;
  if (operand) {
    if (operator === '==' || operator === '===') return { kind: 'absent', operand: withoutMeasure(operand) };
    if (operator === '!=' || operator === '!==') return { kind: 'present', operand: withoutMeasure(operand) };
  }
  // `list.length < 1`, `list.length > 0`
  if (operand && isLength(left) && (operator === '<=' || operator === '>')) {
    return { kind: operator === '>' ? 'present' : 'absent', operand: withoutMeasure(left) };
  }
  return { kind: 'compared', operator, left, right };
}

/** null, undefined, `''`, 0 as a length, `'undefined'` as a type. */
function isNothing(node: Node): boolean {
  if (node.type === 'Literal' && node.value === null && !('regex' in node)) return true;
  if (node.type === 'Identifier' && node.name === 'undefined') return true;
  if (node.type === 'Literal' && node.value === false) return true;
  const text = staticString(node);
  if (text === '' || text === 'undefined') return true;
  return staticNumber(node) === 0 && isComparedLength(node);
}

const isComparedLength = (zero: Node): boolean => {
  const { parent } = zero;
  return parent?.type === 'BinaryExpression' && (isLength(unwrap(parent.left)) || isLength(unwrap(parent.right)));
};

const isLength = (node: Node): boolean =>
  node.type === 'MemberExpression' && /^(?:length|size|byteLength)$/.test(memberName(node) ?? '');

/** What is measured: `x` of `x.length`, `typeof x`. */
function withoutMeasure(node: Node): Node {
  if (node.type === 'MemberExpression' && isLength(node)) return unwrap(node.object);
  if (node.type === 'UnaryExpression' && node.operator === 'typeof') return unwrap(node.argument);
  return node;
}
