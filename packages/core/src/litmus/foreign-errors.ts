import type { CodeName } from '../codes/status-code.ts';
import { foreignCodeTested } from '../evidence/foreign-code.ts';
import type { ForeignMeaning } from '../evidence/foreign-code.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { excerpt, judgementFor } from './choice.ts';
import type { Confidence, JudgementRule } from './judgement.ts';
import type { LitmusTest } from './litmus-test.ts';

interface Row {
  readonly meaning: ForeignMeaning;
  readonly rule: JudgementRule;
  readonly fits: CodeName;
  readonly means: string;
  /** The codes that are wrong for it, with how surely. */
  readonly wrong: Readonly<Partial<Record<CodeName, Confidence>>>;
}

/** What errors of databases, of the network and of the platform call for, where a guard tests for them. */
const ROWS: readonly Row[] = [
  { meaning: 'missing row', rule: 'prefer-not-found', fits: 'NOT_FOUND', means: 'is how the database reports a row that is not there', wrong: { INTERNAL: 'certain', UNKNOWN: 'certain', INVALID_ARGUMENT: 'certain' } },
  { meaning: 'lost race', rule: 'prefer-aborted', fits: 'ABORTED', means: 'is how the database reports a transaction that lost against another', wrong: { INTERNAL: 'certain', UNKNOWN: 'certain', FAILED_PRECONDITION: 'certain', INVALID_ARGUMENT: 'certain' } },
  { meaning: 'unreachable', rule: 'prefer-unavailable', fits: 'UNAVAILABLE', means: 'is how the network reports a server that does not answer', wrong: { INVALID_ARGUMENT: 'certain', NOT_FOUND: 'certain', FAILED_PRECONDITION: 'certain', INTERNAL: 'likely', UNKNOWN: 'certain' } },
  { meaning: 'aborted', rule: 'prefer-cancelled', fits: 'CANCELLED', means: 'is how the platform reports that the caller gave up', wrong: { INTERNAL: 'certain', UNKNOWN: 'certain' } },
  { meaning: 'timed out', rule: 'prefer-deadline-exceeded', fits: 'DEADLINE_EXCEEDED', means: 'is how the platform reports that time ran out', wrong: { INTERNAL: 'certain', UNKNOWN: 'certain' } },
];

/** Does a guard tell an error of another code space that has a code of its own in gRPC? */
export const foreignErrors: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  if (!evidence) return undefined;
  for (const { meaning, rule, fits, means, wrong } of ROWS) {
    const confidence = wrong[evidence.used];
    const test = confidence && foreignCodeTested(site.node, meaning);
    if (!test) continue;
    return judgementFor(reading, evidence, { confidence, reasons: [`${excerpt(reading, test)} ${means}`] }, { rule, fits, vetoesConsidered: [] });
  }
  return undefined;
};
