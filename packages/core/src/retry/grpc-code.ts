import type { Node } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { surroundingsOf } from '../dialects/surroundings.ts';
import { codeValues } from '../sites/code-value.ts';
import type { Reading } from '../source/reading.ts';

/** A status code that is named somewhere, and where. */
export interface NamedCode {
  readonly code: CodeName;
  readonly at: Node;
}

const numbered = new WeakMap<Reading, boolean>();

/** Whether a number in the place of a code is one of gRPC's, because the file imports a library whose codes are numbers. */
export function hasNumbers(reading: Reading): boolean {
  let known = numbered.get(reading);
  if (known === undefined) numbered.set(reading, (known = surroundingsOf(reading).imported.length > 0));
  return known;
}

/**
 * The status code of gRPC that an expression is: a member of a status enum, a number in a file that imports gRPC, or the
 * name of a code in one that imports a library which has names.
 *
 * @param subject what it is compared with: a number is a code only beside something that is called one
 */
export function grpcCode(reading: Reading, node: Node, subject?: Node): NamedCode | undefined {
  const [value, ...others] = codeValues(reading, node);
  if (!value || others.length > 0 || value.kind === 'unknown' || value.kind === 'class' || value.code === undefined) return undefined;
  const { code, at } = value;
  if (value.kind === 'member') return { code, at };
  if (value.kind === 'string') return isOfProtobufTs(reading, value.value) ? { code, at } : undefined;
  const isWritten = settled(node).type === 'Literal' && value.value > 0;
  return isWritten && hasNumbers(reading) && (!subject || isCalledCode(subject)) ? { code, at } : undefined;
}

/** `err.code`, `error?.grpcCode`, `code` */
function isCalledCode(node: Node): boolean {
  const inner = settled(node);
  const name = inner.type === 'MemberExpression' ? memberName(inner) : inner.type === 'Identifier' ? inner.name : undefined;
  return name !== undefined && /^(?:grpc|rpc|err(?:or)?|status)?_?(?:code|status)$/i.test(name);
}

/** protobuf-ts has the names themselves; those of Firebase are spelt otherwise, and so are of no other library either. */
function isOfProtobufTs(reading: Reading, text: string): boolean {
  const packages = DIALECTS.find(({ id }) => id === 'protobuf-ts')?.packages ?? [];
  const imported = reading.names.bindings.some(({ qualified }) => packages.some(({ name }) => qualified.startsWith(`${name}#`)));
  return imported && /^[A-Z_]+$/.test(text);
}
