import { describe, expect, it } from 'vitest';
import { closestCode } from '../../src/codes/closest.ts';
import { editDistance } from '../../src/codes/edit-distance.ts';
import { INVENTED_NAMES, INVENTIONS } from '../../src/codes/invented.ts';
import { readSpelling, SPELLING_STYLES, spell, type SpellingStyle } from '../../src/codes/spelling.ts';
import type { CodeName } from '../../src/codes/status-code.ts';
import { STATUS_CODES } from '../../src/codes/table.ts';
import { HTTP_INTENTS } from '../../src/http/intent.ts';

const PASCAL: SpellingStyle = { spelling: 'PascalCase', cancelled: 'CANCELLED' };

describe('INVENTED_NAMES', () => {
  it('lists no name twice', () => {
    const names = [...HTTP_INTENTS, ...INVENTIONS].flatMap((entry) => entry.names);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(INVENTED_NAMES.size).toBe(names.length);
  });

  it.each(Array.from(INVENTED_NAMES))('has a sound entry for %s', (name, { code, alternatives, reason }) => {
    expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(readSpelling(name)).toBeUndefined();
    expect(alternatives).not.toContain(code);
    expect(new Set(alternatives).size).toBe(alternatives.length);
    expect(reason).toMatch(/^.{15,}\.$/);
    expect(closestCode(name)).toEqual({ code, alternatives, reason, why: 'invented' });
  });
});

describe('closestCode', () => {
  it.each(SPELLING_STYLES)('takes the names of $spelling with $cancelled', (style) => {
    for (const { name } of STATUS_CODES) {
      expect(closestCode(spell(name, style))).toMatchObject({ code: name, why: 'spelling', alternatives: [] });
    }
  });

  it.each<[string, CodeName]>([
    ['Not_Found', 'NOT_FOUND'],
    ['NOTFOUND', 'NOT_FOUND'],
    ['not found', 'NOT_FOUND'],
    ['NOT_FUOND', 'NOT_FOUND'],
    ['Ok', 'OK'],
    ['INVALID_ARGUMENTS', 'INVALID_ARGUMENT'],
    ['RESOURCE_EXAUSTED', 'RESOURCE_EXHAUSTED'],
    ['ResourceExausted', 'RESOURCE_EXHAUSTED'],
    ['DEADLINE_EXCEDED', 'DEADLINE_EXCEEDED'],
    ['DEADLINE_EXEEDED', 'DEADLINE_EXCEEDED'],
    ['UNAUTHENTICATE', 'UNAUTHENTICATED'],
    ['UNATHENTICATED', 'UNAUTHENTICATED'],
    ['ALREADY_EXIST', 'ALREADY_EXISTS'],
    ['PERMISION_DENIED', 'PERMISSION_DENIED'],
    ['FAILED_PRECONDITIONS', 'FAILED_PRECONDITION'],
    ['OUT_RANGE', 'OUT_OF_RANGE'],
    ['UNKOWN', 'UNKNOWN'],
    ['CANCELLD', 'CANCELLED'],
    ['unavaliable', 'UNAVAILABLE'],
  ])('%s is %s ill spelt', (text, code) => {
    expect(closestCode(text)).toMatchObject({ code, why: 'spelling' });
  });

  it.each<[string, CodeName]>([
    ['Unauthorized', 'UNAUTHENTICATED'],
    ['bad-request', 'INVALID_ARGUMENT'],
    ['invalidRequest', 'INVALID_ARGUMENT'],
    ['CONFLICT', 'ALREADY_EXISTS'],
    ['Forbidden', 'PERMISSION_DENIED'],
    ['TimeOut', 'DEADLINE_EXCEEDED'],
    ['GATEWAY_TIMEOUT', 'DEADLINE_EXCEEDED'],
    ['NOT_IMPLEMENTED', 'UNIMPLEMENTED'],
    ['PreconditionFailed', 'FAILED_PRECONDITION'],
    ['INTERNAL_ERROR', 'INTERNAL'],
    ['internal_server_error', 'INTERNAL'],
    ['TOO_MANY_REQUESTS', 'RESOURCE_EXHAUSTED'],
    ['ServiceUnavailable', 'UNAVAILABLE'],
    ['NO_CONTENT', 'OK'],
    ['SUCCESS', 'OK'],
    ['Duplicate', 'ALREADY_EXISTS'],
    ['unprocessable-entity', 'INVALID_ARGUMENT'],
  ])('%s means %s', (text, code) => {
    expect(closestCode(text)).toMatchObject({ code, why: 'invented' });
  });

  it('says that UNAUTHORIZED may also mean PERMISSION_DENIED', () => {
    expect(closestCode('UNAUTHORIZED')?.alternatives).toEqual(['PERMISSION_DENIED']);
  });

  it.each([
    // Members and words that are no attempt at a code.
    'ERROR', 'Error', 'LOG', 'Status', 'code', 'status', 'toString', 'constructor', '__proto__', 'name', 'keys', 'NONE',
    // gRPC's health and connectivity states.
    'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN', 'READY', 'IDLE', 'CONNECTING', 'TRANSIENT_FAILURE', 'SHUTDOWN',
    // A code's contrary or a word of its own, within two edits of a code.
    'AVAILABLE', 'IMPLEMENTED', 'AUTHENTICATED', 'EXTERNAL', 'INTERVAL', 'SORTED', 'ADOPTED', 'ALERTED', 'UNAVOIDABLE',
    // Too short, or too far.
    'UNKNO', 'ABRTD', 'FOUND', 'PERMISSION', 'RESOURCE', 'ARGUMENT', 'FOUND_NOT', 'DATABASE', 'RESORCE_EXAUSTD',
    // Not a name.
    '', '_', '5', '404', 'E404', '23505', 'P2002', 'functions/not-found', 'status.NOT_FOUND', 'Not found: user 7',
  ])('has no guess for %j', (text) => {
    expect(closestCode(text)).toBeUndefined();
  });

  // Hence no text is within two edits of two codes.
  it('finds all codes more than four edits apart', () => {
    for (const { name: a } of STATUS_CODES) {
      for (const { name: b } of STATUS_CODES) {
        if (a !== b) expect(editDistance(spell(a, PASCAL), spell(b, PASCAL)), `${a} and ${b}`).toBeGreaterThan(4);
      }
    }
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['ABC', '', 3],
    ['', 'ABC', 3],
    ['ABC', 'ABC', 0],
    ['ABC', 'AXC', 1],
    ['ABC', 'AC', 1],
    ['ABC', 'ABXC', 1],
    ['ABC', 'BAC', 1],
    ['ABCD', 'BADC', 2],
    ['KITTEN', 'SITTING', 3],
    // No letter is edited twice: with that, it would be 2.
    ['CA', 'ABC', 3],
  ])('from %j to %j is %d, both ways', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
