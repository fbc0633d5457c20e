// What the codemod costs beside other tools that make the same edits in the same files, in one run:
//
//   npm run bench -- [--files N] [--rounds N] [--alone]
//
// The files are made up, so that every raw code in them is one beyond doubt and all tools find the same. Each round runs
// the fast tools in turn, so that a machine that slows down slows all; the slow ones run once. The other tools are installed into a temporary folder
// from the npm registry; --alone does without them. Needs GNU time.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { best, measure } from './measure.mjs';
import { writeTree } from './tree.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const cli = path.join(here, '..', 'packages', 'codemod', 'dist', 'cli.js');
const { values } = parseArgs({
  options: { files: { type: 'string', default: '3000' }, rounds: { type: 'string', default: '3' }, alone: { type: 'boolean', default: false } },
});
const COMPETITORS = { '@ast-grep/cli': '0.51.1', jscodeshift: '17.4.0', 'ts-morph': '28.0.0' };

const workplace = mkdtempSync(path.join(os.tmpdir(), 'grpc-litmus-bench-'));
try {
  process.exitCode = compare() ? 0 : 1;
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

function compare() {
  const files = Number(values.files);
  const full = makeTree('full', files, true);
  const clean = makeTree('clean', files, false);
  const large = makeTree('large', files * 5, true);
  const node = process.execPath;
  const tools = [
    { name: 'reading alone', command: [node, path.join(here, 'read-all.mjs'), full.list] },
    { name: 'codemod', command: codemodOn(full.folder), edits: editsInReport },
    { name: 'codemod, nothing to do', command: codemodOn(clean.folder), edits: editsInReport },
    { name: 'codemod, five times the files', command: codemodOn(large.folder), edits: editsInReport },
    ...(values.alone ? [] : competitors(full)),
  ];
  const runs = new Map(tools.map(({ name }) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const { name, command, edits = editsInWords, accept, once } of tools) {
      // A tool that takes minutes is disturbed by little.
      if (once && round > 0) continue;
      console.error(`Round ${round + 1}: ${name} …`);
      const run = measure(command, { accept });
      runs.get(name).push({ ...run, edits: edits(run.stdout) });
    }
  }
  return report(new Map([...runs].map(([name, list]) => [name, { ...best(list), edits: list[0].edits }])));
}

function makeTree(name, files, codes) {
  const folder = path.join(workplace, name);
  mkdirSync(folder);
  const list = path.join(workplace, `${name}.txt`);
  writeFileSync(list, `${writeTree(folder, { files, codes }).join('\n')}\n`);
  return { folder, list };
}

function codemodOn(folder) {
  return [process.execPath, cli, folder, '--report', 'json'];
}

function editsInReport(stdout) {
  return JSON.parse(stdout).sites.filter(({ verdict }) => verdict === 'rewrite').length;
}

function editsInWords(stdout) {
  return [...stdout.matchAll(/\bedits (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

function editsInLines(stdout) {
  return stdout.split('\n').filter((line) => line.startsWith('{')).length;
}

function competitors({ folder, list }) {
  const home = path.join(workplace, 'competitors');
  mkdirSync(home);
  writeFileSync(path.join(home, 'package.json'), JSON.stringify({ private: true, dependencies: COMPETITORS }));
  console.error('Installing the other tools …');
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The other tools do not install; --alone does without them.');
  const modules = path.join(home, 'node_modules');
  const extensions = ['ts', 'js'].join(',');
  return [
    {
      name: 'jscodeshift',
      once: true,
      command: [process.execPath, path.join(modules, 'jscodeshift', 'bin', 'jscodeshift.js'), '--dry', '--no-babel', '--parser=tsx', `--extensions=${extensions}`, `--cpus=${os.availableParallelism()}`, '-t', path.join(here, 'competitors', 'jscodeshift.cjs'), folder],
    },
    { name: 'ts-morph, the simple way', once: true, command: [process.execPath, '--max-old-space-size=8192', path.join(here, 'competitors', 'ts-morph.mjs'), list, home] },
    { name: 'ast-grep', command: [astGrepIn(modules), 'scan', '--rule', path.join(here, 'competitors', 'ast-grep.yml'), '--json=stream', folder], edits: editsInLines, accept: [0, 1] },
  ];
}

/** The program for this machine, which a package of its own brings. */
function astGrepIn(modules) {
  const [found] = readdirSync(path.join(modules, '@ast-grep')).map((name) => path.join(modules, '@ast-grep', name, 'ast-grep')).filter((file) => !file.includes(`${path.sep}cli${path.sep}`) && existsSync(file));
  if (found === undefined) throw new Error('ast-grep has no program for this machine; --alone does without it.');
  return found;
}

/** Prints the figures and what they come to; returns whether every limit is kept. */
function report(figures) {
  console.log(`\n${''.padEnd(30)} ${'wall s'.padStart(8)} ${'cpu s'.padStart(8)} ${'peak MB'.padStart(8)} ${'edits'.padStart(7)}`);
  for (const [name, { wall, cpu, memory, edits }] of figures) {
    console.log(`${name.padEnd(30)} ${wall.toFixed(2).padStart(8)} ${cpu.toFixed(2).padStart(8)} ${memory.toFixed(0).padStart(8)} ${String(edits).padStart(7)}`);
  }
  const ratio = (a, b, key) => figures.get(a)?.[key] / figures.get(b)?.[key];
  const limits = [
    ['time beside reading alone', ratio('codemod', 'reading alone', 'wall'), 'at most', 10],
    ['time beside reading alone, nothing to do', ratio('codemod, nothing to do', 'reading alone', 'wall'), 'at most', 2.5],
    ['memory with five times the files', ratio('codemod, five times the files', 'codemod', 'memory'), 'at most', 1.2],
    ['jscodeshift, time', ratio('jscodeshift', 'codemod', 'wall'), 'at least', 20],
    ['ts-morph, time', ratio('ts-morph, the simple way', 'codemod', 'wall'), 'at least', 10],
    ['ts-morph, memory', ratio('ts-morph, the simple way', 'codemod', 'memory'), 'at least', 4],
    ['time beside ast-grep', ratio('codemod', 'ast-grep', 'wall'), 'at most', 1.2],
  ].filter(([, value]) => !Number.isNaN(value));
  console.log('');
  const kept = limits.map(([name, value, direction, limit]) => {
    const isKept = direction === 'at most' ? value <= limit : value >= limit;
    console.log(`${isKept ? 'kept  ' : 'MISSED'} ${name}: ${value.toFixed(2)} times (${direction} ${limit})`);
    return isKept;
  });
  const counts = new Set(['codemod', 'jscodeshift', 'ts-morph, the simple way', 'ast-grep'].flatMap((name) => figures.get(name)?.edits ?? []));
  if (counts.size !== 1) console.log(`The tools do not make the same edits: ${[...counts].join(', ')}.`);
  return kept.every(Boolean) && counts.size === 1;
}
