import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'nonexistent' | 'misnamed' | 'useCode';

export const noNonexistentCode: GrpcRule = createRule<MessageIds>({
  name: 'no-nonexistent-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow status codes that the library does not have',
      category: 'mechanics',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      nonexistent: '`{{written}}` does not exist, so the code that is meant reaches nobody. Write one that exists.',
      misnamed: '`{{written}}` does not exist, so the code that is meant reaches nobody. Write `{{fit}}`.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context) =>
    reportJudgements(context, {
      rule: 'no-nonexistent-code',
      confidence: 'certain',
      messageId: ({ fits }) => (fits === undefined ? 'nonexistent' : 'misnamed'),
    }),
});
