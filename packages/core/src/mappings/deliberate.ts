import type { Node } from '../ast/node.ts';
import type { Source } from '../source/source.ts';

/**
 * Whether a comment beside a place says that it is meant so: inside it, behind it on its last line, or on the lines
 * directly above it. A comment that only names the status says nothing of that.
 */
export function isDeliberate({ comments, text }: Source, { range: [start, end] }: Node): boolean {
  return comments.some(({ value, range: [from, to] }) => {
    if (!SAYS_SO.test(value)) return false;
    if (start <= from && to <= end) return true;
    if (from >= end) return !text.slice(end, from).includes('\n');
    return to <= start && /^[^\S\n]*\n?[^\S\n]*$/.test(text.slice(to, start)) && /^\s*$/.test(text.slice(text.lastIndexOf('\n', from) + 1, from));
  });
}

/** A reason, an agreement, or the word itself. */
const SAYS_SO =
  /\b(?:deliberate(?:ly)?|intention(?:al(?:ly)?)?|intended|on purpose|purpose(?:ly|fully)|by design|because|since|so (?:that|they|it|we|clients?|callers?|users?)|in order to|instead of|rather than|contract|agreed|convention|legacy|backwards?[- ]compat\w*|compat\w*|hid(?:e|es|ing)|do(?:es)? not (?:leak|reveal)|we (?:want|treat|answer|return|use|map))\b/i;
