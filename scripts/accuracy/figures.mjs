// The figures of the README, taken from docs/accuracy.md. As a script it writes them.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const BEGIN = '<!-- The figures, written by scripts/accuracy/figures.mjs -->';
const END = '<!-- The end of the figures -->';

/**
 * The README with the figures of the accuracy page.
 *
 * @param {string} readme holds the two comments between which the figures stand
 * @param {string} page docs/accuracy.md
 */
export function withFigures(readme, page) {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`There is no place for the figures: ${BEGIN} … ${END}`);
  const rows = [
    ['', 'right', 'found'],
    ['---', '---', '---'],
    ['the rules', ...sharesUnder(page, 'The rules together')],
    ['the codemod', ...sharesUnder(page, 'The codemod')],
  ];
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n${readme.slice(end)}`;
}

/** Precision and recall in the first table under a heading. */
function sharesUnder(page, heading) {
  const [, section = ''] = page.split(`## ${heading}\n`);
  return ['precision', 'recall'].map((row) => {
    const [, share] = new RegExp(`^\\| ${row} \\| ([^|]+) \\|`, 'm').exec(section) ?? [];
    if (share === undefined) throw new Error(`The accuracy page has no ${row} under "${heading}".`);
    return share;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = path.resolve(import.meta.dirname, '../..');
  const [readme, page] = [path.join(root, 'README.md'), path.join(root, 'docs/accuracy.md')];
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), readFileSync(page, 'utf8')));
}
