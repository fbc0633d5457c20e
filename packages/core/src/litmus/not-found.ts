import type { CodeName } from '../codes/status-code.ts';
import type { SiteEvidence, Tested } from '../evidence/site-evidence.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/**
 * Is what the caller named absent? Then NOT_FOUND, "some requested entity was not found" (google/rpc/code.proto), is
 * more specific than the others.
 */
export const notFound: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const finding = evidence && JUDGED.has(evidence.used) ? findingOf(reading, evidence) : undefined;
  if (!evidence || !finding) return undefined;
  return judgementFor(reading, evidence, finding, { rule: 'prefer-not-found', fits: 'NOT_FOUND', vetoesConsidered: VETOES });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['INVALID_ARGUMENT', 'FAILED_PRECONDITION', 'INTERNAL', 'UNKNOWN', 'ABORTED']);

const VETOES = ['what is missing is the server’s own', 'the look-up itself failed', 'the look-up must succeed by construction'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const { used, words, tested } = evidence;
  const [first] = tested;
  if (!first || first.kind !== 'absent' || !tested.every(isMissing)) return undefined;
  const looked = `${excerpt(reading, first.node)}, the result of a look-up, is tested for absence`;
  if (words.has('absent')) {
    const reasons = [looked, ...messageReason(evidence)];
    // What the server keeps for itself may well be there by construction, and then its absence is a broken invariant.
    const isOwnData = (used === 'INTERNAL' || used === 'UNKNOWN') && !tested.some(isKeyedByRequest);
    return { confidence: isOwnData ? 'likely' : 'certain', reasons };
  }
  return tested.every(isKeyedByRequest) && words.size === 0 ? { confidence: 'possible', reasons: [looked] } : undefined;
}

/** A look-up found nothing, or a document that is not there. */
const isMissing = (tested: Tested): boolean =>
  tested.kind === 'absent' && tested.origin.kind === 'stored' && tested.origin.path.every((step) => /^(?:exists|data|0|1|rows|size|length|\*)$/.test(step));

const isKeyedByRequest = (tested: Tested): boolean => tested.kind === 'absent' && tested.origin.kind === 'stored' && tested.origin.keyedBy === 'request';
