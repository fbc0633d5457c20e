import { expect, it } from 'vitest';
import { PROXY_TEXTS } from '../../src/comparisons/proxy-texts.ts';
import { DIAGNOSES } from '../../src/endpoints/diagnosis/table.ts';

it.each(PROXY_TEXTS)('$text is what the table of known errors calls $value', ({ text, property, value }) => {
  const meant = DIAGNOSES.filter(({ examples }) => examples.some((example) => text.test(example.replace(/ and body: .*/, ''))));
  expect(meant.length).toBeGreaterThan(0);
  expect(new Set(meant.map((diagnosis) => diagnosis[property]))).toEqual(new Set([value]));
});
