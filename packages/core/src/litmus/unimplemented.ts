import type { CodeName } from '../codes/status-code.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/** Is the method or feature not there? Then UNIMPLEMENTED (google/rpc/code.proto). */
export const unimplemented: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  if (!evidence || !JUDGED.has(evidence.used) || !evidence.words.has('not built')) return undefined;
  // A stub does nothing else; a branch that is not built may be about a value instead.
  const confidence = evidence.tested.length === 0 && !evidence.caught ? 'certain' : 'likely';
  return judgementFor(reading, evidence, { confidence, reasons: messageReason(evidence) }, {
    rule: 'prefer-unimplemented',
    fits: 'UNIMPLEMENTED',
    vetoesConsidered: ['a value is not supported, not the method'],
  });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN', 'UNAVAILABLE', 'FAILED_PRECONDITION', 'INVALID_ARGUMENT', 'NOT_FOUND', 'PERMISSION_DENIED']);
