import { expect, it } from 'vitest';
import { createLocator } from '../src/text-position.ts';

it('counts lines at every kind of line end and columns in UTF-16 code units', () => {
  const text = 'a\nb\r\nc\rd 😀 e';
  const locate = createLocator(text);
  const at = (part: string) => locate(text.indexOf(part));
  expect(at('a')).toEqual({ line: 1, column: 1 });
  expect(at('b')).toEqual({ line: 2, column: 1 });
  expect(at('c')).toEqual({ line: 3, column: 1 });
  expect(at('d')).toEqual({ line: 4, column: 1 });
  expect(at('e')).toEqual({ line: 4, column: 6 });
  expect(locate(text.length)).toEqual({ line: 4, column: 7 });
});

it('counts lines as somebody else does', () => {
  expect(createLocator('a;b\nc', /;/g)(4)).toEqual({ line: 2, column: 3 });
});
