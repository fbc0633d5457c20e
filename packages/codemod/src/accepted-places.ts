import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorMessage } from './error-message.ts';
import { pathWithin } from './ignore-rules.ts';
import { UsageError } from './usage-error.ts';
import { replaceFile } from './write.ts';

/** A place in a project that a team may accept as it is. */
export interface Place {
  /** Relative to the root of the run. */
  readonly file: string;
  /** What stands there: a literal, the id of a rule. */
  readonly what: string;
  /** The line as written. */
  readonly text: string;
}

/** How the file of accepted places names them. */
export interface PlacesForm {
  /** The key of the list: `undecided`. */
  readonly list: string;
  /** The key of what stands there: `literal`. */
  readonly what: string;
}

/**
 * An entry names a place by its file, what stands there and the text of its line, so that lines may move; the same
 * text twice in a file is an entry with `times: 2`.
 */
interface Entry {
  /** Relative to the folder of the list, with forward slashes. */
  readonly file: string;
  readonly what: string;
  readonly line: string;
  readonly times: number;
}

/** What a file of accepted places has to say of a run. */
export interface BaselineOutcome {
  /** How many places of the run it accepts. */
  readonly accepted: number;
  /** How many of its entries are gone from the files looked at: mended or deleted since. */
  readonly stale: number;
}

export interface ComparedPlaces {
  /** Whether each place is accepted, in their order. */
  readonly accepted: readonly boolean[];
  readonly outcome: BaselineOutcome;
  /** The file that would accept every place of this run, as its content. */
  readonly updated: string;
}

/**
 * Compares the places of a run with those that a file accepts.
 *
 * @param file the list of accepted places, absolute
 * @param root the folder that `places` name files relative to
 * @param looked the files that were looked at, relative to root: an entry of another file is neither stale nor dropped
 * @param mayBeAbsent a list that is about to be written need not be there yet
 * @throws {UsageError} where the file is no such list
 */
export function compareWithAccepted(form: PlacesForm, file: string, root: string, places: readonly Place[], looked: readonly string[], mayBeAbsent: boolean): ComparedPlaces {
  const known = readEntries(form, file, mayBeAbsent);
  const nameOf = (name: string): string => pathWithin(dirname(file), resolve(root, name));
  const left = new Map<string, number>();
  for (const entry of known) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.times);

  const seen = places.map(({ file: name, what, text }): Entry => ({ file: nameOf(name), what, line: oneSpaced(text), times: 1 }));
  const accepted = seen.map((entry) => {
    const times = left.get(keyOf(entry)) ?? 0;
    if (times > 0) left.set(keyOf(entry), times - 1);
    return times > 0;
  });

  const lookedAt = new Set(looked.map(nameOf));
  const isOurs = (entry: Entry): boolean => lookedAt.has(entry.file) || !existsSync(join(dirname(file), entry.file));
  const ours = new Set(known.filter(isOurs).map(keyOf));
  const stale = [...ours].reduce((sum, key) => sum + (left.get(key) ?? 0), 0);
  return {
    accepted,
    outcome: { accepted: accepted.filter((each) => each).length, stale },
    updated: printed(form, [...known.filter((entry) => !isOurs(entry)), ...seen]),
  };
}

/** Writes a list of accepted places all at once or not at all. */
export async function writeBaseline(file: string, content: string): Promise<void> {
  try {
    await replaceFile(file, Buffer.from(content), 0o644);
  } catch (error) {
    throw new UsageError(`Cannot write the baseline ${file}: ${errorMessage(error)}`);
  }
}

function readEntries(form: PlacesForm, file: string, mayBeAbsent: boolean): readonly Entry[] {
  if (mayBeAbsent && !existsSync(file)) return [];
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`Cannot read the baseline ${file}: ${errorMessage(error)}. Write one with --update-baseline.`);
  }
  const entries = isRecord(content) && content['version'] === 1 ? content[form.list] : undefined;
  const read = Array.isArray(entries) ? entries.map((entry: unknown) => entryFrom(form, entry)) : [undefined];
  if (!read.every((entry) => entry !== undefined)) throw new UsageError(`${file} is no baseline of this tool. Write one with --update-baseline.`);
  return read;
}

function entryFrom({ what: key }: PlacesForm, entry: unknown): Entry | undefined {
  if (!isRecord(entry)) return undefined;
  const { file, line, times = 1, [key]: what } = entry;
  return typeof file === 'string' && typeof what === 'string' && typeof line === 'string' && typeof times === 'number' ? { file, what, line, times } : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const keyOf = ({ file, what, line }: Entry): string => JSON.stringify([file, what, line]);

/** A formatter may change the spaces within a line. */
const oneSpaced = (line: string): string => line.replace(/\s+/g, ' ');

/** One entry a line, sorted, so that two branches that accept different places merge. */
function printed({ list, what: key }: PlacesForm, entries: readonly Entry[]): string {
  const times = new Map<string, Entry>();
  for (const entry of entries) times.set(keyOf(entry), { ...entry, times: entry.times + (times.get(keyOf(entry))?.times ?? 0) });
  const lines = [...times]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { file, what, line, times: count }]) => `    ${JSON.stringify({ file, [key]: what, line, ...(count > 1 && { times: count }) })}`);
  return `{\n  "version": 1,\n  ${JSON.stringify(list)}: [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}
