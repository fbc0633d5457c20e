import { expect, it } from 'vitest';
import { migrationOf } from '../src/migration/migration-of.ts';
import { scratchFolder } from './support/scratch-folder.ts';
import { SHOP, runCli } from './support/spawn-cli.ts';

const ESP = 'image: gcr.io/endpoints-release/endpoints-runtime:1';

const stepsOf = (args: string) => {
  const { proxies } = migrationOf('pod.yaml', `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - ${ESP}\n      args: [${args}]\n`);
  return proxies.map(({ fails, steps }) => ({ fails, steps: steps.map(({ flag, effect, use }) => [flag, effect, use]) }));
};

it('tells what ESPv2 would print, and what to write', () => {
  expect(stepsOf('-p, "8080", -a, "127.0.0.1:8081", -s, shop, -v, "1", -k, /creds.json')).toEqual([
    {
      fails: 'error: unrecognized arguments: -p 8080 -k /creds.json',
      steps: [
        ['-p', 'breaks', '--listener_port'],
        ['-k', 'breaks', '--service_account_key'],
      ],
    },
  ]);
});

it('tells what cannot stay together, which hides behind the first mistake', () => {
  expect(stepsOf('-p, "8080", -P, "9000", --backend=grpc://shop:8000, --service=shop, --rollout_strategy=managed, --version=1')).toEqual([
    {
      fails: 'error: unrecognized arguments: -p 8080 -P 9000',
      steps: [
        ['-p', 'breaks', '--listener_port'],
        ['-P', 'breaks', '--listener_port'],
        ['-P -p', 'conflicts', null],
        ['--version', 'conflicts', null],
      ],
    },
  ]);
});

it('tells what keeps its name and changes its meaning', () => {
  expect(stepsOf('--service=shop, --version=1, --status_port=8091, --access_log=off')).toEqual([
    {
      fails: null,
      steps: [
        ['', 'changes', '--backend=http://127.0.0.1:8081'],
        ['--status_port', 'changes', null],
        ['--access_log', 'changes', null],
      ],
    },
  ]);
});

it('has nothing to say of what is ESPv2 already', () => {
  expect(migrationOf('pod.yaml', `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - ${ESP.replace(':1', ':2')}\n      args: [-p, "80"]\n`).proxies).toEqual([]);
});

it('ends with 1 where a proxy does not start, and prints an object', () => {
  const { exitCode, stdout } = runCli(SHOP, ['migration', 'esp.yaml', '--json']);
  expect(exitCode).toBe(1);
  const { files } = JSON.parse(stdout) as { files: [{ file: string; proxies: [{ line: number; steps: { line: number }[] }] }] };
  expect(files[0].file).toBe('esp.yaml');
  expect(files[0].proxies[0].line).toBe(10);
  expect(files[0].proxies[0].steps.map(({ line }) => line)).toEqual([12, 16, 17, 18, 19]);
});

it('ends with 0 where none is started', () => {
  const root = scratchFolder({ 'a.yaml': 'kind: Service\n' });
  const { exitCode, stdout } = runCli(root, ['migration', 'a.yaml']);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'a.yaml\n  No ESP proxy is started here (image endpoints-runtime:1).\n' });
});

it.each([
  ['a file that there is not', 'none.yaml', /cannot be read/],
  ['a template', 'chart.yaml', /is no YAML/],
])('ends with 2 for %s', (_, file, message) => {
  const root = scratchFolder({ 'chart.yaml': '{{- if .Values.esp }}\nkind: Pod\n{{- end }}\n' });
  const { exitCode, stderr } = runCli(root, ['migration', file]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(message);
});
