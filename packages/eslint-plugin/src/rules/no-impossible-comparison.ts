import { CONFIDENCE_SCHEMA } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { COMPARISON_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'impossible' | 'unlikely' | 'httpStatus' | 'compareWith';

export const noImpossibleComparison: GrpcRule = createRule<MessageIds, ConfidenceOption>({
  name: 'no-impossible-comparison',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow comparing the code of an error with a value that it never has',
      category: 'client and retry',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [{ confidence: 'likely' }],
    messages: {
      impossible:
        'No error has the code `{{written}}` ({{reasons}}), so what is written for that error never runs. Compare with `{{fit}}`.',
      unlikely:
        'No server that keeps to the protocol sends the code `{{written}}` ({{reasons}}), so what is written for that error waits in vain. Compare with `{{fit}}`.',
      httpStatus:
        '`{{written}}` is the HTTP status that ESPv2 answered with, and never a gRPC code, so what is written for that code never runs. Compare the code of the error: `{{fit}}`.',
      ...COMPARISON_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence }) =>
    reportJudgements(context, {
      rule: 'no-impossible-comparison',
      confidence,
      messageId: (judgement) => (judgement.holdsHttpStatus ? 'httpStatus' : judgement.confidence === 'certain' ? 'impossible' : 'unlikely'),
      offer: 'compareWith',
    }),
});
