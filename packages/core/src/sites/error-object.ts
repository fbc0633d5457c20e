import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName, propertyOf } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';

/** The parts of an error that an expression makes: where its code stands and what its text is made of. */
export interface ErrorObject {
  readonly code: Node | undefined;
  readonly message: readonly Node[];
}

const TEXTS = ['details', 'message'];

/**
 * The parts of an error given as a status object, as `Object.assign(new Error(…), { code })`, or as a variable whose
 * `code` is set after it was made. `undefined` for what is none of these.
 */
export function errorObject(reading: Reading, node: Node): ErrorObject | undefined {
  const inner = settled(node);
  switch (inner.type) {
    case 'ObjectExpression':
      return ofObject(reading, inner);
    case 'CallExpression':
      return isObjectAssign(inner) ? ofParts(reading, inner.arguments) : undefined;
    case 'NewExpression':
      return isPlainError(inner) ? { code: undefined, message: inner.arguments.slice(0, 1) } : undefined;
    case 'Identifier':
      return ofVariable(reading, inner);
    default:
      return undefined;
  }
}

function ofObject(reading: Reading, object: TSESTree.ObjectExpression): ErrorObject {
  const spread = object.properties.flatMap((each) =>
    each.type === 'SpreadElement' ? (errorObject(reading, each.argument) ?? []) : [],
  );
  const texts = TEXTS.flatMap((name) => propertyOf(object, name)?.value ?? []);
  return {
    code: propertyOf(object, 'code')?.value ?? spread.find(({ code }) => code)?.code,
    message: texts.length > 0 ? texts : spread.flatMap(({ message }) => message),
  };
}

function ofParts(reading: Reading, parts: readonly Node[]): ErrorObject {
  const objects = parts.flatMap((part) => errorObject(reading, part) ?? []);
  return {
    code: objects.findLast(({ code }) => code)?.code,
    message: objects.findLast(({ message }) => message.length > 0)?.message ?? [],
  };
}

function ofVariable(reading: Reading, identifier: TSESTree.Identifier): ErrorObject | undefined {
  const variable = reading.names.variableOf(identifier);
  const definition = variable && reading.names.soleDefinitionOf(variable);
  if (!variable || definition?.kind !== 'value' || definition.path.length > 0) return undefined;
  const made = settled(definition.value).type === 'Identifier' ? undefined : errorObject(reading, definition.value);
  if (!made) return undefined;
  const assigned = (name: string): Node | undefined =>
    variable.references.flatMap(({ identifier: use }) => {
      const member = use.parent.type === 'TSAsExpression' ? use.parent.parent : use.parent;
      const assignment = member.parent;
      return member.type === 'MemberExpression' &&
        memberName(member) === name &&
        assignment?.type === 'AssignmentExpression' &&
        assignment.left === member &&
        assignment.range[0] < identifier.range[0]
        ? [assignment.right]
        : [];
    }).at(-1);
  const details = assigned('details') ?? assigned('message');
  return { code: assigned('code') ?? made.code, message: details ? [details] : made.message };
}

function isObjectAssign(node: TSESTree.CallExpression): boolean {
  const { callee } = node;
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    memberName(callee) === 'assign'
  );
}

function isPlainError(node: TSESTree.NewExpression): boolean {
  return node.callee.type === 'Identifier' && /^(?:Error|TypeError|RangeError)$/.test(node.callee.name);
}
