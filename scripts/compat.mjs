// Proves on packed tarballs, in fresh projects, that the packages work where people lint. Needs the npm registry.
//
//   npm run test:compat -- [--only PART,PART] [--write]
//
// `--write` puts what was measured into docs/hosts.md.

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, styleText } from 'node:util';
import plugin from '../packages/eslint-plugin/dist/index.js';
import { pack } from '../tests/compat/consumer.mjs';
import { footprint } from '../tests/compat/footprint.mjs';
import { hostsAgree } from '../tests/compat/hosts/agree.mjs';
import { layouts } from '../tests/compat/layouts.mjs';
import { mistakes } from '../tests/compat/mistakes.mjs';
import { nodeVersions } from '../tests/compat/node-versions.mjs';
import { scriptBlocks } from '../tests/compat/script-blocks.mjs';
import { types } from '../tests/compat/types.mjs';

const PARTS = { hosts: hostsAgree, 'script-blocks': scriptBlocks, types, layouts, mistakes, footprint };

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean', default: false } } });
const chosen = values.only?.split(',') ?? Object.keys(PARTS);
const unknown = chosen.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}"; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const root = path.resolve(import.meta.dirname, '..');
const page = path.join(root, 'docs', 'hosts.md');
const progress = (text) => {
  console.error(text);
};

// pnpm is a dependency of this repository, so it need not be on the user's path.
process.env.PATH = [path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);

const workplace = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'grpc-litmus-compat-')));
try {
  const bench = { workplace, tarballs: packed(), nodes: nodeVersions(workplace, progress), rules: plugin.configs.recommended.rules, progress };
  for (const part of chosen) show(PARTS[part](bench));
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

function packed() {
  progress('Packing …');
  const destination = path.join(workplace, 'tarballs');
  mkdirSync(destination);
  return Object.fromEntries(['core', 'eslint-plugin', 'codemod', 'cli'].map((name) => [name, pack(path.join(root, 'packages', name), destination)]));
}

function show({ title, lines, failures, tables = {} }) {
  console.log(`\n${styleText('bold', title)}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  for (const failure of failures) console.log(styleText('red', `\n${failure}`));
  if (failures.length > 0) process.exitCode = 1;
  if (values.write) write(tables);
}

/** Replaces what stands between the marks of each table in the page. */
function write(tables) {
  let text = readFileSync(page, 'utf8');
  for (const [name, table] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- ${name}, written by npm run test:compat -- --write -->\n)[^]*?(\n<!-- the end of ${name} -->)`);
    if (!place.test(text)) throw new Error(`docs/hosts.md has no place for ${name}.`);
    text = text.replace(place, (_, before, after) => `${before}\n${table}\n${after}`);
  }
  writeFileSync(page, text);
}
