import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';

interface Generator {
  withRuleTable(text: string, table: typeof rules): string;
}

it('the README has the rules as they are (node scripts/rule-table.mjs writes them)', async () => {
  const script = path.resolve(import.meta.dirname, '../../../scripts/rule-table.mjs');
  // A script without types, of which the test needs one function.
  const { withRuleTable } = (await import(pathToFileURL(script).href)) as Generator;
  const readme = readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8').replaceAll('\r\n', '\n');
  expect(readme).toBe(withRuleTable(readme, rules));
});
