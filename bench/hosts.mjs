// ESLint against oxlint on a large repository: whether the packed plugin reports the same at the same places in both, and
// what each takes, the two in turn. Needs the npm registry and GNU time.
//
//   node bench/hosts.mjs --repository DIR [--rounds N] [--preset recommended|strict|all]

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import plugin from '../packages/eslint-plugin/dist/index.js';
import { install, pack } from '../tests/compat/consumer.mjs';
import { reportsOf } from '../tests/compat/hosts/reports.mjs';
import { best, measure } from './measure.mjs';

const { values } = parseArgs({ options: { repository: { type: 'string' }, rounds: { type: 'string', default: '3' }, preset: { type: 'string', default: 'all' } } });
const preset = plugin.configs[values.preset];
if (values.repository === undefined || preset === undefined) {
  console.error('usage: node bench/hosts.mjs --repository DIR [--rounds N] [--preset recommended|strict|all]   (DIR: a large TypeScript repository)');
  process.exit(2);
}

const root = path.resolve(import.meta.dirname, '..');
const repository = realpathSync(values.repository);
process.env.PATH = [path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);

const BATCH = 5000;

const FLAT_CONFIG = `
import parser from '@typescript-eslint/parser';
import grpcLitmus from 'eslint-plugin-grpc-litmus';
export default [
  { files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  grpcLitmus.configs['${values.preset}'],
];
`;

const workplace = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'grpc-litmus-hosts-bench-')));
try {
  compare(set());
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

/** The two commands, each with its configuration outside the repository, whose own it does not read. */
function set() {
  const tarballs = path.join(workplace, 'tarballs');
  mkdirSync(tarballs);
  const packed = ['core', 'eslint-plugin'].map((name) => pack(path.join(root, 'packages', name), tarballs));
  install(workplace, packed, { eslint: '10.15.0', '@typescript-eslint/parser': '8.73.0', typescript: '6.0.3', oxlint: '1.94.0' });
  writeFileSync(path.join(workplace, 'eslint.config.mjs'), FLAT_CONFIG);
  writeFileSync(path.join(workplace, 'oxlint.json'), JSON.stringify({ jsPlugins: ['eslint-plugin-grpc-litmus'], categories: { correctness: 'off' }, rules: preset.rules }));
  const bin = (script) => [process.execPath, path.join(workplace, 'node_modules', script)];
  return {
    eslint: [...bin('eslint/bin/eslint.js'), '--config', path.join(workplace, 'eslint.config.mjs'), '--no-warn-ignored', '--format', 'json'],
    oxlint: [...bin('oxlint/bin/oxlint'), '--config', path.join(workplace, 'oxlint.json'), '--disable-nested-config', '--no-ignore', '--format', 'json'],
  };
}

function compare(commands) {
  const files = sourceFiles();
  const runs = { eslint: [], oxlint: [] };
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const host of Object.keys(runs)) runs[host].push(inBatches(commands[host], files));
  }
  const [eslint, oxlint] = Object.keys(runs).map((host) => ({ ...best(runs[host]), reports: runs[host][0].printed.flatMap((text) => ours(host, text)) }));
  const differences = [
    ...eslint.reports.filter((report) => !oxlint.reports.includes(report)).map((report) => `ESLint only: ${report}`),
    ...oxlint.reports.filter((report) => !eslint.reports.includes(report)).map((report) => `oxlint only: ${report}`),
  ];
  console.log(`${files.length} files, preset ${values.preset}: ESLint ${eslint.reports.length} reports, oxlint ${oxlint.reports.length}, ${differences.length === 0 ? 'identical' : `${differences.length} different`}`);
  console.log(differences.join('\n'));
  for (const [name, { cpu, wall, memory }] of Object.entries({ ESLint: eslint, oxlint })) {
    console.log(`${name}: ${cpu.toFixed(1)} s of the processor, ${wall.toFixed(1)} s of the clock, ${Math.round(memory)} MB`);
  }
  console.log(`ESLint takes ${(eslint.cpu / oxlint.cpu).toFixed(1)} times the processor time and ${(eslint.wall / oxlint.wall).toFixed(1)} times the clock of oxlint`);
  if (differences.length > 0) process.exitCode = 1;
}

/** As many files at once as fit into a command line. */
function inBatches(command, files) {
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) => files.slice(index * BATCH, (index + 1) * BATCH));
  const parts = batches.map((batch) => measure([...command, ...batch], { cwd: repository, accept: [0, 1, 2] }));
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  return { wall: sum('wall'), cpu: sum('cpu'), memory: Math.max(...parts.map(({ memory }) => memory)), printed: parts.map(({ stdout }) => stdout) };
}

/** Only our own: comments of the repository set up rules of others, which neither host knows here. */
function ours(host, stdout) {
  return reportsOf(host, stdout, repository, repository).filter((report) => / grpc-litmus\//.test(report));
}

function sourceFiles() {
  return readdirSync(repository, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.(?:ts|tsx|mts|cts|js|jsx|mjs|cjs)$/.test(entry.name))
    .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/(?:^|\/)(?:node_modules|dist|vendor|\.git)\//.test(file.replaceAll(path.sep, '/')))
    .filter((file) => !readFileSync(path.join(repository, file), 'utf8').includes('\0'));
}
