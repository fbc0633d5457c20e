import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../hosts/document.ts';
import { files, read } from './checkout.ts';
import { CHECKS, type Check } from './checked-blocks.ts';

interface Shown {
  readonly page: string;
  readonly heading: string;
  readonly language: string;
}

const pages = files.filter((file) => file.endsWith('.md') && !/\/(cases|fixtures)\/|^\.changeset\/|CHANGELOG\.md$/.test(file));
const shown: readonly Shown[] = pages.flatMap((page) => blocksOf(page).map(({ heading, language }) => ({ page, heading, language })));

const isOf = ({ page, languages, under }: Check, block: Shown): boolean =>
  (typeof page === 'string' ? page === block.page : page.test(block.page)) && (languages?.includes(block.language) ?? true) && (under?.includes(block.heading) ?? true);

describe('the blocks of code in the pages', () => {
  it('are each checked by one test, or marked as needing the network', () => {
    const checked = shown.map((block) => ({ ...block, by: CHECKS.filter((check) => isOf(check, block)).map(({ by }) => by) }));
    expect(checked.length).toBeGreaterThan(400);
    expect(checked.filter(({ by }) => by.length !== 1)).toEqual([]);
  });

  it('are all seen: every fence opens or closes one', () => {
    for (const page of pages) expect(read(page).match(/^ *```/gm)?.length ?? 0, page).toBe(2 * blocksOf(page).length);
  });

  it.each(CHECKS)('$page: as many as $by knows', (check) => {
    const own = shown.filter((block) => isOf(check, block));
    expect(own.length).toBeGreaterThan(0);
    if (check.blocks !== undefined) expect(own).toHaveLength(check.blocks);
  });

  it.each(CHECKS)('$page: $by reads it', ({ page, by, network }) => {
    expect(files).toContain(by);
    // What needs the network may read a page by another file; what makes the pages, or takes all of a folder, names none.
    if (network === undefined && typeof page === 'string' && !/eslint-plugin\/tests\/pages/.test(by)) expect(read(by)).toContain(path.posix.basename(page, '.md'));
  });
});
