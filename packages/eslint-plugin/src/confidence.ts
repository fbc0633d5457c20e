import type { Confidence } from '@grpc-litmus/core';
import type { Rule } from 'eslint';

/**
 * The option of every rule that chooses a code, and of those about mechanics whose findings something in another file
 * could mend: how sure a finding has to be to be reported.
 */
export interface ConfidenceOption {
  readonly confidence: Confidence;
}

/** From the surest down. */
const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

export const DEFAULT_CONFIDENCE: ConfidenceOption = { confidence: 'certain' };

/** How a code travels is seen in the code itself: what is likely is true wherever nothing else steps in. */
export const DEFAULT_MECHANICS_CONFIDENCE: ConfidenceOption = { confidence: 'likely' };

export const CONFIDENCE_PROPERTY = {
  description: 'The least confidence of a finding that is reported.',
  enum: [...CONFIDENCES],
};

export const CONFIDENCE_SCHEMA: NonNullable<Rule.RuleMetaData['schema']> = [
  { type: 'object', properties: { confidence: CONFIDENCE_PROPERTY }, additionalProperties: false },
];

/** Whether a finding of one confidence is sure enough for a limit. */
export function reaches(confidence: Confidence, limit: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(limit);
}
