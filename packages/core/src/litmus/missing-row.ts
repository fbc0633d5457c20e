import type { CodeName } from '../codes/status-code.ts';
import { foreignTestAround } from '../evidence/foreign-code.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { excerpt, judgementFor } from './choice.ts';
import type { Confidence } from './judgement.ts';
import type { LitmusTest } from './litmus-test.ts';

/** Did the database report that a row is not there? Then NOT_FOUND (google/rpc/code.proto). */
export const missingRow: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const confidence = evidence && WRONG[evidence.used];
  const test = confidence && foreignTestAround(reading, site.node);
  if (!evidence || !confidence || test?.meaning !== 'missing row') return undefined;
  const reasons = [`${excerpt(reading, test.node)} is how the database reports a row that is not there`];
  return judgementFor(reading, evidence, { confidence: test.isSure ? confidence : 'likely', reasons }, { rule: 'prefer-not-found', fits: 'NOT_FOUND', vetoesConsidered: [] });
};

/** INVALID_ARGUMENT is defended where the row is one that the request only refers to. */
const WRONG: Readonly<Partial<Record<CodeName, Confidence>>> = { INTERNAL: 'certain', UNKNOWN: 'certain', INVALID_ARGUMENT: 'likely' };
