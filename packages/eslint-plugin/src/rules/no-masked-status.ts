import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'masked' | 'useCode';

export const noMaskedStatus: GrpcRule = createRule<MessageIds>({
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
    schema: [],
    messages: {
      masked:
        '{{reasons}}. Let it pass before `{{written}}` is raised for everything else.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context) =>
    reportJudgements(context, { rule: 'no-masked-status', confidence: 'certain', messageId: () => 'masked' }),
});
