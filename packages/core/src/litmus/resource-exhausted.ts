import type { CodeName } from '../codes/status-code.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { limiterRefused } from '../evidence/limiter.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import type { Operand, SiteEvidence, Tested } from '../evidence/site-evidence.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';
import { positionOf } from './policy.ts';

/**
 * Is a quota, a rate or a resource used up? Then RESOURCE_EXHAUSTED: PERMISSION_DENIED "must not be used for rejections
 * caused by exhausting some resource" (google/rpc/code.proto). A project may hold UNAVAILABLE for rates, as proxies do.
 */
export const resourceExhausted: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  if (!evidence || !JUDGED.has(evidence.used) || (evidence.message && OF_A_PLAN.test(evidence.message.text))) return undefined;
  const { fits, accepted } = positionOf(reading, 'rateLimit');
  if (accepted.some((each) => each === evidence.used)) return undefined;
  const finding = findingOf(reading, evidence);
  const rule = fits === 'RESOURCE_EXHAUSTED' ? 'prefer-resource-exhausted' : 'prefer-unavailable';
  return finding && judgementFor(reading, evidence, finding, { rule, fits, vetoesConsidered: ['a plan that does not include the feature', 'the limit is one on the argument'] });
};

/** The two that the policy is about are reported where a project has decided for the other. */
const JUDGED: ReadonlySet<CodeName> = new Set(['PERMISSION_DENIED', 'INTERNAL', 'UNKNOWN', 'INVALID_ARGUMENT', 'ABORTED', 'UNAVAILABLE', 'RESOURCE_EXHAUSTED']);

/** What a customer has not paid for is not used up. */
const OF_A_PLAN = /\b(?:upgrade|plans?|subscri\w+|tiers?|premium|billing|trials?|free|paid|pay|purchase|seats?|licen[cs]es?)\b/;

const LIMIT_REACHED = /\b(?:limits?|quota|maximum|max|capacity|allowance)\b[\w {}]{0,30}\b(?:reached|exceeded|hit|exhausted|used up)\b|\b(?:reached|exceed(?:ed|s)|hit|used up) (?:\w+ ){0,3}(?:limits?|quota|maximum|allowance)\b/;

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const { used, words, message, tested, caught } = evidence;
  const confidence = used === 'PERMISSION_DENIED' || positionOf(reading, 'rateLimit').isDecided ? 'certain' : 'likely';
  const refusal = limiterRefused(reading, evidence);
  if (refusal) return { confidence, reasons: [`${excerpt(reading, refusal)} let no more through`, ...messageReason(evidence)] };
  if (words.size > 1) return undefined;
  // What failed in a `try` may be the server's own quota elsewhere, and then INTERNAL is no misuse.
  if (words.has('used up')) return caught && used !== 'PERMISSION_DENIED' ? undefined : { confidence, reasons: messageReason(evidence) };
  const counted = used === 'PERMISSION_DENIED' && tested.length === 1 ? tested.find(isCountAtLimit) : undefined;
  if (counted?.kind !== 'compared' || !message || !LIMIT_REACHED.test(message.text)) return undefined;
  return { confidence, reasons: [`${excerpt(reading, counted.left.node)} is compared with ${excerpt(reading, counted.right.node)}: a count with a limit`, ...messageReason(evidence)] };
}

/** `used >= MAX_PER_DAY`: neither side is the argument, for a limit on the argument is INVALID_ARGUMENT. */
function isCountAtLimit(tested: Tested): boolean {
  if (tested.kind !== 'compared' || !/^[<>]=?$/.test(tested.operator)) return false;
  const sides = [tested.left, tested.right];
  return sides.every(({ origin }) => origin.kind !== 'request') && sides.some(namesLimit);
}

function namesLimit({ node }: Operand): boolean {
  const inner = settled(node);
  const name = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? memberName(inner) : undefined;
  return name !== undefined && wordsOf(name).some((word) => /^(?:allowance|capacity|limit|limits|max|maximum|quota|remaining)$/.test(word));
}
