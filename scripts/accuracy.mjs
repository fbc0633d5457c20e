// Writes docs/accuracy.md: how right the rules and the codemod are on labelled public code. The README gets its figures.
//
//   npm run accuracy -- --labels F --codemod-labels F --corpus DIR --tools DIR
//
// The labels and the tools that compare with them lie beside the checkout; the corpus is the labelled repositories as
// tools/corpus.mjs writes them. To look at single places, `npm run test:corpus` lists them.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { casesOfRules } from './accuracy/cases-of-rules.mjs';
import { withFigures } from './accuracy/figures.mjs';
import { accuracyPage } from './accuracy/page.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const option = { type: 'string' };
const { values } = parseArgs({ options: { labels: option, 'codemod-labels': option, corpus: option, tools: option } });
if (Object.keys(values).length < 4) {
  console.error('usage: npm run accuracy -- --labels F --codemod-labels F --corpus DIR --tools DIR');
  process.exit(2);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'grpc-litmus-accuracy-'));

/** What a tool found out, as it writes it with --json. */
function evaluated(tool, labels) {
  const output = path.join(scratch, `${tool}.json`);
  const args = [path.resolve(values.tools, tool), '--labels', path.resolve(labels), '--corpus', path.resolve(values.corpus), '--json', output];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${tool} ended with ${status}`);
  return JSON.parse(readFileSync(output, 'utf8'));
}

try {
  const { rules } = await import(pathToFileURL(path.join(root, 'packages/eslint-plugin/dist/rules/index.js')).href);
  const page = accuracyPage({
    rules,
    cases: await casesOfRules(path.join(root, 'packages/eslint-plugin/tests'), scratch),
    lint: evaluated('evaluate-lint.mjs', values.labels),
    codemod: evaluated('evaluate-codemod.mjs', values['codemod-labels']),
  });
  writeFileSync(path.join(root, 'docs/accuracy.md'), page);
  const readme = path.join(root, 'README.md');
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), page));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
