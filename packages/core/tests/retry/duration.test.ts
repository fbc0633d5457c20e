import { describe, expect, it } from 'vitest';
import { durationMeant, isDuration, secondsMeant, timeoutMisread } from '../../src/retry/service-config/duration.ts';

describe('a duration', () => {
  it.each(['0s', '1s', '30s', '0.1s', '1.5s', '0.000000001s'])('is %s', (text) => {
    expect(isDuration(text)).toBe(true);
  });

  it.each(['', 's', '1', '.1s', '1.s', '10ms', '1 s', '1S', '-1s', '0.0000000001s', '1s '])('is not %j', (text) => {
    expect(isDuration(text)).toBe(false);
  });
});

it.each([
  ['.1s', '0.1s'],
  ['1.s', '1s'],
  ['10ms', '0.01s'],
  ['500 MS', '0.5s'],
  ['1S', '1s'],
  ['2 seconds', '2s'],
  ['1m', '60s'],
  ['1.5 min', '90s'],
  ['1h', '3600s'],
  ['250us', '0.00025s'],
  ['1M', undefined],
  ['1', undefined],
  ['s', undefined],
  ['-1s', undefined],
  ['1m30s', undefined],
  ['soon', undefined],
])('%j can only mean %s', (text, meant) => {
  expect(durationMeant(text)).toBe(meant);
});

it.each([[0.1, '0.1s'], [1, '1s'], [0, '0s'], [1e-9, '0.000000001s'], [-1, undefined], [1e7, undefined]])('%d, in seconds, is %s', (value, meant) => {
  expect(secondsMeant(value)).toBe(meant);
});

it.each([
  ['0.5s', { taken: '0s and 5ns', better: '0.500000000s' }],
  ['1.25s', { taken: '1s and 25ns', better: '1.250000000s' }],
  ['0.05s', { taken: '0s and 5ns', better: '0.050000000s' }],
  ['5s', undefined],
  ['5.0s', undefined],
  ['0.500000000s', undefined],
])('a timeout of %s is misread as %o', (duration, misread) => {
  expect(timeoutMisread(duration)).toEqual(misread);
});
