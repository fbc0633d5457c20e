import type { CodeName } from '../codes/status-code.ts';
import { foreignTestAround } from '../evidence/foreign-code.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { reachesWhereRequestSays } from '../evidence/target.ts';
import { excerpt, judgementFor } from './choice.ts';
import type { Confidence } from './judgement.ts';
import type { LitmusTest } from './litmus-test.ts';
import { positionOf } from './policy.ts';

/** Can the client repeat just this call, because a server could not be reached? Then UNAVAILABLE (google/rpc/code.proto). */
export const unavailable: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const wrong = evidence && WRONG[evidence.used];
  const test = wrong && foreignTestAround(reading, site.node);
  if (!evidence || test?.meaning !== 'unreachable' || reachesWhereRequestSays(reading, site.node)) return undefined;
  const { fits, isDecided } = positionOf(reading, 'unreachable');
  if (fits !== 'UNAVAILABLE') return undefined;
  const confidence = test.isSure && (wrong === 'certain' || (evidence.used === 'INTERNAL' && isDecided)) ? 'certain' : 'likely';
  const reasons = [`${excerpt(reading, test.node)} is how the network reports a server that does not answer`];
  return judgementFor(reading, evidence, { confidence, reasons }, { rule: 'prefer-unavailable', fits, vetoesConsidered: ['the address comes from the request'] });
};

/** A dependency that is down is INTERNAL to many, and an address that was set up wrong is state or argument. */
const WRONG: Readonly<Partial<Record<CodeName, Confidence>>> = {
  UNKNOWN: 'certain',
  PERMISSION_DENIED: 'certain',
  UNAUTHENTICATED: 'certain',
  UNIMPLEMENTED: 'certain',
  INTERNAL: 'likely',
  INVALID_ARGUMENT: 'likely',
  NOT_FOUND: 'likely',
  FAILED_PRECONDITION: 'likely',
};
