// A service as a whole: a copy of it to try things on, and what its own tests say.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const reporter = new URL('outcomes.mjs', import.meta.url).href;

/**
 * Copies a service to a folder of its own, with the dependencies it has. `remove` takes the copy away.
 *
 * @param {string} folder
 */
export function copyService(folder) {
  const parent = mkdtempSync(path.join(realpathSync(tmpdir()), 'grpc-litmus-demo-'));
  const copy = path.join(parent, path.basename(folder));
  const modules = path.join(folder, 'node_modules');
  cpSync(folder, copy, { recursive: true, filter: (file) => file !== modules && path.basename(file) !== '.turbo' });
  symlinkSync(modules, path.join(copy, 'node_modules'), 'junction');
  return { copy, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/**
 * Runs the tests of a service, which use Node's own test runner.
 *
 * @param {string} folder
 * @returns {{ name: string, passed: boolean }[]}
 * @throws {Error} if the tests take longer than a minute, or none was run
 */
export function testOutcomes(folder) {
  const { error, stdout, stderr } = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) throw error;
  const outcomes = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  if (outcomes.length === 0) throw new Error(`No test was run in ${folder}.\n${stderr}`);
  return outcomes;
}

/** What differs between two runs of the same tests, as lines to print. */
export function changes(before, after) {
  const said = (outcomes) => outcomes.map(({ name, passed }) => `${passed ? 'passes' : 'fails'}: ${name}`);
  const [first, second] = [said(before), said(after)];
  return [
    ...first.filter((line) => !second.includes(line)).map((line) => `before, not after: ${line}`),
    ...second.filter((line) => !first.includes(line)).map((line) => `after, not before: ${line}`),
  ];
}
