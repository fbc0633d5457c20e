import { calledName } from '../ast/static-name.ts';
import type { CodeName } from '../codes/status-code.ts';
import { namesAlong } from '../evidence/names-along.ts';
import type { Operand, SiteEvidence, Tested } from '../evidence/site-evidence.ts';
import { evidenceOf, operandsOf } from '../evidence/site-evidence.ts';
import { valueBehind } from '../names/value-behind.ts';
import { wordsOf } from '../names/words.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import { isHeldForAccount } from './account-state.ts';
import type { Finding } from './choice.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/**
 * Must somebody change the state before the call can succeed? Then FAILED_PRECONDITION: the same arguments would be
 * fine in another state (google/rpc/code.proto).
 */
export const failedPrecondition: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const finding = evidence && JUDGED.has(evidence.used) && !isHeldForAccount(reading, evidence) ? findingOf(reading, evidence) : undefined;
  if (!evidence || !finding) return undefined;
  return judgementFor(reading, evidence, finding, { rule: 'prefer-failed-precondition', fits: 'FAILED_PRECONDITION', vetoesConsidered: VETOES });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['INVALID_ARGUMENT', 'PERMISSION_DENIED', 'ABORTED', 'NOT_FOUND', 'INTERNAL', 'UNKNOWN', 'UNAVAILABLE']);

const VETOES = ['the guard reads the request as well', 'what is stored says whose it is or who may do it', 'what is stored is the state of an account', 'what is stored is good for one use'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const { used, words, tested } = evidence;
  const operands = operandsOf(tested);
  const environment = operands.find(({ origin }) => origin.kind === 'environment');
  if (environment && used === 'INVALID_ARGUMENT' && operands.every(({ origin }) => origin.kind === 'environment' || origin.kind === 'constant')) {
    return { confidence: 'certain', reasons: [`${excerpt(reading, environment.node)} is the server’s own configuration, which no argument changes`] };
  }
  if (words.has('bad input') || words.has('lost race') || operands.some(isForOneUse)) return undefined;
  const counted = words.has('wrong state') ? tested.find(isCount) : undefined;
  if (counted && tested.length === 1) return confident(evidence, operands, `${excerpt(reading, counted.node)} counts what is stored`);
  const checked = words.has('wrong state') ? checkOfState(reading, tested) : undefined;
  if (checked) return confident(evidence, [checked.operand], `${checked.call} is asked of what is stored`);
  const stored = operands.find((each) => each.origin.kind === 'stored' && isOfState(each));
  if (!stored) return undefined;
  if (operands.every(isOfState)) return byState(evidence, operands, `the guard tests only what is stored (${excerpt(reading, stored.node)})`);
  if (used !== 'INVALID_ARGUMENT') return undefined;
  const reasons = [`what is stored has a say (${excerpt(reading, stored.node)})`, ...messageReason(evidence)];
  // Something unknown beside the state: no argument is wrong whatever the state, where the state has a say.
  if (operands.every((each) => isOfState(each) || each.origin.kind === 'unknown')) return words.has('absent') || words.has('wrong state') ? { confidence: 'certain', reasons } : undefined;
  return words.has('wrong state') && operands.every((each) => isOfState(each) || each.origin.kind === 'stored') ? { confidence: 'likely', reasons } : undefined;
}

/** The guard reads what is stored and nothing else: what the field is called, or the message, has to say that it is a state. */
function byState(evidence: SiteEvidence, operands: readonly Operand[], reason: string): Finding | undefined {
  if (evidence.words.has('wrong state')) return confident(evidence, operands, reason);
  if (evidence.used !== 'INVALID_ARGUMENT') return undefined;
  const isState = operands.some(namesState);
  // That some other field is there says little: it may be the one that the rest of the stored data is checked by.
  if (!isState && evidence.tested.every(({ kind }) => kind === 'present')) return undefined;
  return { confidence: isState ? 'certain' : 'likely', reasons: [reason, ...messageReason(evidence)] };
}

/** How sure it is that a code is wrong for a state that the message names. */
function confident(evidence: SiteEvidence, operands: readonly Operand[], reason: string): Finding | undefined {
  const found = (confidence: Finding['confidence']): Finding => ({ confidence, reasons: [reason, ...messageReason(evidence)] });
  switch (evidence.used) {
    case 'INTERNAL':
    case 'UNKNOWN':
      // What the server keeps for itself is in a wrong state only if an invariant is broken.
      return found(operands.some(({ origin }) => origin.kind === 'stored' && origin.keyedBy === 'request') && !/\b(?:invalid|illegal|unexpected|wrong)\b/.test(evidence.message?.text ?? '') ? 'certain' : 'likely');
    case 'NOT_FOUND':
    case 'UNAVAILABLE':
      // Drafts and what was deleted may be hidden on purpose; what is not ready yet may be so in a moment.
      return found('likely');
    case 'PERMISSION_DENIED':
      // The plan or features of the caller's own account are a matter of what the caller may do.
      return operands.some(({ origin }) => origin.kind === 'stored' && (origin.keyedBy === 'caller' || origin.keyedBy === 'credential')) ? found('likely') : found('certain');
    default:
      return found('certain');
  }
}

/** `order.status`, `promotion.enabled`, `coupon.expiresAt`: the field says that it is about a state or a time. */
function namesState({ origin }: Operand): boolean {
  return origin.kind === 'stored' && wordsOf(origin.path.at(-1) ?? '').some((word) => STATE_WORD.test(word));
}

const STATE_WORD =
  /^(?:status|state|stage|phase|enable|enabled|disabled|active|activated|archived|blocked|cancell?ed|closed|completed|confirmed|display|displayed|expired|expires|expiry|finished|frozen|locked|open|paid|published|ready|redeemed|settled|started|suspended|term|used|valid|verified)$/;

/** A field of something stored that is no matter of ownership, a constant, or the present moment. */
function isOfState({ origin }: Operand): boolean {
  if (origin.kind === 'constant') return true;
  return origin.kind === 'stored' && origin.path.length > 0 && !origin.path.some((step) => OWNERSHIP.test(step)) && !/^(?:exists|data|\*|0|length|size)$/.test(origin.path.at(-1) ?? '');
}

const OWNERSHIP = /^(?:roles?|owners?\w*|\w*uid|userId|\w*permissions?|isAdmin|admin|scopes?|groups?|createdBy|authorId|password\w*|hash|otp|pin|code|token|secret|version|etag|revision)$/i;

/** A code or token that is good for one use or a short time: authorities differ on what its end is. */
const isForOneUse = ({ node, origin }: Operand): boolean =>
  origin.kind === 'stored' && (origin.keyedBy === 'credential' || [...namesAlong(node), ...origin.path].some((name) => wordsOf(name).some((word) => /^(?:captcha|credentials?|otp|password|pin|secret|session|tokens?)$/.test(word))));

/** `count > 0` of what is stored. */
const isCount = (tested: Tested): tested is Tested & { kind: 'present' } =>
  tested.kind === 'present' && tested.origin.kind === 'stored' && tested.origin.call.type === 'CallExpression' && /^count/.test(calledName(tested.origin.call) ?? '');

/** The one thing that a guard asks by a call, of something stored and nothing that the caller sent: `!(await canBeUsed(coupon))`. */
function checkOfState(reading: Reading, tested: readonly Tested[]): { readonly call: string; readonly operand: Operand } | undefined {
  const [only, ...others] = tested;
  if (others.length > 0 || only?.kind !== 'absent' || only.origin.kind !== 'unknown') return undefined;
  const call = valueBehind(reading.names, only.node);
  if (call.type !== 'CallExpression') return undefined;
  const given = call.arguments.map((node): Operand => ({ node, origin: originOf(reading, node) }));
  const operand = given.find(({ origin }) => origin.kind === 'stored');
  return operand && given.every(({ origin }) => origin.kind === 'stored' || origin.kind === 'unknown' || origin.kind === 'constant') ? { call: excerpt(reading, call), operand } : undefined;
}
