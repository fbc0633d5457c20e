import type { CodemodResult, Site } from '../result.ts';
import { WORDS } from './words.ts';

/** The figures every report gives. */
export interface Tally {
  readonly toRewrite: number;
  readonly leftAlone: number;
  /** Those that no baseline accepts. */
  readonly undecided: readonly Site[];
  /** Those whose rewrite waits for what it would import, and that no baseline accepts. */
  readonly waiting: readonly Site[];
  readonly accepted: number;
}

export function tally({ sites }: CodemodResult): Tally {
  return {
    toRewrite: sites.filter(({ verdict, needs }) => verdict === 'rewrite' && !needs).length,
    leftAlone: sites.filter(({ verdict }) => verdict === 'skip').length,
    undecided: sites.filter(({ verdict, accepted }) => verdict === 'undecided' && !accepted),
    waiting: sites.filter(({ needs, accepted }) => needs && !accepted),
    accepted: sites.filter(({ accepted }) => accepted).length,
  };
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** One sentence on what was found and done. */
export function summarySentence(result: CodemodResult): string {
  const { toRewrite, leftAlone, undecided, waiting, accepted } = tally(result);
  const { noun } = WORDS[result.transform];
  const sources = result.rewrites.filter(({ dependencies, made }) => dependencies === undefined && !made);
  const written = sources.filter((rewrite) => rewrite.written);
  const replaced = written.reduce((sum, rewrite) => sum + rewrite.replaced, 0);
  const rewritten = result.mode === 'write' ? `${count(replaced, noun)} rewritten in ${count(written.length, 'file')}` : `${count(toRewrite, noun)} to rewrite in ${count(sources.length, 'file')}`;
  const ofBaseline = accepted === 0 ? '' : ` and ${accepted} accepted by the baseline`;
  const ofImports = waiting.length === 0 ? '' : `, ${waiting.length} waiting for an import`;
  return `${rewritten}${ofImports}, ${undecided.length} undecided${ofBaseline}, ${leftAlone} left alone; ${count(result.found, 'file')} looked at, ${result.passedOver.length} passed over, ${result.failures.length} failed.`;
}

/** What else is to be said of a run, a line each. */
export function remarks({ transform, baseline, formatted = [], interrupted }: CodemodResult): readonly string[] {
  return [
    ...formatted.map(({ formatter, files, failure }) =>
      failure === undefined ? `Formatted by ${formatter ?? ''}: ${count(files.length, 'file')}.` : `Not formatted (${files.join(', ')}): ${failure}`,
    ),
    ...(baseline && baseline.stale > 0 ? [`The baseline lists ${count(baseline.stale, WORDS[transform].noun)} that ${baseline.stale === 1 ? 'is' : 'are'} undecided no longer; --update-baseline takes ${baseline.stale === 1 ? 'it' : 'them'} out.`] : []),
    ...(interrupted ? ['Interrupted. What is written stays; run again to go on from there.'] : []),
  ];
}
