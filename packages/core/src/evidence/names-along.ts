import type { Node } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';

/** The names that lead to a value: `users` and `findOne` of `this.users.findOne(id)`. */
export function namesAlong(node: Node): readonly string[] {
  const inner = settled(node);
  switch (inner.type) {
    case 'Identifier':
      return [inner.name];
    case 'MemberExpression':
      return [memberName(inner) ?? '', ...namesAlong(inner.object)];
    case 'CallExpression':
      return [calledName(inner) ?? '', ...namesAlong(inner.callee)];
    default:
      return [];
  }
}
