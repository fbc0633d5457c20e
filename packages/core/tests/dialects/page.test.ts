import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { spell } from '../../src/codes/spelling.ts';
import type { Dialect } from '../../src/dialects/dialect.ts';
import { DIALECTS } from '../../src/dialects/registry.ts';

interface Generator {
  dialectPage(dialects: readonly Dialect[], speller: typeof spell): string;
}

const root = path.resolve(import.meta.dirname, '../../../..');

it('docs/dialects.md is what the data says (node scripts/dialect-table.mjs writes it)', async () => {
  // A script without types, of which the test needs one function.
  const { dialectPage } = (await import(pathToFileURL(path.join(root, 'scripts/dialect-table.mjs')).href)) as Generator;
  const page = readFileSync(path.join(root, 'docs/dialects.md'), 'utf8').replaceAll('\r\n', '\n');
  expect(page).toBe(dialectPage(DIALECTS, spell));
});
