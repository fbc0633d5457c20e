// What each published package may hold and must hold, as data, and what a tarball has against it.

import { foreignText } from '../committed-text.mjs';

const FOR_READERS = [/^package\.json$/, /^README\.md$/, /^LICENSE$/];
const CODE = /^dist\/(?:[\w-]+\/)*[\w-]+\.js$/;
const TYPES = /^dist\/(?:[\w-]+\/)*[\w-]+\.d\.ts$/;

/**
 * The packages of a release, each after those that it depends on. A tarball holds nothing but files whose paths match.
 *
 * @type {readonly { folder: string, allowed: readonly RegExp[] }[]}
 */
export const PACKAGES = [
  { folder: 'packages/core', allowed: [...FOR_READERS, CODE, TYPES] },
  { folder: 'packages/eslint-plugin', allowed: [...FOR_READERS, CODE, TYPES, /^oxlint\/(?:recommended|strict|all)\.json$/] },
  { folder: 'packages/codemod', allowed: [...FOR_READERS, CODE, TYPES, /^report\.schema\.json$/] },
  // A command that nothing imports: types would have no reader.
  { folder: 'packages/cli', allowed: [...FOR_READERS, CODE] },
];

/**
 * Every file that a manifest promises: entry points, their types, commands. Paths as in a tarball.
 *
 * @param {{ exports?: object, bin?: object, main?: string, types?: string }} manifest
 * @returns {string[]}
 */
export function promisedFiles({ exports = {}, bin = {}, main, types }) {
  const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  const all = [...targets, ...Object.values(bin), main, types].filter((file) => file !== undefined);
  return [...new Set(all.map((file) => file.replace(/^\.\//, '')))];
}

/**
 * What speaks against publishing a tarball, as sentences; none where nothing does.
 *
 * @param {object} tarball
 * @param {readonly RegExp[]} tarball.allowed
 * @param {ReadonlyMap<string, string>} tarball.files the texts by their paths
 * @param {object} context
 * @param {(source: string) => boolean} context.isSource whether `src/x.ts` is there: what is built of none is left from before
 * @param {string} context.licence the licence of the repository
 * @param {readonly string[]} context.siblings the names of the packages released together
 * @param {{ hosts: readonly string[], folders: readonly string[] }} context.foreign what no text may name
 * @returns {string[]}
 */
export function problemsOf({ allowed, files }, { isSource, licence, siblings, foreign }) {
  const paths = [...files.keys()];
  const manifest = JSON.parse(files.get('package.json') ?? '{}');
  const needed = ['package.json', 'README.md', 'LICENSE', ...promisedFiles(manifest)];
  return [
    ...needed.filter((file) => !files.has(file)).map((file) => `${file} is missing.`),
    ...paths.filter((file) => !allowed.some((pattern) => pattern.test(file))).map((file) => `${file} is not needed.`),
    ...paths.filter((file) => file.startsWith('dist/') && !isSource(sourceOf(file))).map((file) => `${file} is built of no source.`),
    ...(files.has('LICENSE') && files.get('LICENSE') !== licence ? ['LICENSE is not that of the repository.'] : []),
    ...untyped(manifest).map((entry) => `The entry point "${entry}" has no types.`),
    ...misdirected(manifest, siblings),
    ...[...files].flatMap(([file, text]) => foreignText(text, foreign).map(({ line, what }) => `${file}:${line} names ${what}.`)),
  ];
}

const sourceOf = (built) => built.replace(/^dist/, 'src').replace(/(?:\.d\.ts|\.js)$/, '.ts');

const untyped = ({ exports = {} }) =>
  Object.entries(exports).filter(([, target]) => typeof target !== 'string' && target.types === undefined).map(([entry]) => entry);

/** Dependencies that no registry can answer, and siblings of another version than the package's own. */
function misdirected(manifest, siblings) {
  const dependencies = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((kind) => Object.entries(manifest[kind] ?? {}));
  return dependencies.flatMap(([name, range]) => {
    if (/^(?:workspace|catalog|link|file|portal):/.test(range)) return [`${name} is asked for as "${range}".`];
    return siblings.includes(name) && range !== `^${manifest.version}` ? [`${name} is asked for as "${range}", and this is ${manifest.version}.`] : [];
  });
}
