import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { blockUnder } from './document.ts';
import { binOf, FLAT_CONFIG, makeProject } from './project.ts';

const SOURCE = "import * as grpc from '@grpc/grpc-js';\n\nexport const isGone = (error) => error instanceof grpc.Client && error.code === 5;\n";
const FILES = {
  'package.json': '{ "type": "module", "dependencies": { "@grpc/grpc-js": "^1.14.0" } }',
  'src/orders.js': SOURCE,
  'src/stock.ts': SOURCE.replace('(error)', '(error: grpc.ServiceError)'),
  'service_config.json': '{ "methodConfig": [{ "name": [{}], "retryPolicy": { "maxAttempts": 1, "initialBackoff": "0.1s", "maxBackoff": "1s", "backoffMultiplier": 2, "retryableStatusCodes": ["UNAVAILABLE"] } }] }',
  'deploy/proxy.yaml': 'services:\n  proxy:\n    image: gcr.io/endpoints-release/endpoints-runtime:2\n    command: ["--service=orders.example.com", "--rollout_strategy=managed", "--backend=grpc://orders:50051", "--http2_port=9000", "--enable_websocket"]\n',
};

const GONE = ['grpc-litmus/no-raw-code'];
const README = 'packages/eslint-plugin/README.md';

it.each([
  { name: 'the README of the plugin', config: FLAT_CONFIG, found: { 'orders.js': GONE } },
  { name: 'the README of the plugin, with an option', config: blockUnder(README, 'Options', 'js'), found: { 'orders.js': GONE } },
  { name: 'the README of the plugin for YAML', config: blockUnder(README, 'YAML', 'js'), found: { 'orders.js': GONE, 'proxy.yaml': ['grpc-litmus/endpoints-flags'] } },
  { name: 'docs/hosts.md for TypeScript', config: blockUnder('docs/hosts.md', 'ESLint 9 and 10 with TypeScript', 'js'), found: { 'orders.js': GONE, 'stock.ts': GONE } },
  { name: 'the page of valid-service-config', config: blockUnder('packages/eslint-plugin/docs/rules/valid-service-config.md', 'Evidence it uses', 'js'), found: { 'service_config.json': ['grpc-litmus/valid-service-config'] } },
])('`eslint .` finds what there is with the configuration of $name', ({ config, found }) => {
  const { folder, remove } = makeProject({ files: { ...FILES, 'eslint.config.js': config }, installed: ['eslint', 'eslint-plugin-grpc-litmus', 'typescript-eslint', '@eslint/json'] });
  const { status, stdout } = spawnSync(process.execPath, [binOf('eslint', 'eslint'), '.', '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  remove();
  const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string }[] }[];
  const reported = results.filter(({ messages }) => messages.length > 0).map(({ filePath, messages }) => [path.basename(filePath), messages.map(({ ruleId }) => ruleId)] as const);
  expect(Object.fromEntries(reported)).toEqual(found);
  expect(status).toBe(1);
});
