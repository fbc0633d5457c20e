import type { Reading } from '../source/reading.ts';
import { isTest } from './circumstances.ts';
import type { RetryDecision } from './decision.ts';
import { listDecisions, optionDecisions } from './lists.ts';
import { loopDecisions } from './loops.ts';
import { predicateDecisions } from './predicates.ts';

const decisions = new WeakMap<Reading, readonly RetryDecision[]>();

/** What a file decides about repeating calls, worked out once. */
export function retryDecisions(reading: Reading): readonly RetryDecision[] {
  let known = decisions.get(reading);
  if (!known) decisions.set(reading, (known = isTest(reading.source) ? [] : decide(reading)));
  return known;
}

/** What lists and predicates go by is in their names. */
const NAMES_RETRIES = /retr(?:y|i)|transient|recoverable|nonFatalStatusCodes|handleWhen/i;

function decide(reading: Reading): readonly RetryDecision[] {
  const namesRetries = NAMES_RETRIES.test(reading.source.text);
  // Without a library only a policy, which has the names of codes, says whose its codes are.
  if (!reading.usesLibrary) return namesRetries ? optionDecisions(reading) : [];
  const named = namesRetries ? [...listDecisions(reading), ...predicateDecisions(reading)] : [];
  return [...named, ...loopDecisions(reading)];
}
