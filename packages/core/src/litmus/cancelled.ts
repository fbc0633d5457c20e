import type { CodeName } from '../codes/status-code.ts';
import { endingOf } from '../evidence/call-ended.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { Confidence } from './judgement.ts';
import type { LitmusTest } from './litmus-test.ts';

/**
 * Did the caller give up? Then CANCELLED, "typically by the caller" (google/rpc/code.proto): the RPC, never an order.
 * DEADLINE_EXCEEDED and ABORTED are held by careful authors as well, and are left alone.
 */
export const cancelled: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const wrong = evidence && WRONG[evidence.used];
  const ending = wrong && endingOf(reading, evidence);
  if (!evidence || !wrong || ending?.how !== 'cancelled') return undefined;
  const reasons = [`${excerpt(reading, ending.node)} tells that the call was given up`, ...messageReason(evidence)];
  return judgementFor(reading, evidence, { confidence: ending.isSure ? wrong : 'likely', reasons }, {
    rule: 'prefer-cancelled',
    fits: 'CANCELLED',
    vetoesConsidered: ['what was cancelled is stored', 'a timer of the function ended it', 'the server is stopping'],
  });
};

const WRONG: Readonly<Partial<Record<CodeName, Confidence>>> = { INTERNAL: 'certain', UNKNOWN: 'certain', FAILED_PRECONDITION: 'likely', INVALID_ARGUMENT: 'likely' };
