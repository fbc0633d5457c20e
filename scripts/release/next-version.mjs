// What `changeset version` would make of the changesets that are committed, tried in a clone.

import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../../tests/compat/consumer.mjs';
import { PACKAGES } from './contents.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * The next version of each package, by its name; the present one where there are no changesets.
 *
 * @param {string} clone a folder that is not there yet
 * @returns {Map<string, string>}
 * @throws {Error} where git or changesets fail, or a package of a new version has nothing in its changelog
 */
export function nextVersions(clone) {
  run('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(root).href, clone], root);
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
  run(process.execPath, [path.join(root, 'node_modules/@changesets/cli/bin.js'), 'version'], clone);
  return new Map(
    PACKAGES.map(({ folder }) => {
      const { name, version } = JSON.parse(readFileSync(path.join(clone, folder, 'package.json'), 'utf8'));
      const present = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')).version;
      if (version !== present && !readFileSync(path.join(clone, folder, 'CHANGELOG.md'), 'utf8').includes(`\n## ${version}\n`)) {
        throw new Error(`The changelog of ${name} says nothing of ${version}.`);
      }
      return [name, version];
    }),
  );
}
