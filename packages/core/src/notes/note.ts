import type { TSESTree } from '@typescript-eslint/types';
import type { Confidence, Suggestion } from '../litmus/judgement.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';

/** The rules that notes belong to, by the id without the plugin's prefix. */
export type NoteRule =
  | 'no-blind-propagation'
  | 'no-call-level-aborted-retry'
  | 'no-error-leak'
  | 'no-existence-leak'
  | 'no-permanent-retry'
  | 'no-unsafe-retry'
  | 'require-retry-backoff';

/**
 * What is said beside the code of a raise: what it lets out, or takes over from elsewhere; and of what is repeated after an
 * error. The code may be right, so a note takes no place from a judgement, and none from a note of another rule.
 */
export interface Note {
  readonly rule: NoteRule;
  /** The whole raise, or what decides to repeat; there is one note of a rule on it at most. */
  readonly place: TSESTree.Node;
  /** Where a report stands. */
  readonly node: TSESTree.Node;
  readonly written: string;
  readonly confidence: Confidence;
  /** Why, each a clause that a report can print. */
  readonly reasons: readonly string[];
  readonly suggestions?: readonly Suggestion[];
  /** A test of the code is the wrong way round: it gives up where it should go on. */
  readonly inverted?: true;
  /** Only some errors of the code are permanent, and their text, which tells them, is not looked at. */
  readonly unread?: true;
}

/** One question about a file that is not about the code of an error. */
export type NoteTest = (reading: Reading, sites: readonly RaiseSite[]) => readonly Note[];
