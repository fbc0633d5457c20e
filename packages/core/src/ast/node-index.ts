import type { TSESTree } from '@typescript-eslint/types';
import type { Source } from '../source/source.ts';
import type { Node } from './node.ts';

type NodeOf<Type extends `${TSESTree.AST_NODE_TYPES}`> = Extract<Node, { type: Type }>;

/** All nodes of a file by type, each list in the order of the text. Filled by one walk. */
export interface NodeIndex {
  of<Type extends `${TSESTree.AST_NODE_TYPES}`>(type: Type): readonly NodeOf<Type>[];
}

export function indexNodes(source: Source): NodeIndex {
  const byType = new Map<string, Node[]>();
  for (const node of source.nodes?.() ?? walk(source)) {
    const list = byType.get(node.type);
    if (list) list.push(node);
    else byType.set(node.type, [node]);
  }
  return {
    // The lists are filled by `node.type`, so each holds only nodes of that type.
    of: <Type extends `${TSESTree.AST_NODE_TYPES}`>(type: Type) => (byType.get(type) ?? []) as NodeOf<Type>[],
  };
}

function walk({ ast, visitorKeys }: Source): readonly Node[] {
  const found: Node[] = [];
  const pending: Node[] = [ast];
  for (let node = pending.pop(); node; node = pending.pop()) {
    found.push(node);
    const keys = visitorKeys[node.type] ?? [];
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const child: unknown = Reflect.get(node, keys[index] ?? '');
      if (Array.isArray(child)) {
        for (let at = child.length - 1; at >= 0; at -= 1) if (isNode(child[at])) pending.push(child[at]);
      } else if (isNode(child)) pending.push(child);
    }
  }
  return found;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
