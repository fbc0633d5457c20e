import type { Node } from '../ast/node.ts';
import { contains } from '../ast/node.ts';
import { impossibleComparison } from '../comparisons/impossible.ts';
import { jsonCode } from '../comparisons/json-code.ts';
import { messageMatching } from '../comparisons/message-matching.ts';
import { endpointsApiKey } from '../endpoints/api-key.ts';
import { errorAsOk } from '../mechanics/error-as-ok.ts';
import { invalidCode } from '../mechanics/invalid-code.ts';
import { maskedStatus } from '../mechanics/masked-status.ts';
import { nonexistentCode } from '../mechanics/nonexistent-code.ts';
import { okError } from '../mechanics/ok-error.ts';
import { throwInHandler } from '../mechanics/throw-in-handler.ts';
import { uncodedError } from '../mechanics/uncoded-error.ts';
import { wrongHttpMapping } from '../mappings/wrong-http-mapping.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { aborted } from './aborted.ts';
import { accountStateDecided } from './account-state.ts';
import { alreadyExists } from './already-exists.ts';
import { appCheck } from './app-check.ts';
import { cancelled } from './cancelled.ts';
import { deadlineExceeded } from './deadline-exceeded.ts';
import { failedPrecondition } from './failed-precondition.ts';
import { hiddenExistence } from './hidden-existence.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { Judgement } from './judgement.ts';
import type { FileTest, LitmusTest } from './litmus-test.ts';
import { missingRow } from './missing-row.ts';
import { notFound } from './not-found.ts';
import { outOfRange } from './out-of-range.ts';
import { permissionDenied } from './permission-denied.ts';
import { resourceExhausted } from './resource-exhausted.ts';
import { unauthenticated } from './unauthenticated.ts';
import { unavailable } from './unavailable.ts';
import { unimplemented } from './unimplemented.ts';

/** A question about one site, asked of each. */
const ofEach = (test: LitmusTest): FileTest => (reading, sites) => sites.flatMap((site) => test(reading, site) ?? []);

/** In the order in which they are asked: mechanics first, for a code that never arrives cannot be the right one. */
const TESTS: readonly FileTest[] = [
  nonexistentCode,
  invalidCode,
  ofEach(okError),
  errorAsOk,
  unimplemented,
  uncodedError,
  maskedStatus,
  throwInHandler,
  wrongHttpMapping,
  ofEach(unauthenticated),
  ofEach(appCheck),
  ofEach(hiddenExistence),
  ofEach(accountStateDecided),
  ofEach(missingRow),
  ofEach(aborted),
  ofEach(unavailable),
  ofEach(cancelled),
  ofEach(deadlineExceeded),
  ofEach(alreadyExists),
  ofEach(permissionDenied),
  ofEach(notFound),
  ofEach(outOfRange),
  ofEach(invalidArgument),
  ofEach(failedPrecondition),
  ofEach(resourceExhausted),
  impossibleComparison,
  jsonCode,
  messageMatching,
  endpointsApiKey,
];

/** A judgement that a test came to, and the earlier one that has the word on its place. */
export interface Considered {
  readonly judgement: Judgement;
  readonly supersededBy: Judgement | undefined;
}

/** Every judgement that the tests come to, in the order in which they are asked. */
export function consider(reading: Reading, sites: readonly RaiseSite[]): readonly Considered[] {
  const considered: Considered[] = [];
  for (const test of TESTS) {
    const told = considered.flatMap(({ judgement, supersededBy }) => (supersededBy ? [] : judgement));
    for (const judgement of test(reading, sites)) {
      considered.push({ judgement, supersededBy: told.find(({ place }) => overlap(place, judgement.place)) });
    }
  }
  return considered;
}

/** Judges every raise of a file: at most one judgement each, by the first test that has something to say. */
export const judge = (reading: Reading, sites: readonly RaiseSite[]): readonly Judgement[] =>
  consider(reading, sites)
    .flatMap(({ judgement, supersededBy }) => (supersededBy ? [] : judgement))
    .sort((a, b) => a.node.range[0] - b.node.range[0]);

const overlap = (a: Node, b: Node): boolean => contains(a, b) || contains(b, a);
