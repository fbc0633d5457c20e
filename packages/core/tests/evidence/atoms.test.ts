import { describe, expect, it } from 'vitest';
import type { Atom } from '../../src/evidence/atoms.ts';
import { saidBy } from '../../src/evidence/atoms.ts';
import { markedNode } from '../marked.ts';

/** What a test says that came out this way: `absent a`, `any of absent a, present b`. */
function said(test: string, outcome: boolean): string {
  const { text, node } = markedNode(`async function f() { if («${test}») hit(); }`);
  const { any, atoms } = saidBy({ test: node, outcome });
  const written = (atom: Atom): string => {
    const of = (each: { range: [number, number] }): string => text.slice(...each.range);
    if (atom.kind === 'compared') return `${of(atom.left)} ${atom.operator} ${of(atom.right)}`;
    return `${atom.kind} ${of(atom.kind === 'other' ? atom.test : atom.operand)}`;
  };
  return (any ? 'any of ' : '') + atoms.map(written).join(', ');
}

describe.each([
  ['the value itself', 'user', 'present user', 'absent user'],
  ['not', '!user', 'absent user', 'present user'],
  ['not not', '!!user', 'present user', 'absent user'],
  ['not in parentheses', '!(user)', 'absent user', 'present user'],
  ['a member', '!call.user.id', 'absent call.user.id', 'present call.user.id'],
  ['an optional member', '!call?.user?.id', 'absent call?.user?.id', 'present call?.user?.id'],
  ['a cast', '!(user as User)', 'absent user', 'present user'],
  ['a non-null mark', '!user!', 'absent user', 'present user'],
  ['an awaited call', '!(await load(id))', 'absent load(id)', 'present load(id)'],
  ['== null', 'user == null', 'absent user', 'present user'],
  ['!= null', 'user != null', 'present user', 'absent user'],
  ['=== undefined', 'user === undefined', 'absent user', 'present user'],
  ['!== undefined', 'user !== undefined', 'present user', 'absent user'],
  ['null first', 'null === user', 'absent user', 'present user'],
  ['void 0', 'user === void 0', 'absent user', 'present user'],
  ['the empty text', "name === ''", 'absent name', 'present name'],
  ['an empty template', 'name === ``', 'absent name', 'present name'],
  ['false', 'ok === false', 'absent ok', 'present ok'],
  ['not false', 'ok !== false', 'present ok', 'absent ok'],
  ['true', 'ok === true', 'present ok', 'absent ok'],
  ['not true', 'ok !== true', 'absent ok', 'present ok'],
  ['typeof undefined', "typeof user === 'undefined'", 'absent user', 'present user'],
  ['typeof not undefined', "typeof user.id !== 'undefined'", 'present user.id', 'absent user.id'],
  ['typeof another type', "typeof user === 'string'", "typeof user === 'string'", "typeof user !== 'string'"],
  ['length 0', 'rows.length === 0', 'absent rows', 'present rows'],
  ['0 length', '0 === rows.length', 'absent rows', 'present rows'],
  ['length over 0', 'rows.length > 0', 'present rows', 'absent rows'],
  ['0 under length', '0 < rows.length', 'present rows', 'absent rows'],
  ['length under 1', 'rows.length < 1', 'absent rows', 'present rows'],
  ['length at least 1', 'rows.length >= 1', 'present rows', 'absent rows'],
  ['1 over length', '1 > rows.length', 'absent rows', 'present rows'],
  ['length 0 or less', 'rows.length <= 0', 'absent rows', 'present rows'],
  ['the truth of a length', '!rows.length', 'absent rows', 'present rows'],
  ['an optional length', '!rows?.length', 'absent rows', 'present rows'],
  ['size of a map', 'seen.size === 0', 'absent seen', 'present seen'],
  ['the truth of a size, which may be a field', '!request.size', 'absent request.size', 'present request.size'],
  ['length over 1', 'rows.length > 1', 'rows.length > 1', 'rows.length <= 1'],
  ['0 of what is no length', 'balance === 0', 'balance === 0', 'balance !== 0'],
  ['over 0 of what is no length', 'balance > 0', 'balance > 0', 'balance <= 0'],
  ['isNil', '_.isNil(user)', 'absent user', 'present user'],
  ['not isEmpty', '!isEmpty(rows)', 'present rows', 'absent rows'],
  ['isUndefined', 'isUndefined(user)', 'absent user', 'present user'],
  ['isEmpty with two arguments is another function', 'isEmpty(rows, strict)', 'present isEmpty(rows, strict)', 'absent isEmpty(rows, strict)'],
  ['isEmpty of the value itself', 'rows.isEmpty()', 'present rows.isEmpty()', 'absent rows.isEmpty()'],
  ['Boolean', '!Boolean(user)', 'absent user', 'present user'],
  ['Boolean of a comparison', 'Boolean(a < b)', 'a < b', 'a >= b'],
  ['a call', 'isValid(token)', 'present isValid(token)', 'absent isValid(token)'],
  ['less', 'a < b', 'a < b', 'a >= b'],
  ['more', 'a > b', 'a > b', 'a <= b'],
  ['at most', 'a <= b', 'a <= b', 'a > b'],
  ['the same', 'a === b', 'a === b', 'a !== b'],
  ['loosely another', 'a != b', 'a != b', 'a == b'],
  ['instanceof', 'e instanceof Gone', 'e instanceof Gone', 'other e instanceof Gone'],
  ['in', "'id' in user", "'id' in user", "other 'id' in user"],
  ['a regular expression', 'id == /x/', 'id == /x/', 'id != /x/'],
  ['and', 'a && b', 'present a, present b', 'any of absent a, absent b'],
  ['or', 'a || b', 'any of present a, present b', 'absent a, absent b'],
  ['not and', '!(a && b)', 'any of absent a, absent b', 'present a, present b'],
  ['not or', '!(a || b)', 'absent a, absent b', 'any of present a, present b'],
  ['and of three', 'a && !b && c == null', 'present a, absent b, absent c', 'any of absent a, present b, present c'],
  ['or within and', 'a && (b || c)', 'any of present a, present b, present c', 'any of absent a, absent b, absent c'],
  ['and within or', 'a || (b && c)', 'any of present a, present b, present c', 'any of absent a, absent b, absent c'],
  ['?? is one value', '!(a ?? b)', 'absent a ?? b', 'present a ?? b'],
  ['an assignment', '!(user = find())', 'absent user = find()', 'present user = find()'],
])('%s', (_, test, whenTrue, whenFalse) => {
  it(`${test} came out true`, () => {
    expect(said(test, true)).toBe(whenTrue);
  });

  it(`${test} came out false`, () => {
    expect(said(test, false)).toBe(whenFalse);
  });
});
