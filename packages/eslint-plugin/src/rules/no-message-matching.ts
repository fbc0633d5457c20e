import { CONFIDENCE_SCHEMA } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { COMPARISON_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'namesCode' | 'wholeText' | 'proxyText' | 'compareWith';

export const noMessageMatching: GrpcRule = createRule<MessageIds, ConfidenceOption>({
  name: 'no-message-matching',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow testing the text of an error where its code says the same',
      category: 'client and retry',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [{ confidence: 'likely' }],
    messages: {
      namesCode:
        'This looks for a status code in the text of the error (`{{written}}`), where other words and other versions mislead it. Compare the code of the error: `{{fit}}`.',
      wholeText:
        'This test depends on every letter of a text that is made for people (`{{written}}`), and fails in silence when the server words it otherwise. Compare the code of the error, or details that the server sends with it.',
      proxyText:
        'This looks for a text of a proxy (`{{written}}`), which other versions word otherwise and ESPv2 wraps in JSON. `diagnose` of `@grpc-litmus/core/diagnosis` knows all its wordings: `{{fit}}`.',
      ...COMPARISON_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) =>
    reportJudgements(context, {
      rule: 'no-message-matching',
      confidence,
      messageId: ({ fits, suggestions }) => (fits !== undefined ? 'namesCode' : suggestions.length > 0 ? 'proxyText' : 'wholeText'),
      offer: 'compareWith',
    }),
});
