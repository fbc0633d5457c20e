import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './consumer.mjs';

const SUPPORTED = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };

/**
 * The Node that runs this, and the other supported majors, installed through npm's package `node`.
 *
 * @param {string} workplace
 * @param {(text: string) => void} progress
 * @returns {readonly import('./section.mjs').NodeVersion[]}
 */
export function nodeVersions(workplace, progress) {
  const own = { major: majorOf(process.versions.node), version: process.versions.node, command: process.execPath };
  const others = Object.entries(SUPPORTED).filter(([major]) => Number(major) !== own.major);
  return [own, ...others.map(([, version]) => installNode(version, workplace, progress))];
}

function installNode(version, workplace, progress) {
  progress(`Installing Node ${version} …`);
  const folder = path.join(workplace, `node-${version}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  // Its install script fetches the package for this machine.
  run('npm', ['install', '--no-audit', '--no-fund', `node@${version}`], folder);
  const command = path.join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const found = run(command, ['--version'], folder).trim();
  if (found !== `v${version}`) throw new Error(`The package node@${version} brought ${found}.`);
  return { major: majorOf(version), version, command };
}

const majorOf = (version) => Number(version.split('.')[0]);
