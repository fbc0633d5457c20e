import type { CodeName } from '../codes/status-code.ts';
import { accountState } from '../evidence/account.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import type { SiteEvidence } from '../evidence/site-evidence.ts';
import type { Reading } from '../source/reading.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';
import { positionOf, preferring } from './policy.ts';

/** Does an account that is locked get the answer that the project has decided on? Silent until it has. */
export const accountStateDecided: LitmusTest = (reading, site) => {
  const { fits, isDecided } = positionOf(reading, 'accountLocked');
  const evidence = isDecided ? evidenceOf(reading, site) : undefined;
  const state = evidence && evidence.used !== fits && JUDGED.has(evidence.used) ? accountState(evidence) : undefined;
  if (!evidence || !state) return undefined;
  const reasons = [`${excerpt(reading, state.node)} is the state of an account, and the project's policy is ${fits}`, ...messageReason(evidence)];
  return judgementFor(reading, evidence, { confidence: 'certain', reasons }, { rule: preferring(fits), fits, vetoesConsidered: [] });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['FAILED_PRECONDITION', 'PERMISSION_DENIED', 'UNAUTHENTICATED', 'INVALID_ARGUMENT', 'ABORTED']);

/** Whether a site has one of the codes that authorities hold for a locked account, and the project has not decided. */
export const isHeldForAccount = (reading: Reading, evidence: SiteEvidence): boolean =>
  positionOf(reading, 'accountLocked').accepted.some((each) => each === evidence.used) && accountState(evidence) !== undefined;
