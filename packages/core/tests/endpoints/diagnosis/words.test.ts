import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/endpoints/diagnosis/checks.ts';
import { DIAGNOSES } from '../../../src/endpoints/diagnosis/table.ts';
import { WORDS } from '../../../src/endpoints/diagnosis/words/languages.ts';

/** Every key of an object, down to its texts. */
const keysOf = (value: object, prefix = ''): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'string' ? `${prefix}${key}` : keysOf(inner as object, `${prefix}${key}.`)));

const textsOf = (value: object): readonly string[] => Object.values(value).flatMap((inner) => (typeof inner === 'string' ? inner : textsOf(inner as object)));
const codeIn = (text: string): readonly string[] => (text.match(/`[^`]+`/g) ?? []).sort();

it('both languages have the same keys', () => {
  expect([...keysOf(WORDS.ko)].sort()).toEqual([...keysOf(WORDS.en)].sort());
});

describe.each(['en', 'ko'] as const)('%s', (language) => {
  const words = WORDS[language];

  it('has words for every error and every check, and for nothing else', () => {
    expect(Object.keys(words.diagnoses).sort()).toEqual(DIAGNOSES.map(({ id }) => id).sort());
    expect(Object.keys(words.checks).sort()).toEqual(Object.keys(CHECKS).sort());
  });

  it('says each thing in sentences that end', () => {
    expect(textsOf({ ...words.diagnoses, ...words.checks, ...words.retry }).filter((text) => !/[.?]$/.test(text) && !/[`]\.?$/.test(text))).toEqual([]);
  });
});

it('Korean is Korean, but for names and code', () => {
  const { components: _, sections: __, parties: ___, ...sentences } = WORDS.ko;
  expect(textsOf(sentences).filter((text) => !/\p{Script=Hangul}/u.test(text))).toEqual([]);
});

it('flags, fields and calls are the same in both languages', () => {
  const unlike = DIAGNOSES.filter(({ id }) => {
    const [en, ko] = [WORDS.en.diagnoses[id], WORDS.ko.diagnoses[id]];
    return JSON.stringify(codeIn(`${en.cause} ${en.remedy}`)) !== JSON.stringify(codeIn(`${ko.cause} ${ko.remedy}`));
  });
  expect(unlike.map(({ id }) => id)).toEqual([]);
});
