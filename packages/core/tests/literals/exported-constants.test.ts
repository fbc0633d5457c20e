import { describe, expect, it } from 'vitest';
import { exportedConstants } from '../../src/literals/exported-constants.ts';
import { parse } from '../parse.ts';

/** `Name: CODE=member …` of what a text exports; `none`. */
function exported(text: string, filename = 'codes.ts'): string {
  const found = exportedConstants(parse(text, { filename }));
  return found ? `${found.name}: ${[...found.members].map((row) => row.join('=')).join(' ')}` : 'none';
}

const THREE = 'OK=OK CANCELLED=CANCELLED UNKNOWN=UNKNOWN';
describe('finds the constants that a file exports', () => {
  it.each<readonly [what: string, text: string, expected: string]>([
    ['an enum', 'export enum Code { OK = 0, CANCELLED = 1, UNKNOWN = 2 }', `Code: ${THREE}`],
    ['an enum that counts by itself', 'export enum Code { OK, CANCELLED, UNKNOWN }', `Code: ${THREE}`],
    ['an enum that counts on', 'export enum Code { OK = 0, NOT_FOUND = 5, ALREADY_EXISTS, PERMISSION_DENIED }', 'Code: OK=OK NOT_FOUND=NOT_FOUND ALREADY_EXISTS=ALREADY_EXISTS PERMISSION_DENIED=PERMISSION_DENIED'],
    ['an object', 'export const code = { OK: 0, CANCELLED: 1, UNKNOWN: 2 };', `code: ${THREE}`],
    ['an object as const', 'export const code = { OK: 0, CANCELLED: 1, UNKNOWN: 2 } as const;', `code: ${THREE}`],
    ['a frozen object', 'export const code = Object.freeze({ OK: 0, CANCELLED: 1, UNKNOWN: 2 });', `code: ${THREE}`],
    ['Pascal case, with one L', 'export enum Code { Canceled = 1, NotFound = 5, OutOfRange = 11 }', 'Code: CANCELLED=Canceled NOT_FOUND=NotFound OUT_OF_RANGE=OutOfRange'],
    ['the largest of several', 'export enum Retried { UNKNOWN = 2, ABORTED = 10, UNAVAILABLE = 14 } export enum Code { OK, CANCELLED, UNKNOWN, INVALID_ARGUMENT }', `Code: ${THREE} INVALID_ARGUMENT=INVALID_ARGUMENT`],
    ['members with another number count not', 'export enum Code { OK = 0, CANCELLED = 1, UNKNOWN = 2, NOT_FOUND = 404 }', `Code: ${THREE}`],
    ['what is exported nowhere', 'enum Code { OK = 0, CANCELLED = 1, UNKNOWN = 2 }', 'none'],
    ['a const enum, which is gone when files are compiled one by one', 'export const enum Code { OK = 0, CANCELLED = 1, UNKNOWN = 2 }', 'none'],
    ['two names', 'export enum Code { OK = 0, CANCELLED = 1 }', 'none'],
    ['names of other things', 'export enum Colour { RED = 1, GREEN = 2, BLUE = 3 }', 'none'],
    ['texts', "export const code = { OK: 'ok', CANCELLED: 'cancelled', UNKNOWN: 'unknown' };", 'none'],
    ['members that no dot reaches', "export const code = { '0OK': 0, 'not-found': 5, 'already-exists': 6, aborted: 10 };", 'none'],
  ])('%s', (_, text, expected) => {
    expect(exported(text)).toBe(expected);
  });

  it.each<readonly [what: string, text: string, expected: string]>([
    ['exports', 'exports.code = { OK: 0, CANCELLED: 1, UNKNOWN: 2 };', `code: ${THREE}`],
    ['module.exports', 'module.exports.code = Object.freeze({ OK: 0, CANCELLED: 1, UNKNOWN: 2 });', `code: ${THREE}`],
    ['module.exports of an object', 'module.exports = { limit: 3, code: { OK: 0, CANCELLED: 1, UNKNOWN: 2 } };', `code: ${THREE}`],
  ])('%s', (_, text, expected) => {
    expect(exported(text, 'codes.cjs')).toBe(expected);
  });
});
