import type { CodeName } from '../codes/status-code.ts';
import { foreignCodeTested } from '../evidence/foreign-code.ts';
import type { SiteEvidence, Tested } from '../evidence/site-evidence.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/** Is what the caller wants to create there already? Then ALREADY_EXISTS (google/rpc/code.proto). */
export const alreadyExists: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const finding = evidence && JUDGED.has(evidence.used) ? findingOf(reading, evidence) : undefined;
  if (!evidence || !finding) return undefined;
  return judgementFor(reading, evidence, finding, { rule: 'prefer-already-exists', fits: 'ALREADY_EXISTS', vetoesConsidered: VETOES });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['INVALID_ARGUMENT', 'PERMISSION_DENIED', 'INTERNAL', 'UNKNOWN', 'NOT_FOUND']);

const VETOES = ['the message is about an operation or a lock', 'the check itself failed'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const violation = foreignCodeTested(reading, evidence.site.node, 'unique violation');
  if (violation) return { confidence: 'certain', reasons: [`${excerpt(reading, violation)} is how the database reports a duplicate`] };
  const [first] = evidence.tested;
  if (!first || first.kind !== 'present' || !evidence.tested.every(isFound) || !evidence.words.has('present')) return undefined;
  return { confidence: 'certain', reasons: [`${excerpt(reading, first.node)}, the result of a look-up, is there`, ...messageReason(evidence)] };
}

const isFound = (tested: Tested): boolean => tested.kind === 'present' && tested.origin.kind === 'stored';
