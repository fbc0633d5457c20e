import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorMessage } from './error-message.ts';
import { pathWithin } from './ignore-rules.ts';
import type { Site } from './result.ts';
import { UsageError } from './usage-error.ts';
import { replaceFile } from './write.ts';

/**
 * The undecided codes that a team has looked at and accepted. An entry names a code by its file, its literal and the
 * text of its line, so that lines may move; the same text twice in a file is an entry with `times: 2`.
 */
interface Baseline {
  readonly version: 1;
  readonly undecided: readonly Entry[];
}

interface Entry {
  /** Relative to the folder of the baseline, with forward slashes. */
  readonly file: string;
  readonly literal: string;
  readonly line: string;
  readonly times?: number;
}

/** What a baseline has to say of a run. */
export interface BaselineOutcome {
  /** How many undecided codes it accepts. */
  readonly accepted: number;
  /** How many of its entries are gone from the files looked at: decided, rewritten or deleted since. */
  readonly stale: number;
}

export interface ComparedWithBaseline {
  readonly sites: readonly Site[];
  readonly outcome: BaselineOutcome;
  /** The baseline that would accept every undecided code of this run, as the content of its file. */
  readonly updated: string;
}

/**
 * Marks the undecided codes that a baseline accepts.
 *
 * @param file the baseline, absolute
 * @param root the folder that `sites` name files relative to
 * @param looked the files that were looked at, relative to root: an entry of another file is neither stale nor dropped
 * @param mayBeAbsent a baseline that is about to be written need not be there yet
 * @throws {UsageError} where the file is no baseline
 */
export function compareWithBaseline(file: string, root: string, sites: readonly Site[], looked: readonly string[], mayBeAbsent: boolean): ComparedWithBaseline {
  const known = readBaseline(file, mayBeAbsent);
  const nameOf = (name: string): string => pathWithin(dirname(file), resolve(root, name));
  const left = new Map<string, number>();
  for (const entry of known) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + (entry.times ?? 1));

  let accepted = 0;
  const seen: Entry[] = [];
  const marked = sites.map((site) => {
    if (site.verdict !== 'undecided') return site;
    const entry = { file: nameOf(site.file), literal: site.literal, line: oneSpaced(site.text) };
    seen.push(entry);
    const times = left.get(keyOf(entry)) ?? 0;
    if (times === 0) return site;
    left.set(keyOf(entry), times - 1);
    accepted += 1;
    return { ...site, accepted: true as const };
  });

  const lookedAt = new Set(looked.map(nameOf));
  const isOurs = (entry: Entry): boolean => lookedAt.has(entry.file) || !existsSync(join(dirname(file), entry.file));
  const stale = known.filter((entry, index) => isOurs(entry) && known.findIndex((each) => keyOf(each) === keyOf(entry)) === index).reduce((sum, entry) => sum + (left.get(keyOf(entry)) ?? 0), 0);
  return { sites: marked, outcome: { accepted, stale }, updated: printed([...known.filter((entry) => !isOurs(entry)), ...seen]) };
}

/** Writes a baseline all at once or not at all. */
export async function writeBaseline(file: string, content: string): Promise<void> {
  try {
    await replaceFile(file, Buffer.from(content), 0o644);
  } catch (error) {
    throw new UsageError(`Cannot write the baseline ${file}: ${errorMessage(error)}`);
  }
}

function readBaseline(file: string, mayBeAbsent: boolean): readonly Entry[] {
  if (mayBeAbsent && !existsSync(file)) return [];
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`Cannot read the baseline ${file}: ${errorMessage(error)}. Write one with --update-baseline.`);
  }
  if (!isBaseline(content)) throw new UsageError(`${file} is no baseline of this tool. Write one with --update-baseline.`);
  return content.undecided;
}

function isBaseline(content: unknown): content is Baseline {
  return isRecord(content) && content['version'] === 1 && Array.isArray(content['undecided']) && content['undecided'].every(isEntry);
}

function isEntry(entry: unknown): entry is Entry {
  return isRecord(entry) && ['file', 'literal', 'line'].every((key) => typeof entry[key] === 'string') && ['undefined', 'number'].includes(typeof entry['times']);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const keyOf = ({ file, literal, line }: Entry): string => JSON.stringify([file, literal, line]);

/** A formatter may change the spaces within a line. */
const oneSpaced = (line: string): string => line.replace(/\s+/g, ' ');

/** One entry a line, sorted, so that two branches that accept different codes merge. */
function printed(entries: readonly Entry[]): string {
  const times = new Map<string, number>();
  for (const entry of entries) times.set(keyOf(entry), (times.get(keyOf(entry)) ?? 0) + (entry.times ?? 1));
  const lines = [...times].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => {
    const [file, literal, line] = JSON.parse(key) as readonly string[];
    return `    ${JSON.stringify({ file, literal, line, ...(count > 1 && { times: count }) })}`;
  });
  return `{\n  "version": 1,\n  "undecided": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}
