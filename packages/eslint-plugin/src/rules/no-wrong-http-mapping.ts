import { CONFIDENCE_PROPERTY, DEFAULT_MECHANICS_CONFIDENCE } from '../confidence.ts';
import type { ConfidenceOption } from '../confidence.ts';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { ROW_MESSAGES, reportJudgements } from '../report-judgements.ts';

type MessageIds = 'contradicted' | 'missing' | 'writeRow';

interface Options extends ConfidenceOption {
  /** The rows that a project wants so. */
  readonly allow: readonly AllowedRow[];
}

interface AllowedRow {
  /** The canonical name of a status code. */
  readonly code: string;
  readonly http: number;
}

export const noWrongHttpMapping: GrpcRule = createRule<MessageIds, Options>({
  name: 'no-wrong-http-mapping',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow mappings between status codes and HTTP statuses that every published table contradicts',
      category: 'mechanics',
      recommended: 'recommended',
      since: '0.1.0',
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          confidence: CONFIDENCE_PROPERTY,
          allow: {
            description: 'The rows that are wanted so, whatever the published tables say.',
            type: 'array',
            items: {
              type: 'object',
              properties: { code: { type: 'string' }, http: { type: 'integer' } },
              required: ['code', 'http'],
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ...DEFAULT_MECHANICS_CONFIDENCE, allow: [] }],
    messages: {
      contradicted:
        '`{{written}}` makes clients do the wrong thing ({{reasons}}). Map the row as the published tables do, or say in a comment beside it why not.',
      missing: 'This mapping forgets codes ({{reasons}}), which then become `undefined`. Add the rows, or a default.',
      ...ROW_MESSAGES,
    },
    languages: ['js/js'],
  },
  create: (context, { confidence, allow }) =>
    reportJudgements(context, {
      rule: 'no-wrong-http-mapping',
      confidence,
      messageId: ({ row }) => (row ? 'contradicted' : 'missing'),
      offer: 'writeRow',
      unless: ({ row }) => allow.some(({ code, http }) => code === row?.code && http === row.http),
    }),
});
