import type { LibraryId } from './libraries.ts';
import type { Outcome } from './outcome.ts';

/** What a library does with one line of code: a claim that the tests prove by running it. */
export interface Fact {
  readonly id: `${LibraryId}/${string}`;
  /** What the code does, in one line of Markdown. */
  readonly does: string;
  readonly sightings: readonly [Sighting, ...Sighting[]];
  /** The rules that say so to a user. */
  readonly rules: readonly Rule[];
}

/** One outcome, and where it was seen. */
export interface Sighting {
  /** Settings of the library, as `libraries.ts` names them. */
  readonly on: readonly [string, ...string[]];
  readonly outcome: Outcome;
}

/** The rules that rest on facts; final names, whether or not a rule is written yet. */
export type Rule =
  | 'no-uncoded-error'
  | 'no-throw-in-callback-handler'
  | 'no-error-as-ok'
  | 'no-invalid-code'
  | 'no-nonexistent-code'
  | 'no-ok-error'
  | 'no-wrong-http-mapping'
  | 'no-impossible-comparison'
  | 'no-message-matching'
  | 'no-blind-propagation'
  | 'no-error-leak'
  | 'no-permanent-retry'
  | 'no-unsafe-retry'
  | 'no-call-level-aborted-retry'
  | 'require-retry-backoff'
  | 'valid-service-config';

/** The anchor of a fact in `docs/runtime-facts.md`. */
export function anchorOf(id: Fact['id']): string {
  return id.replace('/', '-');
}
