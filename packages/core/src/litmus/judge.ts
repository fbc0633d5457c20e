import { nonexistentCode } from '../mechanics/nonexistent-code.ts';
import { okError } from '../mechanics/ok-error.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import type { Judgement } from './judgement.ts';
import type { LitmusTest } from './litmus-test.ts';
import { unauthenticated } from './unauthenticated.ts';

/** In the order in which they are asked: mechanics first, for a code that never arrives cannot be the right one. */
const TESTS: readonly LitmusTest[] = [okError, unauthenticated];

/** Judges every site of a file: at most one judgement each. */
export function judge(reading: Reading, sites: readonly RaiseSite[]): readonly Judgement[] {
  const ghosts = nonexistentCode(reading, sites);
  const judged = sites.flatMap((site) => {
    if (ghosts.some(({ node }) => site.codes.some(({ at }) => at === node))) return [];
    for (const test of TESTS) {
      const judgement = test(reading, site);
      if (judgement) return [judgement];
    }
    return [];
  });
  return [...ghosts, ...judged].sort((a, b) => a.node.range[0] - b.node.range[0]);
}
