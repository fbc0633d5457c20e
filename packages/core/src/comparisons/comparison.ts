import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import { settled, wrapped } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';

/** A place where a program asks whether two values are the same: `a === b`, `case b`, `[b, c].includes(a)`. */
export interface Comparison {
  /** The whole of it; of a list, the element. */
  readonly node: Node;
  readonly sides: readonly [Node, Node];
  /** `==` takes a text of digits for the number. */
  readonly loose: boolean;
  /** What else the same value is compared with in the same chain, switch or list. */
  readonly beside: readonly Node[];
}

/** Every comparison for sameness in a file. */
export function comparisonsOf(reading: Reading): readonly Comparison[] {
  return [
    ...reading.nodes.of('BinaryExpression').flatMap((node) => ofEquality(node) ?? []),
    ...reading.nodes.of('SwitchStatement').flatMap(ofSwitch),
    ...reading.nodes.of('CallExpression').flatMap((call) => ofMembership(reading, call)),
  ];
}

/** Whether a node compares two values with `===` and the like. */
export const isEquality = (node: Node): node is TSESTree.BinaryExpression => node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator);

function ofEquality(node: TSESTree.BinaryExpression): Comparison | undefined {
  if (!isEquality(node)) return undefined;
  const others = chainAround(node).filter((each) => each !== node);
  return { node, sides: [node.left, node.right], loose: node.operator.length === 2, beside: others.flatMap(({ left, right }) => [left, right]) };
}

/** The comparisons of the chain of `&&` and `||` that one stands in, itself among them. */
function chainAround(node: TSESTree.BinaryExpression): readonly TSESTree.BinaryExpression[] {
  let chain: Node = node;
  for (;;) {
    const { parent }: Node = wrapped(chain);
    if (parent?.type !== 'LogicalExpression') return equalitiesIn(chain);
    chain = parent;
  }
}

function equalitiesIn(node: Node): readonly TSESTree.BinaryExpression[] {
  const inner = settled(node);
  if (inner.type === 'LogicalExpression') return [...equalitiesIn(inner.left), ...equalitiesIn(inner.right)];
  return isEquality(inner) ? [inner] : [];
}

function ofSwitch({ discriminant, cases }: TSESTree.SwitchStatement): readonly Comparison[] {
  const tests = cases.flatMap(({ test }) => test ?? []);
  return tests.map((test) => ({ node: test, sides: [discriminant, test], loose: false, beside: tests.filter((each) => each !== test) }));
}

/** `[a, b].includes(x)`, `new Set([a, b]).has(x)`, also where the list has a name that serves this one test. */
function ofMembership(reading: Reading, call: TSESTree.CallExpression): readonly Comparison[] {
  if (call.callee.type !== 'MemberExpression' || !/^(?:includes|indexOf|has)$/.test(calledName(call) ?? '')) return [];
  const [tested] = call.arguments;
  const elements = elementsOf(reading, call.callee.object);
  if (!tested || call.arguments.length > 1) return [];
  return elements.map((node) => ({ node, sides: [tested, node], loose: false, beside: elements.filter((each) => each !== node) }));
}

function elementsOf(reading: Reading, list: Node): readonly Node[] {
  const inner = settled(list);
  if (inner.type === 'ArrayExpression') return inner.elements.filter((each) => each !== null);
  if (inner.type === 'NewExpression' && calledName(inner) === 'Set' && inner.arguments[0]) return elementsOf(reading, inner.arguments[0]);
  if (inner.type !== 'Identifier') return [];
  const variable = reading.names.variableOf(inner);
  const definition = variable && reading.names.soleDefinitionOf(variable);
  const isUsedOnce = variable?.references.filter((each) => each.isRead()).length === 1;
  return isUsedOnce && definition?.kind === 'value' && definition.path.length === 0 && settled(definition.value).type !== 'Identifier' ? elementsOf(reading, definition.value) : [];
}
