// A stranger's folder: the tarballs installed in it, and everything in them that can be started or imported.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../tests/compat/consumer.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const EXAMPLE = 'examples/legacy-bookstore';
const INSTALL = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];

/**
 * Installs the tarballs in an empty folder: from npm's cache where that holds what they depend on, else from the registry.
 *
 * @param {string} folder
 * @param {readonly string[]} tarballs
 * @returns {string} where the rest came from
 */
export function installIn(folder, tarballs) {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }\n');
  try {
    run('npm', [...INSTALL, '--offline', ...tarballs], folder);
    return "npm's cache";
  } catch {
    run('npm', [...INSTALL, '--prefer-offline', ...tarballs], folder);
    return 'the registry';
  }
}

/**
 * What fails of what a stranger would do first, as sentences.
 *
 * @param {string} folder where the tarballs are installed
 * @param {readonly import('./pack.mjs').Packed[]} packages
 */
export function failuresIn(folder, packages) {
  const manifests = packages.map(({ files }) => JSON.parse(files.get('package.json')));
  const commands = manifests.flatMap(({ version, bin = {} }) => Object.keys(bin).map((command) => ({ command, version })));
  const entries = manifests.flatMap(({ name, exports }) => Object.keys(exports).filter((entry) => !entry.endsWith('.json')).map((entry) => name + entry.slice(1)));
  return [
    ...commands.flatMap(({ command, version }) => attempt(`\`${command} --version\``, () => printed(command, ['--version'], folder).trim() === version)),
    ...entries.flatMap((entry) => attempt(`\`import '${entry}'\``, () => run(process.execPath, ['--input-type=module', '--eval', `import '${entry}'`], folder) === '')),
    ...attempt(`\`grpc-litmus lint\` on ${EXAMPLE}`, () => lintsAsHere(folder)),
  ];
}

/** Whether the installed command says of the example what the built one here says. */
function lintsAsHere(folder) {
  const example = path.join(folder, 'example');
  cpSync(path.join(root, EXAMPLE), example, { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' });
  const found = printed('grpc-litmus', ['lint', 'example'], folder);
  const here = run(process.execPath, [path.join(root, 'packages/cli/dist/main.js'), 'lint', 'example'], folder, { accept: [1] });
  return found === here && /^[1-9]\d* findings/m.test(found);
}

const printed = (command, args, folder) => run(command, args, folder, { accept: [0, 1] });

function attempt(what, succeeds) {
  try {
    return succeeds() ? [] : [`${what} does not say what it should.`];
  } catch (error) {
    return [`${what}: ${error.message}`];
  }
}
