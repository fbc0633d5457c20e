import { configProblemsOfJson, mayBeRetryConfig } from '@grpc-litmus/core';
import type { Confidence, ConfigProblem, Effect } from '@grpc-litmus/core';
import type { Rule } from 'eslint';
import { reaches } from './confidence.ts';
import type { RuleContext } from './create-rule.ts';
import { onAnalysis, settingsFor } from './source.ts';
import { fixOf } from './text-fix.ts';

export type ConfigMessageId = Effect | 'writeInstead';

export const CONFIG_MESSAGES: Readonly<Record<ConfigMessageId, string>> = {
  throws: 'A client cannot be made with this service config, for the constructor of `@grpc/grpc-js` throws ({{problem}}).',
  ignored: 'This part of the configuration does nothing, and no library says so ({{problem}}).',
  misread: 'This does something else than it says, and no library says so ({{problem}}).',
  unreachable: 'No call gets through, for `@grpc/grpc-js` looks for a host of this whole name and ends each with UNAVAILABLE ({{problem}}). Write the host and the port alone, and leave TLS to the credentials.',
  writeInstead: 'Write `{{replacement}}`. This changes what the client does.',
};

interface Selection<MessageIds extends string> {
  /** The rule whose problems are reported. */
  readonly rule: ConfigProblem['rule'];
  /** The least confidence of a problem that is reported. */
  readonly confidence: Confidence;
  /** The message for a problem. It may print `problem` and `written`. */
  readonly messageId: (problem: ConfigProblem) => MessageIds;
  /** The message of the suggestions, where there are any; it may print `replacement`. */
  readonly offer?: MessageIds;
}

/** Reports the mistakes that core has found in the retry configurations of a program. */
export function reportConfigProblems<MessageIds extends string>(context: RuleContext<MessageIds>, selection: Selection<MessageIds>): Rule.RuleListener {
  return onAnalysis(context, ({ configProblems }) => {
    for (const problem of configProblems) report(context, selection, problem);
  });
}

/** The same for a JSON file that may hold such a configuration; `undefined` for any other file. */
export function reportConfigProblemsOfJson<MessageIds extends string>(context: RuleContext<MessageIds>, selection: Selection<MessageIds>): Rule.RuleListener | undefined {
  const { sourceCode } = context;
  // The tree is looked at only where the text is worth it: oxlint makes it when it is asked for.
  if (!mayBeRetryConfig(sourceCode.text) || !isJson(sourceCode.ast)) return undefined;
  return {
    [sourceCode.ast.type]: () => {
      for (const problem of configProblemsOfJson(sourceCode.ast, settingsFor(context))) report(context, selection, problem);
    },
  };
}

/** @eslint/json has a root of its own; jsonc-eslint-parser gives a program that is made of one expression. */
function isJson(root: { readonly type: string; readonly body?: unknown }): boolean {
  const [statement] = Array.isArray(root.body) ? (root.body as readonly { readonly type: string }[]) : [];
  return root.type === 'Document' || statement?.type === 'JSONExpressionStatement';
}

function report<MessageIds extends string>(context: RuleContext<MessageIds>, { rule, confidence, messageId, offer }: Selection<MessageIds>, found: ConfigProblem): void {
  const { range: [start, end], problem, written, fix, suggestions } = found;
  if (found.rule !== rule || !reaches(found.confidence, confidence)) return;
  const { sourceCode } = context;
  context.report({
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId: messageId(found),
    data: { problem, reasons: problem, written },
    ...(fix && { fix: fixOf([fix]) }),
    suggest: offer === undefined ? [] : suggestions.map(({ replacement, edits }) => ({ messageId: offer, data: { replacement }, fix: fixOf(edits) })),
  });
}
