import { CONFIDENCE_SCHEMA, DEFAULT_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { SUGGESTION_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'unidentified' | 'useCode';

export const preferUnauthenticated: GrpcRule = createRule<MessageIds, ConfidenceOption>({
  name: 'prefer-unauthenticated',
  meta: {
    type: 'problem',
    docs: {
      description: 'enforce UNAUTHENTICATED where the caller cannot be identified',
      category: 'choosing the code',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_CONFIDENCE],
    messages: {
      unidentified:
        'The caller is not identified here ({{reasons}}), which `{{written}}` does not say. Answer with `{{fit}}`, so that the client knows to authenticate.',
      ...SUGGESTION_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) =>
    reportJudgements(context, { rule: 'prefer-unauthenticated', confidence, messageId: () => 'unidentified' }),
});
