import type { TSESTree } from '@typescript-eslint/types';

export type Node = TSESTree.Node;
export type Expression = TSESTree.Expression;
export type Identifier = TSESTree.Identifier;
export type ObjectExpression = TSESTree.ObjectExpression;

export type FunctionNode =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression;

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** A call of a function or of a constructor. */
export type Invocation = TSESTree.CallExpression | TSESTree.NewExpression;

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression'
  );
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

export function isInvocation(node: Node | null | undefined): node is Invocation {
  return node?.type === 'CallExpression' || node?.type === 'NewExpression';
}

/** The statement list that a statement stands in, if it stands in one. */
export function statementsAround(node: Node): readonly Node[] | undefined {
  const { parent } = node;
  switch (parent?.type) {
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
      return parent.body;
    case 'SwitchCase':
      return parent.consequent;
    default:
      return undefined;
  }
}

/** The ancestors of a node, the nearest first. */
export function* ancestorsOf(node: Node): Generator<Node> {
  for (let current = node.parent; current; current = current.parent) yield current;
}

export function enclosingFunction(node: Node): FunctionNode | undefined {
  // Asked of every node of some kinds, so without the generator.
  let current = node.parent;
  while (current && !isFunction(current)) current = current.parent;
  return current ?? undefined;
}

export function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
