import type { CodeName } from './status-code.ts';
import { STATUS_CODES } from './table.ts';

const SPELLINGS = ['SCREAMING_SNAKE', 'PascalCase', 'camelCase', 'kebab-case', 'snake_case'] as const;

/** A way of joining and capitalising the words of a code's name. */
export type Spelling = (typeof SPELLINGS)[number];

const WRITERS: Readonly<Record<Spelling, (words: readonly string[]) => string>> = {
  SCREAMING_SNAKE: (words) => words.join('_'),
  PascalCase: (words) => words.map(capitalise).join(''),
  camelCase: ([first = '', ...rest]) => first.toLowerCase() + rest.map(capitalise).join(''),
  'kebab-case': (words) => words.join('-').toLowerCase(),
  snake_case: (words) => words.join('_').toLowerCase(),
};

/**
 * How a dialect spells the codes. Two letters L or one is a choice of its own: gRPC has `CANCELLED` and Firebase
 * `cancelled`, Connect has `Canceled` and `canceled`.
 */
export interface SpellingStyle {
  readonly spelling: Spelling;
  readonly cancelled: 'CANCELLED' | 'CANCELED';
}

/** Every style there is: each spelling, with each way to write CANCELLED. */
export const SPELLING_STYLES: readonly SpellingStyle[] = SPELLINGS.flatMap((spelling): SpellingStyle[] => [
  { spelling, cancelled: 'CANCELLED' },
  { spelling, cancelled: 'CANCELED' },
]);

const CODES_BY_SPELLING: ReadonlyMap<string, CodeName> = new Map(
  STATUS_CODES.flatMap(({ name }) => SPELLING_STYLES.map((style) => [spell(name, style), name])),
);

/** The name of the code in the given style: NOT_FOUND becomes `NotFound` in PascalCase. */
export function spell(code: CodeName, style: SpellingStyle): string {
  const name = code === 'CANCELLED' ? style.cancelled : code;
  return WRITERS[style.spelling](name.split('_'));
}

/**
 * The code whose name the text is in any style. Undefined for anything else, also for mixed patterns that no
 * dialect has (`Not_Found`) and for near misses, which are the business of `closestCode`.
 */
export function readSpelling(text: string): CodeName | undefined {
  return CODES_BY_SPELLING.get(text);
}

/** Is the text the name of a code in exactly this style? */
export function isSpelt(text: string, style: SpellingStyle): boolean {
  const code = readSpelling(text);
  return code !== undefined && spell(code, style) === text;
}

/** `OK` stays as it is: the PascalCase dialects (Improbable, k6) have `OK`, not `Ok`. */
function capitalise(word: string): string {
  return word === 'OK' ? word : word.charAt(0) + word.slice(1).toLowerCase();
}
