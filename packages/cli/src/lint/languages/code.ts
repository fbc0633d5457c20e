import { mayConcernCodes } from '@grpc-litmus/core';
import type { Language } from './language.ts';

/** TypeScript and JavaScript. */
export const CODE: Language = {
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  mostBytes: Infinity,
  countsAll: true,
  mayConcern: (text, project) => mayConcernCodes(text, () => project().settings, () => project().facts),
  otherwise: 'speaks of no code, no status and no library of gRPC, or belongs to a package that has nothing to do with gRPC',
  // The parser takes longer to load than most files to lint.
  configuration: async (preset) => (await import('../configuration.ts')).configurationOf(preset),
  whenBroken: () => '',
};
