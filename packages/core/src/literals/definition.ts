import type { Node } from '../ast/node.ts';
import { keyName, staticNumber } from '../ast/static-name.ts';
import { codeNumbered } from '../codes/lookup.ts';
import { readSpelling } from '../codes/spelling.ts';
import { closestCode } from '../codes/closest.ts';
import { enumMembers } from '../names/value-behind.ts';
import type { Candidate } from './candidate.ts';

/**
 * Whether the literal is where a code's name gets its number: an enum, an object, a class or a constant of status
 * codes. Such places stay as they are, for they are what everything else should name.
 */
export function isDefinition({ node, name, within, shape }: Candidate): boolean {
  const row = pairOf(node);
  const own = row ?? (name === undefined ? undefined : [name, node.value] as const);
  if (own && namesItself(own)) return true;
  if (shape === 'property' || shape === 'definition' || shape === 'class-field') return rowsOf(within).filter(namesItself).length >= 3;
  return false;
}

type Row = readonly [name: string, number: number];

/** `GRPC_NOT_FOUND` and `StatusNotFound` with 5 are names of the code; a spelling mistake is one still. */
function namesItself([name, number]: Row): boolean {
  const code = codeNumbered(number)?.name;
  if (code === undefined) return false;
  const bare = name.replace(/^(?:GRPC|grpc|Grpc|RPC|STATUS|Status|CODE|Code)_?(?=[A-Z_])/, '').replace(/_?(?:CODE|Code|STATUS|Status)$/, '');
  return readSpelling(bare) === code || (bare.length > 5 && closestCode(bare)?.code === code);
}

function rowsOf(within: Node): readonly Row[] {
  switch (within.type) {
    case 'ObjectExpression':
      return within.properties.flatMap((each) => (each.type === 'Property' ? row(keyName(each), each.value) : []));
    case 'TSEnumDeclaration':
      return enumMembers(within).flatMap((each) => (each.initializer ? row(keyName({ key: each.id }), each.initializer) : []));
    default:
      return [];
  }
}

function row(name: string | undefined, value: Node): readonly Row[] {
  const number = staticNumber(value);
  return name !== undefined && number !== undefined ? [[name, number]] : [];
}

/** `[5, 'NOT_FOUND']` or `['NOT_FOUND', 5]` as a row of a table. */
function pairOf(node: Node): Row | undefined {
  const list = node.parent;
  if (list?.type !== 'ArrayExpression' || list.elements.length !== 2) return undefined;
  const other = list.elements.find((each) => each !== node);
  return other?.type === 'Literal' && typeof other.value === 'string' ? [other.value, staticNumber(node) ?? -1] : undefined;
}
