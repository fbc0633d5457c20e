import type { Node } from '../ast/node.ts';
import type { Source } from '../source/source.ts';

/** Whether a file is a test, whose lists and loops stand for anything. */
export const isTest = ({ filename }: Source): boolean => /(?:^|[\\/])(?:__tests__|__mocks__|tests?|specs?|e2e|fixtures|mocks?)[\\/]|[.-](?:test|spec|e2e)\.[cm]?[jt]sx?$/i.test(filename);

/** Whether a comment beside a place, or right above it, says more than the name of the code: somebody knows why. */
export function isExplained({ comments, text }: Source, { range: [start, end] }: Node): boolean {
  return comments.some(({ value, range: [from, to] }) => {
    const words = value.match(/[a-z]{2,}/gi) ?? [];
    if (words.length < 4) return false;
    if (from >= end) return !text.slice(end, from).includes('\n');
    return to <= start && /^\s*$/.test(text.slice(to, start)) && text.slice(to, start).split('\n').length <= 2;
  });
}

/** Whether the code of a place, a function or a loop, has a word in it; its strings and comments count too. */
export const mentions = ({ text }: Source, { range }: Node, word: RegExp): boolean => word.test(text.slice(...range));
