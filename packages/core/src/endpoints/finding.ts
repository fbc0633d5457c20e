import type { Confidence } from '../litmus/judgement.ts';
import type { Range } from './yaml/tree.ts';

/** Something wrong in a YAML file, with the words that its message needs. */
export interface Finding<Problem extends string = string> {
  readonly problem: Problem;
  /** `certain` where the file decides it, `likely` where another file rarely mends it, `possible` for a hint. */
  readonly confidence: Confidence;
  readonly range: Range;
  readonly data: Readonly<Record<string, string>>;
  /** What may be written instead in the place, where there is one answer. */
  readonly write?: string;
}
