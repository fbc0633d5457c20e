import type { Source } from '../source/source.ts';
import type { Node } from './node.ts';
import { isFunction } from './node.ts';

/** A node and all nodes inside it, the outer before the inner; what functions inside it do is left out. */
export function* nodesWithin(source: Pick<Source, 'visitorKeys'>, root: Node): Generator<Node> {
  yield root;
  for (const key of source.visitorKeys[root.type] ?? []) {
    const child: unknown = Reflect.get(root, key);
    for (const each of Array.isArray(child) ? child : [child]) {
      if (isNode(each) && !isFunction(each)) yield* nodesWithin(source, each);
    }
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
