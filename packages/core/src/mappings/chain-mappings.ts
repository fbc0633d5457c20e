import type { Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { unwrap } from '../ast/unwrap.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { codeAnswer, httpAnswer } from './answers.ts';
import type { CodeSide } from './code-side.ts';
import { codeSide } from './code-side.ts';
import type { HttpSide } from './http-side.ts';
import { httpSide } from './http-side.ts';
import type { Mapping, Row } from './mapping.ts';

/** The branches of a function that test one thing for one code, or for one HTTP status, each. */
export function chainMappings(reading: Reading, sites: readonly RaiseSite[]): readonly Mapping[] {
  const chains = new Map<string, { readonly head: Node; readonly cases: Case[] }>();
  for (const branch of [...reading.nodes.of('IfStatement'), ...reading.nodes.of('ConditionalExpression')]) {
    for (const { subject, value } of equalities(branch.test)) {
      const asked = askedFor(reading, value);
      if (!asked) continue;
      const key = [asked.direction, enclosingFunction(branch)?.range[0], reading.source.text.slice(...subject.range)].join(' ');
      const chain = chains.get(key);
      if (chain) chain.cases.push({ ...asked, answer: branch.consequent });
      else chains.set(key, { head: subject, cases: [{ ...asked, answer: branch.consequent }] });
    }
  }
  return [...chains.values()].flatMap(({ head, cases }): readonly Mapping[] => {
    const [first, ...others] = cases;
    // One branch maps nothing, nor does one number that is asked for again and again, and what they answer with need not be read.
    if (!first || others.every((other) => isSameNumber(other, first))) return [];
    const rows = cases.flatMap((each) => rowOf(reading, sites, each) ?? []);
    return [{ form: 'chain', head, direction: first.direction, rows, others: 0, hasRest: true }];
  });
}

type Asked = { readonly direction: 'outward'; readonly code: CodeSide } | { readonly direction: 'inward'; readonly http: HttpSide };
type Case = Asked & { readonly answer: Node };

const isSameNumber = (one: Asked, other: Asked): boolean =>
  one.direction === 'outward' && other.direction === 'outward' && one.code.by === 'number' && other.code.by === 'number' && one.code.code === other.code.code;

function askedFor(reading: Reading, value: Node): Asked | undefined {
  const code = codeSide(reading, value);
  if (code) return { direction: 'outward', code };
  const http = httpSide(reading, value);
  return http && { direction: 'inward', http };
}

function rowOf(reading: Reading, sites: readonly RaiseSite[], { answer, ...asked }: Case): Row | undefined {
  if (asked.direction === 'outward') {
    const http = httpAnswer(reading, [answer]);
    return http && { node: answer, code: asked.code, http };
  }
  const code = codeAnswer(reading, [answer], sites);
  return code && { node: answer, code, http: asked.http };
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
