import type { CodeName } from '../codes/status-code.ts';
import { isPosition, isPresentEnd } from '../evidence/position.ts';
import type { Tested } from '../evidence/site-evidence.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { staticNumber } from '../ast/static-name.ts';
import type { Reading } from '../source/reading.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { Confidence } from './judgement.ts';
import type { LitmusTest } from './litmus-test.ts';

/**
 * Does the argument reach past the present end of something? Then OUT_OF_RANGE, which is more specific than
 * FAILED_PRECONDITION and tells callers that iterate that they are done (google/rpc/code.proto). A bound that never
 * changes is no end: beyond it an argument is wrong whatever the state, which is INVALID_ARGUMENT.
 */
export const outOfRange: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const confidence = evidence && WRONG[evidence.used];
  const [first] = evidence?.tested ?? [];
  if (!evidence || !confidence || !first) return undefined;
  const beyond = evidence.tested.find((each) => isPastTheEnd(reading, each));
  if (beyond?.kind !== 'compared' || !evidence.tested.every((each) => each === beyond || isBelowTheStart(each))) return undefined;
  // One answer for both ends: below the start it is INVALID_ARGUMENT that fits.
  const isMixed = evidence.tested.length > 1;
  if (isMixed && evidence.used === 'INVALID_ARGUMENT') return undefined;
  const reasons = [`${excerpt(reading, beyond.left.node)} is compared with ${excerpt(reading, beyond.right.node)}: an argument with a present end`, ...messageReason(evidence)];
  return judgementFor(reading, evidence, { confidence: isMixed ? 'likely' : confidence, reasons }, { rule: 'prefer-out-of-range', fits: 'OUT_OF_RANGE', vetoesConsidered: ['the bound is a constant', 'the argument is an amount'] });
};

const WRONG: Readonly<Partial<Record<CodeName, Confidence>>> = { FAILED_PRECONDITION: 'certain', INTERNAL: 'certain', UNKNOWN: 'certain', INVALID_ARGUMENT: 'likely' };

function isPastTheEnd(reading: Reading, tested: Tested): boolean {
  if (tested.kind !== 'compared') return false;
  const { operator, left, right } = tested;
  return (/^>=?$/.test(operator) && isPosition(left) && isPresentEnd(reading, right)) || (/^<=?$/.test(operator) && isPosition(right) && isPresentEnd(reading, left));
}

/** `offset < 0`, `page < 1` */
const isBelowTheStart = (tested: Tested): boolean => tested.kind === 'compared' && /^<=?$/.test(tested.operator) && isPosition(tested.left) && (staticNumber(tested.right.node) ?? 2) <= 1;
