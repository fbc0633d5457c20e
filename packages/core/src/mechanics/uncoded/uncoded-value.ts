import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { isClass } from '../../ast/node.ts';
import { calledName, keyName, memberName, propertyOf, staticString } from '../../ast/static-name.ts';
import { settled } from '../../ast/unwrap.ts';
import { isCodeName } from '../../codes/lookup.ts';
import type { CodeName } from '../../codes/status-code.ts';
import type { CodeValue } from '../../sites/code-value.ts';
import { codeValues } from '../../sites/code-value.ts';
import type { Reading } from '../../source/reading.ts';
import { errorClassOf } from '../error-class.ts';

/** What is known of an error that surely has no `code`. */
export interface Uncoded {
  /** A text in place of an error, an error with a `status` in place of a code, or one with nothing. */
  readonly kind: 'text' | 'misnamed' | 'bare';
  readonly reason: string;
  /** The code that its text speaks of. */
  readonly fits: CodeName | undefined;
}

/** Reads an expression that is given for an error; `undefined` where it has a code, or may have one. */
export function uncodedValue(reading: Reading, error: Node): Uncoded | undefined {
  const inner = settled(error);
  if (isText(inner)) return { kind: 'text', reason: 'it is a text, not an error with a code', fits: undefined };
  if (isMessage(inner)) return { kind: 'text', reason: 'it is the text of an error, not an error with a code', fits: undefined };
  if (!lacksCode(reading, inner)) return undefined;
  const parts = objectsIn(reading, inner);
  if (parts.some((each) => each.type === 'ObjectExpression' && (propertyOf(each, 'status') ?? propertyOf(each, 'statusCode')))) {
    return { kind: 'misnamed', reason: 'it has a `status` in place of a `code`', fits: undefined };
  }
  const [text] = parts.flatMap((each) => (each.type === 'NewExpression' ? each.arguments.slice(0, 1) : []));
  const told = text && codeInText(reading, text);
  if (told) return { kind: 'bare', reason: 'its code stands in the text, where no client looks for it', fits: told.code };
  return { kind: 'bare', reason: inner.type === 'NewExpression' ? `an \`${calledName(inner) ?? 'Error'}\` has no code` : 'it has no `code`', fits: undefined };
}

/** A text written there. */
export function isText(node: Node): boolean {
  const inner = settled(node);
  return inner.type === 'TemplateLiteral' || staticString(inner) !== undefined || (inner.type === 'BinaryExpression' && inner.operator === '+');
}

/** `err.message` */
const isMessage = (node: Node): boolean => node.type === 'MemberExpression' && memberName(node) === 'message';

/** The code that a text speaks of: `${status.NOT_FOUND} …`, `NOT_FOUND: …`. */
function codeInText(reading: Reading, text: Node): { readonly code: CodeName | undefined } | undefined {
  const [member, ...others] = constantsIn(reading, text);
  if (member) return { code: others.length === 0 && member.kind !== 'unknown' ? member.code : undefined };
  const inner = settled(text);
  const written = staticString(inner) ?? (inner.type === 'TemplateLiteral' ? inner.quasis[0]?.value.cooked : undefined);
  const [, name] = /^(?:\d+ )?([A-Z_]+):/.exec(written ?? '') ?? [];
  return isCodeName(name) ? { code: name } : undefined;
}

/** The members of status enums that a template puts into a text. */
export function constantsIn(reading: Reading, text: Node): readonly CodeValue[] {
  const inner = settled(text);
  if (inner.type !== 'TemplateLiteral') return [];
  return inner.expressions.flatMap((each) => codeValues(reading, valueOf(reading, each))).filter(({ kind }) => kind === 'member');
}

/** `status || grpc.status.INTERNAL` of `const code = status || grpc.status.INTERNAL`. */
function valueOf(reading: Reading, node: Node): Node {
  const inner = settled(node);
  const variable = inner.type === 'Identifier' ? reading.names.variableOf(inner) : undefined;
  const definition = variable && reading.names.soleDefinitionOf(variable);
  return definition?.kind === 'value' && definition.path.length === 0 ? definition.value : inner;
}

/** Whether an error is made here and surely without a `code`. */
function lacksCode(reading: Reading, node: Node): boolean {
  const inner = settled(node);
  switch (inner.type) {
    case 'ObjectExpression':
      return inner.properties.every((each) => (each.type === 'Property' ? (keyName(each) ?? 'code') !== 'code' : lacksCode(reading, each.argument)));
    case 'NewExpression':
      return isUncodedClass(reading, inner.callee);
    case 'CallExpression':
      return isObjectAssign(inner) && inner.arguments.every((each) => lacksCode(reading, each));
    case 'Identifier':
      return isUncodedVariable(reading, inner);
    default:
      return false;
  }
}

function isUncodedClass(reading: Reading, callee: Node): boolean {
  const made = errorClassOf(reading, callee);
  return made?.kind === 'plain' || (made?.kind === 'own' && made.base.kind === 'plain' && !speaksOfCode(reading, made.node));
}

/** Whether anything in a class is called `code`, or is set by a name that only the run tells. */
const speaksOfCode = ({ source }: Reading, node: Node): boolean => isClass(node) && /\bcode\b|Object\.assign|this\[/.test(source.text.slice(...node.range));

/** A constant that nothing but its fields is touched of before it goes out: a function could add a code. */
function isUncodedVariable(reading: Reading, identifier: TSESTree.Identifier): boolean {
  const variable = reading.names.variableOf(identifier);
  const definition = variable && reading.names.soleDefinitionOf(variable);
  if (!variable || definition?.kind !== 'value' || definition.path.length > 0 || settled(definition.value).type === 'Identifier') return false;
  const others = variable.references.filter((each) => each.isRead() && each.identifier !== identifier);
  return others.every(({ identifier: { parent } }) => parent?.type === 'MemberExpression' && (memberName(parent) ?? 'code') !== 'code') && lacksCode(reading, definition.value);
}

/** The object literals and constructors that an error is put together of. */
function objectsIn(reading: Reading, node: Node): readonly Node[] {
  const inner = settled(node);
  if (inner.type === 'CallExpression') return inner.arguments.flatMap((each) => objectsIn(reading, each));
  const behind = valueOf(reading, inner);
  return behind === inner ? [inner] : objectsIn(reading, behind);
}

const isObjectAssign = ({ callee }: TSESTree.CallExpression): boolean =>
  callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Object' && memberName(callee) === 'assign';
