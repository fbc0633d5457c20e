import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'errorAsOk' | 'useCode';

export const noErrorAsOk: GrpcRule = createRule<MessageIds>({
  name: 'no-error-as-ok',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow errors delivered as normal answers',
      category: 'mechanics',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      errorAsOk:
        'The client sees OK here, although {{reasons}}. Raise an error with the status code that says what went wrong.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context) =>
    reportJudgements(context, { rule: 'no-error-as-ok', confidence: 'certain', messageId: () => 'errorAsOk' }),
});
