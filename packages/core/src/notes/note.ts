import type { TSESTree } from '@typescript-eslint/types';
import type { Confidence } from '../litmus/judgement.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';

/** The rules that notes belong to, by the id without the plugin's prefix. */
export type NoteRule = 'no-blind-propagation' | 'no-error-leak' | 'no-existence-leak';

/**
 * What is said of a raise beside its code: what it lets out, or takes over from elsewhere. The code may be right, so a
 * note takes no place from a judgement, and none from a note of another rule.
 */
export interface Note {
  readonly rule: NoteRule;
  /** The whole raise; there is one note of a rule on it at most. */
  readonly place: TSESTree.Node;
  /** Where a report stands. */
  readonly node: TSESTree.Node;
  readonly written: string;
  readonly confidence: Confidence;
  /** Why, each a clause that a report can print. */
  readonly reasons: readonly string[];
}

/** One question about a file that is not about the code of an error. */
export type NoteTest = (reading: Reading, sites: readonly RaiseSite[]) => readonly Note[];
