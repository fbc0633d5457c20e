import type { CodeName } from '../codes/status-code.ts';
import type { Operand, SiteEvidence, Tested } from '../evidence/site-evidence.ts';
import { evidenceOf, operandsOf } from '../evidence/site-evidence.ts';
import { isCredentialName, isIdentityName } from '../origin/call-words.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/**
 * Is the argument wrong whatever the state of the system? Then INVALID_ARGUMENT (google/rpc/code.proto). Where the
 * tested value comes from decides: a guard on the request alone means it in 95 % of sites, the same guard on anything
 * else in 47 %.
 */
export const invalidArgument: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const finding = evidence && JUDGED.has(evidence.used) ? findingOf(reading, evidence) : undefined;
  if (!evidence || !finding) return undefined;
  return judgementFor(reading, evidence, finding, { rule: 'prefer-invalid-argument', fits: 'INVALID_ARGUMENT', vetoesConsidered: VETOES });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN', 'NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED', 'FAILED_PRECONDITION']);

const VETOES = ['the guard tests anything but the request', 'what is tested says who the caller is'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const { used, words, tested } = evidence;
  const [first] = tested;
  if (!first || first.kind === 'other' || !operandsOf(tested).every(isOfRequest) || !operandsOf(tested).some(({ origin }) => origin.kind === 'request')) return undefined;
  const subject = operandsOf(tested).find(({ origin }) => origin.kind === 'request');
  const reasons = subject ? [`the guard tests only the request (${excerpt(reading, subject.node)})`, ...messageReason(evidence)] : [];
  const missing = tested.every(({ kind }) => kind === 'absent');
  if (used === 'FAILED_PRECONDITION') return words.has('bad input') && !missing && isRange(tested) ? { confidence: 'certain', reasons } : undefined;
  if (words.has('bad input')) return { confidence: 'certain', reasons };
  if (!missing) return undefined;
  // "User not found" for a request that names no user.
  if (used === 'NOT_FOUND') return words.size === 0 || words.has('absent') ? { confidence: 'certain', reasons } : undefined;
  return words.size === 0 ? { confidence: 'likely', reasons } : undefined;
}

/** A value of the request, or a constant to compare it with; what says who the caller is counts as neither. */
const isOfRequest = ({ origin }: Operand): boolean =>
  origin.kind === 'constant' || (origin.kind === 'request' && !origin.path.some((step) => isCredentialName(step) || (isIdentityName(step) && step !== 'user')));

const isRange = (tested: readonly Tested[]): boolean => tested.every((each) => each.kind === 'compared' && /^[<>]=?$/.test(each.operator));
