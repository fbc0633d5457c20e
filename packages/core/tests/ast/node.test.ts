import { describe, expect, it } from 'vitest';
import { ancestorsOf, contains, enclosingFunction, isClass, isFunction, isInvocation, statementsAround } from '../../src/ast/node.ts';
import { functionName } from '../../src/ast/static-name.ts';
import { marked, markedNode } from '../marked.ts';

describe('what a node is', () => {
  it.each<[snippet: string, is: 'function' | 'class' | 'invocation' | 'none']>([
    ['«function f() {}»', 'function'],
    ['use(«function () {}»);', 'function'],
    ['use(«async () => 1»);', 'function'],
    ['«class A {}»', 'class'],
    ['use(«class {}»);', 'class'],
    ['use(«f()»);', 'invocation'],
    ['use(«new F()»);', 'invocation'],
    ['use(«f»);', 'none'],
    ['«type A = () => void;»', 'none'],
  ])('%s', (snippet, is) => {
    const { node } = markedNode(snippet);
    expect([isFunction(node), isClass(node), isInvocation(node)]).toEqual(['function', 'class', 'invocation'].map((each) => each === is));
  });

  it('is nothing of nothing', () => {
    expect([isFunction(null), isClass(undefined), isInvocation(null)]).toEqual([false, false, false]);
  });
});

describe('enclosingFunction', () => {
  it.each<[snippet: string, name: string | undefined]>([
    ['function f() { «x»; }', 'f'],
    ['function f() { const g = () => «x»; }', 'g'],
    ['const f = function () { if (a) { «x»; } };', 'f'],
    ['class A { m() { «x»; } }', 'm'],
    ['function f(a = «x») {}', 'f'],
    ['«x»;', undefined],
    ['class A { b = «x»; }', undefined],
  ])('%s', (snippet, name) => {
    const found = enclosingFunction(markedNode(snippet).node);
    expect(found && functionName(found)).toBe(name);
  });
});

describe('statementsAround', () => {
  it.each<[snippet: string, count: number | undefined]>([
    ['a; «b;» c;', 3],
    ['function f() { «a;» b; }', 2],
    ['switch (x) { case 1: «a;» b; break; }', 3],
    ['class A { static { «a;» b; } }', 2],
    ['if (x) «a;»', undefined],
    ['use(«a»);', undefined],
  ])('%s', (snippet, count) => {
    expect(statementsAround(markedNode(snippet).node)?.length).toBe(count);
  });
});

it('ancestorsOf leads to the program', () => {
  expect([...ancestorsOf(markedNode('if (a) use(«b»);').node)].map(({ type }) => type)).toEqual(['CallExpression', 'ExpressionStatement', 'IfStatement', 'Program']);
});

it('contains is about places in the text', () => {
  const { nodes } = marked('use(«f(«a»)», «b»);');
  const [call, inner, beside] = nodes;
  if (!call || !inner || !beside) throw new Error('Three nodes are marked.');
  expect([contains(call, inner), contains(call, call), contains(inner, call), contains(call, beside)]).toEqual([true, true, false, false]);
});
