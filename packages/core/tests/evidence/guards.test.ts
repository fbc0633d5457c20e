import { describe, expect, it } from 'vitest';
import { circumstancesOf, leaves } from '../../src/evidence/guards.ts';
import { markedNode } from '../marked.ts';

/** The tests that are known where the marked node is reached, the nearest first: `!` before one that came out false. */
function guardsOf(body: string): readonly string[] {
  const { text, node } = markedNode(`async function* f(a, b, c) { ${body} }`);
  return circumstancesOf(node).guards.map(({ test, outcome }) => `${outcome ? '' : 'not '}${text.slice(...test.range)}`);
}

describe('circumstancesOf', () => {
  it.each<[what: string, body: string, guards: readonly string[]]>([
    ['nothing around', '«hit()»;', []],
    ['if', 'if (a) «hit()»;', ['a']],
    ['if with a block', 'if (a) { before(); «hit()»; }', ['a']],
    ['else', 'if (a) {} else { «hit()»; }', ['not a']],
    ['else if', 'if (a) {} else if (b) { «hit()»; }', ['b', 'not a']],
    ['the last else', 'if (a) {} else if (b) {} else «hit()»;', ['not b', 'not a']],
    ['in the test itself', 'if («hit()») {}', []],
    ['nested ifs, the nearest first', 'if (a) { if (b) { «hit()»; } }', ['b', 'a']],
    ['the first branch of ?:', 'const x = a ? «hit()» : 1;', ['a']],
    ['the second branch of ?:', 'const x = a ? 1 : «hit()»;', ['not a']],
    ['the test of ?:', 'const x = «hit()» ? 1 : 2;', []],
    ['nested ?:', 'return a ? 1 : b ? «hit()» : 2;', ['b', 'not a']],
    ['&&', 'a && «hit()»;', ['a']],
    ['||', 'a || «hit()»;', ['not a']],
    ['??', 'const x = a ?? «hit()»;', ['not a']],
    ['the left of &&', '«hit()» && a;', []],
    ['a chain of &&', 'a && b && «hit()»;', ['a && b']],
    ['an argument inside a guarded call', 'if (a) callback(new Failure({ code: «x» }));', ['a']],
    ['an earlier return', 'if (a) return; «hit()»;', ['not a']],
    ['an earlier return of a value', 'if (a) return callback(null, a); «hit()»;', ['not a']],
    ['an earlier throw in a block', "if (a) { log(a); throw new Error('no'); } «hit()»;", ['not a']],
    ['an earlier exit of the else', 'if (a) { work(); } else { return; } «hit()»;', ['a']],
    ['several earlier exits, the nearest first', 'if (a) return; if (b) return; work(); if (c) return; «hit()»;', ['not c', 'not b', 'not a']],
    ['an earlier if that does not leave', 'if (a) { log(a); } «hit()»;', []],
    ['an exit further down', '«hit()»; if (a) return;', []],
    ['an exit in a block beside', '{ if (a) return; } «hit()»;', []],
    ['an exit before the block around', 'if (a) return; { «hit()»; }', ['not a']],
    ['an exit before the if around', 'if (a) return; if (b) { «hit()»; }', ['b', 'not a']],
    ['an if of which both branches leave', 'if (a) { if (b) return; else throw a; } «hit()»;', ['not a']],
    ['an if of which only one inner branch leaves', 'if (a) { if (b) return; } «hit()»;', []],
    ['continue', 'for (const x of c) { if (a) continue; «hit()»; }', ['not a']],
    ['break', 'for (;;) { if (a) break; «hit()»; }', ['not a']],
    ['an exit before a loop', 'if (a) return; for (const x of c) «hit()»;', ['not a']],
    ['the condition of a loop is no guard', 'while (a) { «hit()»; }', []],
    ['exits of the same case', 'switch (a) { case 1: if (b) break; «hit()»; }', ['not b']],
    ['exits of another case', 'switch (a) { case 0: if (b) break; case 1: «hit()»; }', []],
    ['exits of a static block', 'return class { static { if (a) throw a; «hit()»; } };', ['not a']],
    ['inside try', 'if (a) return; try { «hit()»; } catch {}', ['not a']],
    ['inside finally', 'if (a) return; try { work(); } finally { «hit()»; }', ['not a']],
    ['a nested function stops', 'if (a) { load((err) => { if (err) «hit()»; }); }', ['err']],
    ['a nested arrow function without a block stops', 'a && items.map((x) => «hit()»);', []],
    ['a nested function of old style stops', 'if (a) return; load(function (err) { «hit()»; });', []],
    ['a method stops', 'if (a) return; const o = { m() { «hit()»; } };', []],
    ['an awaited call does not', 'if (a) await «hit()»;', ['a']],
    ['a label does not', 'if (a) here: «hit()»;', ['a']],
  ])('%s', (_, body, guards) => {
    expect(guardsOf(body)).toEqual(guards);
  });

  it('reads guards at the top of a module as well', () => {
    const { node, text } = markedNode('if (!process.env.KEY) { «hit()»; }');
    expect(circumstancesOf(node).guards.map(({ test }) => text.slice(...test.range))).toEqual(['!process.env.KEY']);
  });

  it.each<[what: string, body: string, inside: readonly number[]]>([
    ['no catch', '«hit()»;', []],
    ['in the block of a try', 'try { «hit()»; } catch (e) {}', []],
    ['in a catch', 'try { work(); } catch (e) { «hit()»; }', [0]],
    ['in an if in a catch', 'try { work(); } catch (e) { if (a) «hit()»; }', [1]],
    ['behind an exit in a catch', 'try { work(); } catch (e) { if (a) throw e; «hit()»; }', [1]],
    ['in a catch in an if', 'if (a) { try { work(); } catch (e) { «hit()»; } }', [0]],
    ['in a catch in a catch', 'try {} catch (e) { if (a) { try {} catch (f) { if (b) «hit()»; } } }', [1, 2]],
    ['in a function in a catch', 'try {} catch (e) { later(() => { «hit()»; }); }', []],
  ])('counts the guards inside a catch: %s', (_, body, inside) => {
    const { node } = markedNode(`function f(a, b) { ${body} }`);
    expect(circumstancesOf(node).catches.map(({ guardsInside }) => guardsInside)).toEqual(inside);
  });
});

describe('leaves', () => {
  it.each<[statement: string, left: boolean]>([
    ['return;', true],
    ['throw a;', true],
    ['continue;', true],
    ['break;', true],
    ['{ work(); return a; }', true],
    ['{ return a; work(); }', true],
    ['{}', false],
    ['work();', false],
    ['if (a) return;', false],
    ['if (a) return; else throw a;', true],
    ['if (a) return; else if (b) return; else return;', true],
    ['if (a) return; else work();', false],
    ['while (a) return;', false],
    ['function g() { return; }', false],
    ['(() => { return; })();', false],
  ])('%s %s', (statement, left) => {
    const { node } = markedNode(`function f(a, b) { for (;;) «${statement.startsWith('function') ? `{ ${statement} }` : statement}» }`);
    expect(leaves(node)).toBe(left);
  });
});
