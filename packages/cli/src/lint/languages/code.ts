import { mayConcernCodes } from '@grpc-litmus/core';
import { configurationOf } from '../configuration.ts';
import type { Language } from './language.ts';

/** TypeScript and JavaScript. */
export const CODE: Language = {
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  mostBytes: Infinity,
  countsAll: true,
  mayConcern: mayConcernCodes,
  configuration: (preset) => Promise.resolve(configurationOf(preset)),
  whenBroken: () => '',
};
