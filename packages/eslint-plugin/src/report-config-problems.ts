import { configProblemsOfJson, mayBeRetryConfig } from '@grpc-litmus/core';
import type { Confidence, ConfigProblem, Effect } from '@grpc-litmus/core';
import type { Rule } from 'eslint';
import { reaches } from './confidence.ts';
import type { RuleContext } from './create-rule.ts';
import { onAnalysis } from './source.ts';
import { fixOf } from './text-fix.ts';

export type ConfigMessageId = Effect | 'writeInstead';

export const CONFIG_MESSAGES: Readonly<Record<ConfigMessageId, string>> = {
  throws: 'A client cannot be made with this service config, for the constructor of `@grpc/grpc-js` throws ({{problem}}).',
  ignored: 'This part of the configuration does nothing, and no library says so ({{problem}}).',
  misread: 'This does something else than it says, and no library says so ({{problem}}).',
  writeInstead: 'Write `{{replacement}}`. This changes what the client does.',
};

/** Reports the mistakes that core has found in the retry configurations of a file, be it a program or JSON. */
export function reportConfigProblems(context: RuleContext<ConfigMessageId>, confidence: Confidence): Rule.RuleListener {
  const report = (problem: ConfigProblem): void => {
    if (reaches(problem.confidence, confidence)) context.report(descriptorOf(context, problem));
  };
  const { sourceCode } = context;
  if (!isJson(sourceCode.ast)) {
    return onAnalysis(context, ({ configProblems }) => {
      configProblems.forEach(report);
    });
  }
  return mayBeRetryConfig(sourceCode.text) ? { [sourceCode.ast.type]: () => { configProblemsOfJson(sourceCode.ast).forEach(report); } } : {};
}

/** @eslint/json has a root of its own; jsonc-eslint-parser gives a program that is made of one expression. */
function isJson(root: { readonly type: string; readonly body?: unknown }): boolean {
  const [statement] = Array.isArray(root.body) ? (root.body as readonly { readonly type: string }[]) : [];
  return root.type === 'Document' || statement?.type === 'JSONExpressionStatement';
}

function descriptorOf({ sourceCode }: RuleContext<ConfigMessageId>, { range: [start, end], effect, problem, fix, suggestions }: ConfigProblem): Parameters<RuleContext<ConfigMessageId>['report']>[0] {
  return {
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId: effect,
    data: { problem },
    ...(fix && { fix: fixOf([fix]) }),
    suggest: suggestions.map(({ replacement, edits }) => ({ messageId: 'writeInstead', data: { replacement }, fix: fixOf(edits) })),
  };
}
