import type { Colours } from '../../page.ts';
import type { LintResult } from '../lint-files.ts';

export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'gitlab'] as const;

export type FormatName = (typeof FORMATS)[number];

export interface FormatContext {
  readonly colours: Colours;
  /** The folder that a service names files from: the root of its checkout. Files of the result are named from `cwd`. */
  readonly checkout: string;
  readonly cwd: string;
}

/** The whole result as text, without the last line's end. */
export type Format = (result: LintResult, context: FormatContext) => string;

/** Loads a format, and nothing of the others. */
export async function loadFormat(name: FormatName): Promise<Format> {
  switch (name) {
    case 'pretty':
      return (await import('./pretty.ts')).pretty;
    case 'json':
      return (result) => JSON.stringify(result, undefined, 2);
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'github':
      return (await import('./github.ts')).github;
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlab;
  }
}
