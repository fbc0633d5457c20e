import type { CodeName } from '../codes/status-code.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { judgementFor } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';
import { ownershipReasons } from './permission-denied.ts';
import { positionOf, preferring } from './policy.ts';

/** Does a caller who may not see a thing get the one answer that the project has decided on? Silent until it has. */
export const hiddenExistence: LitmusTest = (reading, site) => {
  const { fits, isDecided } = positionOf(reading, 'hideExistence');
  const evidence = isDecided ? evidenceOf(reading, site) : undefined;
  const reasons = evidence && evidence.used !== fits && JUDGED.has(evidence.used) ? ownershipReasons(reading, evidence) : undefined;
  if (!evidence || !reasons) return undefined;
  const decided = `the project's policy for what the caller may not see is ${fits}`;
  return judgementFor(reading, evidence, { confidence: 'certain', reasons: [...reasons, decided] }, { rule: preferring(fits), fits, vetoesConsidered: [] });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['PERMISSION_DENIED', 'NOT_FOUND', 'INVALID_ARGUMENT', 'FAILED_PRECONDITION', 'INTERNAL', 'UNKNOWN']);
