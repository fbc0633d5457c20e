import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/ast/node.ts';
import { settled, unwrap, wrapped } from '../../src/ast/unwrap.ts';
import { markedNode } from '../marked.ts';

const insideOf = (find: (node: Node) => Node, expression: string): string => {
  const { node, text } = markedNode(`async function f() { const x = «${expression}»; }`);
  // The mark is around the innermost node of a range; an optional chain has the range of what it is a chain of.
  const outer = node.parent?.range[1] === node.range[1] && node.parent.range[0] === node.range[0] ? node.parent : node;
  return text.slice(...find(outer).range);
};

describe('unwrap', () => {
  it.each<[expression: string, inner: string]>([
    ['a', 'a'],
    ['a as B', 'a'],
    ['a satisfies B', 'a'],
    ['a!', 'a'],
    ['<B>a', 'a'],
    ['a!.b!', 'a!.b'],
    ['a?.b', 'a?.b'],
    ['a as unknown as B', 'a'],
    ['make<B>', 'make'],
    ['await a', 'await a'],
    ['!a', '!a'],
  ])('%s', (expression, inner) => {
    expect(insideOf(unwrap, expression)).toBe(inner);
  });

  it('takes off an optional chain', () => {
    const { node } = markedNode('use(«a?.b»);');
    expect(node.type).toBe('MemberExpression');
    expect(node.parent?.type).toBe('ChainExpression');
    expect(node.parent && unwrap(node.parent)).toBe(node);
  });

  it('takes off parentheses where a parser keeps them', () => {
    const { node } = markedNode('use(«a»);');
    const kept = { type: 'ParenthesizedExpression', expression: node, range: node.range };
    // No parser of the tests keeps them, and the types know none that does.
    expect(unwrap(kept as unknown as Node)).toBe(node);
  });
});

describe('settled', () => {
  it.each<[expression: string, inner: string]>([
    ['await a', 'a'],
    ['(await a)!', 'a'],
    ['await (a as B)', 'a'],
    ['await (await a)', 'a'],
    ['a', 'a'],
  ])('%s', (expression, inner) => {
    expect(insideOf(settled, expression)).toBe(inner);
  });
});

describe('wrapped', () => {
  it.each<[snippet: string, outer: string]>([
    ['use(«a»);', 'a'],
    ['use(«a» as B);', 'a as B'],
    ['use((«a» as B)!);', '(a as B)!'],
    ['use(«a?.b»);', 'a?.b'],
    ['use(!«a»);', 'a'],
    ['«a»;', 'a'],
    ['async () => await «a»;', 'a'],
  ])('%s', (snippet, outer) => {
    const { node, text } = markedNode(snippet);
    expect(text.slice(...wrapped(node).range)).toBe(outer);
  });

  it('is the chain of an optional member', () => {
    expect(wrapped(markedNode('use(«a?.b»);').node).type).toBe('ChainExpression');
  });
});
