import type { TSESTree } from '@typescript-eslint/types';
import type { ClassNode, FunctionNode, Node } from '../ast/node.ts';
import { isClass, isFunction } from '../ast/node.ts';
import { keyName, memberName, propertyOf } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Names } from './names.ts';

/** More names in a row than this are not followed: nobody writes them, and a name that leads to itself must end. */
const MAX_HOPS = 8;

/**
 * The node that an expression comes down to in this file: through constants, members of object literals and of enums,
 * static fields, and destructuring. A name that cannot be followed further is answered as it is.
 */
export const valueBehind = (names: Names, node: Node): Node => follow(names, node, 0);

function follow(names: Names, node: Node, hops: number): Node {
  let current = settled(node);
  for (let hop = hops; hop < MAX_HOPS; hop += 1) {
    const next = oneStep(names, current, hop + 1);
    if (!next) return current;
    current = settled(next);
  }
  return current;
}

function oneStep(names: Names, node: Node, hops: number): Node | undefined {
  if (node.type === 'Identifier') {
    const definition = names.definitionOf(node);
    switch (definition?.kind) {
      case 'function':
      case 'class':
      case 'enum':
        return definition.node;
      case 'value':
        return definition.path.reduce<Node | undefined>(
          (outer, key) => (outer && key !== undefined ? memberOf(names, outer, key, hops) : undefined),
          definition.value,
        );
      default:
        return undefined;
    }
  }
  if (node.type === 'MemberExpression') {
    const name = memberName(node);
    return name === undefined ? undefined : memberOf(names, node.object, name, hops);
  }
  return undefined;
}

/** The value of a member of an object, enum or class that is written in the file. */
function memberOf(names: Names, object: Node, name: string, hops: number): Node | undefined {
  const owner = follow(names, object, hops);
  if (owner.type === 'ObjectExpression') return propertyOf(owner, name)?.value;
  if (owner.type === 'TSEnumDeclaration') {
    return enumMembers(owner).find((member) => keyName({ key: member.id }) === name)?.initializer;
  }
  if (isFrozen(owner)) {
    const [frozen] = owner.arguments;
    return frozen && hops < MAX_HOPS ? memberOf(names, frozen, name, hops + 1) : undefined;
  }
  if (!isClass(owner)) return undefined;
  const field = owner.body.body.find(
    (each): each is TSESTree.PropertyDefinition =>
      each.type === 'PropertyDefinition' && each.static && keyName(each) === name,
  );
  return field?.value ?? undefined;
}

/** Before typescript-estree 8 the members stood on the declaration itself; Babel still has it so. */
export function enumMembers(node: TSESTree.TSEnumDeclaration): readonly TSESTree.TSEnumMember[] {
  const either: { body?: TSESTree.TSEnumBody; members?: readonly TSESTree.TSEnumMember[] } = node;
  // Asked for only where there is no body: beside one, typescript-estree 8 warns of it.
  return either.body?.members ?? either.members ?? [];
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
export const functionBehind = (names: Names, value: Node): FunctionNode | undefined => functionAt(names, value, 0);

function functionAt(names: Names, value: Node, hops: number): FunctionNode | undefined {
  const node = valueBehind(names, value);
  if (isFunction(node)) return node;
  if (hops >= MAX_HOPS || node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  return memberName(node.callee) === 'bind' ? functionAt(names, node.callee.object, hops + 1) : undefined;
}

/**
 * The functions that are the methods of an object, or of an instance of a class. Of a class itself the methods of its
 * instances, but where only its name is written, the static ones, for these are what the name has.
 */
export const methodsBehind = (names: Names, value: Node): readonly FunctionNode[] => methodsAt(names, value, 0);

function methodsAt(names: Names, value: Node, hops: number): readonly FunctionNode[] {
  const node = valueBehind(names, value);
  if (node.type === 'ObjectExpression') {
    return node.properties.flatMap((property) => {
      if (property.type === 'Property') return functionBehind(names, property.value) ?? [];
      return hops < MAX_HOPS ? methodsAt(names, property.argument, hops + 1) : [];
    });
  }
  if (isClass(node)) return methodsOf(node, isClass(value) ? 'instance' : 'class');
  const made = node.type === 'NewExpression' ? valueBehind(names, node.callee) : undefined;
  return isClass(made) ? methodsOf(made, 'instance') : [];
}

const methodsOf = (node: ClassNode, of: 'class' | 'instance'): readonly FunctionNode[] =>
  node.body.body.flatMap((member) => {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') return [];
    if (member.static !== (of === 'class') || (member.type === 'MethodDefinition' && member.kind !== 'method')) return [];
    return isFunction(member.value) ? [member.value] : [];
  });
