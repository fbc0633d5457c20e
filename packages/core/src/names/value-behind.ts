import type { TSESTree } from '@typescript-eslint/types';
import type { ClassNode, FunctionNode, Node } from '../ast/node.ts';
import { isClass, isFunction } from '../ast/node.ts';
import { keyName, memberName, propertyOf } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { soleDefinition } from './definition.ts';
import type { Names } from './names.ts';

/** More names in a row than this are not followed. */
const MAX_HOPS = 8;

/**
 * The node that an expression comes down to in this file: through constants, members of object literals and of enums,
 * static fields, and destructuring. A name that cannot be followed further is answered as it is.
 */
export function valueBehind(names: Names, node: Node): Node {
  let current = settled(node);
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const next = oneStep(names, current);
    if (!next) return current;
    current = settled(next);
  }
  return current;
}

function oneStep(names: Names, node: Node): Node | undefined {
  if (node.type === 'Identifier') {
    const variable = names.variableOf(node);
    const definition = variable && soleDefinition(variable);
    switch (definition?.kind) {
      case 'function':
      case 'class':
      case 'enum':
        return definition.node;
      case 'value':
        return definition.path.reduce<Node | undefined>(
          (outer, key) => (outer && key !== undefined ? memberOfNode(valueBehind(names, outer), key) : undefined),
          definition.value,
        );
      default:
        return undefined;
    }
  }
  if (node.type === 'MemberExpression') {
    const name = memberName(node);
    return name === undefined ? undefined : memberOfNode(valueBehind(names, node.object), name);
  }
  return undefined;
}

function memberOfNode(owner: Node, name: string): Node | undefined {
  if (owner.type === 'ObjectExpression') return propertyOf(owner, name)?.value;
  if (owner.type === 'TSEnumDeclaration') {
    return enumMembers(owner).find((member) => keyName({ key: member.id }) === name)?.initializer;
  }
  if (isFrozen(owner)) {
    const [object] = owner.arguments;
    return object ? memberOfNode(settled(object), name) : undefined;
  }
  if (!isClass(owner)) return undefined;
  const member = owner.body.body.find(
    (each): each is TSESTree.PropertyDefinition =>
      each.type === 'PropertyDefinition' && each.static && keyName(each) === name,
  );
  return member?.value ?? undefined;
}

/** Before typescript-estree 8 the members stood on the declaration itself; Babel still has it so. */
export function enumMembers(node: TSESTree.TSEnumDeclaration): readonly TSESTree.TSEnumMember[] {
  const { body, members }: { body?: TSESTree.TSEnumBody; members?: readonly TSESTree.TSEnumMember[] } = node;
  return body?.members ?? members ?? [];
}

/** `Object.freeze({ … })` is the object it freezes. */
function isFrozen(node: Node): node is TSESTree.CallExpression {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'Identifier' &&
    node.callee.object.name === 'Object' &&
    memberName(node.callee) === 'freeze'
  );
}

/** The function that a value is: written there, declared in the file, or bound. */
export function functionBehind(names: Names, value: Node): FunctionNode | undefined {
  const node = valueBehind(names, value);
  if (isFunction(node)) return node;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  return memberName(node.callee) === 'bind' ? functionBehind(names, node.callee.object) : undefined;
}

/** The functions that are the methods of an object, of a class or of an instance of one. */
export function methodsBehind(names: Names, value: Node): readonly FunctionNode[] {
  const node = valueBehind(names, value);
  if (node.type === 'ObjectExpression') {
    return node.properties.flatMap((property) =>
      property.type === 'SpreadElement'
        ? methodsBehind(names, property.argument)
        : (functionBehind(names, property.value) ?? []),
    );
  }
  const made = node.type === 'NewExpression' ? valueBehind(names, node.callee) : node;
  return isClass(made) ? methodsOf(made) : [];
}

const methodsOf = (node: ClassNode): readonly FunctionNode[] =>
  node.body.body.flatMap((member) => {
    if (member.type === 'MethodDefinition' && member.kind === 'method' && isFunction(member.value)) return [member.value];
    return member.type === 'PropertyDefinition' && isFunction(member.value) ? [member.value] : [];
  });
