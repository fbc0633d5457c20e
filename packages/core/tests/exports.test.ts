import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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

const { exports: entryPoints } = JSON.parse(read('package.json')) as { exports: Readonly<Record<string, string | { readonly default: string }>> };
const modules = Object.entries(entryPoints).flatMap(([key, target]) =>
  typeof target === 'string' ? [] : [{ entryPoint: `@grpc-litmus/core${key.slice(1)}`, file: target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts') }],
);

// A name that is missing here is one that somebody's code may have imported: taking it away is a major version.
describe.each(modules)('$entryPoint', ({ entryPoint, file }) => {
  it('exports what the README promises, and nothing else', () => {
    expect(promised(entryPoint).length).toBeGreaterThan(5);
    expect([...exportedFrom(file)].sort()).toEqual([...promised(entryPoint)].sort());
  });

  it('has every value among them', async () => {
    const values = (await import(new URL(`../${file}`, import.meta.url).href)) as object;
    expect(promised(entryPoint)).toEqual(expect.arrayContaining(Object.keys(values)));
  }, 30_000);
});
