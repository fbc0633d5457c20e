// Lints a repository once, with the parser alone or with the preset `recommended`, and prints what it took as JSON.

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

const [, , mode, repository] = process.argv;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { default: plugin } = await import(pathToFileURL(path.join(root, 'packages/eslint-plugin/dist/index.js')).href);

const eslint = new ESLint({
  cwd: repository,
  overrideConfigFile: true,
  errorOnUnmatchedPattern: false,
  allowInlineConfig: false,
  overrideConfig: [
    { ignores: ['**/node_modules/**', '**/dist/**', '**/vendor/**', '**/*.d.ts'] },
    { files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    ...(mode === 'rules' ? [plugin.configs.recommended] : []),
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
