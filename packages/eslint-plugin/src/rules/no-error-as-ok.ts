import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'errorAsOk' | 'useCode';

export const noErrorAsOk: GrpcRule = createRule<MessageIds, ConfidenceOption>({
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
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      errorAsOk:
        '`{{written}}` is an error that goes out as an answer ({{reasons}}), so the client sees OK. Raise it with the status code that says what went wrong.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) =>
    reportJudgements(context, { rule: 'no-error-as-ok', confidence, messageId: () => 'errorAsOk' }),
});
