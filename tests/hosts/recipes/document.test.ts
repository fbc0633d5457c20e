import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { blocksOf } from '../document.ts';

const blocks = blocksOf('docs/ci.md');

describe.each(blocks.filter(({ language }) => language === 'yaml'))('the YAML under "$heading"', ({ text }) => {
  it('is YAML, strictly read', () => {
    expect(parse(text, { strict: true })).toBeTypeOf('object');
  });

  it('says in which file it goes', () => {
    expect(text).toMatch(/^# \S+\.ya?ml\n/);
  });
});

describe.each(blocks.filter(({ language }) => language === 'json'))('the JSON under "$heading"', ({ text }) => {
  it('is JSON', () => {
    expect(JSON.parse(text)).toBeTypeOf('object');
  });
});
