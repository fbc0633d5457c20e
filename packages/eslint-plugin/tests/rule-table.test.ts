import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';

interface Generator {
  readonly PAGES: readonly { readonly file: string; readonly linkTo: LinkTo }[];
  withRuleTable(text: string, table: typeof rules, linkTo: LinkTo): string;
}

type LinkTo = (id: string, meta: object) => string;

const root = path.resolve(import.meta.dirname, '../../..');
// A script without types, of which the test needs a table and one function.
const { PAGES, withRuleTable } = (await import(pathToFileURL(path.join(root, 'scripts/rule-table.mjs')).href)) as Generator;

it.each(PAGES)('$file has the rules as they are (node scripts/rule-table.mjs writes them)', ({ file, linkTo }) => {
  const readme = readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
  expect(readme).toBe(withRuleTable(readme, rules, linkTo));
});
