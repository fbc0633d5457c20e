import type { CodeName } from '../codes/status-code.ts';
import { foreignTestAround } from '../evidence/foreign-code.ts';
import { lockRefused, versionMismatch } from '../evidence/race.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import type { SiteEvidence } from '../evidence/site-evidence.ts';
import type { Reading } from '../source/reading.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { Finding } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';
import { positionOf } from './policy.ts';

/**
 * Did a concurrent change win, so that the client has to restart its whole read and write? Then ABORTED, "typically due
 * to a concurrency issue such as a sequencer check failure or transaction abort" (google/rpc/code.proto); for a version
 * or etag that is no longer the stored one AIP-154 says so too, and a project may hold FAILED_PRECONDITION instead.
 */
export const aborted: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  if (!evidence) return undefined;
  const stale = staleVersion(reading, evidence);
  if (stale) {
    const { fits, accepted } = positionOf(reading, 'etagMismatch');
    if (accepted.some((each) => each === evidence.used) || !MAY_BE_STALE.has(evidence.used)) return undefined;
    const rule = fits === 'ABORTED' ? 'prefer-aborted' : 'prefer-failed-precondition';
    return judgementFor(reading, evidence, stale, { rule, fits, vetoesConsidered: ['the version is that of a program or an interface'] });
  }
  const lost = WRONG.has(evidence.used) ? lostRace(reading, evidence) : undefined;
  return lost && judgementFor(reading, evidence, lost, { rule: 'prefer-aborted', fits: 'ABORTED', vetoesConsidered: ['a repetition of just this call may do'] });
};

/** UNAVAILABLE, ALREADY_EXISTS and RESOURCE_EXHAUSTED are held by some for a lost race, and are left alone. */
const WRONG: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN', 'INVALID_ARGUMENT', 'NOT_FOUND', 'PERMISSION_DENIED', 'FAILED_PRECONDITION', 'CANCELLED', 'DATA_LOSS']);

/** The two that the policy is about are reported where a project has decided for the other. */
const MAY_BE_STALE: ReadonlySet<CodeName> = new Set([...WRONG, 'ABORTED']);

function staleVersion(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const test = foreignTestAround(reading, evidence.site.node);
  if (test?.meaning === 'stale version') {
    return { confidence: test.isSure ? 'certain' : 'likely', reasons: [`${excerpt(reading, test.node)} is how the database library reports a version that is no longer the stored one`] };
  }
  const mismatch = versionMismatch(reading, evidence);
  if (!mismatch) return undefined;
  const { sent, stored } = mismatch;
  const reason = stored ? `${excerpt(reading, sent)} of the request is compared with ${excerpt(reading, stored)}, which is stored` : `the write was made only for ${excerpt(reading, sent)} of the request`;
  return { confidence: 'certain', reasons: [reason, ...messageReason(evidence)] };
}

function lostRace(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const test = foreignTestAround(reading, evidence.site.node);
  if (test?.meaning === 'lost race') {
    return { confidence: test.isSure ? 'certain' : 'likely', reasons: [`${excerpt(reading, test.node)} is how the database reports a transaction that lost against another`] };
  }
  const lock = evidence.used === 'FAILED_PRECONDITION' ? undefined : lockRefused(reading, evidence);
  return lock && { confidence: evidence.words.has('lost race') ? 'certain' : 'likely', reasons: [`${excerpt(reading, lock)} did not get the lock`, ...messageReason(evidence)] };
}
