import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyCorpus, run } from './consumer.mjs';
import { hostsWith } from './hosts/hosts.mjs';
import { reportsOf } from './hosts/reports.mjs';

const corpus = path.join(import.meta.dirname, 'corpus');

/**
 * @typedef {object} Layout
 * @property {string} name
 * @property {Readonly<Record<string, string>>} [manager] what is installed by npm to have the package manager
 * @property {(ours: Readonly<Record<string, string>>) => Readonly<Record<string, string>>} files beside package.json, of where our packages are
 * @property {readonly string[]} command `YARN` stands for the installed one
 * @property {Readonly<Record<string, string>>} [environment]
 */

const YARN_1 = { yarn: '1.22.22' };
const YARN_4 = { '@yarnpkg/cli-dist': '4.18.1' };

/** @type {(linker: string) => Layout} */
const yarn4 = (linker) => ({
  name: `Yarn ${YARN_4['@yarnpkg/cli-dist']}, ${linker}`,
  manager: YARN_4,
  files: () => ({ '.yarnrc.yml': `nodeLinker: ${linker}\n`, 'yarn.lock': '' }),
  command: ['@yarnpkg/cli-dist/bin/yarn.js'],
  environment: { YARN_ENABLE_TELEMETRY: '0', YARN_ENABLE_IMMUTABLE_INSTALLS: 'false', YARN_ENABLE_GLOBAL_CACHE: 'false' },
});

/** @type {readonly Layout[]} */
const LAYOUTS = [
  { name: 'npm', files: () => ({}), command: ['npm'] },
  {
    name: 'pnpm 12, isolated',
    files: (ours) => ({ 'pnpm-workspace.yaml': `pmOnFail: ignore\noverrides:\n${Object.entries(ours).map(([name, file]) => `  '${name}': ${file}\n`).join('')}` }),
    command: ['pnpm'],
  },
  { name: `Yarn ${YARN_1.yarn}`, manager: YARN_1, files: () => ({}), command: ['yarn/bin/yarn.js', '--silent'] },
  yarn4('node-modules'),
  yarn4('pnp'),
];

const NAMES = { core: '@grpc-litmus/core', 'eslint-plugin': 'eslint-plugin-grpc-litmus', codemod: '@grpc-litmus/codemod', cli: 'grpc-litmus' };

/** @type {import('./section.mjs').Section} */
export function layouts({ workplace, tarballs, nodes: [node], rules, progress }) {
  const hosts = hostsWith(rules);
  const programs = [
    { ...hosts.find(({ output }) => output === 'eslint'), program: 'eslint' },
    // Beside a TypeScript that no parser of ESLint knows yet.
    { ...hosts.find(({ output }) => output === 'grpc-litmus'), program: 'grpc-litmus', dependencies: { typescript: '7.0.2' } },
  ];
  const outcomes = LAYOUTS.flatMap((layout, index) => {
    progress(`${layout.name} …`);
    return programs.map((host) => ({ name: `${layout.name}: ${titleOf(host)}`, reports: reportsIn(layout, host, path.join(workplace, `layout-${index}-${host.program}`)) }));
  });
  const [expected] = outcomes;
  const rows = outcomes.map(({ name, reports }) => ({ name, count: reports.length, equal: reports.length > 0 && reports.join('\n') === expected.reports.join('\n') }));
  return {
    title: 'Package managers',
    lines: rows.map(({ name, count, equal }) => `${name.padEnd(60)} ${String(count).padStart(4)} reports  ${equal ? 'equal' : 'different'}`),
    failures: rows.filter(({ equal }) => !equal).map(({ name }) => `${name}: other reports than ${expected.name}.`),
  };

  function reportsIn({ manager, files, command: [program, ...args], environment = {} }, host, folder) {
    const project = path.join(folder, 'project');
    mkdirSync(project, { recursive: true });
    const ours = Object.fromEntries(host.packages.map((key) => [NAMES[key], `file:${tarballs[key]}`]));
    const manifest = {
      name: 'consumer',
      private: true,
      devDependencies: { ...host.dependencies, ...ours },
      // Both versions of Yarn read this; in a release they come from the registry.
      resolutions: ours,
    };
    const contents = { 'package.json': JSON.stringify(manifest), ...(host.config && { [host.config]: host.configText }), ...files(ours) };
    for (const [name, text] of Object.entries(contents)) writeFileSync(path.join(project, name), text);
    const call = manager ? [node.command, path.join(folder, 'node_modules', program), ...args] : [program, ...args];
    if (manager) {
      writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
      run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...Object.entries(manager).map((each) => each.join('@'))], folder);
    }
    const variables = { ...environment, ...host.environment, YARN_NPM_REGISTRY_SERVER: run('npm', ['config', 'get', 'registry'], folder).trim() };
    const inProject = (more, accept = [0]) => run(call[0], [...call.slice(1), ...more], project, { accept, environment: variables });
    inProject(['install']);
    copyCorpus(corpus, path.join(project, 'corpus'));
    const [, ...hostArgs] = host.command;
    const printed = inProject(['exec', ...(program === 'npm' || program === 'yarn/bin/yarn.js' ? ['--'] : []), host.program, ...hostArgs, 'corpus'], [0, 1]);
    return reportsOf(host.output, printed, path.join(project, 'corpus'));
  }
}

const titleOf = ({ program, dependencies }) => [program, ...(dependencies.typescript ? [`beside TypeScript ${dependencies.typescript}`] : [])].join(' ');
