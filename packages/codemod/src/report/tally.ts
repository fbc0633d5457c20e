import type { CodemodResult, Site } from '../result.ts';

/** The figures every report gives. */
export interface Tally {
  readonly toRewrite: number;
  readonly leftAlone: number;
  readonly undecided: readonly Site[];
}

export function tally({ sites }: CodemodResult): Tally {
  return {
    toRewrite: sites.filter(({ verdict }) => verdict === 'rewrite').length,
    leftAlone: sites.filter(({ verdict }) => verdict === 'skip').length,
    undecided: sites.filter(({ verdict }) => verdict === 'undecided'),
  };
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** One sentence on what was found and done. */
export function summarySentence(result: CodemodResult): string {
  const { toRewrite, leftAlone, undecided } = tally(result);
  const files = count(result.rewrites.length, 'file');
  const written = result.rewrites.filter((rewrite) => rewrite.written);
  const replaced = written.reduce((sum, rewrite) => sum + rewrite.replaced, 0);
  const rewritten = result.mode === 'write' ? `${count(replaced, 'code')} rewritten in ${count(written.length, 'file')}` : `${count(toRewrite, 'code')} to rewrite in ${files}`;
  return `${rewritten}, ${undecided.length} undecided, ${leftAlone} left alone; ${count(result.found, 'file')} looked at, ${result.passedOver.length} passed over, ${result.failures.length} failed.`;
}
