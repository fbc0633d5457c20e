import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'masked' | 'useCode';

export const noMaskedStatus: GrpcRule = createRule<MessageIds, ConfidenceOption>({
  name: 'no-masked-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow a `catch` that hides the status raised in its own `try`',
      category: 'mechanics',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      masked:
        'The client gets `{{written}}` in place of a specific status ({{reasons}}). Let that one pass before everything else is answered alike.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) =>
    reportJudgements(context, { rule: 'no-masked-status', confidence, messageId: () => 'masked' }),
});
