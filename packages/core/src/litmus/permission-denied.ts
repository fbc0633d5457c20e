import type { CodeName } from '../codes/status-code.ts';
import { definedAs } from '../evidence/defined-name.ts';
import { callerMayBeUnknown, ownershipTest, rightTested, speaksOfCaller } from '../evidence/rights.ts';
import type { SiteEvidence } from '../evidence/site-evidence.ts';
import { evidenceOf, operandsOf } from '../evidence/site-evidence.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { definedReason, excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/** Is the caller known, and not allowed? Then PERMISSION_DENIED (google/rpc/code.proto). */
export const permissionDenied: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const finding = evidence && JUDGED.has(evidence.used) ? findingOf(reading, evidence) : undefined;
  if (!evidence || !finding) return undefined;
  return judgementFor(reading, evidence, finding, { rule: 'prefer-permission-denied', fits: 'PERMISSION_DENIED', vetoesConsidered: VETOES });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['UNAUTHENTICATED', 'INVALID_ARGUMENT', 'FAILED_PRECONDITION', 'INTERNAL', 'UNKNOWN', 'UNAVAILABLE', 'ABORTED', 'RESOURCE_EXHAUSTED']);

const VETOES = ['the caller may be unknown as well', 'one of the two is an argument', 'a credential is what was tested'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  if (callerMayBeUnknown(reading, evidence)) return undefined;
  const { used, words, tested, caught } = evidence;
  const whose = ownershipReasons(reading, evidence);
  if (whose && (used !== 'UNAUTHENTICATED' || operandsOf(tested).some(({ origin }) => origin.kind === 'identity'))) return { confidence: 'certain', reasons: whose };
  const right = rightTested(reading, evidence);
  if (right) return { confidence: words.has('wrong state') ? 'likely' : 'certain', reasons: [`${excerpt(reading, right)}, what a known caller may do, is tested`, ...messageReason(evidence)] };
  const defined = used === 'UNAUTHENTICATED' ? undefined : definedAs(reading, evidence, 'no right');
  if (defined) return { confidence: 'certain', reasons: [definedReason(defined), ...messageReason(evidence)] };
  if (!words.has('no right') || caught) return undefined;
  const operands = operandsOf(tested);
  if (operands.some(({ origin }) => origin.kind === 'credential-check' || origin.kind === 'caught')) return undefined;
  if (used === 'UNAUTHENTICATED') return { confidence: 'certain', reasons: messageReason(evidence) };
  if (operands.length === 0 || operands.some(({ origin }) => origin.kind === 'request')) return undefined;
  return { confidence: operands.some(speaksOfCaller) ? 'certain' : 'likely', reasons: messageReason(evidence) };
}

/** Why a guard is about whose something is, where it is about nothing else. */
export function ownershipReasons(reading: Reading, evidence: SiteEvidence): readonly string[] | undefined {
  const owner = ownershipTest(evidence);
  return owner && [`${excerpt(reading, owner.left.node)} and ${excerpt(reading, owner.right.node)} are compared: whose it is against who asks`, ...messageReason(evidence)];
}
