// Proves that the packed plugin says the same in every host: packs core and the plugin, installs them in fresh projects
// beside each ESLint major and oxlint, lints and fixes one corpus, and compares. Needs the npm registry.

import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import plugin from '../packages/eslint-plugin/dist/index.js';
import { copyCorpus, install, pack, run } from '../tests/compat/consumer.mjs';
import { hostsWith } from '../tests/compat/hosts.mjs';
import { reportsOf } from '../tests/compat/reports.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const corpus = path.join(root, 'tests', 'compat', 'corpus');
const nodeMajor = Number(process.versions.node.split('.')[0]);

// pnpm is a dependency of this repository, so it need not be on the user's path.
process.env.PATH = [path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);

const workplace = mkdtempSync(path.join(os.tmpdir(), 'grpc-litmus-compat-'));
try {
  process.exitCode = compareHosts() ? 0 : 1;
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

/** Runs every host and prints the table. Returns whether all agree. */
function compareHosts() {
  const hosts = hostsWith(plugin.configs.recommended.rules);
  const able = hosts.filter(({ sinceNode = 0 }) => nodeMajor >= sinceNode);
  const tarballs = packPackages();
  const outcomes = able.map((host) => ({ host, ...lintAndFix(host, tarballs) }));
  const rows = outcomes.map((outcome) => ({ ...outcome, differences: differences(outcomes[0], outcome) }));
  const agreed = rows.every(({ differences }) => differences.length === 0);
  const proven = outcomes[0].reports.length > 0;
  printTable(rows, hosts.filter((host) => !able.includes(host)));
  for (const { host, differences } of rows) {
    if (differences.length > 0) console.log(`\n${titleOf(host)}, against ${titleOf(able[0])}:\n${differences.join('\n')}`);
  }
  if (!proven) console.log('\nNothing was reported anywhere, which proves nothing.');
  return agreed && proven;
}

function packPackages() {
  progress('Packing core and the plugin …');
  const destination = path.join(workplace, 'tarballs');
  mkdirSync(destination);
  return ['core', 'eslint-plugin'].map((name) => pack(path.join(root, 'packages', name), destination));
}

/** What a host reports of the corpus, and the text of each file after its autofixes. */
function lintAndFix(host, tarballs) {
  const folder = path.join(workplace, folderNameOf(host));
  if (!readdirSync(workplace).includes(folderNameOf(host))) {
    progress(`Installing ${Object.entries(host.dependencies).map((entry) => entry.join(' ')).join(', ')} …`);
    install(folder, tarballs, host.dependencies);
  }
  progress(`Linting in ${titleOf(host)} …`);
  const files = path.join(folder, 'corpus');
  writeFileSync(path.join(folder, host.config), host.configText);
  copyCorpus(corpus, files);
  const [command, ...args] = host.command;
  const lint = (...more) => run(command, [...args, ...more, 'corpus'], folder, { accept: [0, 1], environment: host.environment });
  const reports = reportsOf(host.output, lint(), files);
  lint('--fix');
  const fixed = textsIn(files);
  rmSync(files, { recursive: true });
  rmSync(path.join(folder, host.config));
  return { reports, fixed };
}

/** Hosts with the same packages share a folder. */
function folderNameOf({ dependencies }) {
  return Object.entries(dependencies).flat().join('-').replaceAll(/[^\w.-]/g, '');
}

function textsIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
}

/** What one host says that the other does not, and the files that their fixes leave different. */
function differences(expected, actual) {
  return [
    ...expected.reports.filter((report) => !actual.reports.includes(report)).map((report) => `- ${report}`),
    ...actual.reports.filter((report) => !expected.reports.includes(report)).map((report) => `+ ${report}`),
    ...[...expected.fixed].filter(([file, text]) => actual.fixed.get(file) !== text).map(([file]) => `! ${file} is fixed otherwise`),
  ];
}

function printTable(rows, unable) {
  console.log(`Node ${process.versions.node}, eslint-plugin-grpc-litmus ${plugin.meta.version} from its tarball\n`);
  for (const { host, reports, differences } of rows) {
    const verdict = differences.length === 0 ? styleText('green', 'equal') : styleText('red', `${differences.length} different`);
    console.log(`${titleOf(host).padEnd(75)} ${String(reports.length).padStart(4)} reports  ${verdict}`);
  }
  for (const host of unable) console.log(`${titleOf(host).padEnd(75)}    not run: needs Node ${host.sinceNode}`);
}

function titleOf({ name, parsers }) {
  return `${name} (${parsers})`;
}

function progress(text) {
  console.error(text);
}
