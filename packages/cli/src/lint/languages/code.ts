import { mayConcernCodes } from '@grpc-litmus/core';
import type { Language } from './language.ts';

/** TypeScript and JavaScript. */
export const CODE: Language = {
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  mostBytes: Infinity,
  countsAll: true,
  mayConcern: (text, project) => mayConcernCodes(text, () => project().settings, () => project().facts),
  // The parser takes longer to load than most files to lint.
  configuration: async (preset) => (await import('../configuration.ts')).configurationOf(preset),
  whenBroken: () => '',
};
