// What linting with the preset `recommended` costs beside what ESLint costs without any rule, as a ratio in one run:
//
//   npm run bench -- --repository DIR [--rounds N]
//
// Each round lints the same files three times in processes of their own, with the parser alone, with rules that do
// nothing and with the rules, in turn, so that a machine that slows down slows all. What counts is processor time; the
// ratios are those of the medians. The rules that do nothing tell what ESLint itself takes for so many.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

const { values } = parseArgs({ options: { repository: { type: 'string' }, rounds: { type: 'string', default: '3' } } });
if (values.repository === undefined) {
  console.error('usage: npm run bench -- --repository DIR [--rounds N]   (DIR: a large TypeScript repository)');
  process.exit(2);
}

const LIMIT = 1.1;
const lintOnce = path.join(path.dirname(fileURLToPath(import.meta.url)), 'lint-once.mjs');

/** @param {'parser' | 'idle' | 'rules'} mode */
function run(mode) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [lintOnce, mode, path.resolve(values.repository)], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const rounds = Array.from({ length: Number(values.rounds) }, (_, index) => {
  const [parser, idle, rules] = [run('parser'), run('idle'), run('rules')];
  console.log(`round ${index + 1}: parser alone ${parser.cpu.toFixed(2)} s, with idle rules ${idle.cpu.toFixed(2)} s, with the rules ${rules.cpu.toFixed(2)} s; ${rules.files} files, ${rules.reports} reports, peak ${Math.round(rules.memory)} MB`);
  return { parser: parser.cpu, idle: idle.cpu, rules: rules.cpu };
});
const timesParser = (mode) => median(rounds.map((round) => round[mode])) / median(rounds.map(({ parser }) => parser));
const ratio = timesParser('rules');
console.log(`with as many rules that do nothing ${timesParser('idle').toFixed(3)} times the processor time of the parser alone`);
console.log(`with the rules ${ratio.toFixed(3)} times the processor time of the parser alone (limit ${LIMIT})`);
if (ratio > LIMIT) process.exitCode = 1;
