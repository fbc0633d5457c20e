import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** The text of a file, named relative to the root of the repository. */
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export interface Block {
  /** What stands after the opening fence: `json`, `yaml`. */
  readonly language: string;
  /** What stands behind it: the name of the file that the block would be, or nothing. */
  readonly name: string;
  /** The heading it stands under. */
  readonly heading: string;
  readonly text: string;
}

/** The fenced blocks of a Markdown file, named relative to the root of the repository. */
export function blocksOf(document: string): readonly Block[] {
  const parts = read(document).matchAll(/^#+ (?<heading>.+)$|^```(?<language>\S*) ?(?<name>\S*)\n(?<text>[^]*?)^```$/gm);
  let heading = '';
  return [...parts].flatMap(({ groups }) => {
    if (groups?.['heading'] !== undefined) heading = groups['heading'];
    return groups?.['text'] === undefined ? [] : [{ heading, language: groups['language'] ?? '', name: groups['name'] ?? '', text: groups['text'] }];
  });
}

/**
 * The one block in a language under a heading.
 *
 * @throws {Error} where there is none, or more than one
 */
export function blockUnder(document: string, heading: string, language: string): string {
  const [block, ...more] = blocksOf(document).filter((each) => each.heading === heading && each.language === language);
  if (!block || more.length > 0) throw new Error(`${document} has not one block of ${language} under "${heading}".`);
  return block.text;
}
