import { CONFIDENCE_SCHEMA, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { reportNotes } from '../report-notes.ts';

export const noCallLevelAbortedRetry: GrpcRule = createRule<'callLevel', ConfidenceOption>({
  name: 'no-call-level-aborted-retry',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow repeating one call after ABORTED without the read that it depends on',
      category: 'client and retry',
      recommended: 'recommended',
      since: '0.1.0',
    },
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [DEFAULT_MECHANICS_CONFIDENCE],
    messages: {
      callLevel:
        'Repeating `{{written}}` alone after ABORTED sends the same stale state again ({{reasons}}). Repeat the read together with it.',
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) => reportNotes(context, { rule: 'no-call-level-aborted-retry', confidence, messageId: 'callLevel' }),
});
