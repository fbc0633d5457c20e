import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { codeAnswer, httpAnswer } from './answers.ts';
import { codeSide } from './code-side.ts';
import { httpSide } from './http-side.ts';
import type { Mapping, Row } from './mapping.ts';

/** The switches whose cases are codes or HTTP statuses. */
export const switchMappings = (reading: Reading, sites: readonly RaiseSite[]): readonly Mapping[] =>
  reading.nodes.of('SwitchStatement').flatMap((statement): readonly Mapping[] => {
    const { cases, discriminant } = statement;
    const bodies = cases.flatMap((each, index) => (each.test ? [{ node: each, test: each.test, body: bodyOf(cases, index) }] : []));
    const mapping = (direction: Mapping['direction'], rows: readonly Row[]): Mapping => ({
      form: 'switch',
      head: discriminant,
      direction,
      rows,
      others: bodies.length - rows.length,
      hasRest: cases.some(({ test }) => !test),
    });
    const outward = bodies.flatMap(({ node, test, body }): Row[] => {
      const code = codeSide(reading, test);
      const http = code && httpAnswer(reading, body);
      return code && http ? [{ node, code, http }] : [];
    });
    if (outward.length > 0) return [mapping('outward', outward)];
    const inward = bodies.flatMap(({ node, test, body }): Row[] => {
      const http = httpSide(reading, test);
      const code = http && codeAnswer(reading, body, sites);
      return http && code ? [{ node, code, http }] : [];
    });
    return inward.length > 0 ? [mapping('inward', inward)] : [];
  });

/** What runs for a case: its own statements, or those of the next case that has some. */
function bodyOf(cases: readonly TSESTree.SwitchCase[], index: number): readonly Node[] {
  return cases.slice(index).find(({ consequent }) => consequent.length > 0)?.consequent ?? [];
}
