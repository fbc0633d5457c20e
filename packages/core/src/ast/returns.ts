import type { FunctionNode, Node } from './node.ts';
import { isFunction } from './node.ts';

/** The values a function returns, not those of functions inside it. */
export function returnsOf(node: FunctionNode): readonly Node[] {
  if (node.body.type !== 'BlockStatement') return [node.body];
  const found: Node[] = [];
  const visit = (each: Node): void => {
    if (isFunction(each)) return;
    if (each.type === 'ReturnStatement') {
      if (each.argument) found.push(each.argument);
      return;
    }
    for (const child of childStatements(each)) visit(child);
  };
  node.body.body.forEach(visit);
  return found;
}

/** The statements directly inside a statement. */
function childStatements(node: Node): readonly Node[] {
  switch (node.type) {
    case 'BlockStatement':
      return node.body;
    case 'IfStatement':
      return node.alternate ? [node.consequent, node.alternate] : [node.consequent];
    case 'TryStatement':
      return [node.block, ...(node.handler ? [node.handler.body] : []), ...(node.finalizer ? [node.finalizer] : [])];
    case 'SwitchStatement':
      return node.cases.flatMap((each) => each.consequent);
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      return [node.body];
    default:
      return [];
  }
}
