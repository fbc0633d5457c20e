import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { withPreset } from '../src/init/flat-config-edit.ts';
import { scratchFolder } from './support/scratch-folder.ts';
import { runCli } from './support/spawn-cli.ts';

const PLUGIN_FOLDER = dirname(dirname(fileURLToPath(import.meta.resolve('eslint-plugin-grpc-litmus'))));
const ELEMENT = 'grpcLitmus.configs.recommended';
const IMPORT = "import grpcLitmus from 'eslint-plugin-grpc-litmus';";

const edited = (text: string, filename = 'eslint.config.js'): string | undefined => {
  const edit = withPreset(text, filename, ELEMENT);
  return edit.kind === 'edited' ? edit.text : edit.kind;
};

describe('a flat configuration', () => {
  it.each<readonly [what: string, before: string, after: string]>([
    [
      'a list over several lines, with a comma at its end',
      "import js from '@eslint/js';\n\nexport default [\n  js.configs.recommended,\n];\n",
      `import js from '@eslint/js';\n${IMPORT}\n\nexport default [\n  js.configs.recommended,\n  ${ELEMENT},\n];\n`,
    ],
    ['a list on one line', "import js from '@eslint/js';\nexport default [js.configs.recommended];\n", `import js from '@eslint/js';\n${IMPORT}\nexport default [js.configs.recommended, ${ELEMENT}];\n`],
    ['an empty list', 'export default [];\n', `${IMPORT}\n\nexport default [${ELEMENT}];\n`],
    ['defineConfig', "import { defineConfig } from 'eslint/config';\nexport default defineConfig([\n\t{ rules: {} }\n]);\n", `import { defineConfig } from 'eslint/config';\n${IMPORT}\nexport default defineConfig([\n\t{ rules: {} },\n\t${ELEMENT},\n]);\n`],
    [
      'the configurations as arguments, with double quotes and no semicolons',
      'import tseslint from "typescript-eslint"\n\nexport default tseslint.config(\n  ...tseslint.configs.recommended,\n  { rules: { eqeqeq: "error" } }, // ours\n)\n',
      `import tseslint from "typescript-eslint"\nimport grpcLitmus from "eslint-plugin-grpc-litmus"\n\nexport default tseslint.config(\n  ...tseslint.configs.recommended,\n  { rules: { eqeqeq: "error" } },\n  ${ELEMENT}, // ours\n)\n`,
    ],
    ['a constant', "import js from '@eslint/js';\nconst config = [js.configs.recommended];\nexport default config;\n", `import js from '@eslint/js';\n${IMPORT}\nconst config = [js.configs.recommended, ${ELEMENT}];\nexport default config;\n`],
    [
      'CommonJS with the line ends of Windows',
      "'use strict';\r\nconst js = require('@eslint/js');\r\n\r\nmodule.exports = [\r\n  js.configs.recommended,\r\n];\r\n",
      `'use strict';\r\nconst js = require('@eslint/js');\r\nconst grpcLitmus = require('eslint-plugin-grpc-litmus');\r\n\r\nmodule.exports = [\r\n  js.configs.recommended,\r\n  ${ELEMENT},\r\n];\r\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(edited(before)).toBe(after);
    expect(edited(after)).toBe('present');
  });

  it('in TypeScript', () => {
    expect(edited("import type { Linter } from 'eslint';\nexport default [] satisfies Linter.Config[];\n", 'eslint.config.ts')).toBe(
      `import type { Linter } from 'eslint';\n${IMPORT}\nexport default [${ELEMENT}] satisfies Linter.Config[];\n`,
    );
  });

  it.each<readonly [what: string, text: string]>([
    ['a list that is made by a function', "import base from './base.js';\nexport default await base();\n"],
    ['a list that a function of somebody makes of another', "import { fix } from './fix.js';\nexport default fix([{}]);\n"],
    ['one object', 'export default { rules: {} };\n'],
    ['nothing', "import js from '@eslint/js';\n"],
    ['what does not parse', 'export default [;\n'],
    ['a name that is taken', "const grpcLitmus = 1;\nexport default [{ rules: {} }];\n"],
  ])('is left to its author: %s', (_, text) => {
    expect(edited(text)).toBe('unknown');
  });
});

describe('init', () => {
  const FLAT = "export default [{ rules: {} }];\n";

  it('shows the diff and writes nothing, until it is asked to; a second time there is nothing to do', () => {
    const root = scratchFolder({ 'eslint.config.js': FLAT, 'package.json': '{ "devDependencies": { "eslint": "10" } }', 'pnpm-lock.yaml': '' });
    const { exitCode, stdout } = runCli(root, ['init']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`-export default [{ rules: {} }];\n+${IMPORT}\n+\n+export default [{ rules: {} }, ${ELEMENT}];\n`);
    expect(stdout).toContain('Install what it needs:\n  pnpm add --save-dev eslint-plugin-grpc-litmus\n');
    expect(stdout).toContain('Nothing was written. Run again with --write to write it.');
    expect(readFileSync(join(root, 'eslint.config.js'), 'utf8')).toBe(FLAT);
    expect(runCli(root, ['init', '--write', '--preset', 'strict']).stdout).toContain('Written: eslint.config.js.');
    expect(readFileSync(join(root, 'eslint.config.js'), 'utf8')).toContain('grpcLitmus.configs.strict');
    expect(runCli(root, ['init'])).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^eslint\.config\.js has eslint-plugin-grpc-litmus already\.\n/) });
  });

  it('makes a configuration with which ESLint lints JavaScript', async () => {
    const root = scratchFolder({ 'package.json': '{ "type": "module", "dependencies": { "@grpc/grpc-js": "1" } }', 'get.js': "export const get = (call, callback) => {\n  callback({ code: 5, details: 'No such book' });\n};\n" });
    expect(runCli(root, ['init', '--write']).exitCode).toBe(0);
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(PLUGIN_FOLDER, join(root, 'node_modules', 'eslint-plugin-grpc-litmus'), 'junction');
    const results = await new ESLint({ cwd: root }).lintFiles(['get.js']);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(['grpc-litmus/no-raw-code']);
  });

  it('gives a project in TypeScript the parser as well', () => {
    const root = scratchFolder({ 'package.json': '{}', 'tsconfig.json': '{}' });
    const { stdout } = runCli(root, ['init']);
    expect(stdout).toContain("+  { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser: tseslint.parser } },\n");
    expect(stdout).toContain('npm install --save-dev eslint-plugin-grpc-litmus eslint typescript-eslint\n');
  });

  it('adds to oxlint what is there for it, and keeps its comments', () => {
    const root = scratchFolder({ '.oxlintrc.json': '{\n  // Ours.\n  "extends": ["./base.json"],\n  "rules": { "eqeqeq": "error" }\n}\n' });
    expect(runCli(root, ['init', '--write'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('npm install --save-dev eslint-plugin-grpc-litmus\n') });
    const text = readFileSync(join(root, '.oxlintrc.json'), 'utf8');
    expect(text).toContain('// Ours.');
    const preset = './node_modules/eslint-plugin-grpc-litmus/oxlint/recommended.json';
    expect(parse(text)).toEqual({ extends: ['./base.json', preset], rules: { eqeqeq: 'error' } });
    const installed = join(PLUGIN_FOLDER, preset.replace('./node_modules/eslint-plugin-grpc-litmus/', ''));
    expect(JSON.parse(readFileSync(installed, 'utf8'))).toMatchObject({ jsPlugins: ['../dist/index.js'], rules: { 'grpc-litmus/no-raw-code': expect.anything() } });
  });

  it('adds the preset for ESLint 8 to an .eslintrc.json, unless there is a flat configuration', () => {
    const legacy = '{ "extends": "eslint:recommended" }\n';
    const root = scratchFolder({ '.eslintrc.json': legacy });
    runCli(root, ['init', '--write']);
    expect(parse(readFileSync(join(root, '.eslintrc.json'), 'utf8'))).toEqual({ extends: ['eslint:recommended', 'plugin:grpc-litmus/legacy-recommended'] });
    const both = scratchFolder({ '.eslintrc.json': legacy, 'eslint.config.mjs': FLAT });
    runCli(both, ['init', '--write']);
    expect(readFileSync(join(both, '.eslintrc.json'), 'utf8')).toBe(legacy);
  });

  it('ends with 1 where it has to be done by hand, and says how; with 2 on a folder that is not there', () => {
    const root = scratchFolder({ 'eslint.config.js': 'export default await base();\n' });
    expect(runCli(root, ['init', '--write'])).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/is left as it is, because it exports no list[^]*`grpcLitmus\.configs\.recommended`/) });
    expect(readFileSync(join(root, 'eslint.config.js'), 'utf8')).toBe('export default await base();\n');
    expect(runCli(root, ['init', 'nowhere'])).toMatchObject({ exitCode: 2, stderr: 'error: There is no folder "nowhere".\n' });
  });
});
