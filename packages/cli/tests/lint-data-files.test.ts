import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commitAll } from '../../codemod/tests/support/git.ts';
import { lintFiles } from '../src/lint/lint-files.ts';
import type { LintResult, Preset } from '../src/lint/lint-files.ts';
import { scratchFolder } from './support/scratch-folder.ts';
import { runCli } from './support/spawn-cli.ts';

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: esp
          image: gcr.io/endpoints-release/endpoints-runtime:2
          args:
            - --http2_port=9000
            - --backend=grpc//127.0.0.1:50051
            - --service=orchard.endpoints.orchard-prod.cloud.goog
            - --rollout_strategy=managed
            - -k
            - /etc/esp/key.json
        - name: orchard
          image: eu.gcr.io/orchard-prod/orchard:3.0.1
          ports:
            - containerPort: 50051
`;

/** The host of the service itself as its backend, which another file may set right. */
const SERVICE = `type: google.api.Service
config_version: 3
name: orchard.endpoints.orchard-prod.cloud.goog
apis:
  - name: orchard.v1.Orchard
backend:
  rules:
    - selector: '*'
      address: orchard.internal:443
usage:
  rules:
    - selector: '*'
      allow_unregistered_calls: true
`;

const RETRIES = `{
  "methodConfig": [
    {
      "name": [{ "service": "orchard.v1.Orchard" }],
      "retryPolicy": {
        "maxAttempts": 1,
        "initialBackoff": "0.1s",
        "maxBackoff": "1s",
        "backoffMultiplier": 2,
        "retryableStatusCodes": ["UNAVAILABLE", "PERMISSION_DENIED"]
      }
    }
  ]
}
`;

const lint = (cwd: string, { paths = ['.'], preset = 'recommended', gitignore = true }: { paths?: readonly string[]; preset?: Preset; gitignore?: boolean } = {}): Promise<LintResult> =>
  lintFiles({ cwd, paths, preset, gitignore, since: undefined, baseline: undefined, updateBaseline: false, progressOn: process.stderr });

const placesIn = ({ findings }: LintResult): readonly string[] => findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`);

describe('YAML and JSON', () => {
  it('are linted without any set-up, beside code', async () => {
    const root = scratchFolder({ 'k8s/orchard.yaml': MANIFEST, 'src/retries.json': RETRIES, 'src/a.js': "const grpc = require('@grpc/grpc-js');\nexports.get = (call, callback) => {\n  callback({ code: 5, details: 'No such tree' });\n};\n" });
    const result = await lint(root);
    expect(placesIn(result)).toEqual(['k8s/orchard.yaml:11 endpoints-backend', 'k8s/orchard.yaml:14 endpoints-flags', 'src/a.js:3 no-raw-code', 'src/retries.json:6 valid-service-config', 'src/retries.json:10 no-permanent-retry']);
    expect(result).toMatchObject({ files: 3, failures: [] });
    expect(result.findings[0]).toMatchObject({ column: 25, endLine: 11, text: '            - --backend=grpc//127.0.0.1:50051', suggestions: [expect.stringContaining('grpc://127.0.0.1:50051')] });
  });

  it.each(['a.yaml', 'a.yml'])('are those in %s', async (name) => {
    expect(placesIn(await lint(scratchFolder({ [name]: MANIFEST })))).toHaveLength(2);
  });

  it.each([
    ['a.json', RETRIES],
    ['a.json', `\uFEFF${RETRIES}`],
    ['a.json', `// How often a tree is asked for again.\n${RETRIES.replace('"PERMISSION_DENIED"]', '"PERMISSION_DENIED",]')}`],
    ['a.jsonc', `/* For all trees. */ ${RETRIES}`],
    ['a.json5', RETRIES.replace('"methodConfig"', 'methodConfig').replace('"0.1s"', "'0.1s'")],
  ])('are those in %s, comments or not', async (name, text) => {
    expect(await lint(scratchFolder({ [name]: text }))).toMatchObject({ findings: [{ rule: 'valid-service-config' }, { rule: 'no-permanent-retry' }], failures: [] });
  });

  it('are judged by as much as the preset asks for: what is sure, what is likely, and hints', async () => {
    const root = scratchFolder({ 'api_config.yaml': SERVICE });
    expect(placesIn(await lint(root))).toEqual([]);
    expect(placesIn(await lint(root, { preset: 'strict' }))).toEqual(['api_config.yaml:9 endpoints-backend']);
    expect(placesIn(await lint(root, { preset: 'all' }))).toEqual(['api_config.yaml:9 endpoints-backend', 'api_config.yaml:13 endpoints-service-config']);
  });

  it('are known by what they say, and counted only then', async () => {
    const root = scratchFolder({ 'compose.yaml': 'services:\n  db:\n    image: postgres:17\n', 'tsconfig.json': '{ /* none */ "compilerOptions": {}, }', 'package.json': '{}', 'api_config.yaml': 'titles:\n  - Orchard\n' });
    expect(await lint(root)).toMatchObject({ files: 0, findings: [], failures: [] });
    expect(await lint(root, { paths: ['compose.yaml', 'tsconfig.json'] })).toMatchObject({ files: 0, findings: [], failures: [] });
  });

  it('are passed over where they are larger than any configuration', async () => {
    const large = (bytes: number): string => RETRIES + ' '.repeat(bytes - RETRIES.length);
    expect(await lint(scratchFolder({ 'a.json': large(2 ** 20 + 1), 'b.json': large(2 ** 20) }))).toMatchObject({ files: 1, findings: [{ file: 'b.json' }, { file: 'b.json' }] });
  });

  it('are passed over where ignore files and built folders say so', async () => {
    const root = scratchFolder({ '.gitignore': 'secret/\n', 'secret/a.yaml': MANIFEST, 'dist/a.json': RETRIES, 'node_modules/x/a.json': RETRIES, 'k8s/a.yaml': MANIFEST });
    expect(new Set((await lint(root)).findings.map(({ file }) => file))).toEqual(new Set(['k8s/a.yaml']));
    expect(new Set((await lint(root, { gitignore: false })).findings.map(({ file }) => file))).toEqual(new Set(['k8s/a.yaml', 'secret/a.yaml']));
    expect(new Set((await lint(root, { paths: ['dist/a.json'] })).findings.map(({ file }) => file))).toEqual(new Set(['dist/a.json']));
  });

  it('may switch a rule off in a comment', async () => {
    const yaml = MANIFEST.replace('            - -k', '            # eslint-disable-next-line grpc-litmus/endpoints-flags -- raised next week\n            - -k').replace('grpc//', 'grpc://');
    const json = RETRIES.replace('        "maxAttempts"', '        // eslint-disable-next-line grpc-litmus/valid-service-config\n        "maxAttempts"');
    expect(placesIn(await lint(scratchFolder({ 'a.yaml': yaml, 'b.json': json })))).toEqual(['b.json:11 no-permanent-retry']);
  });

  it('heed the settings of the project, and end the run where these are mistaken', async () => {
    const declared = { retry: { retryable: ['PERMISSION_DENIED'] } };
    expect(placesIn(await lint(scratchFolder({ 'package.json': JSON.stringify({ 'grpc-litmus': declared }), 'a.json': RETRIES })))).toEqual(['a.json:6 valid-service-config']);
    const mistaken = scratchFolder({ 'package.json': '{ "grpc-litmus": { "wraps": [] } }', 'a.json': RETRIES });
    expect(runCli(mistaken, ['lint'])).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('wraps') });
  });

  it('know the file beside them', async () => {
    const other = SERVICE.replace('name: orchard.endpoints', 'name: meadow.endpoints');
    expect(placesIn(await lint(scratchFolder({ 'k8s/orchard.yaml': MANIFEST, 'api_config.yaml': other })))).toContain('k8s/orchard.yaml:12 endpoints-service-config');
  });
});

describe('the example', () => {
  const EXAMPLE = fileURLToPath(new URL('../../../examples/endpoints', import.meta.url));
  const expected = JSON.parse(readFileSync(join(EXAMPLE, 'test/expected.json'), 'utf8')) as readonly string[];

  it('has the reports that ESLint gives with the preset', async () => {
    expect(placesIn(await lint(EXAMPLE, { paths: ['wrong'] }))).toEqual(expected.map((each) => `wrong/${each.replace('grpc-litmus/', '')}`));
    expect(placesIn(await lint(EXAMPLE, { paths: ['right', 'server'] }))).toEqual([]);
  });
});

describe('files that cannot be parsed', () => {
  it.each([
    ['a Helm template', 'deployment.yaml', `{{- if .Values.esp }}\n${MANIFEST}{{- end }}\n`],
    ['a template of Jinja', 'deployment.yaml', `${MANIFEST}{% for port in ports %}\n  - {{ port }}\n{% endfor %}\n`],
    ['a template with names between at signs', 'deployment.yaml', MANIFEST.replace('eu.gcr.io/orchard-prod/orchard:3.0.1', '@IMAGE@')],
    ['a template with names between per cent signs', 'deployment.yaml', MANIFEST.replace('eu.gcr.io/orchard-prod/orchard:3.0.1', '%IMAGE%')],
    ['a template of JSON', 'retries.json', RETRIES.replace('1,', '{{ .attempts }},')],
    ['JSON with placeholders', 'retries.json', RETRIES.replace('1,', '${ATTEMPTS},')],
    ['several documents of JSON', 'lines.json', '{ "method": 1 }\n{ "method": 2 }\n'],
    ['YAML of another kind', 'other.yaml', 'a: [\n  b: }\n'],
    ['JSON that only speaks of a method config', 'notes.json', '{ "about": "the method config of a client }'],
    ['an empty file', 'a.yaml', ''],
    ['an empty file of JSON', 'a.json', ''],
  ])('are nothing where they are %s, even if they are given by name', async (_, name, text) => {
    const root = scratchFolder({ [name]: text });
    expect(await lint(root)).toMatchObject({ findings: [], failures: [] });
    expect(await lint(root, { paths: [name] })).toMatchObject({ findings: [], failures: [] });
  });

  it.each([
    ['k8s.yaml', MANIFEST.replace('          ports:', '        ports:').replace('            - containerPort', '  - containerPort'), /^This starts an Endpoints proxy or configures an API, but is no YAML: ./],
    ['retries.json', RETRIES.replace('"maxAttempts": 1,', '"maxAttempts": ,'), /^This configures retries, but is no JSON: ./],
  ])('are said to be broken where they are ours: %s', async (name, text, message) => {
    const root = scratchFolder({ [name]: text, 'good.yaml': MANIFEST });
    const { findings, failures } = await lint(root);
    expect(failures).toEqual([{ file: name, line: expect.any(Number), column: expect.any(Number), message: expect.stringMatching(message) }]);
    expect(findings).toHaveLength(2);
    expect(runCli(root, ['lint', name])).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('Not looked at (1):') });
  });
});

describe('the options', () => {
  it.each(['pretty', 'json', 'sarif', 'github', 'gitlab'])('print them as %s', (format) => {
    const { exitCode, stdout, stderr } = runCli(scratchFolder({ 'k8s/orchard.yaml': MANIFEST, 'retries.json': RETRIES }), ['lint', '--format', format]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    for (const said of ['endpoints-flags', 'valid-service-config', 'k8s/orchard.yaml', 'retries.json']) expect(stdout).toContain(said);
  });

  it('--since leaves out what has not changed', () => {
    const root = scratchFolder({ 'old.yaml': MANIFEST, 'touched.json': '{}' });
    commitAll(root);
    writeFileSync(join(root, 'touched.json'), RETRIES);
    const { stdout } = runCli(root, ['lint', '--since', 'HEAD', '--format', 'json']);
    expect(placesIn(JSON.parse(stdout) as LintResult)).toEqual(['touched.json:6 valid-service-config', 'touched.json:10 no-permanent-retry']);
  });

  it('--baseline accepts what was there, and says what is gone of a file that became one of another kind', () => {
    const root = scratchFolder({ 'old.yaml': MANIFEST });
    expect(runCli(root, ['lint', '--baseline', 'baseline.json', '--update-baseline'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('2 findings accepted by the baseline.') });
    expect(runCli(root, ['lint', '--baseline', 'baseline.json'])).toMatchObject({ exitCode: 0 });
    writeFileSync(join(root, 'old.yaml'), 'services: {}\n');
    expect(runCli(root, ['lint', '--baseline', 'baseline.json']).stdout).toContain('2 entries of it gone');
  });
});
