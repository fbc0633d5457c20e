import { pathToFileURL } from 'node:url';
import plugin from 'eslint-plugin-grpc-litmus';
import type { Finding, LintFailure, LintResult } from '../lint-files.ts';
import { fileInCheckout } from './file-in-checkout.ts';
import type { Format, FormatContext } from './format.ts';

/** SARIF 2.1.0 for code-scanning services. What the baseline accepts is in it as suppressed. */
export const sarif: Format = (result, context) => JSON.stringify(toSarif(result, context), undefined, 2);

function toSarif({ version, findings, failures }: LintResult, context: FormatContext): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'grpc-litmus', semanticVersion: version, informationUri: 'https://github.com/grpc-litmus/grpc-litmus', rules: rulesOf(findings) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(context.checkout).href}/` } },
        invocations: [{ executionSuccessful: failures.length === 0, toolExecutionNotifications: failures.map((failure) => toNotification(failure, context)) }],
        results: findings.map((finding) => toResult(finding, context)),
      },
    ],
  };
}

const rulesOf = (findings: readonly Finding[]): readonly object[] =>
  [...new Set(findings.map(({ rule }) => rule))].sort().map((id) => {
    const docs = Object.entries(plugin.rules).find(([name]) => name === id)?.[1].meta?.docs;
    return {
      id: `grpc-litmus/${id}`,
      ...(docs && { shortDescription: { text: docs.description }, helpUri: docs.url }),
      defaultConfiguration: { level: 'warning' },
    };
  });

const toResult = ({ file, line, column, endLine, endColumn, rule, message, accepted }: Finding, context: FormatContext): object => ({
  ruleId: `grpc-litmus/${rule}`,
  level: 'warning',
  message: { text: message },
  locations: [location(file, { startLine: line, startColumn: column, endLine, endColumn }, context)],
  ...(accepted && { suppressions: [{ kind: 'external', justification: 'accepted by the baseline' }] }),
});

const toNotification = ({ file, line, column, message }: LintFailure, context: FormatContext): object => ({
  level: 'error',
  message: { text: message },
  locations: [location(file, line === null ? undefined : { startLine: line, ...(column !== null && { startColumn: column }) }, context)],
});

const location = (file: string, region: object | undefined, context: FormatContext): object => ({
  physicalLocation: {
    artifactLocation: { uri: fileInCheckout(file, context).split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' },
    ...(region && { region }),
  },
});
