import type { Node } from './node.ts';

/** The expression inside what has no meaning at run time: casts, non-null marks, optional chains, parentheses. */
export function unwrap(node: Node): Node {
  let current = node;
  for (;;) {
    switch (current.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        current = current.expression;
        break;
      default: {
        // Babel and oxc can keep parentheses as nodes; ESTree has none.
        const type: string = current.type;
        if (type !== 'ParenthesizedExpression' || !('expression' in current)) return current;
        current = current.expression as Node; // the node type is not in the union that the types know
      }
    }
  }
}

/** The same with `await` taken off: the value that arrives. */
export function settled(node: Node): Node {
  const inner = unwrap(node);
  return inner.type === 'AwaitExpression' ? settled(inner.argument) : inner;
}

/** The outermost node that is `node` but for casts, non-null marks, optional chains and parentheses. */
export function wrapped(node: Node): Node {
  let current = node;
  while (current.parent && current.parent.type !== 'Program' && unwrap(current.parent) === unwrap(current)) {
    current = current.parent;
  }
  return current;
}
