import { STATUS_CODES } from '../../codes/table.ts';
import { CODE_MARK } from './phrase.ts';

/** Stands in a cleaned text where a message begins. */
export const MESSAGE_START = '\u0001';

/**
 * A text as the phrases of the tables see it: its words in lower case, each followed by one character that says what
 * stood between it and the next. `^` begins a message, `|` is punctuation that separates parts (colon, quote, bracket),
 * `_` underscores, `.` anything else without a space (in `a.b.c`, `10.0.0.1`), a space the rest. It begins and ends with
 * one of them.
 */
export function plainForm(text: string): string {
  const marked = text
    .normalize('NFKC')
    .replace(CODE_PREFIX, (_, name: string) => `|${CODE_MARK}${name.replaceAll('_', '').toLowerCase()}|`)
    .toLowerCase()
    .replace(/(?<=\p{L})['\u2018\u2019\u02BC`\u00B4](?=\p{L})/gu, '');
  const words = marked.replace(/[^\p{L}\p{N}\uE000]+/gu, breakOf);
  return contracted(`${/^[ |_.^]/.test(words) ? '' : '^'}${words}${/[ |_.^]$/.test(words) ? '' : '|'}`).replace(/^[ |_.]/, '^').replace(/[ _.^]$/, '|');
}

/** The name of a code before a colon: `INTERNAL: Calling …`, `INVALID_ARGUMENT:API key …`. */
const CODE_PREFIX = new RegExp(`\\b(${STATUS_CODES.map(({ name }) => name).join('|')})\\s*:(?!:)`, 'gi');

function breakOf(between: string): string {
  if (between.includes(MESSAGE_START)) return '^';
  if (/[\n\r"\u201C\u201D'`{}[\]()<>;,=|!?]|:\s|\.\s| [-\u2013\u2014] |\.\.|\u2026/.test(between)) return '|';
  if (/\s/.test(between)) return ' ';
  return /^_+$/.test(between) ? '_' : '.';
}

/** "does not" and what is left of "doesn't" where the apostrophe went missing. */
const contracted = (words: string): string => words.replace(/(?<=[ |_.^])(does|did|is|can|could)n[ _.|]t(?=[ |_.^])/g, '$1nt').replace(/(?<=[ |_.^])does[ _.]not(?=[ |_.^])/g, 'doesnt');
