import { cpSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install, run } from './consumer.mjs';
import { documented } from './documented.mjs';
import { reportsOf } from './hosts/reports.mjs';

const TYPESCRIPT = { 'typescript-eslint': '8.73.0', typescript: '6.0.3' };
const VUE = { 'vue-eslint-parser': '10.4.2' };
const SVELTE = { svelte: '5.57.3', 'svelte-eslint-parser': '1.10.1' };

/** What docs/hosts.md shows for Vue, and says of Svelte. */
const IN_DOCUMENT = documented('Vue and Svelte');
const CONFIGURATIONS = {
  vue: IN_DOCUMENT,
  svelte: IN_DOCUMENT.replaceAll('vueParser', 'svelteParser').replace('vue-eslint-parser', 'svelte-eslint-parser').replace('*.vue', '*.svelte'),
};

/** ESLint 8 has no `defineConfig`, which here does nothing but check. */
const forVersion = (eslint, configuration) =>
  eslint.startsWith('8.') ? configuration.replace("import { defineConfig } from 'eslint/config';", 'const defineConfig = (each) => each;') : configuration;

const component = (name, eslint, file, places) => ({
  name: `${name} in ESLint ${eslint}`,
  dependencies: { eslint, ...TYPESCRIPT, ...VUE, ...SVELTE },
  config: 'eslint.config.mjs',
  configText: forVersion(eslint, CONFIGURATIONS[name.toLowerCase()]),
  command: ['eslint/bin/eslint.js', '--config', 'eslint.config.mjs', '--format', 'json', `components/${file}`],
  environment: { ESLINT_USE_FLAT_CONFIG: 'true' },
  output: 'eslint',
  places,
});

const IN_VUE = ['Book.vue:11:27 grpc-litmus/no-raw-code', 'Book.vue:12:27 grpc-litmus/no-nonexistent-code'];
const IN_SVELTE = ['Shelf.svelte:9:24 grpc-litmus/no-raw-code'];

const HOSTS = (rules) => [
  component('Vue', '10.15.0', 'Book.vue', IN_VUE),
  component('Vue', '9.39.5', 'Book.vue', IN_VUE),
  component('Vue', '8.57.1', 'Book.vue', IN_VUE),
  component('Svelte', '10.15.0', 'Shelf.svelte', IN_SVELTE),
  component('Svelte', '9.39.5', 'Shelf.svelte', IN_SVELTE),
  {
    name: 'Vue and Svelte in oxlint 1.94.0',
    dependencies: { oxlint: '1.94.0' },
    config: 'oxlint.json',
    configText: JSON.stringify({ jsPlugins: ['eslint-plugin-grpc-litmus'], categories: { correctness: 'off' }, rules }),
    command: ['oxlint/bin/oxlint', '--config', 'oxlint.json', '--format', 'json', 'components'],
    output: 'oxlint',
    places: [...IN_VUE, ...IN_SVELTE],
  },
];

/** @type {import('./section.mjs').Section} */
export function scriptBlocks({ workplace, tarballs, nodes: [node], rules, progress }) {
  const rows = HOSTS(rules).map((host) => {
    progress(`${host.name} …`);
    const [first] = Object.entries(host.dependencies);
    const folder = path.join(workplace, `script-blocks-${first.join('-')}`);
    if (!existsSync(folder)) install(folder, [tarballs.core, tarballs['eslint-plugin']], host.dependencies);
    cpSync(path.join(import.meta.dirname, 'script-blocks'), path.join(folder, 'components'), { recursive: true });
    writeFileSync(path.join(folder, host.config), host.configText);
    const [script, ...args] = host.command;
    const printed = run(node.command, [path.join(folder, 'node_modules', script), ...args], folder, { accept: [0, 1], environment: host.environment });
    const found = reportsOf(host.output, printed, path.join(folder, 'components')).map((report) => report.split(' ').slice(0, 2).join(' '));
    return { name: host.name, found, expected: host.places, equal: found.join('\n') === host.places.join('\n') };
  });
  return {
    title: 'Script blocks',
    lines: rows.map(({ name, found, equal }) => `${name.padEnd(35)} ${String(found.length).padStart(4)} reports  ${equal ? 'as expected' : 'different'}`),
    failures: rows.filter(({ equal }) => !equal).map(({ name, found, expected }) => `${name}: ${found.join(', ')} instead of ${expected.join(', ')}`),
  };
}
