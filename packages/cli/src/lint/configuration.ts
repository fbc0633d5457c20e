import type { Linter } from 'eslint';
import plugin from 'eslint-plugin-grpc-litmus';
import type { Preset } from './lint-files.ts';
import { parser } from './parser.ts';

/** ESLint's configuration for a preset: one parser for all kinds of code, so that a project needs none. */
export function configurationOf(preset: Preset): Linter.Config[] {
  return [
    { files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'], languageOptions: { parser } },
    plugin.configs[preset],
  ];
}
