import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { blockUnder } from './document.ts';
import { binOf, FLAT_CONFIG, makeProject } from './project.ts';

const SOURCE = "import * as grpc from '@grpc/grpc-js';\n\nexport const isGone = (error) => error instanceof grpc.Client && error.code === 5;\n";
const FILES = {
  'package.json': '{ "type": "module", "dependencies": { "@grpc/grpc-js": "^1.14.0" } }',
  'src/orders.js': SOURCE,
  'src/stock.ts': SOURCE.replace('(error)', '(error: grpc.ServiceError)'),
};

it.each([
  { name: 'the README of the plugin', config: FLAT_CONFIG, files: ['orders.js'] },
  { name: 'docs/hosts.md for TypeScript', config: blockUnder('docs/hosts.md', 'ESLint 9 and 10 with TypeScript', 'js'), files: ['orders.js', 'stock.ts'] },
])('`eslint .` finds what there is with the configuration of $name', ({ config, files }) => {
  const { folder, remove } = makeProject({ files: { ...FILES, 'eslint.config.js': config }, installed: ['eslint', 'eslint-plugin-grpc-litmus', 'typescript-eslint'] });
  const { status, stdout } = spawnSync(process.execPath, [binOf('eslint', 'eslint'), '.', '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  remove();
  const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string }[] }[];
  const found = results.filter(({ messages }) => messages.length > 0).map(({ filePath, messages }) => `${filePath.split(/[\\/]/).at(-1) ?? ''} ${messages.map(({ ruleId }) => ruleId).join()}`);
  expect(found.sort()).toEqual(files.map((file) => `${file} grpc-litmus/no-raw-code`));
  expect(status).toBe(1);
});
