import type { BaselineOutcome } from './accepted-places.ts';
import { compareWithAccepted } from './accepted-places.ts';
import { isOpen } from './open-site.ts';
import type { Site } from './result.ts';

export interface ComparedWithBaseline {
  readonly sites: readonly Site[];
  readonly outcome: BaselineOutcome;
  /** The baseline that would accept every open code of this run, as the content of its file. */
  readonly updated: string;
}

/**
 * Marks the open codes that a baseline accepts: a team has looked at them.
 *
 * @param file the baseline, absolute
 * @param root the folder that `sites` name files relative to
 * @param looked the files that were looked at, relative to root: an entry of another file is neither stale nor dropped
 * @param mayBeAbsent a baseline that is about to be written need not be there yet
 * @throws {UsageError} where the file is no baseline
 */
export function compareWithBaseline(file: string, root: string, sites: readonly Site[], looked: readonly string[], mayBeAbsent: boolean): ComparedWithBaseline {
  const open = sites.filter(isOpen);
  const places = open.map(({ file: name, literal, text }) => ({ file: name, what: literal, text }));
  const { accepted, outcome, updated } = compareWithAccepted({ list: 'undecided', what: 'literal' }, file, root, places, looked, mayBeAbsent);
  const isAccepted = new Set(open.filter((_, index) => accepted[index]));
  return { sites: sites.map((site) => (isAccepted.has(site) ? { ...site, accepted: true as const } : site)), outcome, updated };
}
