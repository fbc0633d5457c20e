// Proves that the packages are fit to be published: what each tarball holds, the version that the changesets make, and
// that a stranger can install and start them. With `--publish` the very tarballs that were looked at go to the registry.
//
//   npm run release:dry [-- --keep DIR]    keeps the tarballs, to try them before there is a release
//   npm run release                        publishes; the workflow of that name calls it

import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../tests/compat/consumer.mjs';
import { failuresIn, installIn } from './release/consumer.mjs';
import { nextVersions } from './release/next-version.mjs';
import { packAll } from './release/pack.mjs';

const { values } = parseArgs({ options: { keep: { type: 'string' }, publish: { type: 'boolean', default: false } } });
const root = path.resolve(import.meta.dirname, '..');

// pnpm is a dependency of this repository, so it need not be on the user's path.
process.env.PATH = [path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);

const workplace = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'grpc-litmus-release-')));
try {
  const packages = packAll(workplace);
  for (const each of packages) show(each);
  const unfit = packages.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));
  const failures = unfit.length > 0 ? unfit : [...versionFailures(), ...strangersFailures(packages)];
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
  else if (values.publish) publish(packages);
  else console.log('\nFit to be published. Nothing was.');
  if (values.keep !== undefined) keep(packages, path.resolve(values.keep));
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

/** The contents of a tarball by folder and kind of file. */
function show({ name, version, tarball, files }) {
  console.log(`\n${name} ${version}: ${files.size} files, ${Math.ceil(statSync(tarball).size / 1000)} kB packed`);
  const kinds = [...files.keys()].map((file) => file.replace(/\/.*?((?:\.d)?\.\w+)$/, '/**/*$1'));
  for (const kind of new Set(kinds)) console.log(`${String(kinds.filter((each) => each === kind).length).padStart(6)}  ${kind}`);
}

function keep(packages, folder) {
  mkdirSync(folder, { recursive: true });
  for (const { tarball } of packages) cpSync(tarball, path.join(folder, path.basename(tarball)));
  console.log(`The tarballs are in ${folder}.`);
}

function versionFailures() {
  const next = nextVersions(path.join(workplace, 'clone'));
  const versions = new Set(next.values());
  console.log(`\nNext version, by the changesets: ${[...versions].join(', ')}`);
  return versions.size === 1 ? [] : [`The packages would part: ${[...next].map((each) => each.join(' ')).join(', ')}.`];
}

function strangersFailures(packages) {
  const folder = path.join(workplace, 'stranger');
  const source = installIn(folder, packages.map(({ tarball }) => tarball));
  console.log(`Installed in an empty folder, with what they depend on from ${source}.`);
  return failuresIn(folder, packages);
}

/** Publishes what is not in the registry yet, and tags it; the action that calls this makes releases of new tags. */
function publish(packages) {
  for (const { name, version, tarball } of packages) {
    const known = run('npm', ['view', `${name}@${version}`, 'version', '--json'], root, { accept: [0, 1] });
    if (known.trim() === JSON.stringify(version)) continue;
    run('npm', ['publish', tarball, '--provenance', '--access', 'public'], root);
    console.log(`Published ${name} ${version}.`);
  }
  console.log(run('changeset', ['tag'], root));
}
