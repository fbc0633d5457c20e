import type { JudgementRule } from '@grpc-litmus/core';
import { CONFIDENCE_SCHEMA, DEFAULT_CONFIDENCE } from './confidence.ts';
import type { ConfidenceOption } from './confidence.ts';
import { createRule } from './create-rule.ts';
import type { GrpcRule } from './create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from './report-judgements.ts';

interface Preference {
  readonly name: JudgementRule & `prefer-${string}`;
  readonly description: string;
  /** Two sentences at most. It may print `written`, `fit` (the code that fits) and `reasons`. */
  readonly message: string;
}

/** A rule that says which code fits a raise site: everything but its words is the same for all. */
export function createPreferRule({ name, description, message }: Preference): GrpcRule {
  return createRule<'other' | 'useCode', ConfidenceOption>({
    name,
    meta: {
      type: 'problem',
      docs: { description, category: 'choosing the code', recommended: 'recommended', since: '0.1.0' },
      hasSuggestions: true,
      schema: CONFIDENCE_SCHEMA,
      defaultOptions: [DEFAULT_CONFIDENCE],
      messages: { other: message, ...SUGGESTION_MESSAGES },
      languages: ['js/js'],
    },
    create: (context, { confidence }) => reportJudgements(context, { rule: name, confidence, messageId: () => 'other' }),
  });
}
