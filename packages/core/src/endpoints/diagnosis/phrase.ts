/**
 * A way in which an error is worded, compiled. It is matched against the plain form of a text (`plainForm`), so that
 * case, punctuation, quoting and line breaks do not count.
 */
export interface Phrase {
  readonly pattern: RegExp;
  /** What may stand before it. */
  readonly before: RegExp;
  /** The wordings before the first gap, word by word: what is left of a text that was cut off is compared with them. */
  readonly openings: readonly (readonly string[])[];
  /** How many letters of a match are words of the phrase itself, rather than of what stands in its gaps. */
  readonly weigh: (match: string) => number;
  /** Whether an application may well word an error of its own so: then its code must not speak against it. */
  readonly generic: boolean;
  /** Whether it says nothing as long as the code is not known and agrees. */
  readonly needsCode: boolean;
  /** Whether it says nothing without a sign of ESPv2 around it: its JSON, or a code that Envoy made of an HTTP status. */
  readonly needsProxy: boolean;
}

/** By how a phrase ends: before any punctuation, or with the line. */
const ENDS: Readonly<Record<string, string>> = { $: '(?<=[|^])', $$: '(?:(?<=\\^)|(?<=[|^])$)' };

const BREAK = '[ |_.^]';
const WORD = '[^ |_.^]+';

/**
 * Compiles the notation of the tables. Words are those of the plain form: lower case, `doesnt` for "doesn't".
 *
 * - `?` before all: an application may well say the same, so a code that does not fit rules it out;
 * - `!` before all: it says nothing without a code that fits; `~`: nothing without a sign of ESPv2 around it;
 * - `^` at the start: where a message begins; `|` at the start: after a colon, a bracket, a quote;
 * - `$` at the end: where a message or a part of it ends; `$$`: where the line ends;
 * - `(a|b c)` one of them, `[a]` perhaps, `*` one thing (a name, an address), `*.*` one with a dot in it, `...` up to forty words, `#` a number,
 *   `5##` a number of that form, `@unavailable` the name of a code before a colon, `bad_gateway` underscores and all.
 */
export function compilePhrase(source: string): Phrase {
  const [, mark = '', opening = '', body = '', end = ''] = /^([?!~]?) ?([\^|]?) ?(.*?)( ?\${0,2})$/.exec(source) ?? [];
  const before = opening === '^' ? '\\^' : opening === '|' ? '[|^]' : BREAK;
  const parts = partsOf(body);
  return {
    pattern: new RegExp(`(?<=${before})${parts.map(patternOf).join('')}${ENDS[end.trim()] ?? ''}`, 'u'),
    before: new RegExp(before, 'u'),
    openings: openingsOf(parts),
    weigh: weightOf(parts),
    generic: mark !== '',
    needsCode: mark === '!',
    needsProxy: mark === '~',
  };
}

type Part =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly string[])[]; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly pattern: string }
  | { readonly kind: 'number'; readonly pattern: string };

function partsOf(body: string): readonly Part[] {
  return (body.match(/\([^)]*\)|\[[^\]]*\]|\S+/g) ?? []).map((token): Part => {
    if (token === '*.*') return { kind: 'gap', pattern: `${WORD}(?:[._]${WORD})+${BREAK}` };
    if (token === '*') return { kind: 'gap', pattern: `${WORD}(?:[._]${WORD})*${BREAK}` };
    if (token === '...') return { kind: 'gap', pattern: `(?:${WORD}${BREAK}){0,40}?` };
    if (/^#+$/.test(token)) return { kind: 'gap', pattern: `${token === '#' ? '\\d+' : token.replaceAll('#', '\\d')}${BREAK}` };
    if (token.includes('#')) return { kind: 'number', pattern: `${token.replaceAll('#', '\\d')}${BREAK}` };
    const inner = /^[([](.*)[)\]]$/.exec(token)?.[1];
    if (inner === undefined) return { kind: 'word', text: token };
    return { kind: 'choice', choices: inner.replace(/^\((.*)\)$/, '$1').split('|').map((choice) => choice.trim().split(' ')), optional: token.startsWith('[') };
  });
}

function patternOf(part: Part): string {
  switch (part.kind) {
    case 'gap':
    case 'number':
      return part.pattern;
    case 'word':
      return wordPattern(part.text);
    case 'choice':
      return `(?:${part.choices.map((words) => words.map(wordPattern).join('')).join('|')})${part.optional ? '?' : ''}`;
  }
}

/** A word with what ends it; underscores inside are demanded. */
const wordPattern = (word: string): string => `${word.replace('@', CODE_MARK)}${BREAK}`;

/** Gaps are taken out by a pattern that captures them. */
function weightOf(parts: readonly Part[]): (match: string) => number {
  const gaps = new RegExp(parts.map((part) => (part.kind === 'gap' ? `(${part.pattern})` : patternOf(part))).join(''), 'u');
  const letters = (text: string): number => text.replace(/[ |_.^]/g, '').length;
  return (match) => letters(match) - letters((gaps.exec(match) ?? []).slice(1).join(''));
}

/** Stands before the name of a code in the plain form, so that it is a word of its own. */
export const CODE_MARK = '\uE000';

/** More wordings than this no phrase has; it keeps a mistake in a table from running away. */
const MAX_OPENINGS = 32;

function openingsOf(parts: readonly Part[]): readonly (readonly string[])[] {
  let openings: (readonly string[])[] = [[]];
  for (const part of parts) {
    if (part.kind !== 'word' && part.kind !== 'choice') break;
    const choices = part.kind === 'word' ? [[part.text.replace('@', CODE_MARK)]] : [...part.choices, ...(part.optional ? [[]] : [])];
    openings = openings.flatMap((opening) => choices.map((choice) => [...opening, ...choice])).slice(0, MAX_OPENINGS);
  }
  return openings.map((opening) => opening.flatMap((word) => word.split('_')));
}
