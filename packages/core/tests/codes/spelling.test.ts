import { describe, expect, it } from 'vitest';
import { isSpelt, readSpelling, SPELLING_STYLES, spell, type SpellingStyle } from '../../src/codes/spelling.ts';
import type { CodeName } from '../../src/codes/status-code.ts';
import { STATUS_CODES } from '../../src/codes/table.ts';

const GRPC: SpellingStyle = { spelling: 'SCREAMING_SNAKE', cancelled: 'CANCELLED' };
const CONNECT: SpellingStyle = { spelling: 'PascalCase', cancelled: 'CANCELED' };
const CONNECT_WIRE: SpellingStyle = { spelling: 'snake_case', cancelled: 'CANCELED' };
const FIREBASE: SpellingStyle = { spelling: 'kebab-case', cancelled: 'CANCELLED' };
const BOOM: SpellingStyle = { spelling: 'camelCase', cancelled: 'CANCELLED' };

describe('spell', () => {
  it.each<[SpellingStyle, CodeName, string]>([
    [GRPC, 'OK', 'OK'],
    [GRPC, 'CANCELLED', 'CANCELLED'],
    [GRPC, 'OUT_OF_RANGE', 'OUT_OF_RANGE'],
    [CONNECT, 'OK', 'OK'],
    [CONNECT, 'CANCELLED', 'Canceled'],
    [CONNECT, 'INTERNAL', 'Internal'],
    [CONNECT, 'OUT_OF_RANGE', 'OutOfRange'],
    [CONNECT_WIRE, 'OK', 'ok'],
    [CONNECT_WIRE, 'CANCELLED', 'canceled'],
    [CONNECT_WIRE, 'OUT_OF_RANGE', 'out_of_range'],
    [FIREBASE, 'OK', 'ok'],
    [FIREBASE, 'CANCELLED', 'cancelled'],
    [FIREBASE, 'OUT_OF_RANGE', 'out-of-range'],
    [BOOM, 'OK', 'ok'],
    [BOOM, 'CANCELLED', 'cancelled'],
    [BOOM, 'OUT_OF_RANGE', 'outOfRange'],
  ])('in %j, %s is %s', (style, code, text) => {
    expect(spell(code, style)).toBe(text);
  });
});

describe('readSpelling', () => {
  it('knows five spellings, each with both ways to write CANCELLED', () => {
    expect(new Set(SPELLING_STYLES.map((style) => JSON.stringify(style))).size).toBe(10);
  });

  it.each(SPELLING_STYLES)('is the inverse of spell in $spelling with $cancelled', (style) => {
    for (const { name } of STATUS_CODES) {
      expect(readSpelling(spell(name, style))).toBe(name);
      expect(isSpelt(spell(name, style), style)).toBe(true);
    }
  });

  it.each([
    'Not_Found', 'NOTFOUND', 'notfound', 'Notfound', 'NOT-FOUND', 'not_Found', 'Not-Found', 'not found', ' NOT_FOUND',
    'Ok', 'oK', 'cANCELED', 'StatusNotFound', 'functions/not-found', 'UNAUTHORIZED', 'toString', '5', '',
  ])('reads no code in %j', (text) => {
    expect(readSpelling(text)).toBeUndefined();
  });
});

describe('isSpelt', () => {
  it.each<[string, SpellingStyle]>([
    ['CANCELED', GRPC],
    ['NotFound', GRPC],
    ['Cancelled', CONNECT],
    ['NOT_FOUND', CONNECT],
    ['ok', CONNECT],
    ['canceled', FIREBASE],
    ['not_found', FIREBASE],
    ['not-found', CONNECT_WIRE],
    ['cancelled', CONNECT_WIRE],
    ['UNAUTHORIZED', GRPC],
  ])('%s is not %j', (text, style) => {
    expect(isSpelt(text, style)).toBe(false);
  });
});
