// The codemod's command, run as a user would run it.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { styled } from './terminal.mjs';

const cli = fileURLToPath(new URL('../../packages/codemod/dist/cli.js', import.meta.url));

/**
 * Runs the codemod on a folder and returns what it printed.
 *
 * @param {string} folder
 * @param {string[]} options
 * @throws {Error} with what it complained of, if it failed
 */
export function codemod(folder, ...options) {
  const { error, status, stdout, stderr } = spawnSync(process.execPath, [cli, '.', ...options], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`The codemod failed with exit code ${status}.\n${stderr}`);
  return stdout;
}

/** A unified diff, in colours on a terminal. */
export function colouredDiff(diff) {
  const styles = [
    [/^(---|\+\+\+) /, 'bold'],
    [/^@@/, 'cyan'],
    [/^\+/, 'green'],
    [/^-/, 'red'],
  ];
  const style = (line) => styles.find(([pattern]) => pattern.test(line))?.[1];
  return diff
    .split('\n')
    .map((line) => (style(line) ? styled(style(line), line) : line))
    .join('\n');
}
