// The packages as they would be published: packed, unpacked and looked at.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pack } from '../../tests/compat/consumer.mjs';
import { machineFolders, registryHosts } from '../committed-text.mjs';
import { PACKAGES, problemsOf } from './contents.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const manifestOf = (folder) => JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));

/**
 * A package as npm would get it, and what speaks against giving it.
 *
 * @typedef {{ name: string, version: string, folder: string, tarball: string, files: ReadonlyMap<string, string>, problems: readonly string[] }} Packed
 */

/**
 * Packs the packages of a release, each after those that it depends on.
 *
 * @param {string} workplace an empty folder for the tarballs and what is in them
 * @returns {Packed[]}
 */
export function packAll(workplace) {
  const context = {
    licence: readFileSync(path.join(root, 'LICENSE'), 'utf8'),
    siblings: PACKAGES.map(({ folder }) => manifestOf(folder).name),
    foreign: { hosts: registryHosts(), folders: machineFolders() },
  };
  return PACKAGES.map(({ folder, allowed }) => {
    const { name, version } = manifestOf(folder);
    const tarball = pack(path.join(root, folder), workplace);
    const files = unpacked(tarball, path.join(workplace, path.basename(folder)));
    const isSource = (source) => existsSync(path.join(root, folder, source));
    return { name, version, folder, tarball, files, problems: problemsOf({ allowed, files }, { ...context, isSource }) };
  });
}

/** The texts of a tarball by their paths, with `/` between folders. */
function unpacked(tarball, folder) {
  mkdirSync(folder);
  // A path with a drive letter would be the name of a host to some versions of tar.
  execFileSync('tar', ['-xzf', path.basename(tarball), '-C', path.basename(folder)], { cwd: path.dirname(tarball) });
  const inside = path.join(folder, 'package');
  const entries = readdirSync(inside, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(inside, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
