import { describe, expect, it } from 'vitest';
import type { Identifier, Node } from '../../src/ast/node.ts';
import { isShadowed, scopeOf, variableOf } from '../../src/names/scopes.ts';
import { marked, markedNode } from '../marked.ts';
import type { ParserName } from '../parse.ts';

const identifier = (node: Node): Identifier => {
  if (node.type !== 'Identifier') throw new Error('An identifier has to be marked.');
  return node;
};

describe('variableOf', () => {
  // The use is marked first where it stands first; the other mark is the declaration it must lead to.
  it.each<[what: string, snippet: string]>([
    ['a constant of the module', 'const «a» = 1; use(«a»);'],
    ['a parameter', 'const a = 1; function f(«a») { use(«a»); }'],
    ['a parameter in a pattern', 'const f = ({ b: «a» }) => «a»;'],
    ['a parameter used in the default of the next', 'const f = («a», b = «a») => b;'],
    ['a let of a block', 'const a = 1; { let «a»; use(«a»); }'],
    ['a var out of a block', 'function f() { { var «a»; } use(«a»); }'],
    ['a function before its declaration', '«a»(); function «a»() {}'],
    ['the name of a function expression inside it', 'const f = function «a»() { «a»(); };'],
    ['a local that hides the name of its function expression', 'const f = function a() { var «a»; use(«a»); };'],
    ['a class inside itself', 'const f = class «A» { m() { return «A»; } };'],
    ['a caught error', 'try {} catch («e») { use(«e»); }'],
    ['a loop variable', 'for (const «x» of xs) use(«x»);'],
    ['a variable of a switch', 'switch (x) { case 1: let «a»; use(«a»); }'],
    ['a variable of a static block', 'class A { static { const «a» = 1; use(«a»); } }'],
    ['a name used in a field', 'const «a» = 1; class A { b = «a»; }'],
    ['an import', "import { «a» } from 'a'; use(«a»);"],
    ['an enum', 'enum «E» { A } use(«E».A);'],
    ['a namespace', 'namespace «N» { export const a = 1 } use(«N».a);'],
    ['the parameter of a constructor', 'class A { constructor(private «a» = 1) { use(«a»); } }'],
  ])('finds %s', (_, snippet) => {
    const { reading, nodes } = marked(snippet);
    const found = nodes.map((node) => variableOf(reading.source.scopeManager, identifier(node)));
    const [first] = found;
    expect(first?.defs).toHaveLength(1);
    expect(new Set(found).size).toBe(1);
  });

  it('tells variables of one name apart', () => {
    const { reading, nodes } = marked('const «a» = 1; function f(«a») { { let «a»; } }');
    expect(new Set(nodes.map((node) => variableOf(reading.source.scopeManager, identifier(node)))).size).toBe(3);
  });

  it('finds nothing for a name that nothing declares', () => {
    const { reading, node } = markedNode('use(«missing»);');
    expect(variableOf(reading.source.scopeManager, identifier(node))).toBeUndefined();
  });
});

describe('scopeOf', () => {
  it.each<[what: string, snippet: string, type: string]>([
    ['the top of a module', 'use(«a»);', 'module'],
    ['a function', 'function f() { use(«a»); }', 'function'],
    ['a named function expression, past the scope of its name', '(function f() { use(«a»); });', 'function'],
    ['a block with a declaration', '{ let b; use(«a»); }', 'block'],
    ['a catch clause', 'try {} catch (e) { use(«a»); }', 'block'],
    ['a class body', 'class A { [«a»]() {} }', 'class'],
    ['a field', 'class A { b = «a»; }', 'class-field-initializer'],
  ])('of %s', (_, snippet, type) => {
    const { reading, node } = markedNode(snippet);
    expect(scopeOf(reading.source.scopeManager, node)?.type).toBe(type);
  });
});

describe('isShadowed', () => {
  it.each<[what: string, snippet: string, shadowed: boolean]>([
    ['at the top', 'const a = 1; «x»;', false],
    ['in a function that has no such name', 'const a = 1; function f() { «x»; }', false],
    ['in a function with such a parameter', 'const a = 1; function f(a) { «x»; }', true],
    ['deeper in such a function', 'const a = 1; function f(a) { return () => { { «x»; } }; }', true],
    ['beside such a function', 'const a = 1; function f(a) {} «x»;', false],
    ['in a block with such a name', 'const a = 1; { const a = 2; «x»; }', true],
    ['in a class of that name', 'function f() { return class a { m() { «x»; } } }', true],
  ])('%s', (_, snippet, shadowed) => {
    const { reading, node } = markedNode(snippet);
    expect(isShadowed(reading.source.scopeManager, node, 'a')).toBe(shadowed);
  });

  it.each<ParserName>(['espree', 'typescript-eslint', 'babel', 'oxc'])('takes the top of a CommonJS file for its top under %s', (parser) => {
    const { reading, node } = markedNode("const a = require('a'); function f() { «x»; }", { parser, filename: 'service.cjs' });
    expect(isShadowed(reading.source.scopeManager, node, 'a')).toBe(false);
  });
});
