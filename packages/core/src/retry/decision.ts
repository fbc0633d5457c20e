import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import type { NamedCode } from './grpc-code.ts';

/** A place of a program that decides which failures are followed by another attempt. */
export interface RetryDecision {
  readonly by: 'policy' | 'list' | 'predicate' | 'loop';
  /** The codes that it says are repeated. */
  readonly repeated: readonly NamedCode[];
  /** Where a test lets go what is transient, and repeats everything else. */
  readonly inverted?: NamedCode;
  /** The calls that are repeated, as far as they are seen. */
  readonly calls: readonly RepeatedCall[];
  /** What is repeated as a whole: what is outside of it is done once. */
  readonly region: Node;
  readonly loop?: LoopFacts;
  /** Whether something beside the code has a say in whether UNAVAILABLE is repeated: a count, the text of the error. */
  readonly undecided?: true;
}

export interface RepeatedCall {
  readonly call: TSESTree.CallExpression;
  /** The name of the method: `createOrder` of `client.createOrder(…)`. */
  readonly method: string;
}

/** What only a loop shows. */
export interface LoopFacts {
  /** Whether anything is waited for between two attempts. */
  readonly pauses: boolean;
  /** Whether something ends it besides success. */
  readonly bounded: boolean;
  /** Whether the next attempt is another call: something was done in between besides waiting, counting and logging, or it is made anew. */
  readonly mends: boolean;
}
