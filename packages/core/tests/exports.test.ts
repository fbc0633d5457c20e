import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as codes from '../src/codes/index.ts';
import * as core from '../src/index.ts';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** The names that a module gives away, types among them. */
const exportedFrom = (file: string): readonly string[] =>
  [...read(file).matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.replace(/^\s*type /, '').trim())).filter((name) => name !== '');

/** The names in the table of an entry point in the README. */
function promised(entryPoint: string): readonly string[] {
  const [, rest = ''] = read('README.md').split(`| \`${entryPoint}\` | |\n`);
  const [table = ''] = rest.split('\n\n');
  return [...table.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
}

// A name that is missing here is one that somebody's code may have imported: taking it away is a major version.
describe.each([
  { entryPoint: '@grpc-litmus/core', file: 'src/index.ts', values: core },
  { entryPoint: '@grpc-litmus/core/codes', file: 'src/codes/index.ts', values: codes },
])('$entryPoint', ({ entryPoint, file, values }) => {
  it('exports what the README promises, and nothing else', () => {
    expect(promised(entryPoint).length).toBeGreaterThan(20);
    expect([...exportedFrom(file)].sort()).toEqual([...promised(entryPoint)].sort());
  });

  it('has every value among them', () => {
    expect(promised(entryPoint)).toEqual(expect.arrayContaining(Object.keys(values)));
  });
});
