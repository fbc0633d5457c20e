import type { Node } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { FailedCheck } from '../evidence/check.ts';
import { failedCheck } from '../evidence/check.ts';
import { definedAs } from '../evidence/defined-name.ts';
import { refusedParse } from '../evidence/refused-parse.ts';
import type { Operand, SiteEvidence, Tested } from '../evidence/site-evidence.ts';
import { evidenceOf, operandsOf } from '../evidence/site-evidence.ts';
import type { WordFamily } from '../lexicon/families.ts';
import { tellsFailure } from '../lexicon/families.ts';
import { valueBehind } from '../names/value-behind.ts';
import { isCredentialName, isIdentityName } from '../origin/call-words.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { definedReason, excerpt, judgementFor, messageReason } from './choice.ts';
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

const JUDGED: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN', 'NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED', 'FAILED_PRECONDITION', 'UNAVAILABLE', 'ABORTED']);

/** Codes that are never right for what is wrong with the request alone, whatever the message says. */
const GENERIC: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN', 'UNAVAILABLE', 'ABORTED']);

const VETOES = ['the guard tests anything but the request', 'what is tested says who the caller is'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const parsed = GENERIC.has(evidence.used) ? refusedParse(reading, evidence) : undefined;
  if (parsed) return { confidence: 'certain', reasons: [`${excerpt(reading, parsed)} did not take what the request says`, ...messageReason(evidence)] };
  const defined = GENERIC.has(evidence.used) ? definedAs(reading, evidence, 'bad input') : undefined;
  if (defined) return { confidence: 'certain', reasons: [definedReason(defined), ...messageReason(evidence)] };
  const subject = subjectOf(reading, evidence);
  return subject && byGuard(reading, evidence, subject);
}

/** What a guard tests where it tests the request and nothing else. */
interface Subject {
  readonly operands: readonly Operand[];
  /** A check that decides whether the request is right, if there is one. */
  readonly check: FailedCheck | undefined;
  /** Each part asks only whether something was sent. */
  readonly isMissing: boolean;
}

function subjectOf(reading: Reading, { tested }: SiteEvidence): Subject | undefined {
  const parts = tested.map((each) => ({ each, check: each.kind === 'compared' || isKnown(each) ? undefined : failedCheck(reading, each) }));
  const operands = parts.flatMap(({ each, check }) => check?.over ?? operandsOf([each]));
  if (!operands.every(isOfRequest) || !operands.some(({ origin }) => origin.kind === 'request')) return undefined;
  const checks = parts.flatMap(({ check }) => check ?? []);
  return { operands, check: checks.find(({ isPure }) => !isPure) ?? checks[0], isMissing: checks.length === 0 && tested.every((each) => each.kind === 'absent' && !isComparison(reading, each.node)) };
}

const isKnown = (tested: Tested): boolean => (tested.kind === 'absent' || tested.kind === 'present') && tested.origin.kind !== 'unknown';

function byGuard(reading: Reading, evidence: SiteEvidence, { operands, check, isMissing }: Subject): Finding | undefined {
  const { used, words, tested, message } = evidence;
  const shown = check?.call ?? operands.find(({ origin }) => origin.kind === 'request')?.node;
  // "User not found" speaks for the code that is there, and nothing was looked for.
  const said = words.has('absent') ? ['nothing was looked up'] : messageReason(evidence);
  const reasons = shown ? [`the guard tests only the request (${excerpt(reading, shown)})`, ...said] : [];
  const isByType = operands.some(({ origin }) => origin.kind === 'request' && origin.byType);
  const found = (confidence: Finding['confidence']): Finding | undefined => (isByType && words.size === 0 && used !== 'NOT_FOUND' ? undefined : { confidence, reasons });
  if (used === 'FAILED_PRECONDITION') {
    const isOnIt = words.has('bad input') && !operands.some(({ node }) => isPresentMoment(reading, node));
    return isOnIt ? found(tested.every(tellsFault) || check ? 'certain' : 'likely') : undefined;
  }
  if (words.has('bad input')) return found('certain');
  if (!tested.some(tellsFault) && !check) return undefined;
  if (GENERIC.has(used)) {
    const isSure = !isByType && (check?.isPure ?? true) && !OTHER_MATTERS.some((family) => words.has(family)) && !tellsFailure(message?.text ?? '');
    return found(isSure ? 'certain' : 'likely');
  }
  if (!isMissing) return undefined;
  // "User not found" for a request that names no user.
  if (used === 'NOT_FOUND') return words.size === 0 || words.has('absent') ? found('certain') : undefined;
  return words.size === 0 ? found('likely') : undefined;
}

/** What a message can be about besides the argument, where the guard reads the request alone. */
const OTHER_MATTERS: readonly WordFamily[] = ['wrong state', 'no right', 'present', 'used up', 'not built', 'cancelled', 'too slow'];

/** That something is there, or is one of several values, chooses a way; it is no fault. */
const tellsFault = (tested: Tested): boolean => tested.kind === 'absent' || (tested.kind === 'compared' && !(/^===?$/.test(tested.operator) && tested.right.origin.kind === 'constant'));

/** A value of the request, or a constant to compare it with; what says who the caller is counts as neither. */
const isOfRequest = ({ origin }: Operand): boolean =>
  origin.kind === 'constant' || (origin.kind === 'request' && !origin.path.some((step) => isCredentialName(step) || (isIdentityName(step) && step !== 'user')));

/** `isFirst` of `const isFirst = request.page === 1`: that it does not hold says nothing of what was sent. */
const isComparison = (reading: Reading, node: Node): boolean => /^(?:Binary|Logical)Expression$/.test(valueBehind(reading.names, node).type);

/** `Date.now()`, `new Date()`: what was early enough yesterday may be too late today. */
function isPresentMoment(reading: Reading, node: Node): boolean {
  const value = valueBehind(reading.names, node);
  if (value.type === 'NewExpression') return value.arguments.length === 0 && calledName(value) === 'Date';
  return value.type === 'CallExpression' && calledName(value) === 'now';
}
