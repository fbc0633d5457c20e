import type { Source } from '../source/source.ts';
import type { Node } from './node.ts';
import { isFunction } from './node.ts';

/** A node and all nodes inside it, the outer before the inner; what functions inside it do is left out. */
export function* nodesWithin(source: Pick<Source, 'visitorKeys'>, root: Node): Generator<Node> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    const keys = source.visitorKeys[node.type] ?? [];
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const child: unknown = Reflect.get(node, keys[index] ?? '');
      if (Array.isArray(child)) {
        for (let at = child.length - 1; at >= 0; at -= 1) if (isNode(child[at]) && !isFunction(child[at])) pending.push(child[at]);
      } else if (isNode(child) && !isFunction(child)) pending.push(child);
    }
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
