import * as parser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import plugin from 'eslint-plugin-grpc-litmus';
import type { Preset } from './lint-files.ts';

/** ESLint's configuration for a preset: one parser for all kinds of code, so that a project needs none. */
export function configurationOf(preset: Preset): Linter.Config[] {
  return [
    { files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'], languageOptions: { parser, sourceType: 'module', parserOptions: PARSER_OPTIONS } },
    { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
    plugin.configs[preset],
  ];
}

const PARSER_OPTIONS = {
  ecmaFeatures: { jsx: true },
  jsDocParsingMode: 'none',
  // The compiler that comes with this package is one that the parser was made for.
  warnOnUnsupportedTypeScriptVersion: false,
} as const;
