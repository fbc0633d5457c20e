import { compareWithAccepted } from '@grpc-litmus/codemod/accepted-places';
import type { Finding, LintResult } from './lint-files.ts';

export interface ComparedFindings {
  readonly result: LintResult;
  /** The baseline that would accept every finding of this run, as the content of its file. */
  readonly updated: string;
}

/**
 * Marks the findings that a baseline accepts: those that were there when a team began.
 *
 * @param file the baseline, absolute
 * @param looked the files that were looked at, relative to `cwd`
 * @param mayBeAbsent a baseline that is about to be written need not be there yet
 * @throws {UsageError} where the file is no baseline
 */
export function compareWithBaseline(file: string, cwd: string, result: LintResult, looked: readonly string[], mayBeAbsent: boolean): ComparedFindings {
  const places = result.findings.map(({ file: name, rule, text }) => ({ file: name, what: rule, text: text.trim() }));
  const { accepted, outcome, updated } = compareWithAccepted({ list: 'findings', what: 'rule' }, file, cwd, places, looked, mayBeAbsent);
  const findings = result.findings.map((finding, index): Finding => (accepted[index] === true ? { ...finding, accepted: true } : finding));
  return { result: { ...result, findings, baseline: outcome }, updated };
}
