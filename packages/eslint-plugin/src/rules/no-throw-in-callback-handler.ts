import { CONFIDENCE_SCHEMA } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { ANSWER_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'escapes' | 'answerWith';

export const noThrowInCallbackHandler: GrpcRule = createRule<MessageIds, ConfidenceOption>({
  name: 'no-throw-in-callback-handler',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow errors that leave a callback or stream handler by themselves',
      category: 'mechanics',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [{ confidence: 'likely' }],
    messages: {
      escapes:
        'An error that leaves the handler here does not reach the client as it is ({{reasons}}). Catch it, and give it to the callback or emit it as the `error` of the stream.',
      ...ANSWER_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) =>
    reportJudgements(context, {
      rule: 'no-throw-in-callback-handler',
      confidence,
      messageId: () => 'escapes',
      offer: 'answerWith',
    }),
});
