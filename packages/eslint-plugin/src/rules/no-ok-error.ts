import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'okError' | 'useCode';

export const noOkError: GrpcRule = createRule<MessageIds>({
  name: 'no-ok-error',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow errors that carry the code OK',
      category: 'mechanics',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      okError:
        '`{{written}}` says that the call succeeded, so the client is not told of this error as it was raised. Raise the code that says what went wrong.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context) =>
    reportJudgements(context, { rule: 'no-ok-error', confidence: 'certain', messageId: () => 'okError' }),
});
