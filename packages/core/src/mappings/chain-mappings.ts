import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { unwrap } from '../ast/unwrap.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { codeAnswer, httpAnswer } from './answers.ts';
import { codeSide } from './code-side.ts';
import { httpSide } from './http-side.ts';
import type { Mapping, Row } from './mapping.ts';
import type { Direction } from './misfit.ts';

/** The branches of a function that test one thing for one code, or for one HTTP status, each. */
export function chainMappings(reading: Reading, sites: readonly RaiseSite[]): readonly Mapping[] {
  const chains = new Map<string, { readonly head: Node; readonly direction: Direction; readonly rows: Row[] }>();
  for (const branch of [...reading.nodes.of('IfStatement'), ...reading.nodes.of('ConditionalExpression')]) {
    for (const { subject, value } of equalities(branch.test)) {
      const found = rowOf(reading, sites, branch, value);
      if (!found) continue;
      const { direction, row } = found;
      const key = [direction, enclosingFunction(branch)?.range[0], reading.source.text.slice(...subject.range)].join(' ');
      const chain = chains.get(key);
      if (chain) chain.rows.push(row);
      else chains.set(key, { head: subject, direction, rows: [row] });
    }
  }
  return [...chains.values()].map(({ head, direction, rows }) => ({ form: 'chain', head, direction, rows, others: 0, hasRest: true }));
}

type Branch = TSESTree.IfStatement | TSESTree.ConditionalExpression;

function rowOf(reading: Reading, sites: readonly RaiseSite[], branch: Branch, value: Node): { readonly direction: Direction; readonly row: Row } | undefined {
  const code = codeSide(reading, value);
  if (code) {
    const http = httpAnswer(reading, [branch.consequent]);
    return http && { direction: 'outward', row: { node: branch.consequent, code, http } };
  }
  const http = httpSide(reading, value);
  const answer = http && codeAnswer(reading, [branch.consequent], sites);
  return http && answer && { direction: 'inward', row: { node: branch.consequent, code: answer, http } };
}

/** What a test compares for equality: each of several that are joined by "or". */
function equalities(test: Node): readonly { readonly subject: Node; readonly value: Node }[] {
  const inner = unwrap(test);
  if (inner.type === 'LogicalExpression' && inner.operator === '||') return [...equalities(inner.left), ...equalities(inner.right)];
  if (inner.type !== 'BinaryExpression' || !/^===?$/.test(inner.operator)) return [];
  const [left, right] = [unwrap(inner.left), unwrap(inner.right)];
  return isSubject(left) ? [{ subject: left, value: right }] : [{ subject: right, value: left }];
}

/** What is tested is a variable or a property in lower case; what it is tested for is a constant. */
const isSubject = (node: Node): boolean =>
  node.type === 'Identifier' || (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier' && /^[a-z]/.test(node.property.name));
