import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { read, root } from './checkout.ts';

const RENEW = 'npm run accuracy writes it anew';
const { rules } = (await import(pathToFileURL(path.join(root, 'packages/eslint-plugin/dist/rules/index.js')).href)) as { rules: object };
const page = read('docs/accuracy.md');

const sections = new Map(page.split(/^## /m).map((section) => [section.split('\n', 1)[0], section]));

/** The cells of the tables of a section, without their heads. */
const rowsOf = (heading: string): string[][] =>
  [...(sections.get(heading) ?? '').matchAll(/^\| .* \|$/gm)].map(([line]) => line.slice(2, -2).split(' | ')).filter((cells, at, all) => !cells[0]?.startsWith('---') && !all[at + 1]?.[0]?.startsWith('---'));

/** `93.8 % (15 of 16, at least 71.7 %)`, as numbers. */
function shareIn(cell: string): { percent: number; hits: number; total: number; lower: number } | undefined {
  const [, percent, hits, total, lower] = /^([\d.]+) % \((\d+) of (\d+), at least ([\d.]+) %\)$/.exec(cell) ?? [];
  return percent === undefined ? undefined : { percent: Number(percent), hits: Number(hits), total: Number(total), lower: Number(lower) };
}

describe(`the accuracy page (${RENEW})`, () => {
  const byRule = rowsOf('By rule');

  it('has a row for every rule, in the order of the plugin', () => {
    expect(byRule.map(([rule]) => rule), RENEW).toEqual(Object.keys(rules));
  });

  it.each(byRule)('says of %s what was measured, and how many cases it has', (_, ...cells) => {
    const [right, wrong, , , precision = '', recall = '', cases = ''] = cells;
    const measured = shareIn(precision);
    if (measured) expect([measured.hits, measured.total]).toEqual([Number(right), Number(right) + Number(wrong)]);
    else expect(precision).toBe('not measured');
    const found = shareIn(recall);
    if (found) expect(found.total).toBeGreaterThanOrEqual(10);
    else expect(recall).toMatch(/^not measured(?: \(\d of 10 places\))?$/);
    expect(cases).toMatch(/^[1-9]\d* and [1-9]\d*$/);
  });

  it('gives shares that their numbers make, above their lower bounds', () => {
    const shares = [...sections.keys()].flatMap((heading) => rowsOf(heading ?? '')).flat().flatMap((cell) => shareIn(cell) ?? []);
    expect(shares.length).toBeGreaterThan(20);
    for (const { percent, hits, total, lower } of shares) {
      expect(percent).toBeCloseTo((hits / total) * 100, 0);
      expect(lower).toBeLessThanOrEqual(percent);
    }
  });

  it('says what it does not know', () => {
    expect([...sections.keys()]).toEqual(expect.arrayContaining(['By kind of misuse', 'The codemod', 'What was not measured']));
    expect(page).toMatch(/Half of the labelled repositories are held\s+back/);
  });
});
