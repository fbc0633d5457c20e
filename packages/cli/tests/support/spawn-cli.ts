import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The service that the tests and the README look at. */
export const SHOP = fileURLToPath(new URL('../fixtures/shop', import.meta.url));

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a folder, as a user would, with a text on its standard input. */
export function runCli(cwd: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}, input = ''): Finished {
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, env: { ...env, ...environment }, encoding: 'utf8', input });
  return { exitCode: status, stdout, stderr };
}
