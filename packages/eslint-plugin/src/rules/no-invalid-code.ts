import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'invalid' | 'useCode';

export const noInvalidCode: GrpcRule = createRule<MessageIds>({
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
    schema: [],
    messages: {
      invalid:
        '`{{written}}` is no status code of this library: {{reasons}}. Write the code that is meant.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context) =>
    reportJudgements(context, { rule: 'no-invalid-code', confidence: 'certain', messageId: () => 'invalid' }),
});
