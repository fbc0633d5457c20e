import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'uncoded' | 'useCode';

export const noUncodedError: GrpcRule = createRule<MessageIds, ConfidenceOption>({
  name: 'no-uncoded-error',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow errors without a status code where gRPC needs one',
      category: 'mechanics',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      uncoded:
        'The client cannot tell this error from others ({{reasons}}). Give it the status code that says what went wrong.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) =>
    reportJudgements(context, { rule: 'no-uncoded-error', confidence, messageId: () => 'uncoded' }),
});
