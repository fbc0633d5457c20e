import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { reportNotes } from '../report-notes.ts';

export const noUnsafeRetry: GrpcRule = createRule<'unsafe', ConfidenceOption>({
  name: 'no-unsafe-retry',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow repeating calls that change something after errors that leave their outcome open',
      category: 'client and retry',
      recommended: 'recommended',
      since: '0.1.0',
    },
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      unsafe:
        'Repeating `{{written}}` after this code may do its work twice ({{reasons}}). Send an id by which the server recognises the repetition, or read back what was done before the next attempt.',
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) => reportNotes(context, { rule: 'no-unsafe-retry', confidence, messageId: 'unsafe' }),
});
