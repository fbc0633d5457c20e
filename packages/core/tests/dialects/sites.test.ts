import { describe, expect, it } from 'vitest';
import { DIALECTS } from '../../src/dialects/registry.ts';
import { read } from '../../src/source/reading.ts';
import type { ParserName } from '../parse.ts';
import { PARSERS, parse } from '../parse.ts';
import type { AnnotatedCase } from './annotated.ts';
import { actualFindings, expectedFindings } from './annotated.ts';
import { CASES } from './cases/index.ts';

const parsersOf = ({ file, not = [] }: AnnotatedCase): readonly ParserName[] =>
  PARSERS.filter((parser) => !not.includes(parser) && (parser !== 'espree' || !/\.[cm]?ts$/.test(file)));

describe.each(CASES)('$dialect: $name', (each) => {
  const { dialect, file, text } = each;
  it.each(parsersOf(each))('as %s reads it', (parser) => {
    expect(actualFindings(read(parse(text, { filename: file, parser })), dialect)).toEqual(expectedFindings(text));
  });
});

it('has cases of every dialect', () => {
  expect([...new Set(CASES.map(({ dialect }) => dialect))].sort()).toEqual(DIALECTS.map(({ id }) => id).sort());
});

it.each(DIALECTS.filter(({ raisers }) => raisers.length > 0))('has cases of raising in both module systems for $id', ({ id }) => {
  const raising = CASES.filter(({ dialect, text }) => dialect === id && text.includes('// =>'));
  expect(new Set(raising.map(({ text }) => (/\brequire\(['"]/.test(text) && !/^import /m.test(text) ? 'CommonJS' : 'ESM')))).toEqual(new Set(['ESM', 'CommonJS']));
});
