// What people are told where the plugin does not fit what is there: docs/hosts.md says the same under "When it does not work".

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install, run } from './consumer.mjs';
import { documented } from './documented.mjs';

const CODE = "import * as grpc from '@grpc/grpc-js';\nexport const isGone = (error) => error instanceof grpc.Client && error.code === 5;\n";
const PEER = 'peerOptional eslint@"^8.57.0 || ^9.0.0 || ^10.0.0"';

/** ESLint of a time to come, as far as npm sees it. */
const ESLINT_11 = { 'eslint/package.json': '{ "name": "eslint", "version": "11.0.0" }' };

/**
 * @typedef {object} Mistake
 * @property {string} name
 * @property {Readonly<Record<string, string>>} dependencies beside the plugin
 * @property {readonly string[]} [options] of npm
 * @property {Readonly<Record<string, string>>} [files] below the project; `code.js` is there already
 * @property {readonly string[]} [command] a script below node_modules, and its arguments; without one npm itself has to refuse
 * @property {string} said
 */

/** @type {readonly Mistake[]} */
const MISTAKES = [
  { name: 'ESLint 8.39, with npm', dependencies: { eslint: '8.39.0' }, said: PEER },
  { name: 'ESLint 11, with npm', dependencies: { eslint: 'file:eslint' }, files: ESLINT_11, said: PEER },
  {
    name: 'ESLint 8.39, installed all the same',
    dependencies: { eslint: '8.39.0' },
    options: ['--legacy-peer-deps'],
    files: { '.eslintrc.json': documented('ESLint 8.57 with .eslintrc.json') },
    command: ['eslint/bin/eslint.js', 'code.js'],
    said: 'eslint-plugin-grpc-litmus needs ESLint 8.57 or newer',
  },
  {
    name: 'mistaken settings, under oxlint',
    dependencies: { oxlint: '1.94.0' },
    files: { '.oxlintrc.json': JSON.stringify({ ...JSON.parse(documented('oxlint')), settings: { 'grpc-litmus': { wraps: [] } } }) },
    command: ['oxlint/bin/oxlint', 'code.js'],
    said: '`wraps` is no setting',
  },
  {
    name: 'typescript-eslint beside TypeScript 7',
    dependencies: { eslint: '10.15.0', 'typescript-eslint': '8.73.0', typescript: '7.0.2' },
    options: ['--legacy-peer-deps'],
    files: { 'eslint.config.mjs': documented('ESLint 9 and 10 with TypeScript') },
    command: ['eslint/bin/eslint.js', 'code.js'],
    said: 'typescript-eslint does not support TS 7.0',
  },
];

/** @type {import('./section.mjs').Section} */
export function mistakes({ workplace, tarballs, nodes: [node], progress }) {
  const rows = MISTAKES.map(({ name, said, ...mistake }, index) => {
    progress(`${name} …`);
    const answer = answerTo(mistake, path.join(workplace, `mistake-${index}`));
    return { name, failures: answer.includes(said) ? [] : [`${name}: nothing is said of "${said}", but:\n${answer}`] };
  });
  return {
    title: 'Mistakes, and what is said of them',
    lines: rows.map(({ name, failures }) => `${name.padEnd(45)} ${failures.length === 0 ? 'as documented' : 'otherwise'}`),
    failures: rows.flatMap(({ failures }) => failures),
  };

  function answerTo({ dependencies, options = [], files = {}, command }, folder) {
    for (const [file, text] of Object.entries({ 'code.js': CODE, ...files })) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    try {
      install(folder, ['core', 'eslint-plugin'].map((each) => tarballs[each]), dependencies, options);
      if (!command) return 'npm installed it.';
      const [script, ...args] = command;
      return run(node.command, [path.join(folder, 'node_modules', script), ...args], folder);
    } catch (error) {
      return error.message;
    }
  }
}
