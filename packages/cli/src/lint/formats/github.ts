import type { Finding, LintFailure } from '../lint-files.ts';
import { fileInCheckout } from './file-in-checkout.ts';
import type { Format, FormatContext } from './format.ts';

/**
 * Workflow commands of GitHub Actions, which become annotations of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Format = ({ findings, failures, files }, context) =>
  [
    ...findings.flatMap((finding) => (finding.accepted ? [] : [warning(finding, context)])),
    ...failures.map((failure) => error(failure, context)),
    `grpc-litmus: findings ${findings.filter(({ accepted }) => !accepted).length}, failures ${failures.length}, files ${files}`,
  ].join('\n');

const warning = ({ file, line, column, endLine, endColumn, rule, message }: Finding, context: FormatContext): string =>
  command('warning', { file: fileInCheckout(file, context), line, endLine, col: column, endColumn: endLine === line ? endColumn : undefined, title: `grpc-litmus/${rule}` }, message);

const error = ({ file, line, column, message }: LintFailure, context: FormatContext): string =>
  command('error', { file: fileInCheckout(file, context), line: line ?? undefined, col: column ?? undefined, title: 'grpc-litmus' }, message);

function command(name: string, properties: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const given = Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`]));
  return `::${name} ${given.join(',')}::${escaped(message)}`;
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
