import type { Node } from '../ast/node.ts';
import { staticNumber, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { codeNumbered } from '../codes/lookup.ts';
import { readSpelling } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { KnownEnum, KnownRaiser } from '../dialects/registry.ts';
import { enumWithMember } from '../dialects/registry.ts';
import { partsOf, qualifiedName } from '../names/qualified-name.ts';
import { valueBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';

/** What stands in the place of a status code. `at` is the node that is written there, not where a constant leads. */
export type CodeValue =
  /** A member of a status enum; `code` is missing where the enum has no such member. */
  | { readonly kind: 'member'; readonly at: Node; readonly of: KnownEnum; readonly member: string; readonly code: CodeName | undefined }
  | { readonly kind: 'number'; readonly at: Node; readonly value: number; readonly code: CodeName | undefined }
  | { readonly kind: 'string'; readonly at: Node; readonly value: string; readonly code: CodeName | undefined }
  /** The name of the constructor says it: `GrpcNotFoundException`. */
  | { readonly kind: 'class'; readonly at: Node; readonly of: KnownRaiser | undefined; readonly code: CodeName }
  | { readonly kind: 'unknown'; readonly at: Node };

/** The values an expression can have as a status code: several where it chooses between them. */
export function codeValues(reading: Reading, node: Node): readonly CodeValue[] {
  const at = settled(node);
  switch (at.type) {
    case 'ConditionalExpression':
      return [...codeValues(reading, at.consequent), ...codeValues(reading, at.alternate)];
    case 'LogicalExpression':
      return [...codeValues(reading, at.left), ...codeValues(reading, at.right)];
    default:
      return [codeValue(reading, at)];
  }
}

function codeValue(reading: Reading, at: Node): CodeValue {
  const direct = memberValue(reading, at, at);
  if (direct) return direct;
  const end = valueBehind(reading.names, at);
  return (end === at ? undefined : memberValue(reading, end, at)) ?? nameOfMember(reading, end, at) ?? literalValue(end, at);
}

/** `status[status.NOT_FOUND]` is the name of the code, for libraries that take names. */
function nameOfMember(reading: Reading, node: Node, at: Node): CodeValue | undefined {
  if (node.type !== 'MemberExpression' || !node.computed) return undefined;
  const property = settled(node.property);
  const value = memberValue(reading, property, at);
  if (value?.kind !== 'member' || !value.of.enumeration.reverse || value.code === undefined) return undefined;
  const isOfSameEnum = property.type === 'MemberExpression' && reading.names.qualify(property.object) === reading.names.qualify(node.object);
  return isOfSameEnum ? { kind: 'string', at, value: value.member, code: value.code } : undefined;
}

function memberValue(reading: Reading, node: Node, at: Node): CodeValue | undefined {
  const name = reading.mayHoldEnums ? reading.names.qualify(node) : undefined;
  if (name === undefined) return undefined;
  const { module, path } = partsOf(name);
  const member = path.at(-1);
  const of = member === undefined ? undefined : enumWithMember(qualifiedName(module, path.slice(0, -1)), member);
  if (!of || member === undefined) return undefined;
  return { kind: 'member', at, of, member, code: of.codeOf(member) };
}

function literalValue(node: Node, at: Node): CodeValue {
  const number = staticNumber(node);
  if (number !== undefined) return { kind: 'number', at, value: number, code: codeNumbered(number)?.name };
  const text = staticString(node);
  if (text !== undefined) return { kind: 'string', at, value: text, code: readSpelling(text) };
  return { kind: 'unknown', at };
}
