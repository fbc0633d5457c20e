import { describe, expect, it } from 'vitest';
import { functionName } from '../../src/ast/static-name.ts';
import { functionBehind, methodsBehind, valueBehind } from '../../src/names/value-behind.ts';
import { markedNode } from '../marked.ts';

const textBehind = (snippet: string): string => {
  const { reading, node } = markedNode(snippet);
  return reading.source.text.slice(...valueBehind(reading.names, node).range);
};

describe('valueBehind', () => {
  it.each<[what: string, snippet: string, text: string]>([
    ['a literal is itself', 'use(«5»);', '5'],
    ['a constant', 'const A = 5; use(«A»);', '5'],
    ['a constant of a constant', 'const A = 5; const B = A; use(«B»);', '5'],
    ['a var set once later', 'let a; a = 5; use(«a»);', '5'],
    ['a name without a value', 'let a; use(«a»);', 'a'],
    ['a name with two values', 'let a = 5; a = 6; use(«a»);', 'a'],
    ['a cast', 'const A = 5 as const; use(«A»);', '5'],
    ['an awaited value', 'const a = 5; async function f() { use(«await a»); }', '5'],
    ['a member of an object', 'const CODES = { NOT_FOUND: 5 }; use(«CODES.NOT_FOUND»);', '5'],
    ['a member of a member', 'const C = { grpc: { NOT_FOUND: 5 } }; use(«C.grpc.NOT_FOUND»);', '5'],
    ['a member in brackets', "const C = { 'not-found': 5 }; use(«C['not-found']»);", '5'],
    ['a member by number', "const C = { 5: 'NOT_FOUND' }; use(«C['5']»);", "'NOT_FOUND'"],
    ['the last of two members of a name', 'const C = { a: 1, a: 2 }; use(«C.a»);', '2'],
    ['a member that is not there', 'const C = { a: 1 }; use(«C.b»);', 'C.b'],
    ['a member behind a spread', 'const C = { ...D }; use(«C.a»);', 'C.a'],
    ['a member of a frozen object', 'const C = Object.freeze({ a: 5 }); use(«C.a»);', '5'],
    ['a member of a frozen object of the file', 'const own = { a: 5 }; const C = Object.freeze(own); use(«C.a»);', '5'],
    ['a member of an enum', 'enum C { A = 5 } use(«C.A»);', '5'],
    ['a member of an enum by text', "enum C { 'A-B' = 5 } use(«C['A-B']»);", '5'],
    ['a member of an enum without a number', 'enum C { A } use(«C.A»);', 'C.A'],
    ['a static field', 'class C { static A = 5 } use(«C.A»);', '5'],
    ['a field that is not static', 'class C { A = 5 } use(«C.A»);', 'C.A'],
    ['destructuring', 'const C = { a: 5 }; const { a } = C; use(«a»);', '5'],
    ['destructuring two deep', 'const C = { x: { a: 5 } }; const { x: { a: b } } = C; use(«b»);', '5'],
    ['the rest of a pattern', 'const C = { a: 5 }; const { ...rest } = C; use(«rest»);', 'rest'],
    ['a parameter', 'function f(a) { use(«a»); }', 'a'],
    ['an import', "import { a } from './a'; use(«a»);", 'a'],
    ['a function', 'function f() {} use(«f»);', 'function f() {}'],
    ['a class', 'class C {} use(«C»);', 'class C {}'],
    ['a call is itself', 'const a = make(); use(«a»);', 'make()'],
    ['a cycle', 'const a = b; const b = a; «a»;', 'a'],
    ['a name that is a member of itself', 'var a = a.b; «a»;', 'a.b'],
    ['names that are members of each other', 'var a = b.x; var b = a.y; «a»;', 'b.x'],
    ['a pattern that takes itself apart', 'var { a } = a; «a»;', 'a'],
    ['a frozen thing that freezes itself', 'var a = Object.freeze(a); «a.b»;', 'a.b'],
  ])('%s', (_, snippet, text) => {
    expect(textBehind(snippet)).toBe(text);
  });

  it.each<[what: string, snippet: string, text: string]>([
    ['an enum', 'enum C { A = 5 } use(«C.A»);', '5'],
    ['an exported enum', 'export enum C { A = 5 } use(«C.A»);', '5'],
    ['a constant enum', 'export const enum C { A = 5 } function f() { use(«C.A»); }', '5'],
  ])('finds what the scope analysis of Babel passes over: %s', (_, snippet, text) => {
    const { reading, node } = markedNode(snippet, { parser: 'babel', filename: 'service.ts' });
    expect(reading.source.text.slice(...valueBehind(reading.names, node).range)).toBe(text);
  });

  it('follows eight names and no more', () => {
    const chain = (length: number): string => Array.from({ length }, (_, at) => `const a${at + 1} = a${at};`).join(' ');
    expect(textBehind(`const a0 = 5; ${chain(7)} use(«a7»);`)).toBe('5');
    expect(textBehind(`const a0 = 5; ${chain(30)} use(«a30»);`)).not.toBe('5');
  });

  it('does not go round for ever where each of many names leads to two others', () => {
    const names = Array.from({ length: 40 }, (_, at) => at);
    const web = names.map((at) => `var a${at} = a${(at + 1) % 40}.p.q.r; `).join('');
    expect(textBehind(`${web} use(«a0»);`)).toMatch(/^a\d+\.p\.q\.r$/);
  });
});

describe('functionBehind', () => {
  it.each<[what: string, snippet: string, name: string | undefined]>([
    ['a function written there', 'use(«function getBook() {}»);', 'getBook'],
    ['an arrow function in a constant', 'const getBook = () => 1; use(«getBook»);', 'getBook'],
    ['a declared function', 'function getBook() {} use(«getBook»);', 'getBook'],
    ['a bound function', 'function getBook() {} use(«getBook.bind(this)»);', 'getBook'],
    ['a method of an object', 'const shop = { getBook() {} }; use(«shop.getBook»);', 'getBook'],
    ['a bound method of an object', 'const shop = { getBook() {} }; use(«shop.getBook.bind(shop)»);', 'getBook'],
    ['a function bound to itself', 'var f = f.bind(x); use(«f»);', undefined],
    ['a call', 'use(«wrap(() => 1)»);', undefined],
    ['a class', 'class A {} use(«A»);', undefined],
    ['an import', "import { getBook } from './get'; use(«getBook»);", undefined],
  ])('%s', (_, snippet, name) => {
    const { reading, node } = markedNode(snippet);
    const found = functionBehind(reading.names, node);
    expect(found && functionName(found)).toBe(name);
  });
});

describe('methodsBehind', () => {
  it.each<[what: string, snippet: string, names: readonly string[]]>([
    ['an object', 'use(«{ getBook() {}, list: () => [], count: 3, async *watch() {} }»);', ['getBook', 'list', 'watch']],
    ['an object with functions of the file', 'function getBook() {} const list = () => []; use(«{ getBook, listBooks: list }»);', ['getBook', 'list']],
    ['an object in a constant', 'const shop = { getBook() {} }; use(«shop»);', ['getBook']],
    ['an object with another spread into it', 'const read = { getBook() {} }; use(«{ ...read, addBook() {} }»);', ['getBook', 'addBook']],
    ['an instance of a class', 'class Shop { constructor() {} getBook() {} list = () => []; static make() {} get size() { return 1; } } use(«new Shop()»);', ['getBook', 'list']],
    ['a class where it is declared', '«class Shop { getBook() {} static make() {} }»', ['getBook']],
    ['the name of a class, whose own are the static ones', 'class Shop { getBook() {} static make() {} } use(«Shop»);', ['make']],
    ['what a call gives', 'use(«make()»);', []],
    ['an object that spreads itself', 'var a = { ...a }; use(«a»);', []],
  ])('%s', (_, snippet, names) => {
    const { reading, node } = markedNode(snippet);
    expect(methodsBehind(reading.names, node).map(functionName)).toEqual(names);
  });
});
