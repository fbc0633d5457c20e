import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { reportNotes } from '../report-notes.ts';

export const requireRetryBackoff: GrpcRule = createRule<'hurried', ConfidenceOption>({
  name: 'require-retry-backoff',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a pause between attempts, and an end of them',
      category: 'client and retry',
      recommended: 'recommended',
      since: '0.1.0',
    },
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      hurried:
        'This keeps a server that is overloaded or away from coming back ({{reasons}}). Wait longer after each failure, with some chance in it, and give up after a few.',
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) => reportNotes(context, { rule: 'require-retry-backoff', confidence, messageId: 'hurried' }),
});
