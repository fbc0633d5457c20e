import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { reportNotes } from '../report-notes.ts';

export const noErrorLeak: GrpcRule = createRule<'leaked', ConfidenceOption>({
  name: 'no-error-leak',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow the text of a caught error in the message of a status',
      category: 'mechanics',
      recommended: 'strict',
      since: '0.1.0',
    },
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      leaked:
        '`{{written}}` tells the client what went wrong inside ({{reasons}}), which it cannot use and others can misuse. Send a fixed text, and log the error.',
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) => reportNotes(context, { rule: 'no-error-leak', confidence, messageId: 'leaked' }),
});
