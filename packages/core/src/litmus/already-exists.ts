import type { CodeName } from '../codes/status-code.ts';
import { definedAs } from '../evidence/defined-name.ts';
import { foreignCodeTested } from '../evidence/foreign-code.ts';
import type { SiteEvidence, Tested } from '../evidence/site-evidence.ts';
import { evidenceOf, operandsOf } from '../evidence/site-evidence.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { definedReason, excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/** Is what the caller wants to create there already? Then ALREADY_EXISTS (google/rpc/code.proto). */
export const alreadyExists: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const finding = evidence && JUDGED.has(evidence.used) ? findingOf(reading, evidence) : undefined;
  if (!evidence || !finding) return undefined;
  return judgementFor(reading, evidence, finding, { rule: 'prefer-already-exists', fits: 'ALREADY_EXISTS', vetoesConsidered: VETOES });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['INVALID_ARGUMENT', 'PERMISSION_DENIED', 'INTERNAL', 'UNKNOWN', 'NOT_FOUND', 'FAILED_PRECONDITION', 'ABORTED', 'UNAVAILABLE']);

const VETOES = ['the message is about an operation or a lock', 'the check itself failed', 'what is found is in a state that forbids the call'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const { used, words, tested } = evidence;
  const violation = foreignCodeTested(reading, evidence.site.node, 'unique violation');
  if (violation) {
    const reasons = [`${excerpt(reading, violation)} is how the database reports a duplicate`, ...messageReason(evidence)];
    return { confidence: isDisputed(used) && !saysExists(evidence) ? 'likely' : 'certain', reasons };
  }
  const defined = isDisputed(used) ? undefined : definedAs(reading, evidence, 'present');
  if (defined) return { confidence: 'certain', reasons: [definedReason(defined), ...messageReason(evidence)] };
  const found = tested.find(isFound);
  if (!found || !tested.every((each) => isFound(each) || isBeside(each))) return undefined;
  const reasons = [`a look-up found something (${excerpt(reading, found.node)})`, ...messageReason(evidence)];
  if (words.has('present')) return { confidence: isDisputed(used) && !(isKeyedByRequest(found) && saysExists(evidence)) ? 'likely' : 'certain', reasons };
  return words.size === 0 && !isDisputed(used) && isKeyedByRequest(found) && tested.length === 1 ? { confidence: 'possible', reasons } : undefined;
}

/** Experts tell some conflicts with these codes too: there the look-up has to be by what the caller sent, and the message to say that it exists. */
const isDisputed = (used: CodeName): boolean => used === 'FAILED_PRECONDITION' || used === 'ABORTED' || used === 'UNAVAILABLE';

const saysExists = ({ message }: SiteEvidence): boolean => /\b(?:exists?|taken|registered|duplicated?)\b/.test(message?.text ?? '');

type Found = Tested & { readonly kind: 'present' };

const isFound = (tested: Tested): tested is Found =>
  tested.kind === 'present' && tested.origin.kind === 'stored' && tested.origin.path.every((step) => /^(?:exists|data|0|1|count|docs|rows|size|length|\*)$/.test(step));

const isKeyedByRequest = ({ origin }: Found): boolean => origin.kind === 'stored' && origin.keyedBy === 'request';

/** `existing && existing.id !== request.id`: a test of what was found, for it may be the very thing that is changed. */
const isBeside = (tested: Tested): boolean => operandsOf([tested]).every(({ origin }) => origin.kind === 'stored' || origin.kind === 'request' || origin.kind === 'constant' || origin.kind === 'identity');
