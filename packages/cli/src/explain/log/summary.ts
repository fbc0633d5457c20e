import { codeNumbered } from '@grpc-litmus/core/codes';
import { logDiagnoser } from '@grpc-litmus/core/diagnosis';
import type { Language, LogDiagnosis, Match, Party } from '@grpc-litmus/core/diagnosis';
import { packageVersion } from '../../version.ts';
import { matchAccount } from '../explanation.ts';
import type { MatchAccount } from '../explanation.ts';
import type { OpenLog } from './open-log.ts';
import { readEntries } from './read-entries.ts';

/** How often something stands in a log, and when. */
export interface Counted {
  readonly count: number;
  /** Of all errors, from 0 to 1. */
  readonly share: number;
  /** The first and the last time, as the log writes it; null where it gives none. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What `explain --log --json` prints. */
export interface LogSummary {
  readonly version: string;
  readonly kind: 'log';
  readonly log: string;
  readonly entries: number;
  readonly errors: number;
  readonly first: string | null;
  readonly last: string | null;
  /** What was made before the application, by cause, the most frequent first. */
  readonly matches: readonly (MatchAccount & Counted)[];
  /** What the application itself answered, by code. */
  readonly ownCode: Counted & { readonly codes: readonly (Counted & { readonly code: string })[] };
  /** Errors that are not known, by what the log gives for a reason. */
  readonly unknown: readonly (Counted & { readonly reason: string; readonly party: Party | null })[];
  /** Entries about something else. */
  readonly others: number;
  readonly broken: { readonly count: number; readonly shown: readonly { readonly line: number; readonly reason: string }[] };
}

interface Tally {
  count: number;
  first: string | null;
  last: string | null;
}

/** So many broken entries are named; all are counted. */
const MOST_BROKEN_SHOWN = 10;
/** So many unlike reasons are told apart; a log that puts ids into them would have no end of them. */
const MOST_REASONS = 200;
const FURTHER_REASONS = '…';

/** Reads a log to its end and counts what it says by cause. Memory does not grow with the log. */
export async function summaryOf({ name, stream }: OpenLog, language: Language): Promise<LogSummary> {
  const diagnosed = logDiagnoser();
  const all = emptyTally();
  const known = new Map<string, Tally & { readonly match: Match }>();
  const own = new Map<string, Tally>();
  const unknown = new Map<string, Tally & { readonly party: Party | null }>();
  const broken: { line: number; reason: string }[] = [];
  let [others, brokenCount] = [0, 0];

  const count = (entry: unknown): void => {
    const time = timeOf(entry);
    add(all, time);
    const found = diagnosed(entry);
    switch (found.kind) {
      case 'success':
        return;
      case 'other':
        others++;
        return;
      case 'known':
        add(tallyIn(known, found.match.diagnosis.id, () => ({ ...emptyTally(), match: found.match })), time);
        return;
      case 'own-code':
        add(tallyIn(own, codeIn(found), emptyTally), time);
        return;
      case 'unknown': {
        const reason = unknown.size < MOST_REASONS || unknown.has(found.reason) ? found.reason : FURTHER_REASONS;
        add(tallyIn(unknown, reason, () => ({ ...emptyTally(), party: found.party ?? null })), time);
      }
    }
  };
  await readEntries(stream, {
    onEntry: count,
    onBroken: (line, reason) => {
      brokenCount++;
      if (broken.length < MOST_BROKEN_SHOWN) broken.push({ line, reason });
    },
  });

  const errors = sumOf(known) + sumOf(own) + sumOf(unknown);
  const shared = ({ count: times, first, last }: Tally): Counted => ({ count: times, share: errors === 0 ? 0 : times / errors, first, last });
  return {
    version: packageVersion(),
    kind: 'log',
    log: name,
    entries: all.count,
    errors,
    first: all.first,
    last: all.last,
    matches: byCount(known).map(([, tally]) => ({ ...matchAccount(tally.match, language), ...shared(tally) })),
    ownCode: { ...shared(joint(own)), codes: byCount(own).map(([code, tally]) => ({ code, ...shared(tally) })) },
    unknown: byCount(unknown).map(([reason, tally]) => ({ reason, party: tally.party, ...shared(tally) })),
    others,
    broken: { count: brokenCount, shown: broken },
  };
}

const emptyTally = (): Tally => ({ count: 0, first: null, last: null });

function tallyIn<Each extends Tally>(tallies: Map<string, Each>, key: string, make: () => Each): Each {
  const before = tallies.get(key);
  if (before) return before;
  const made = make();
  tallies.set(key, made);
  return made;
}

function add(tally: Tally, time: string | null): void {
  tally.count++;
  if (time === null) return;
  if (tally.first === null || isBefore(time, tally.first)) tally.first = time;
  if (tally.last === null || isBefore(tally.last, time)) tally.last = time;
}

/** Cloud Logging writes UTC with as many decimals as it needs; without the `Z` these sort as text. */
const isBefore = (a: string, b: string): boolean => (a.endsWith('Z') ? a.slice(0, -1) : a) < (b.endsWith('Z') ? b.slice(0, -1) : b);

function timeOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('timestamp' in entry)) return null;
  return typeof entry.timestamp === 'string' ? entry.timestamp : null;
}

const codeIn = ({ code, httpStatus }: Extract<LogDiagnosis, { kind: 'own-code' }>): string =>
  code === undefined ? (httpStatus === undefined ? '?' : `HTTP ${httpStatus}`) : (codeNumbered(code)?.name ?? '?');

const byCount = <Each extends Tally>(tallies: ReadonlyMap<string, Each>): readonly (readonly [string, Each])[] => [...tallies].sort(([, a], [, b]) => b.count - a.count);

const sumOf = (tallies: ReadonlyMap<string, Tally>): number => [...tallies.values()].reduce((sum, { count }) => sum + count, 0);

/** Several tallies as one. */
function joint(tallies: ReadonlyMap<string, Tally>): Tally {
  const whole = emptyTally();
  for (const { count, first, last } of tallies.values()) {
    whole.count += count;
    if (first !== null && (whole.first === null || isBefore(first, whole.first))) whole.first = first;
    if (last !== null && (whole.last === null || isBefore(whole.last, last))) whole.last = last;
  }
  return whole;
}
