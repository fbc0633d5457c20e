import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'invalid' | 'useCode';

export const noInvalidCode: GrpcRule = createRule<MessageIds, ConfidenceOption>({
  name: 'no-invalid-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow values that are no status code in the place of one',
      category: 'mechanics',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      invalid:
        '`{{written}}` gives the client no status code ({{reasons}}), so it cannot tell what went wrong. Write the code that is meant.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) =>
    reportJudgements(context, { rule: 'no-invalid-code', confidence, messageId: () => 'invalid' }),
});
