import type { TextEdit } from '../../edits/text-edit.ts';
import type { Confidence, Suggestion } from '../../litmus/judgement.ts';
import type { Range } from './config-value.ts';

/**
 * What comes of a mistake:
 * - `throws`: the constructor of the client does, so nobody can overlook it once it runs;
 * - `ignored`: the part does nothing, and no word is said of it;
 * - `misread`: it does something else than is written, and no word is said of it;
 * - `unreachable`: every call fails, for nothing is found where it goes.
 */
export type Effect = 'throws' | 'ignored' | 'misread' | 'unreachable';

/** One mistake in the configuration of a client. */
export interface ConfigProblem {
  /** The rule that speaks of it. */
  readonly rule: 'valid-service-config' | 'no-permanent-retry';
  /** The places in the text of the file that it stands on. */
  readonly range: Range;
  readonly effect: Effect;
  /** A clause that a report can print: "`maxAttempts` must be an integer of at least 2". */
  readonly problem: string;
  /** The code that is written there, where the problem is one. */
  readonly written?: string;
  readonly confidence: Confidence;
  /** The repair, where there is only one and it says what was meant all along. */
  readonly fix?: TextEdit;
  readonly suggestions: readonly Suggestion[];
}
