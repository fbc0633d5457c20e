import type { CodeName } from '../codes/status-code.ts';
import { endingOf } from '../evidence/call-ended.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { Confidence } from './judgement.ts';
import type { LitmusTest } from './litmus-test.ts';

/**
 * Did time run out before the work was done? Then DEADLINE_EXCEEDED (google/rpc/code.proto). UNAVAILABLE for a dependency
 * that is too slow, CANCELLED and ABORTED are held by careful authors as well, and are left alone.
 */
export const deadlineExceeded: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const wrong = evidence && WRONG[evidence.used];
  const ending = wrong && endingOf(reading, evidence);
  if (!evidence || !wrong || ending?.how !== 'timed out') return undefined;
  const reasons = [`${excerpt(reading, ending.node)} tells that time ran out`, ...messageReason(evidence)];
  return judgementFor(reading, evidence, { confidence: ending.isSure ? wrong : 'likely', reasons }, {
    rule: 'prefer-deadline-exceeded',
    fits: 'DEADLINE_EXCEEDED',
    vetoesConsidered: ['the caller gave up', 'a connection was never made', 'the server is stopping'],
  });
};

const WRONG: Readonly<Partial<Record<CodeName, Confidence>>> = { INTERNAL: 'certain', UNKNOWN: 'certain', INVALID_ARGUMENT: 'likely', FAILED_PRECONDITION: 'likely' };
