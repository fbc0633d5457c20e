import type { Judgement, LiteralDecision } from '@grpc-litmus/core';
import { createRule } from '../create-rule.ts';
import type { GrpcRule } from '../create-rule.ts';
import { onAnalysis } from '../source.ts';
import { fixOf } from '../text-fix.ts';

type MessageIds = 'raw' | 'useName' | 'useNameAndImport';

export const noRawCode: GrpcRule = createRule<MessageIds>({
  name: 'no-raw-code',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'require status codes to be written by name, not as raw numbers',
      category: 'mechanics',
      recommended: 'recommended',
      since: '0.1.0',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      raw: "`{{literal}}` is gRPC's `{{code}}`, which a reader has to look up. Write `{{name}}`.",
      useName: 'Write `{{name}}`, which is the same code.',
      useNameAndImport: 'Write `{{name}}`, which is the same code, and import it.',
    },
    languages: ['js/js'],
  },
  create: (context) =>
    onAnalysis(context, ({ literals, judgements }) => {
      for (const { node, literal, code, verdict } of literals) {
        // A name that nobody has made yet is no cure.
        if (verdict.kind !== 'rewrite' || verdict.reference.ownConstants === 'missing') continue;
        const { text: name, importEdit } = verdict.reference;
        const fix = fixOf([...(importEdit ? [importEdit] : []), { range: node.range, text: name }]);
        // No fix brings an import nobody asked for, or gives a good name to a code that is judged to be wrong.
        const mayFix = importEdit === undefined && !judgements.some((judgement) => concerns(judgement, node));
        const messageId = importEdit ? 'useNameAndImport' : 'useName';
        context.report({
          node,
          messageId: 'raw',
          data: { literal, code, name },
          fix: mayFix ? fix : null,
          suggest: mayFix ? null : [{ messageId, data: { name }, fix }],
        });
      }
    }),
});

/** Whether a judgement is about the code at `node`: it stands on the code or on the raise around it. */
function concerns(judgement: Judgement, node: LiteralDecision['node']): boolean {
  return judgement.node.range[0] <= node.range[0] && node.range[1] <= judgement.node.range[1];
}
