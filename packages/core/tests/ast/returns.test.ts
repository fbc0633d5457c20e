import { describe, expect, it } from 'vitest';
import { isFunction } from '../../src/ast/node.ts';
import { returnsOf } from '../../src/ast/returns.ts';
import { markedNode } from '../marked.ts';

describe('returnsOf', () => {
  it.each<[what: string, snippet: string, values: readonly string[]]>([
    ['an arrow function without a block', 'const f = «() => a»;', ['a']],
    ['an arrow function that gives an object', 'const f = «() => ({ a })»;', ['{ a }']],
    ['one return', '«function f() { return a; }»', ['a']],
    ['none', '«function f() { a; }»', []],
    ['a return of nothing', '«function f() { return; }»', []],
    ['both branches', '«function f() { if (x) return a; else return b; }»', ['a', 'b']],
    ['a block', '«function f() { { return a; } }»', ['a']],
    ['try, catch and finally', '«function f() { try { return a; } catch { return b; } finally { return c; } }»', ['a', 'b', 'c']],
    ['a try without catch', '«function f() { try { return a; } finally { x(); } }»', ['a']],
    ['cases', '«function f() { switch (x) { case 1: return a; default: return b; } }»', ['a', 'b']],
    ['loops', '«function f() { for (;;) return a; for (const x of y) return b; for (const x in y) return c; while (x) return d; do return e; while (x); }»', ['a', 'b', 'c', 'd', 'e']],
    ['a label', '«function f() { here: { return a; } }»', ['a']],
    ['not those of functions inside', '«function f() { const g = () => { return b; }; function h() { return c; } return a; }»', ['a']],
    ['not those of methods of classes inside', '«function f() { class X { m() { return b; } } return a; }»', ['a']],
    ['an async function', 'const f = «async function () { return await a; }»;', ['await a']],
  ])('%s', (_, snippet, values) => {
    const { node, text } = markedNode(snippet);
    expect(isFunction(node) && returnsOf(node).map(({ range }) => text.slice(...range))).toEqual(values);
  });
});
