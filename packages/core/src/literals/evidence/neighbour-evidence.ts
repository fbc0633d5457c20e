import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { ancestorsOf } from '../../ast/node.ts';
import { memberName, staticNumber, staticString } from '../../ast/static-name.ts';
import { settled, unwrap } from '../../ast/unwrap.ts';
import { codeNumbered } from '../../codes/lookup.ts';
import { readSpelling } from '../../codes/spelling.ts';
import type { CodeName } from '../../codes/status-code.ts';
import { codeValues } from '../../sites/code-value.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import { namesOfCase } from '../names-beside.ts';
import type { Evidence } from './evidence.ts';

/** What stands beside the literal in the same list, switch or chain of comparisons. */
export function neighbourEvidence(reading: Reading, candidate: Candidate): readonly Evidence[] {
  const neighbours = neighboursOf(candidate).filter((node) => node !== candidate.node);
  const evidence: Evidence[] = [];
  for (const node of neighbours) {
    const [value] = codeValues(reading, node);
    if (value?.kind === 'member') {
      evidence.push({ speaks: 'for', strength: 'conclusive', because: 'a constant of a status enum stands beside it', dialect: value.of.dialect });
      break;
    }
  }
  if (candidate.shape === 'map-key' && rowsThatAgree(candidate.within) >= 3) {
    evidence.push({ speaks: 'for', strength: 'conclusive', because: 'the rows of the table say what the codes are called, or which HTTP status is theirs' });
  }
  if (candidate.shape === 'case' && areNamed(reading, neighboursOf(candidate))) {
    evidence.push({ speaks: 'for', strength: 'conclusive', because: 'the comments of the switch say what the codes are called' });
    return evidence;
  }
  const impossible = neighbours.map(staticNumber).find((number) => number !== undefined && (number > 16 || number < 0));
  if (impossible !== undefined) {
    evidence.push({ speaks: 'against', strength: 'conclusive', because: `${impossible} beside it is no gRPC code` });
  }
  return evidence;
}

/**
 * Whether comments name the cases of a switch after the codes of their numbers, three at the least and none wrongly: a
 * number among them that no code has is then one of the service's own.
 */
function areNamed(reading: Reading, cases: readonly Node[]): boolean {
  const named = cases.flatMap((each) => {
    const names = namesOfCase(reading, each);
    return names.length === 0 ? [] : [names.length === 1 && names[0] === codeNumbered(staticNumber(each) ?? -1)?.name];
  });
  return named.length >= 3 && named.every((isRight) => isRight);
}

function neighboursOf({ shape, within }: Candidate): readonly Node[] {
  switch (shape) {
    case 'case':
      return within.type === 'SwitchStatement' ? within.cases.flatMap((each) => each.test ?? []) : [];
    case 'membership':
    case 'retry-set':
      return within.type === 'ArrayExpression' ? within.elements.filter((each) => each !== null) : [];
    case 'comparison':
      return comparedInChain(within);
    case 'map-key':
      return keysOf(within);
    default:
      return [];
  }
}

/** How many rows of a table pair a number with the name of its code, or with its HTTP status. */
const rowsThatAgree = (table: Node): number =>
  rowsOf(table).filter(({ key, value }) => {
    const code = codeNumbered(staticNumber(key) ?? -1);
    return code !== undefined && (namesCode(value, code.name) || statusesIn(value).includes(code.http));
  }).length;

interface TableRow {
  readonly key: Node;
  readonly value: Node;
}

function rowsOf(table: Node): readonly TableRow[] {
  if (table.type === 'ObjectExpression') return table.properties.flatMap((each) => (each.type === 'Property' ? [{ key: each.key, value: each.value }] : []));
  if (table.type !== 'ArrayExpression') return [];
  return table.elements.flatMap((row) => {
    const [key, value] = row?.type === 'ArrayExpression' ? row.elements : [];
    return key && value ? [{ key, value }] : [];
  });
}

function namesCode(value: Node, code: CodeName): boolean {
  const inner = settled(value);
  const name = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? memberName(inner) : staticString(inner);
  return name !== undefined && readSpelling(name.replace(/^(?:GRPC|Grpc)_?/, '').replace(/_?(?:Error|Exception|ERROR)$/, '')) === code;
}

/** The HTTP statuses that a row gives: `404`, `{ code: 404, text: … }`. */
function statusesIn(value: Node): readonly number[] {
  const inner = settled(value);
  if (inner.type !== 'ObjectExpression') return [staticNumber(inner) ?? -1];
  return inner.properties.flatMap((each) => (each.type === 'Property' ? (staticNumber(each.value) ?? []) : []));
}

function keysOf(table: Node): readonly Node[] {
  if (table.type === 'ObjectExpression') return table.properties.flatMap((each) => (each.type === 'Property' ? each.key : []));
  if (table.type !== 'ArrayExpression') return [];
  return table.elements.flatMap((row) => (row?.type === 'ArrayExpression' && row.elements[0] ? row.elements[0] : []));
}

/** What else is compared with the same thing in the same chain of `&&` and `||`. */
function comparedInChain(comparison: Node): readonly Node[] {
  let chain: Node = comparison;
  for (const outer of ancestorsOf(comparison)) {
    if (outer.type !== 'LogicalExpression') break;
    chain = outer;
  }
  if (chain === comparison || comparison.type !== 'BinaryExpression') return [];
  const speaksOf = textOfTested(comparison);
  return comparisonsIn(chain).flatMap((each) => (each !== comparison && textOfTested(each) === speaksOf ? [each.left, each.right] : []));
}

/** The comparisons of a chain, as many as a person would write in one. */
function comparisonsIn(chain: Node): readonly TSESTree.BinaryExpression[] {
  const found: TSESTree.BinaryExpression[] = [];
  const open: Node[] = [chain];
  for (let node = open.pop(); node !== undefined && found.length < LONGEST_CHAIN; node = open.pop()) {
    const inner = unwrap(node);
    if (inner.type === 'LogicalExpression') open.push(inner.right, inner.left);
    else if (inner.type === 'BinaryExpression') found.push(inner);
  }
  return found;
}

const LONGEST_CHAIN = 100;

/** The names of what is tested: `err.code` of `err.code === 5`. */
function textOfTested({ left, right }: TSESTree.BinaryExpression): string {
  return [left, right].map(settled).map((side): string => (side.type === 'MemberExpression' ? dotted(side) : '')).find((text) => text !== '') ?? '';
}

function dotted(node: Node): string {
  const inner = settled(node);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? `${dotted(inner.object)}.${memberName(inner) ?? '*'}` : '';
}
