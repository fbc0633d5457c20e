import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Invocation, Node, ObjectExpression } from './node.ts';
import { unwrap } from './unwrap.ts';

/** The text of a string literal or of a template without placeholders. */
export function staticString(node: Node | null | undefined): string | undefined {
  if (!node) return undefined;
  const inner = unwrap(node);
  if (inner.type === 'Literal' && typeof inner.value === 'string') return inner.value;
  if (inner.type === 'TemplateLiteral' && inner.expressions.length === 0) return inner.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The number a literal stands for, a leading minus or plus included. */
export function staticNumber(node: Node | null | undefined): number | undefined {
  if (!node) return undefined;
  const inner = unwrap(node);
  if (inner.type === 'Literal' && typeof inner.value === 'number') return inner.value;
  if (inner.type === 'UnaryExpression' && (inner.operator === '-' || inner.operator === '+')) {
    const value = staticNumber(inner.argument);
    return value === undefined ? undefined : inner.operator === '-' ? -value : value;
  }
  return undefined;
}

/** The name a member expression reads, where the text alone says it: `a.b`, `a['b']`, `a.#b`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  if (node.property.type === 'PrivateIdentifier') return node.property.name;
  if (!node.computed && node.property.type === 'Identifier') return node.property.name;
  return staticString(node.property);
}

/** The last word of what a call calls: `find` of `find(…)`, `db.users.find(…)` and `new db.find(…)`. */
export function calledName({ callee }: Invocation): string | undefined {
  const inner = unwrap(callee);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? memberName(inner) : undefined;
}

interface Keyed {
  readonly computed?: boolean;
  readonly key: Node;
}

/** The name of a property, method or field, where the text alone says it. Numbers count as their digits. */
export function keyName({ computed, key }: Keyed): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return key.name;
  return staticString(key) ?? staticNumber(key)?.toString();
}

/** The value of a property of an object literal; the last one of that name counts. */
export function propertyOf(object: ObjectExpression, name: string): TSESTree.Property | undefined {
  return object.properties.findLast(
    (property): property is TSESTree.Property => property.type === 'Property' && keyName(property) === name,
  );
}

/** The name a function goes by: its own, or that of the variable, property, method or field it is the value of. */
export function functionName(node: FunctionNode): string | undefined {
  if (node.id) return node.id.name;
  const { parent } = node;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return keyName(parent);
    case 'AssignmentExpression':
      return parent.left.type === 'MemberExpression'
        ? memberName(parent.left)
        : parent.left.type === 'Identifier'
          ? parent.left.name
          : undefined;
    default:
      return undefined;
  }
}
