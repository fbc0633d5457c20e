import { codeNamed } from '@grpc-litmus/core/codes';
import type { CodeName, ConfusablePair } from '@grpc-litmus/core/codes';
import type { Language } from '@grpc-litmus/core/diagnosis';
import type { RuleFacts } from '../question.ts';
import { ENGLISH } from './en.ts';
import { KOREAN_CODES } from './ko-codes.ts';
import { KOREAN_PAIRS } from './ko-pairs.ts';
import { KOREAN_RULES } from './ko-rules.ts';
import { KOREAN } from './ko.ts';
import type { CodeWords, PairWords, Phrases } from './words.ts';

/** What `explain` says in each language. */
export const PHRASES: Readonly<Record<Language, Phrases>> = { en: ENGLISH, ko: KOREAN };

/** A sentence with its values filled in. */
export const filled = (sentence: string, ...values: readonly (string | number)[]): string => values.reduce<string>((text, value) => text.replace('{}', () => String(value)), sentence);

/** What a code means, and its test. */
export function codeWords(code: CodeName, language: Language): CodeWords {
  const { meaning, litmus } = language === 'ko' ? KOREAN_CODES[code] : codeNamed(code);
  return { meaning, litmus };
}

/** The question between two codes, its answers in the order of the pair. */
export function litmusWords({ codes: [first, second], question, answers }: ConfusablePair, language: Language): PairWords {
  if (language === 'en') return { question, answers };
  const straight = KOREAN_PAIRS[`${first} ${second}`];
  if (straight) return straight;
  const turned = KOREAN_PAIRS[`${second} ${first}`];
  return turned ? { question: turned.question, answers: [turned.answers[1], turned.answers[0]] } : { question, answers };
}

/** What a rule does, in a sentence without a full stop. */
export function ruleDescription({ id, description }: RuleFacts, language: Language): string {
  if (language === 'en') return description;
  const [, preferred] = /^prefer-(.+)$/.exec(id) ?? [];
  const code = preferred?.replaceAll('-', '_').toUpperCase();
  return KOREAN_RULES[id] ?? (code === undefined ? description : `${code}가 맞는 곳에 다른 코드를 쓰지 못하게 합니다`);
}
