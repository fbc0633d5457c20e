import { ENGLISH } from './en/english.ts';
import { KOREAN } from './ko/korean.ts';
import type { Words } from './words.ts';

/** A language that errors are explained in. */
export type Language = 'en' | 'ko';

/** The words of each language. */
export const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, ko: KOREAN };
