import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { calledName, keyName, staticNumber } from '../ast/static-name.ts';
import { settled, wrapped } from '../ast/unwrap.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import { usesOf } from '../sites/handler-shape.ts';
import type { Reading } from '../source/reading.ts';
import { codeAnswer, httpAnswer } from './answers.ts';
import type { CodeSide } from './code-side.ts';
import { codeOfKey, codeSide } from './code-side.ts';
import type { HttpSide } from './http-side.ts';
import { httpSide } from './http-side.ts';
import type { Mapping, Row } from './mapping.ts';
import type { Direction } from './misfit.ts';

/** The object literals and Maps that have codes or HTTP statuses for keys. */
export const objectMappings = (reading: Reading, sites: readonly RaiseSite[]): readonly Mapping[] => [
  ...reading.nodes.of('ObjectExpression').flatMap((object) =>
    // One row is no mapping, and most objects have few properties.
    object.properties.length < 2 ? [] : mappingsFrom(reading, sites, object, object.properties.map((each) => pairOf(reading, each))),
  ),
  ...reading.nodes.of('NewExpression').flatMap((made) => {
    const [list] = made.arguments;
    const entries = calledName(made) === 'Map' && list ? settled(list) : undefined;
    return entries?.type === 'ArrayExpression' ? mappingsFrom(reading, sites, made, entries.elements.map((each) => entryOf(reading, each))) : [];
  }),
];

interface Pair {
  readonly node: Node;
  readonly code: CodeSide | undefined;
  readonly http: HttpSide | undefined;
  readonly value: Node;
}

function pairOf(reading: Reading, property: TSESTree.ObjectLiteralElement): Pair | undefined {
  if (property.type !== 'Property') return undefined;
  const { key, computed, value } = property;
  if (computed) return { node: property, code: codeSide(reading, key), http: httpSide(reading, key), value };
  const number = staticNumber(key) ?? Number(keyName(property));
  const isStatus = Number.isInteger(number) && number >= 100 && number <= 599;
  return { node: property, code: codeOfKey(key), http: isStatus ? { at: key, status: number, by: 'number' } : undefined, value };
}

function entryOf(reading: Reading, element: Node | null): Pair | undefined {
  const [key, value] = element?.type === 'ArrayExpression' ? element.elements : [];
  return element && key && value ? { node: element, code: codeSide(reading, key), http: httpSide(reading, key), value } : undefined;
}

function mappingsFrom(reading: Reading, sites: readonly RaiseSite[], node: Node, pairs: readonly (Pair | undefined)[]): readonly Mapping[] {
  const row: Readonly<Record<Direction, (pair: Pair) => Row | undefined>> = {
    outward: ({ node: at, code, value }) => {
      const http = code && httpAnswer(reading, [value]);
      return code && http && { node: at, code, http };
    },
    inward: ({ node: at, http, value }) => {
      const code = http && codeAnswer(reading, [value], sites);
      return http && code && { node: at, code, http };
    },
  };
  for (const direction of ['outward', 'inward'] as const) {
    const rows = pairs.flatMap((pair) => (pair && row[direction](pair)) ?? []);
    if (rows.length === 0) continue;
    const head = headOf(node);
    return [{ form: 'table', head, direction, rows, others: pairs.length - rows.length, hasRest: hasRest(reading, head) }];
  }
  return [];
}

/** The variable, property or field that a table is the value of; the table itself where it has no name. */
function headOf(node: Node): Node {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id;
    case 'Property':
    case 'PropertyDefinition':
      return parent.key;
    case 'CallExpression':
      // Object.freeze({ … })
      return headOf(parent);
    default:
      return node;
  }
}

/** Whether a look-up in the file goes on where the table has nothing: `TABLE[code] ?? 500`, `TABLE.get(code)?.http || 500`. */
function hasRest(reading: Reading, head: Node): boolean | undefined {
  const lookUps = head.type === 'Identifier' ? usesOf(reading, head).map(readOf) : [];
  if (lookUps.length === 0) return undefined;
  return lookUps.some(({ parent }) => parent?.type === 'LogicalExpression' || parent?.type === 'ConditionalExpression');
}

/** The whole of what is read from a value: members of it, and what its methods give. */
function readOf(node: Node): Node {
  const outer = wrapped(node);
  const { parent } = outer;
  const goesOn = (parent?.type === 'MemberExpression' && parent.object === outer) || (parent?.type === 'CallExpression' && parent.callee === outer);
  return goesOn ? readOf(parent) : outer;
}
