import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { reportNotes } from '../report-notes.ts';

export const noBlindPropagation: GrpcRule = createRule<'propagated', ConfidenceOption>({
  name: 'no-blind-propagation',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow errors of other services handed on untouched',
      category: 'mechanics',
      recommended: 'strict',
      since: '0.1.0',
    },
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      propagated:
        'The caller gets the code of a call that it did not make ({{reasons}}), and looks for the fault in its own request. Answer with the code that is true of this service: mostly INTERNAL, or UNAVAILABLE where a repeat may help.',
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) => reportNotes(context, { rule: 'no-blind-propagation', confidence, messageId: 'propagated' }),
});
