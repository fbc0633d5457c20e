import type { CodemodResult } from '../result.ts';

export const REPORT_FORMATS = ['pretty', 'json', 'sarif', 'markdown'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportContext {
  /** The folder that a person reads paths from. Machine formats name files relative to the result's root instead. */
  readonly cwd: string;
  /** Whether terminal colours may be used. */
  readonly colour: boolean;
}

/** The whole report of a run as text, without the last line's end. */
export type Reporter = (result: CodemodResult, context: ReportContext) => string;

/** Loads the reporter of a format, and nothing of the others. */
export async function loadReporter(format: ReportFormat): Promise<Reporter> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty.ts')).pretty;
    case 'json':
      return (await import('./json.ts')).json;
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'markdown':
      return (await import('./markdown.ts')).markdown;
  }
}
