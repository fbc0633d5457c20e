import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARSERS, parse } from '../parse.ts';
import { EXPECTED } from './expected.ts';
import { findingsIn } from './findings.ts';

const CORPUS = new URL('./corpus/', import.meta.url);

const isTypeScript = (file: string): boolean => /\.[cm]?tsx?$/.test(file);

it('the corpus and what is expected of it are the same files', () => {
  expect(readdirSync(CORPUS).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(Object.entries(EXPECTED))('%s', (file, expected) => {
  const text = readFileSync(new URL(file, CORPUS), 'utf8');

  it.each(PARSERS.filter((parser) => parser !== 'espree' || !isTypeScript(file)))('as %s reads it', (parser) => {
    expect(findingsIn(parse(text, { parser, filename: file }))).toEqual(expected);
  });
});
