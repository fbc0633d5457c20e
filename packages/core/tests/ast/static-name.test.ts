import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/ast/node.ts';
import { isFunction, isInvocation } from '../../src/ast/node.ts';
import { calledName, functionName, keyName, memberName, propertyOf, staticNumber, staticString } from '../../src/ast/static-name.ts';
import { markedNode } from '../marked.ts';

const nodeIn = (snippet: string): Node => markedNode(snippet).node;

describe('staticString', () => {
  it.each<[expression: string, text: string | undefined]>([
    ["'a b'", 'a b'],
    ['"a\\n"', 'a\n'],
    ['`a`', 'a'],
    ['``', ''],
    ["'a' as const", 'a'],
    ['`a${b}`', undefined],
    ["'a' + 'b'", undefined],
    ['5', undefined],
    ['null', undefined],
    ['a', undefined],
  ])('%s', (expression, text) => {
    expect(staticString(nodeIn(`use(«${expression}»);`))).toBe(text);
  });

  it('is nothing of nothing', () => {
    expect(staticString(undefined)).toBeUndefined();
    expect(staticString(null)).toBeUndefined();
  });
});

describe('staticNumber', () => {
  it.each<[expression: string, number: number | undefined]>([
    ['5', 5],
    ['0x10', 16],
    ['1e3', 1000],
    ['-1', -1],
    ['+7', 7],
    ['- -7', 7],
    ['~1', undefined],
    ['-a', undefined],
    ["'5'", undefined],
    ['5n', undefined],
    ['5 + 1', undefined],
  ])('%s', (expression, number) => {
    expect(staticNumber(nodeIn(`use(«${expression}»);`))).toBe(number);
  });
});

describe('memberName', () => {
  it.each<[expression: string, name: string | undefined]>([
    ['a.b', 'b'],
    ['a?.b', 'b'],
    ['a.b.c', 'c'],
    ["a['b']", 'b'],
    ["a?.['b c']", 'b c'],
    ['a[`b`]', 'b'],
    ['a[b]', undefined],
    ['a[0]', undefined],
    ['this.#b', 'b'],
  ])('%s', (expression, name) => {
    const node = nodeIn(`class A { #b; m(a, b) { use(«${expression}»); } }`);
    expect(node.type === 'MemberExpression' && memberName(node)).toBe(name);
  });
});

describe('keyName', () => {
  it.each<[member: string, name: string | undefined]>([
    ['code: 5', 'code'],
    ["'code': 5", 'code'],
    ["['code']: 5", 'code'],
    ['[`code`]: 5', 'code'],
    ['5: 1', '5'],
    ['0x5: 1', '5'],
    ['[-1]: 1', '-1'],
    ['[code]: 5', undefined],
    ['[`co${de}`]: 5', undefined],
    ['code() {}', 'code'],
    ['get code() { return 5 }', 'code'],
  ])('{ %s }', (member, name) => {
    const node = nodeIn(`use({ «${member}» });`);
    expect(node.type === 'Property' && keyName(node)).toBe(name);
  });
});

describe('propertyOf', () => {
  it.each<[object: string, text: string | undefined]>([
    ['{ code: 1 }', 'code: 1'],
    ['{ code: 1, details: 2, code: 3 }', 'code: 3'],
    ['{ code }', 'code'],
    ["{ 'code': 1 }", "'code': 1"],
    ['{ ...code }', undefined],
    ['{ [code]: 1 }', undefined],
    ['{}', undefined],
  ])('code of %s', (object, text) => {
    const { node, text: whole } = markedNode(`use(«${object}»);`);
    const property = node.type === 'ObjectExpression' ? propertyOf(node, 'code') : undefined;
    expect(property && whole.slice(...property.range)).toBe(text);
  });
});

describe('functionName', () => {
  it.each<[snippet: string, name: string | undefined]>([
    ['«function getBook() {}»', 'getBook'],
    ['const getBook = «() => 1»;', 'getBook'],
    ['const getBook = «function own() {}»;', 'own'],
    ['const shop = { getBook: «() => 1» };', 'getBook'],
    ["const shop = { 'get-book': «async () => 1» };", 'get-book'],
    ['class Shop { getBook = «() => 1»; }', 'getBook'],
    ['exports.getBook = «() => 1»;', 'getBook'],
    ["exports['getBook'] = «() => 1»;", 'getBook'],
    ['getBook = «() => 1»;', 'getBook'],
    ['use(«() => 1»);', undefined],
    ['const [getBook] = [«() => 1»];', undefined],
    ['export default «function () {}»', undefined],
  ])('%s', (snippet, name) => {
    const node = nodeIn(snippet);
    expect(isFunction(node) && functionName(node)).toBe(name);
  });
});

describe('calledName', () => {
  it.each<[call: string, name: string | undefined]>([
    ['find()', 'find'],
    ['db.users.find()', 'find'],
    ['db?.find()', 'find'],
    ["db['find']()", 'find'],
    ['new Failure()', 'Failure'],
    ['new grpc.Failure()', 'Failure'],
    ['(find as Find)()', 'find'],
    ['find()()', undefined],
    ['db[name]()', undefined],
  ])('%s', (call, name) => {
    const node = nodeIn(`use(«${call}»);`);
    expect(isInvocation(node) && calledName(node)).toBe(name);
  });
});
