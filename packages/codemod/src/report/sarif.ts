import { pathToFileURL } from 'node:url';
import type { CodemodResult, FileFailure, Site } from '../result.ts';
import { packageVersion } from '../version.ts';
import type { Reporter } from './report.ts';

const RULES = {
  rewrite: { id: 'raw-code', level: 'warning', text: 'A raw number stands where a gRPC status constant belongs.' },
  undecided: { id: 'undecided-code', level: 'note', text: 'A number may be a gRPC status code; the file alone does not tell.' },
} as const;

/** SARIF 2.1.0 for code-scanning services. What is left alone is no finding, so only the other two verdicts are in it. */
export const sarif: Reporter = (result) => JSON.stringify(toSarif(result), undefined, 2);

function toSarif(result: CodemodResult): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'grpc-litmus-codemod',
            semanticVersion: packageVersion(),
            rules: Object.values(RULES).map(({ id, level, text }) => ({ id, shortDescription: { text }, defaultConfiguration: { level } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(result.root).href}/` } },
        invocations: [{ executionSuccessful: result.failures.length === 0, toolExecutionNotifications: result.failures.map(toNotification) }],
        results: result.sites.flatMap(toResult),
      },
    ],
  };
}

function toResult(site: Site): object[] {
  if (site.verdict === 'skip') return [];
  const suppressed = site.accepted && { suppressions: [{ kind: 'external', justification: 'accepted by the baseline' }] };
  const { id, level } = RULES[site.verdict];
  const text = site.verdict === 'rewrite' ? `${site.literal} should be ${site.replacement ?? site.code}: ${site.reason}` : `${site.literal} may be ${site.code}, undecided: ${site.reason}`;
  const region = { startLine: site.line, startColumn: site.column, endColumn: site.column + site.literal.length };
  return [{ ruleId: id, level, message: { text }, locations: [location(site.file, region)], ...suppressed }];
}

function toNotification({ file, line, column, message }: FileFailure): object {
  const region = line === undefined ? undefined : { startLine: line, ...(column !== undefined && { startColumn: column }) };
  return { level: 'error', message: { text: message }, locations: [location(file, region)] };
}

function location(file: string, region: object | undefined): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: 'ROOT' }, ...(region && { region }) } };
}
