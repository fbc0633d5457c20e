import type { CodeName } from '../codes/status-code.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/** Is a quota, a rate or a resource used up? Then RESOURCE_EXHAUSTED, never PERMISSION_DENIED (google/rpc/code.proto). */
export const resourceExhausted: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  if (!evidence || !JUDGED.has(evidence.used) || !evidence.words.has('used up') || evidence.words.size > 1) return undefined;
  const confidence = evidence.used === 'PERMISSION_DENIED' ? 'certain' : 'likely';
  return judgementFor(reading, evidence, { confidence, reasons: messageReason(evidence) }, {
    rule: 'prefer-resource-exhausted',
    fits: 'RESOURCE_EXHAUSTED',
    vetoesConsidered: ['a plan that does not include the feature'],
  });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['PERMISSION_DENIED', 'INTERNAL', 'UNKNOWN', 'INVALID_ARGUMENT', 'ABORTED']);
