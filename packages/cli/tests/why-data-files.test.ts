import { describe, expect, it } from 'vitest';
import { namedPlace } from '../src/why/read-place.ts';
import { whyOfData } from '../src/why/why-of-data.ts';
import { scratchFolder } from './support/scratch-folder.ts';
import { runCli } from './support/spawn-cli.ts';

const FILES = {
  'k8s/esp.yaml': `kind: Pod
spec:
  containers:
    - image: gcr.io/endpoints-release/endpoints-runtime:2
      args:
        - --listener_port=9000
        - --backend=grpc//orchard.internal:50051
        - --service=orchard.endpoints.orchard-prod.cloud.goog
        - --rollout_strategy=managed
        - --enable_backend_routing
`,
  'retries.json': `{
  "methodConfig": [{
    "name": [{ "service": "orchard.v1.Orchard" }],
    "retryPolicy": { "maxAttempts": 3, "initialBackoff": "100ms", "maxBackoff": "1s", "backoffMultiplier": 2, "retryableStatusCodes": ["UNAVAILABLE"] }
  }]
}
`,
  'compose.yaml': 'services:\n  db:\n    image: postgres:17\n',
  'tsconfig.json': '{}\n',
  'broken.yaml': 'image: gcr.io/endpoints-release/endpoints-runtime:2\n  args: [\n',
  'chart.yaml': '{{- if .Values.esp }}\nimage: gcr.io/endpoints-release/endpoints-runtime:2\n{{- end }}\n',
};

const answerAt = (place: string) => whyOfData(namedPlace(place, scratchFolder(FILES)));

describe('why, of a line in YAML or JSON', () => {
  it('names the rule, what it says, what to write, the presets that report it and its page', async () => {
    expect(await answerAt('k8s/esp.yaml:7')).toEqual({
      version: expect.any(String),
      file: 'k8s/esp.yaml',
      line: 7,
      text: '        - --backend=grpc//orchard.internal:50051',
      findings: [
        {
          rule: 'endpoints-backend',
          place: { line: 7, column: 21, endLine: 7, endColumn: 49 },
          message: expect.stringContaining('`grpc//orchard.internal:50051`'),
          suggestions: [expect.stringContaining('`grpc://orchard.internal:50051`')],
          presets: ['recommended', 'strict', 'all'],
          page: expect.stringMatching(/\/rules\/endpoints-backend\.md$/),
        },
      ],
      nothing: null,
    });
    expect(await answerAt('retries.json:4')).toMatchObject({ findings: [{ rule: 'valid-service-config', presets: ['recommended', 'strict', 'all'] }] });
  });

  it('tells which preset gives a hint', async () => {
    expect(await answerAt('k8s/esp.yaml:10')).toMatchObject({ findings: [{ rule: 'endpoints-flags', presets: ['all'] }] });
  });

  it.each([
    ['k8s/esp.yaml:1', 'No rule has anything to say of this line. In this file some have, of line 7 and line 10.'],
    ['compose.yaml:1', 'No rule reads this file, for it neither starts a proxy of Cloud Endpoints nor has the `type: google.api.Service`.'],
    ['tsconfig.json:1', 'No rule reads this file, for it is no service config (`methodConfig`) and no client configuration of google-gax (`retry_codes`).'],
    ['chart.yaml:2', 'No rule has anything to say of this file, whatever the preset.'],
  ])('says why nothing is reported: %s', async (place, nothing) => {
    expect(await answerAt(place)).toMatchObject({ findings: [], nothing });
  });

  it('is printed for people, and as JSON', () => {
    const root = scratchFolder(FILES);
    const { exitCode, stdout, stderr } = runCli(root, ['why', 'k8s/esp.yaml:7:3']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^k8s\/esp\.yaml:7\n {2}- --backend=grpc\/\/orchard\.internal:50051\n\nIn `grpc\/\/orchard[^]*\n {2}rule {6}endpoints-backend, in the preset recommended\n {2}offered {3}Write `grpc:[^]*\n {2}page {6}https:/);
    expect(stdout.split('\n').filter((line) => line.length > 80 && !/^ +page +https:\S+$/.test(line))).toEqual([]);
    expect(JSON.parse(runCli(root, ['why', 'retries.json:1', '--json']).stdout)).toMatchObject({ file: 'retries.json', findings: [], nothing: expect.stringContaining('line 4') });
  });

  it.each([
    ['k8s/esp.yaml:99', 'there is no line 99.'],
    ['broken.yaml:1', '"broken.yaml" cannot be read: line 1, column '],
  ])('says what cannot be answered: %s', async (place, message) => {
    await expect((async () => answerAt(place))()).rejects.toThrow(expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(message) }));
  });

  it('names the kinds of files that there are an answer for', () => {
    expect(() => namedPlace('notes.md:1', scratchFolder({ 'notes.md': '# Notes\n' }))).toThrow('"notes.md" is no file that the rules read: TypeScript, JavaScript, YAML or JSON.');
  });
});
