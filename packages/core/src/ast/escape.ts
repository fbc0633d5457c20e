import type { Node } from './node.ts';
import { ancestorsOf, contains, isFunction } from './node.ts';

/** Whether what is thrown at a node leaves a block around it: no function and no `try` with a `catch` lies between. */
export function escapes(block: Node, node: Node): boolean {
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor === block) return true;
    if (isFunction(ancestor)) return false;
    if (ancestor.type === 'TryStatement' && ancestor.handler && contains(ancestor.block, node)) return false;
  }
  return false;
}
