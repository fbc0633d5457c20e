import { describe, expect, it } from 'vitest';
import { confusableWith, litmusBetween } from '../../src/codes/confusable.ts';
import { CONFUSABLE_PAIRS } from '../../src/codes/confusable-pairs.ts';
import { isCodeName } from '../../src/codes/lookup.ts';
import type { CodeName } from '../../src/codes/status-code.ts';
import { STATUS_CODES } from '../../src/codes/table.ts';

const EXPECTED: readonly (readonly [CodeName, CodeName])[] = [
  ['UNAUTHENTICATED', 'PERMISSION_DENIED'],
  ['PERMISSION_DENIED', 'RESOURCE_EXHAUSTED'],
  ['PERMISSION_DENIED', 'NOT_FOUND'],
  ['FAILED_PRECONDITION', 'ABORTED'],
  ['FAILED_PRECONDITION', 'UNAVAILABLE'],
  ['ABORTED', 'UNAVAILABLE'],
  ['INVALID_ARGUMENT', 'FAILED_PRECONDITION'],
  ['INVALID_ARGUMENT', 'OUT_OF_RANGE'],
  ['FAILED_PRECONDITION', 'OUT_OF_RANGE'],
  ['NOT_FOUND', 'FAILED_PRECONDITION'],
  ['ALREADY_EXISTS', 'FAILED_PRECONDITION'],
  ['ALREADY_EXISTS', 'ABORTED'],
  ['INTERNAL', 'UNKNOWN'],
  ['INTERNAL', 'UNAVAILABLE'],
  ['INTERNAL', 'DATA_LOSS'],
  ['CANCELLED', 'DEADLINE_EXCEEDED'],
  ['DEADLINE_EXCEEDED', 'UNAVAILABLE'],
  ['RESOURCE_EXHAUSTED', 'UNAVAILABLE'],
  ['INVALID_ARGUMENT', 'NOT_FOUND'],
  ['INVALID_ARGUMENT', 'UNIMPLEMENTED'],
  ['INTERNAL', 'INVALID_ARGUMENT'],
  ['RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION'],
];

describe('CONFUSABLE_PAIRS', () => {
  it.each(CONFUSABLE_PAIRS)('asks one question between $codes.0 and $codes.1', (pair) => {
    const { codes, question, answers, source } = pair;
    expect(codes.every(isCodeName)).toBe(true);
    expect(codes[0]).not.toBe(codes[1]);
    expect(question).toMatch(/^[A-Z][^.?]{20,}\?$/);
    expect(answers.map((answer) => answer.split(':')[0]).sort()).toEqual(['No', 'Yes']);
    for (const answer of answers) expect(answer).toMatch(/^(Yes|No): [a-z][^?]{10,}\.$/);
    expect(source).not.toBe('');
  });

  it('has no pair and no question twice', () => {
    const pairs = CONFUSABLE_PAIRS.map(({ codes }) => codes.toSorted().join());
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([]);
    expect(new Set(CONFUSABLE_PAIRS.map(({ question }) => question)).size).toBe(CONFUSABLE_PAIRS.length);
  });
});

describe('litmusBetween', () => {
  it.each(EXPECTED)('tells %s and %s apart, whichever comes first', (a, b) => {
    const one = litmusBetween(a, b);
    const other = litmusBetween(b, a);
    expect(one?.codes).toEqual([a, b]);
    expect(other?.codes).toEqual([b, a]);
    expect(other?.question).toBe(one?.question);
    expect(other?.answers).toEqual(one?.answers.toReversed());
  });

  it('gives each code its own answer', () => {
    expect(litmusBetween('PERMISSION_DENIED', 'UNAUTHENTICATED')?.answers[0]).toMatch(/^Yes: and this caller may not/);
    expect(litmusBetween('UNAUTHENTICATED', 'PERMISSION_DENIED')?.answers[0]).toMatch(/^No: credentials are missing/);
  });

  it('is undefined for a code and itself, and for codes that nobody confuses', () => {
    expect(litmusBetween('INTERNAL', 'INTERNAL')).toBeUndefined();
    expect(litmusBetween('OK', 'DATA_LOSS')).toBeUndefined();
  });
});

describe('confusableWith', () => {
  it.each<[CodeName, readonly CodeName[]]>([
    ['OK', []],
    ['DATA_LOSS', ['INTERNAL']],
    ['UNAUTHENTICATED', ['PERMISSION_DENIED', 'INVALID_ARGUMENT']],
    ['ABORTED', ['FAILED_PRECONDITION', 'UNAVAILABLE', 'CANCELLED', 'ALREADY_EXISTS']],
  ])('%s: %j', (code, others) => {
    expect(confusableWith(code)).toEqual(others);
  });

  it.each(STATUS_CODES.filter(({ name }) => name !== 'OK'))('knows something for $name, and both ways', ({ name }) => {
    const others = confusableWith(name);
    expect(others).not.toEqual([]);
    expect(others).not.toContain(name);
    for (const other of others) expect(confusableWith(other)).toContain(name);
  });
});
