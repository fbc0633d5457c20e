// Lints a repository once, and prints what it took as JSON: with the parser alone, with as many rules as the preset
// `recommended` has and none of which does anything, or with those of the preset.

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

const [, , mode, repository] = process.argv;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { default: plugin } = await import(pathToFileURL(path.join(root, 'packages/eslint-plugin/dist/index.js')).href);

const { rules } = plugin.configs.recommended;
const idle = Object.fromEntries(Object.entries(plugin.rules).map(([name, { meta }]) => [name, { meta, create: () => ({}) }]));
const ADDED = {
  parser: [],
  idle: [{ plugins: { 'grpc-litmus': { rules: idle } }, rules }],
  rules: [plugin.configs.recommended],
};

const eslint = new ESLint({
  cwd: repository,
  overrideConfigFile: true,
  errorOnUnmatchedPattern: false,
  allowInlineConfig: false,
  overrideConfig: [
    { ignores: ['**/node_modules/**', '**/dist/**', '**/vendor/**', '**/*.d.ts'] },
    { files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    ...ADDED[mode],
  ],
});
const results = await eslint.lintFiles(['.']);
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    cpu: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
    files: results.length,
    reports: results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId !== null).length,
  }),
);
