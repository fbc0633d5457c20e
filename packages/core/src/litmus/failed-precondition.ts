import type { CodeName } from '../codes/status-code.ts';
import type { Operand, SiteEvidence } from '../evidence/site-evidence.ts';
import { evidenceOf, operandsOf } from '../evidence/site-evidence.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/**
 * Must somebody change the state before the call can succeed? Then FAILED_PRECONDITION: the same arguments would be
 * fine in another state (google/rpc/code.proto).
 */
export const failedPrecondition: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const finding = evidence && JUDGED.has(evidence.used) ? findingOf(reading, evidence) : undefined;
  if (!evidence || !finding) return undefined;
  return judgementFor(reading, evidence, finding, { rule: 'prefer-failed-precondition', fits: 'FAILED_PRECONDITION', vetoesConsidered: VETOES });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['INVALID_ARGUMENT', 'PERMISSION_DENIED', 'ABORTED', 'NOT_FOUND']);

const VETOES = ['the guard reads the request as well', 'what is stored says whose it is or who may do it'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const { used, words, tested } = evidence;
  const operands = operandsOf(tested);
  const stored = operands.find(({ origin }) => origin.kind === 'stored' && origin.path.length > 0);
  const environment = operands.find(({ origin }) => origin.kind === 'environment');
  if (environment && operands.every(({ origin }) => origin.kind === 'environment' || origin.kind === 'constant') && used === 'INVALID_ARGUMENT') {
    return { confidence: 'certain', reasons: [`${excerpt(reading, environment.node)} is the server’s own configuration, which no argument changes`] };
  }
  if (!stored) return undefined;
  if (!operands.every(isOfState)) {
    // Something unknown beside the state: no argument is wrong whatever the state, where the state has a say.
    const hasSay = used === 'INVALID_ARGUMENT' && operands.every((each) => isOfState(each) || each.origin.kind === 'unknown') && (words.has('absent') || words.has('wrong state'));
    return hasSay ? { confidence: 'certain', reasons: [`what is stored has a say (${excerpt(reading, stored.node)})`, ...messageReason(evidence)] } : undefined;
  }
  const reasons = [`the guard tests only what is stored (${excerpt(reading, stored.node)})`, ...messageReason(evidence)];
  if (words.has('bad input')) return undefined;
  if (words.has('wrong state')) return { confidence: 'certain', reasons };
  return used === 'INVALID_ARGUMENT' && operands.some(namesState) ? { confidence: 'certain', reasons } : undefined;
}

/** `order.status`, `promotion.enabled`, `coupon.expiresAt`: the field says that it is about a state or a time. */
function namesState({ origin }: Operand): boolean {
  return origin.kind === 'stored' && wordsOf(origin.path.at(-1) ?? '').some((word) => STATE_WORD.test(word));
}

const STATE_WORD =
  /^(?:status|state|stage|phase|enable|enabled|disabled|active|activated|archived|blocked|closed|completed|confirmed|deleted|display|displayed|expired|expires|expiry|finished|frozen|locked|open|paid|published|ready|started|suspended|term|used|valid|verified)$/;

/** A field of something stored that is no matter of ownership, a constant, or the present moment. */
function isOfState({ origin }: Operand): boolean {
  if (origin.kind === 'constant') return true;
  return origin.kind === 'stored' && origin.path.length > 0 && !origin.path.some((step) => OWNERSHIP.test(step)) && !/^(?:exists|data|\*|0|length|size)$/.test(origin.path.at(-1) ?? '');
}

const OWNERSHIP = /^(?:roles?|owners?\w*|\w*uid|userId|\w*permissions?|isAdmin|admin|scopes?|groups?|createdBy|authorId|password\w*|hash|otp|pin|code|token|secret|version|etag|revision)$/i;
