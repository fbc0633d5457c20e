// What an installation takes on the disk and how long it loads, beside the same project without it.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { install, run } from './consumer.mjs';

const ESLINT = { eslint: '10.15.0' };
const PLUGIN = ['core', 'eslint-plugin'];
const ALL = [...PLUGIN, 'codemod', 'cli'];

const LAYOUTS = [
  { name: 'plugin, with ESLint, typescript-eslint and TypeScript 6', base: { ...ESLINT, 'typescript-eslint': '8.73.0', typescript: '6.0.3' }, ours: PLUGIN },
  { name: 'plugin, with ESLint and TypeScript 7', base: { ...ESLINT, typescript: '7.0.2' }, ours: PLUGIN },
  { name: 'plugin, with ESLint and no TypeScript', base: ESLINT, ours: PLUGIN },
  { name: 'plugin, with oxlint only', base: { oxlint: '1.94.0' }, ours: PLUGIN },
  { name: 'command line, in an empty folder', base: {}, ours: ALL },
  { name: 'command line, with TypeScript 6', base: { typescript: '6.0.3' }, ours: ALL },
  { name: 'command line, with TypeScript 7', base: { typescript: '7.0.2' }, ours: ALL },
];

const LOAD_PLUGIN = ['--input-type=module', '--eval', "import 'eslint-plugin-grpc-litmus'"];
const LINT_NOTHING = ['node_modules/grpc-litmus/dist/main.js', 'lint', '.'];

/** What a project may grow by through the plugin, in bytes, and the processor time its loading may take, in milliseconds. */
const PLUGIN_SIZE_LIMIT = 3.5e6;
const PLUGIN_LOAD_LIMIT = 400;

/** @type {import('./section.mjs').Section} */
export function footprint({ workplace, tarballs, nodes: [node], progress }) {
  const rows = LAYOUTS.map(({ name, base, ours }, index) => {
    progress(`${name} …`);
    const [without, having] = ['without', 'with'].map((kind) => path.join(workplace, `footprint-${index}-${kind}`));
    install(without, [], base);
    install(having, ours.map((each) => tarballs[each]), base);
    const load = attempt(() => loadTime(node, having, ours === PLUGIN ? LOAD_PLUGIN : LINT_NOTHING));
    const before = installedIn(without);
    const after = installedIn(having);
    return {
      name,
      isPlugin: ours === PLUGIN,
      size: after.size - before.size,
      total: after.size,
      packages: after.packages.length - before.packages.length,
      twice: twice(after.packages).filter((each) => !twice(before.packages).includes(each)),
      ...load,
    };
  });
  const broken = rows.flatMap(({ name, error }) => (error === undefined ? [] : [`${name}: ${error}`]));
  const large = rows
    .filter(({ isPlugin, size, load }) => isPlugin && (size > PLUGIN_SIZE_LIMIT || load > PLUGIN_LOAD_LIMIT))
    .map(({ name, size, load }) => `${name}: ${megabytes(size)} and ${load} ms are more than ${megabytes(PLUGIN_SIZE_LIMIT)} and ${PLUGIN_LOAD_LIMIT} ms.`);
  return {
    title: 'Installed size and load time',
    lines: rows.map(({ name, size, total, packages, twice: doubled, load }) => `${name.padEnd(56)} +${megabytes(size).padStart(8)} of ${megabytes(total).padStart(8)}  +${packages} packages  ${inWords(load)}${doubled.length > 0 ? `  twice: ${doubled.join(', ')}` : ''}`),
    failures: [...broken, ...large],
    tables: { footprint: tableOf(rows) },
  };
}

function tableOf(rows) {
  return [
    '| what is installed | added | of which in all | packages added | loads in |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ name, size, total, packages, load }) => `| ${name} | ${megabytes(size)} | ${megabytes(total)} | ${packages} | ${inWords(load)} |`),
  ].join('\n');
}

/** The bytes below node_modules, and the packages there with their versions, nested ones too. */
function installedIn(folder) {
  const root = path.join(folder, 'node_modules');
  let entries = [];
  try {
    entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const manifests = files.filter((file) => /(^|[\\/])node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+[\\/]package\.json$/.test(file));
  return {
    size: files.reduce((sum, file) => sum + statSync(file).size, 0),
    packages: manifests.map((file) => JSON.parse(readFileSync(file, 'utf8')).name).filter((name) => name !== undefined),
  };
}

/** What a function returns, or why it fails. */
function attempt(measureLoad) {
  try {
    return { load: measureLoad() };
  } catch (error) {
    return { error: error.message };
  }
}

const inWords = (load) => (load === undefined ? 'does not start' : `${load} ms`);

const twice = (names) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

/** Prints at the end of a process the time that its processor took, in microseconds. */
const STOPWATCH = "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();console.log('\\n'+(user+system))})";

/** What a program costs beyond starting Node, in milliseconds of processor time: of several processes the median. */
function loadTime(node, folder, program) {
  return Math.round((processorTime(node, folder, program) - processorTime(node, folder, ['--eval', ''])) / 1000);
}

function processorTime({ command }, folder, program) {
  const times = Array.from({ length: 7 }, () => Number(run(command, ['--import', STOPWATCH, ...program], folder).trim().split('\n').at(-1)));
  return times.sort((a, b) => a - b)[3];
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
