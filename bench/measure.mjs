// Runs a command and tells what it took: seconds of the clock and of the processor, and the peak memory of its largest
// process in MB, as GNU time counts them.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * @param {string[]} command
 * @param {{ cwd?: string, accept?: number[] }} [options] the exit codes that are no failure
 */
export function measure(command, { cwd, accept = [0] } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grpc-litmus-measure-'));
  const figures = path.join(folder, 'figures');
  try {
    const { status, stdout, stderr, error } = spawnSync('/usr/bin/time', ['-q', '-o', figures, '-f', '%e %U %S %M', ...command], { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (error) throw new Error(`GNU time is needed: ${error.message}`);
    if (!accept.includes(status)) throw new Error(`${command.join(' ')} ended with ${status}\n${stderr}`);
    const [wall, user, system, kilobytes] = readFileSync(figures, 'utf8').trim().split(' ').map(Number);
    return { wall, cpu: user + system, memory: kilobytes / 1024, stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The best of several runs: what disturbs a run only ever makes it slower. */
export function best(runs) {
  const smallest = (key) => Math.min(...runs.map((run) => run[key]));
  return { wall: smallest('wall'), cpu: smallest('cpu'), memory: smallest('memory') };
}
