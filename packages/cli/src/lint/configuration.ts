import type { Linter } from 'eslint';
import plugin from 'eslint-plugin-grpc-litmus';
import type { Preset } from './lint-files.ts';
import { parser } from './parser.ts';

/** ESLint's configuration for a preset: one parser for all kinds of files, so that a project needs none. */
export function configurationOf(preset: Preset): Linter.Config[] {
  return [
    // What is to be looked at was decided when the files were searched for.
    { ignores: ['!**/node_modules/', '!**/.git/'] },
    { files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'], languageOptions: { parser } },
    { linterOptions: { reportUnusedDisableDirectives: 'off' } },
    plugin.configs[preset],
  ];
}
