import { createHash } from 'node:crypto';
import type { Finding } from '../lint-files.ts';
import { fileInCheckout } from './file-in-checkout.ts';
import type { Format, FormatContext } from './format.ts';

/** The report of GitLab's Code Quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: Format = ({ findings, failures }, context) => {
  const seen = new Map<string, number>();
  const fingerprint = (...parts: readonly string[]): string => {
    const text = JSON.stringify(parts);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return createHash('sha256').update(`${text} ${times}`).digest('hex');
  };
  const issues = [
    ...findings.flatMap((finding) => (finding.accepted ? [] : [issue(finding, context, fingerprint)])),
    ...failures.map(({ file, line, message }) => ({
      description: message,
      check_name: 'grpc-litmus',
      fingerprint: fingerprint(file, message),
      severity: 'blocker',
      location: { path: fileInCheckout(file, context), lines: { begin: line ?? 1 } },
    })),
  ];
  return JSON.stringify(issues, undefined, 2);
};

/** The fingerprint is of the text of the line, not of its number: what only moved is no new issue. */
const issue = ({ file, line, rule, message, text }: Finding, context: FormatContext, fingerprint: (...parts: readonly string[]) => string): object => ({
  description: message,
  check_name: `grpc-litmus/${rule}`,
  fingerprint: fingerprint(file, rule, text.trim()),
  severity: 'major',
  location: { path: fileInCheckout(file, context), lines: { begin: line } },
});
