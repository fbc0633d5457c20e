// A project that uses the packed plugin, made from nothing in a folder of its own.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const WINDOWS = process.platform === 'win32';

/**
 * Packs a workspace package.
 *
 * @param {string} packageFolder
 * @param {string} destination
 * @returns {string} the path of the tarball
 */
export function pack(packageFolder, destination) {
  const before = new Set(readdirSync(destination));
  run('pnpm', ['pack', '--pack-destination', destination], packageFolder);
  const tarball = readdirSync(destination).find((file) => !before.has(file));
  if (!tarball) throw new Error(`\`pnpm pack\` made no tarball of ${packageFolder}.`);
  return path.join(destination, tarball);
}

/**
 * Makes a project with the tarballs and other packages installed by npm.
 *
 * @param {string} folder
 * @param {readonly string[]} tarballs
 * @param {Readonly<Record<string, string>>} dependencies
 * @param {readonly string[]} [options] of npm
 */
export function install(folder, tarballs, dependencies, options = []) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n');
  const packages = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
  run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', ...options, ...tarballs, ...packages], folder);
}

/**
 * Puts a fresh copy of the corpus into a project, and beside it one as Windows editors write files: with a byte order
 * mark and two characters at the end of a line.
 *
 * @param {string} corpus
 * @param {string} destination
 */
export function copyCorpus(corpus, destination) {
  cpSync(corpus, destination, { recursive: true });
  const windows = path.join(destination, 'windows');
  mkdirSync(windows);
  for (const file of readdirSync(corpus)) {
    const text = readFileSync(path.join(corpus, file), 'utf8');
    const mark = file === 'package.json' ? '' : '\uFEFF';
    writeFileSync(path.join(windows, file), mark + text.replaceAll(/\r?\n/g, '\r\n'));
  }
}

/**
 * Runs a command to its end and returns what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {{ readonly accept?: readonly number[], readonly environment?: Readonly<Record<string, string>> }} [options]
 *   `accept`: the exit codes that are no failure
 * @throws {Error} with the command's own words where it failed
 */
export function run(command, args, cwd, { accept = [0], environment = {} } = {}) {
  const bin = path.join(cwd, 'node_modules', '.bin');
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: WINDOWS,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PATH: [bin, process.env.PATH].join(path.delimiter), ...environment },
  });
  if (error) throw error;
  if (!accept.includes(status ?? -1)) {
    throw new Error(`\`${[command, ...args].join(' ')}\` failed with exit code ${status}:\n${stdout}\n${stderr}`);
  }
  return stdout;
}
