import type { Node } from '../ast/node.ts';
import { keyName, staticNumber, staticString } from '../ast/static-name.ts';
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
  const own = row ?? (name === undefined || shape === 'map-key' ? undefined : ([name, staticNumber(node) ?? -1] as const));
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

/** `[5, 'NOT_FOUND']`, `['NOT_FOUND', 5]` or `5: 'NOT_FOUND'` as a row of a table of names. */
function pairOf(node: Node): Row | undefined {
  const { parent } = node;
  const other =
    parent?.type === 'ArrayExpression' && parent.elements.length === 2
      ? parent.elements.find((each) => each !== node)
      : parent?.type === 'Property' && parent.key === node
        ? parent.value
        : undefined;
  const name = staticString(other);
  return name === undefined ? undefined : [name, staticNumber(node) ?? -1];
}
