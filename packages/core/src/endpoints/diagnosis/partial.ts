import type { Diagnosis } from './diagnosis.ts';
import type { Phrase } from './phrase.ts';

interface PartialMatch<Entry> {
  readonly diagnosis: Entry;
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** What is left must be so much of a phrase, and so many words, to be told from other texts. */
const LEAST_SHARE = 0.6;
const LEAST_WORDS = 3;
const LEAST_LETTERS = 12;

/**
 * The phrases of which a text that was cut off holds the beginning, at its end. None where the rest could be of several:
 * "API key not" may go on in two ways.
 */
export function partialMatches<Entry extends Diagnosis>(
  form: string,
  phrases: readonly { readonly diagnosis: Entry; readonly phrase: Phrase }[],
): readonly PartialMatch<Entry>[] {
  const words = form.split(/[ |_.^]+/).filter((word) => word !== '');
  const found = phrases.flatMap(({ diagnosis, phrase }) =>
    phrase.openings.flatMap((opening) => {
      const kept = keptOf(opening, words);
      if (kept === 0) return [];
      const start = startOf(form, kept);
      return phrase.before.test(form[start - 1] ?? '') ? [{ diagnosis, phrase, start, end: form.length, weight: words.slice(-kept).join('').length }] : [];
    }),
  );
  const most = Math.max(0, ...found.map(({ weight }) => weight));
  const longest = found.filter(({ weight }) => weight === most);
  return new Set(longest.map(({ diagnosis }) => diagnosis.id)).size === 1 ? longest.slice(0, 1) : [];
}

/** How many words of a text's end are the beginning of an opening, the last one perhaps cut off; 0 where too few. */
function keptOf(opening: readonly string[], words: readonly string[]): number {
  for (let kept = Math.min(opening.length, words.length); kept >= LEAST_WORDS; kept--) {
    const tail = words.slice(-kept);
    const fits = tail.every((word, index) => (index === kept - 1 ? opening[index]?.startsWith(word) : opening[index] === word));
    // Nothing was cut off.
    if (!fits || (kept === opening.length && tail.at(-1) === opening.at(-1))) continue;
    const letters = tail.join('').length;
    return letters >= LEAST_LETTERS && letters >= LEAST_SHARE * opening.join('').length ? kept : 0;
  }
  return 0;
}

/** Where the last words of a plain form begin. */
function startOf(form: string, kept: number): number {
  const starts = [...form.matchAll(/(?<=[ |_.^])[^ |_.^]/g)].map(({ index }) => index);
  return starts.at(-kept) ?? 0;
}
