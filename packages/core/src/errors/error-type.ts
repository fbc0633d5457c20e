import type { TSESTree } from '@typescript-eslint/types';
import { keyName } from '../ast/static-name.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { errorTypeNamed } from '../dialects/registry.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import type { Reading } from '../source/reading.ts';

/** An error type of a library that another type names. */
export interface NamedErrorType {
  readonly dialect: Dialect;
  readonly name: QualifiedName;
  /** Whether a value of the whole type is such an error, or nothing: no other type is in it that could have a code. */
  readonly only: boolean;
}

/** The error type named anywhere in a type: `ServiceError | null`, `Partial<StatusObject>`. */
export function errorTypeIn(reading: Reading, type: TSESTree.TypeNode): NamedErrorType | undefined {
  switch (type.type) {
    case 'TSTypeReference':
      return ofReference(reading, type);
    case 'TSUnionType': {
      const others = type.types.filter(({ type: kind }) => !NOTHING.has(kind));
      return ofParts(reading, type.types, others.every((each) => errorTypeIn(reading, each)?.only));
    }
    case 'TSIntersectionType':
      return ofParts(reading, type.types, type.types.every((each) => errorTypeIn(reading, each)?.only ?? !hasCode(each)));
    default:
      return undefined;
  }
}

const NOTHING: ReadonlySet<string> = new Set(['TSNullKeyword', 'TSUndefinedKeyword', 'TSVoidKeyword']);

/** Type functions of TypeScript that leave the members of a type as they are. */
const SAME_MEMBERS: ReadonlySet<string> = new Set(['Partial', 'Required', 'Readonly', 'NonNullable']);

function ofReference(reading: Reading, { typeName, typeArguments }: TSESTree.TSTypeReference): NamedErrorType | undefined {
  const name = reading.names.qualify(typeName);
  const dialect = name === undefined ? undefined : errorTypeNamed(name);
  if (name !== undefined && dialect) return { dialect, name, only: true };
  const isSame = typeName.type === 'Identifier' && SAME_MEMBERS.has(typeName.name);
  return typeArguments && ofParts(reading, typeArguments.params, isSame);
}

function ofParts(reading: Reading, parts: readonly TSESTree.TypeNode[], only: boolean): NamedErrorType | undefined {
  const found = parts.map((each) => errorTypeIn(reading, each)).find((each) => each);
  return found && { ...found, only: found.only && only };
}

/** Whether a type brings a `code` of its own, as far as the text says it. */
const hasCode = (type: TSESTree.TypeNode): boolean =>
  type.type !== 'TSTypeLiteral' || type.members.some((each) => each.type === 'TSPropertySignature' && keyName(each) === 'code');
