import { describe, expect, it } from 'vitest';
import { indexNodes } from '../../src/ast/node-index.ts';
import { PARSERS, parse } from '../parse.ts';

describe.each(PARSERS)('indexNodes under %s', (parser) => {
  const text = 'a(b(c), [d(), , e()]);\nfor (const f of g()) h(...f);\nclass A { m = () => i(); static { j(); } }';
  const source = parse(text, { parser, filename: 'a.mjs' });
  const index = indexNodes(source);

  it('has the nodes of a type in the order of the text', () => {
    expect(index.of('CallExpression').map(({ callee }) => text.slice(...callee.range))).toEqual(['a', 'b', 'd', 'e', 'g', 'h', 'i', 'j']);
  });

  it('has nothing of a type that is not there', () => {
    expect(index.of('WithStatement')).toEqual([]);
  });
});

it('takes the nodes of a host that has walked the tree', () => {
  const source = parse('open(); close();');
  const [first] = source.ast.body;
  const index = indexNodes({ ...source, nodes: () => (first ? [source.ast, first] : []) });
  expect(index.of('ExpressionStatement')).toEqual([first]);
  expect(index.of('CallExpression')).toEqual([]);
});
