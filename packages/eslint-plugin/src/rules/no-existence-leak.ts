import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { reportNotes } from '../report-notes.ts';

export const noExistenceLeak: GrpcRule = createRule<'told', ConfidenceOption>({
  name: 'no-existence-leak',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow denials from which a caller learns that a thing exists',
      category: 'mechanics',
      recommended: 'strict',
      since: '0.1.0',
    },
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      told:
        '`{{written}}` tells a caller without the right that the thing exists ({{reasons}}). Ask for the right first, or give both the same answer.',
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) => reportNotes(context, { rule: 'no-existence-leak', confidence, messageId: 'told' }),
});
