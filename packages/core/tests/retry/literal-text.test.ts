import type { TSESTree } from '@typescript-eslint/types';
import { expect, it } from 'vitest';
import { literalText } from '../../src/retry/service-config/literal-text.ts';
import { markedNode } from '../marked.ts';

it.each([
  ['a string', String.raw`const a = «'{"b":1}'»;`, '{"b":1}', 'b', 'b'],
  ['a string with escaped quotes', String.raw`const a = «"{\"b\":1}"»;`, '{"b":1}', '"b"', String.raw`\"b\"`],
  ['escapes of other kinds', String.raw`const a = «'\u{1F600}\x41\tb\
c'»;`, '\u{1F600}A\tbc', 'bc', 'b\\\nc'],
  ['a template', 'const a = «`{\n  "b": 1\n}`»;', '{\n  "b": 1\n}', '"b"', '"b"'],
  ['a template with a placeholder for a value', 'const a = «`{"b": ${c}, "d": 1}`»;', '{"b": "\uE000", "d": 1}', '"d"', '"d"'],
  ['a template with a placeholder in a string', 'const a = «`{"b": "x.${c}", "d": 1}`»;', '{"b": "x.\uE000", "d": 1}', '"d"', '"d"'],
])('%s: each place of its text is one of the file', (_, snippet, text, part, written) => {
  const { node, text: source } = markedNode(snippet);
  const literal = literalText(node as TSESTree.StringLiteral, source);
  expect(literal.text).toBe(text);
  const offset = literal.text.indexOf(part);
  expect(source.slice(literal.at(offset), literal.after(offset + part.length - 1))).toBe(written);
  expect(literal.at(literal.text.length)).toBe(node.range[1] - 1);
});
