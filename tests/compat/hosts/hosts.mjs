// The programs that run the rules, as data: what each needs installed, how it is set up, how it is called.

import { documented } from '../documented.mjs';

const FILES = '**/*.{js,cjs,ts}';

const ESPREE_AND_TYPESCRIPT = { '@typescript-eslint/parser': '8.73.0', typescript: '6.0.3' };
const BABEL_7 = { '@babel/core': '7.29.13', '@babel/eslint-parser': '7.29.13' };
// The first that knows the scope managers of ESLint 10; it does not run on Node 20.
const BABEL_8 = { '@babel/core': '8.1.2', '@babel/eslint-parser': '8.1.2' };

const PLUGIN = ['core', 'eslint-plugin'];
const ESLINT = 'eslint/bin/eslint.js';

const FLAT_CONFIG = `
import typescriptParser from '@typescript-eslint/parser';
import grpcLitmus from 'eslint-plugin-grpc-litmus';

export default [
  { ...grpcLitmus.configs.recommended, files: ['${FILES}'] },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } },
];
`;

const flatConfigWithBabel = `
const babelParser = require('@babel/eslint-parser');
const grpcLitmus = require('eslint-plugin-grpc-litmus');

const parse = (files, sourceType, plugins) => ({
  files: [files],
  languageOptions: {
    parser: babelParser,
    sourceType,
    parserOptions: { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins } } },
  },
});

module.exports = [
  { ...grpcLitmus.configs.recommended, files: ['${FILES}'] },
  parse('**/*.js', 'module', []),
  parse('**/*.cjs', 'commonjs', []),
  parse('**/*.ts', 'module', ['typescript', 'decorators']),
];
`;

const DOCUMENTED_ESLINTRC = JSON.parse(documented('ESLint 8.57 with .eslintrc.json'));
const ESLINTRC = { ...DOCUMENTED_ESLINTRC, overrides: [{ files: ['*.cjs'], parserOptions: { sourceType: 'commonjs' } }, ...DOCUMENTED_ESLINTRC.overrides] };

/** @typedef {'eslint' | 'oxlint' | 'grpc-litmus'} Output */
/**
 * @typedef {object} Host
 * @property {string} name
 * @property {string} parsers
 * @property {Readonly<Record<string, string>>} dependencies exact versions; hosts with the same share an installation
 * @property {readonly ('core' | 'eslint-plugin' | 'codemod' | 'cli')[]} packages which of ours it takes
 * @property {string} [config] the name of its configuration file
 * @property {string} [configText]
 * @property {readonly string[]} command a script below node_modules, and its arguments
 * @property {readonly string[]} [fix] what makes it fix
 * @property {Readonly<Record<string, string>>} [environment]
 * @property {Output} output the form of its report
 * @property {number} sinceNode the first major of Node on which it can be set up
 */

/** @type {(version: string) => Host} */
const eslintFlat = (version) => ({
  name: `ESLint ${version}`,
  parsers: 'espree, typescript-eslint',
  dependencies: { eslint: version, ...ESPREE_AND_TYPESCRIPT },
  config: 'eslint.config.mjs',
  configText: FLAT_CONFIG,
  packages: PLUGIN,
  command: [ESLINT, '--config', 'eslint.config.mjs', '--format', 'json'],
  fix: ['--fix'],
  sinceNode: 20,
  environment: { ESLINT_USE_FLAT_CONFIG: 'true' },
  output: 'eslint',
});

/** @type {(version: string, babel: Readonly<Record<string, string>>, sinceNode?: number) => Host} */
const eslintWithBabel = (version, babel, sinceNode = 20) => ({
  ...eslintFlat(version),
  parsers: `Babel ${babel['@babel/eslint-parser']}, configured through require()`,
  dependencies: { eslint: version, ...babel },
  config: 'eslint.config.cjs',
  configText: flatConfigWithBabel,
  command: [ESLINT, '--config', 'eslint.config.cjs', '--format', 'json'],
  sinceNode,
});

/** @type {(parsers: string, configuration: object) => Host} */
const oxlint = (parsers, configuration) => ({
  name: 'oxlint 1.94.0',
  parsers,
  dependencies: { oxlint: '1.94.0' },
  config: 'oxlint.json',
  configText: JSON.stringify({ categories: { correctness: 'off' }, ...configuration }),
  packages: PLUGIN,
  command: ['oxlint/bin/oxlint', '--config', 'oxlint.json', '--format', 'json'],
  fix: ['--fix'],
  output: 'oxlint',
  sinceNode: 20,
});

/** @type {Host} */
const commandLine = {
  name: 'grpc-litmus lint',
  parsers: 'oxc-parser, no configuration',
  dependencies: {},
  packages: ['core', 'eslint-plugin', 'codemod', 'cli'],
  command: ['grpc-litmus/dist/main.js', 'lint', '--format', 'json'],
  output: 'grpc-litmus',
  sinceNode: 20,
};

/**
 * Every host; the first is the one that the others are compared with.
 *
 * @param {object} rules the rules of the preset `recommended`, for the hosts that take no preset of a plugin
 * @returns {readonly Host[]}
 */
export const hostsWith = (rules) => [
  eslintFlat('10.15.0'),
  eslintWithBabel('10.15.0', BABEL_8, 22),
  eslintFlat('9.39.5'),
  eslintWithBabel('9.39.5', BABEL_7),
  eslintFlat('8.57.1'),
  eslintWithBabel('8.57.1', BABEL_7),
  {
    ...eslintFlat('8.57.1'),
    parsers: 'espree, typescript-eslint, configured by .eslintrc',
    config: '.eslintrc.json',
    configText: JSON.stringify(ESLINTRC),
    command: [ESLINT, '--ext', '.js,.cjs,.ts', '--format', 'json'],
    environment: { ESLINT_USE_FLAT_CONFIG: 'false' },
  },
  oxlint('its own, extending the preset', JSON.parse(documented('oxlint'))),
  oxlint('its own, rule by rule', { jsPlugins: ['eslint-plugin-grpc-litmus'], rules }),
  commandLine,
];
