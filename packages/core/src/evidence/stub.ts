import type { Node } from '../ast/node.ts';
import { ancestorsOf, enclosingFunction } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';

/** Whether a node is all that its function does, but for writing to a log. */
export function isAllThatIsDone(node: Node): boolean {
  const around = enclosingFunction(node);
  if (!around) return false;
  if (around.body.type !== 'BlockStatement') return true;
  const [only, ...others] = around.body.body.filter((statement) => !isHarmless(statement));
  return only !== undefined && others.length === 0 && isDirectly(node, only);
}

/** Inside a statement with no branch between. */
function isDirectly(node: Node, statement: Node): boolean {
  if (!/^(?:Expression|Return|Throw)Statement$/.test(statement.type)) return false;
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor === statement) return true;
    if (/^(?:Conditional|Logical)Expression$/.test(ancestor.type)) return false;
  }
  return node === statement;
}

/** `console.warn(…)`, `this.logger.debug(…)`, a `return;` after the answer. */
function isHarmless(statement: Node): boolean {
  if (statement.type === 'ReturnStatement') return statement.argument === null;
  if (statement.type !== 'ExpressionStatement') return false;
  if (statement.directive !== undefined) return true;
  const call = settled(statement.expression);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (callee?.type !== 'MemberExpression') return false;
  const owner = unwrap(callee.object);
  const name = owner.type === 'Identifier' ? owner.name : owner.type === 'MemberExpression' ? memberName(owner) : undefined;
  return name !== undefined && /^(?:console|log|logger)$|Logger$/.test(name);
}
