import type { TSESTree } from '@typescript-eslint/types';
import type { ClassNode, Node } from '../ast/node.ts';
import { ancestorsOf, isClass } from '../ast/node.ts';
import { keyName, memberName } from '../ast/static-name.ts';
import type { Reading } from '../source/reading.ts';

/** What is known of what a field or variable holds. */
export interface Held {
  /** What it is given, where that is one thing. */
  readonly value: Node | undefined;
  readonly type: TSESTree.TypeNode | undefined;
}

/** A field of the class around: what it is declared with, or given as `this.name = …`, or as a parameter that is a field. */
export function fieldOf(reading: Reading, member: TSESTree.MemberExpression): Held | undefined {
  const name = memberName(member);
  const owner = [...ancestorsOf(member)].find(isClass);
  if (name === undefined || !owner) return undefined;
  const declared = owner.body.body.find((each): each is TSESTree.PropertyDefinition => each.type === 'PropertyDefinition' && keyName(each) === name);
  const assigned = reading.nodes.of('AssignmentExpression').flatMap(({ left, right, parent }) =>
    left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && memberName(left) === name && [...ancestorsOf(parent)].find(isClass) === owner ? right : [],
  );
  // `client = null` says only that it comes later.
  const given = [...(declared?.value ? [declared.value] : []), ...assigned].filter((each) => each.type !== 'Literal');
  return {
    value: given.length === 1 ? given[0] : undefined,
    type: given.length > 1 ? undefined : (declared?.typeAnnotation?.typeAnnotation ?? parameterFieldOf(reading, owner, name)),
  };
}

/** `constructor(private readonly client: ShopClient)` */
function parameterFieldOf(reading: Reading, owner: ClassNode, name: string): TSESTree.TypeNode | undefined {
  const property = reading.nodes.of('TSParameterProperty').find(({ parameter }) => parameter.type === 'Identifier' && parameter.name === name);
  const isOfOwner = property !== undefined && [...ancestorsOf(property)].find(isClass) === owner;
  return isOfOwner && property.parameter.type === 'Identifier' ? property.parameter.typeAnnotation?.typeAnnotation : undefined;
}

/** The type that a variable or parameter is declared with. */
export function typeOfVariable(reading: Reading, identifier: TSESTree.Identifier): TSESTree.TypeNode | undefined {
  const name = reading.names.variableOf(identifier)?.defs[0]?.name;
  return name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
}
