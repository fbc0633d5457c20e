import type { ConfigProblem } from '@grpc-litmus/core';
import { CONFIDENCE_SCHEMA } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { CONFIG_MESSAGES, reportConfigProblems, reportConfigProblemsOfJson } from '../report-config-problems.ts';
import type { ConfigMessageId } from '../report-config-problems.ts';

export const validServiceConfig: GrpcRule = createRule<ConfigMessageId, ConfidenceOption>({
  name: 'valid-service-config',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow mistakes in a service config or target, which the client throws at, passes over in silence or cannot reach',
      category: 'client and retry',
      recommended: 'recommended',
      since: '0.1.0',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: CONFIDENCE_SCHEMA,
    defaultOptions: [{ confidence: 'likely' }],
    messages: CONFIG_MESSAGES,
    languages: ['js/js', 'json/json', 'json/jsonc', 'json/json5'],
  },
  create: (context, { confidence }) => {
    const selection = { rule: 'valid-service-config', confidence, messageId: ({ effect }: ConfigProblem) => effect, offer: 'writeInstead' } as const;
    return reportConfigProblemsOfJson(context, selection) ?? reportConfigProblems(context, selection);
  },
});
