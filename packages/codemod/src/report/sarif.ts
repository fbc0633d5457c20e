import { pathToFileURL } from 'node:url';
import type { CodemodResult, FileFailure, Site } from '../result.ts';
import { packageVersion } from '../version.ts';
import type { Reporter } from './report.ts';
import { WORDS } from './words.ts';

const LEVELS = { rewrite: 'warning', undecided: 'note' } as const;

/** SARIF 2.1.0 for code-scanning services. What is left alone is no finding, so only the other two verdicts are in it. */
export const sarif: Reporter = (result) => JSON.stringify(toSarif(result), undefined, 2);

function toSarif(result: CodemodResult): object {
  const words = WORDS[result.transform];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'grpc-litmus-codemod',
            semanticVersion: packageVersion(),
            rules: (['rewrite', 'undecided'] as const).map((verdict) => {
              const { id, text } = words[verdict];
              return { id, shortDescription: { text }, defaultConfiguration: { level: LEVELS[verdict] } };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(result.root).href}/` } },
        invocations: [{ executionSuccessful: result.failures.length === 0, toolExecutionNotifications: result.failures.map(toNotification) }],
        results: result.sites.flatMap((site) => toResult(site, words)),
      },
    ],
  };
}

function toResult(site: Site, words: (typeof WORDS)[keyof typeof WORDS]): object[] {
  if (site.verdict === 'skip') return [];
  const suppressed = site.accepted && { suppressions: [{ kind: 'external', justification: 'accepted by the baseline' }] };
  const { id } = words[site.verdict];
  const level = LEVELS[site.verdict];
  const text = site.verdict === 'rewrite' ? `${site.literal} should be ${site.replacement ?? ''}: ${site.reason}` : `${site.literal} ${site.code === undefined ? 'is' : `may be ${site.code},`} undecided: ${site.reason}`;
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
