import { editDistance } from './edit-distance.ts';
import { INVENTED_NAMES } from './invented.ts';
import { SPELLING_STYLES, spell } from './spelling.ts';
import type { CodeName } from './status-code.ts';
import type { CodeSuggestion } from './suggestion.ts';
import { STATUS_CODES } from './table.ts';

/** What a text most likely stands for, and whether it is a code's name ill spelt or a name of another vocabulary. */
export interface ClosestCode extends CodeSuggestion {
  readonly why: 'spelling' | 'invented';
}

/** Words of their own that are as close to a code as its misspellings are. */
const REAL_WORDS: ReadonlySet<string> = new Set(['INTERVAL', 'UNAVOIDABLE', 'UNASSAILABLE']);

const CODES: ReadonlyMap<string, CodeName> = new Map(
  STATUS_CODES.flatMap(({ name }) => SPELLING_STYLES.map((style) => [fold(spell(name, style)), name])),
);

const INVENTED: ReadonlyMap<string, CodeSuggestion> = new Map(
  Array.from(INVENTED_NAMES, ([name, suggestion]) => [fold(name), suggestion]),
);

/**
 * The code that a text in the place of a code's name most likely means, in any letter pattern: `NOTFOUND`,
 * `Unauthorized`, `bad-request`, `RESOURCE_EXAUSTED`. The text must be the whole name, without a prefix.
 * Undefined where no code is near or more than one is: a wrong guess is worse than none.
 */
export function closestCode(text: string): ClosestCode | undefined {
  const letters = fold(text);
  const invented = INVENTED.get(letters);
  if (invented !== undefined) return { ...invented, why: 'invented' };
  const code = CODES.get(letters) ?? misspeltCode(letters);
  return code && { code, why: 'spelling', alternatives: [], reason: `The name of the code is ${code}.` };
}

function misspeltCode(letters: string): CodeName | undefined {
  if (REAL_WORDS.has(letters)) return undefined;
  const near = new Set(Array.from(CODES).filter(([name]) => isMisspelling(letters, name)).map(([, code]) => code));
  const [only] = near;
  return near.size === 1 ? only : undefined;
}

/**
 * One edit for every five letters of the name, two at most: OK has no misspellings, and none is shorter than six
 * letters. Never the first letter: AVAILABLE and IMPLEMENTED are two edits from a code, and its contrary.
 */
function isMisspelling(letters: string, name: string): boolean {
  const edits = Math.min(2, Math.floor(name.length / 5));
  return letters[0] === name[0] && editDistance(letters, name) <= edits;
}

/** The letters of a name without its word boundaries, so that `not-found`, `NotFound` and `NOTFOUND` are one. */
function fold(text: string): string {
  return text.replace(/[\s_-]/g, '').toUpperCase();
}
