// Measures accuracy on labelled public code, then proves that rewriting it breaks no program (behaviour.mjs):
// `npm run test:corpus -- --corpus DIR`. The labels and the tools that compare with them lie beside the checkout; the
// repositories are rebuilt from git directories with tools/corpus.mjs.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    shared: { type: 'string', default: path.join(root, '..', 'shared') },
    list: { type: 'string' },
    only: { type: 'string' },
  },
});

const tools = path.join(values.shared, 'tools');
if (values.corpus === undefined || !existsSync(values.corpus) || !existsSync(tools)) {
  console.error('usage: npm run test:corpus -- --corpus DIR [--shared DIR] [--list fp|fn] [--only accuracy|behaviour]');
  console.error('DIR of --corpus holds the repositories of labels/repos.json, as tools/corpus.mjs writes them;');
  console.error('DIR of --shared holds labels/ and tools/, and is ../shared where it is not given.');
  process.exit(2);
}

/** Each tool with the labels it compares with. */
const EVALUATIONS = [
  ['evaluate-lint.mjs', 'misuse.dev.jsonl'],
  ['evaluate-codemod.mjs', 'numeric.dev.jsonl'],
];

for (const [tool, labels] of values.only === 'behaviour' ? [] : EVALUATIONS) {
  console.log(`\n${tool} on ${labels}`);
  const list = values.list === undefined ? [] : ['--list', values.list];
  run([path.join(tools, tool), '--labels', path.join(values.shared, 'labels', labels), '--corpus', values.corpus, ...list]);
}
if (values.only !== 'accuracy') {
  console.log('\nType errors before and after');
  run([path.join(root, 'scripts', 'behaviour.mjs'), '--corpus', values.corpus]);
}

function run(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
