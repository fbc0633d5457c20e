import { CONFIDENCE_SCHEMA } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { METADATA_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'otherName' | 'noKey' | 'sendAs';

export const endpointsApiKey: GrpcRule = createRule<MessageIds, ConfidenceOption>({
  name: 'endpoints-api-key',
  meta: {
    type: 'problem',
    docs: {
      description: 'require the API key of a gRPC call to a Cloud Endpoints service to be sent as `x-api-key`',
      category: 'endpoints',
      recommended: 'strict',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [{ confidence: 'likely' }],
    messages: {
      otherName:
        'Cloud Endpoints does not look for the API key of a gRPC call under `{{written}}`, which is a query parameter of JSON calls, so the call is refused as one without a key. Send it as `x-api-key`.',
      noKey:
        'This client of a Cloud Endpoints service sends no API key, and its calls are refused unless the service configuration allows calls without one. Send the key as `x-api-key` metadata.',
      ...METADATA_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) =>
    reportJudgements(context, {
      rule: 'endpoints-api-key',
      confidence,
      messageId: (judgement) => (judgement.suggestions.length > 0 ? 'otherName' : 'noKey'),
      offer: 'sendAs',
    }),
});
