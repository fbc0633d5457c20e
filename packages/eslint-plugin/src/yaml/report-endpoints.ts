import { analyseEndpoints, mayConcernEndpoints } from '@grpc-litmus/core';
import type { Confidence, EndpointsAnalysis, YamlProgram } from '@grpc-litmus/core';
import type { Rule } from 'eslint';
import { reaches } from '../confidence.ts';
import type { RuleContext } from '../create-rule.ts';
import { isYaml } from './is-yaml.ts';
import { neighboursOf } from './neighbours.ts';

/** The message of the suggestions that come with a finding, for the rules' metadata. */
export const WRITE_MESSAGES = { write: 'Write `{{write}}`. This changes what is deployed.' } as const;

/** The messages of a rule: one for each problem that core finds for it. */
export type ProblemOf<Id extends keyof EndpointsAnalysis> = EndpointsAnalysis[Id][number]['problem'];

/** Reports what core has found in a YAML file for a rule: a rule adds only the words. */
export function reportEndpoints<Id extends keyof EndpointsAnalysis>(context: RuleContext<ProblemOf<Id> | 'write'>, rule: Id, confidence: Confidence): Rule.RuleListener {
  const { sourceCode } = context;
  if (!isYaml(sourceCode) || !mayConcernEndpoints(sourceCode.text)) return {};
  return {
    Program: () => {
      for (const finding of analysisOf(context)[rule]) {
        if (!reaches(finding.confidence, confidence)) continue;
        const { range: [start, end], data, write } = finding;
        context.report({
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
          // The table of core has for each rule the problems of that rule.
          messageId: finding.problem as ProblemOf<Id>,
          data,
          suggest: write === undefined ? [] : [{ messageId: 'write', data: { write }, fix: (fixer) => fixer.replaceTextRange([start, end], write) }],
        });
      }
    },
  };
}

/** The findings of a file, made once for all rules. */
const analyses = new WeakMap<object, EndpointsAnalysis>();

function analysisOf({ sourceCode, physicalFilename }: Pick<Rule.RuleContext, 'sourceCode' | 'physicalFilename'>): EndpointsAnalysis {
  const known = analyses.get(sourceCode.ast);
  if (known) return known;
  // ESLint types every tree as ESTree; a file that is YAML has this one.
  const analysis = analyseEndpoints(sourceCode.ast as unknown as YamlProgram, sourceCode.text, () => neighboursOf(physicalFilename));
  analyses.set(sourceCode.ast, analysis);
  return analysis;
}
