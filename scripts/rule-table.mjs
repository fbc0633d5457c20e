// Writes the table of rules into the READMEs that have one, from the rules' metadata. With --check it writes nothing, and
// exits with 1 where a table is not what the metadata says. It reads the built package: `npm run build` comes first.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** The pages with a table, and how each links to the page of a rule: npm shows a README without the files beside it. */
export const PAGES = [
  { file: 'README.md', linkTo: (id) => `packages/eslint-plugin/docs/rules/${id}.md` },
  { file: 'packages/eslint-plugin/README.md', linkTo: (_, { docs }) => docs.url },
];
const BEGIN = '<!-- The rules, written by scripts/rule-table.mjs -->';
const END = '<!-- The end of the rules -->';

/**
 * A text with its table of rules brought up to date.
 *
 * @param {string} text holds the two comments between which the table stands
 * @param {Readonly<Record<string, import('eslint').Rule.RuleModule>>} rules
 * @param {(id: string, meta: import('eslint').Rule.RuleMetaData) => string} linkTo the address of a rule's page
 */
export function withRuleTable(text, rules, linkTo) {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`There is no place for the table of rules: ${BEGIN} … ${END}`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${ruleTable(rules, linkTo)}\n\n${text.slice(end)}`;
}

function ruleTable(rules, linkTo) {
  const rows = Object.entries(rules).map(([id, { meta }]) => [
    `[${id}](${linkTo(id, meta)})`,
    meta.docs.description,
    meta.docs.recommended === false ? '' : meta.docs.recommended,
    meta.fixable ? '🔧' : meta.hasSuggestions ? '💡' : '',
  ]);
  return [['Rule', 'What it does', 'Preset', ''], ['---', '---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rules } = await import(pathToFileURL(path.join(root, 'packages/eslint-plugin/dist/rules/index.js')).href);
  for (const { file, linkTo } of PAGES) {
    const page = path.join(root, file);
    const written = readFileSync(page, 'utf8').replaceAll('\r\n', '\n');
    const current = withRuleTable(written, rules, linkTo);
    if (!process.argv.includes('--check')) writeFileSync(page, current);
    else if (current !== written) {
      console.error(`${file} is not what the rules say: run \`node scripts/rule-table.mjs\`.`);
      process.exitCode = 1;
    }
  }
}
