// Makes the checkout ready to use with nothing but Node and npm: installs what the lock file names and builds
// the packages. Does nothing where nothing changed since the last time.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = path.join(root, 'node_modules', '.bin');
const stamp = path.join(root, 'node_modules', '.grpc-litmus-ready');

/** Everything an install depends on, as one fingerprint. */
function installFingerprint() {
  const hash = createHash('sha256').update(process.version).update(process.platform).update(process.arch);
  const manifests = ['packages', 'examples']
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(folder, name, 'package.json')));
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.mjs', ...manifests.sort()]) {
    if (existsSync(path.join(root, file))) hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** Runs a set-up step. What it says is no answer to the command that was asked for: a quiet step speaks if it fails. */
function run(command, args, { quiet = false } = {}) {
  const { status, error, stdout } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', quiet ? 'pipe' : 2, 2],
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: [bin, process.env.PATH].join(path.delimiter), TURBO_TELEMETRY_DISABLED: '1' },
  });
  if (error) throw error;
  if (status !== 0) {
    if (quiet) console.error(stdout);
    console.error(`\n\`${[command, ...args].join(' ')}\` failed with exit code ${status}.`);
    process.exit(status ?? 1);
  }
}

const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const fingerprint = installFingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint) {
  console.error('Installing what the lock file names …');
  run('npx', ['-y', packageManager, 'install', '--frozen-lockfile']);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
run('turbo', ['run', 'build', '--output-logs=errors-only'], { quiet: true });
