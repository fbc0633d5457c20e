// Writes the table of rules into packages/eslint-plugin/README.md from the rules' metadata. With --check it writes
// nothing, and exits with 1 where the table is not what the metadata says. It reads the built package: `npm run build`
// comes first.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const page = path.join(root, 'packages/eslint-plugin/README.md');
const BEGIN = '<!-- The rules, written by scripts/rule-table.mjs -->';
const END = '<!-- The end of the rules -->';

/**
 * A text with its table of rules brought up to date.
 *
 * @param {string} text holds the two comments between which the table stands
 * @param {Readonly<Record<string, import('eslint').Rule.RuleModule>>} rules
 */
export function withRuleTable(text, rules) {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`There is no place for the table of rules: ${BEGIN} … ${END}`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${ruleTable(rules)}\n\n${text.slice(end)}`;
}

/** @param {Readonly<Record<string, import('eslint').Rule.RuleModule>>} rules */
function ruleTable(rules) {
  const rows = Object.entries(rules).map(([id, { meta }]) => [
    `[${id}](docs/rules/${id}.md)`,
    meta.docs.description,
    meta.docs.recommended === false ? '' : meta.docs.recommended,
    meta.fixable ? '🔧' : meta.hasSuggestions ? '💡' : '',
  ]);
  return [['Rule', 'What it does', 'Preset', ''], ['---', '---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rules } = await import(pathToFileURL(path.join(root, 'packages/eslint-plugin/dist/rules/index.js')).href);
  const written = readFileSync(page, 'utf8').replaceAll('\r\n', '\n');
  const current = withRuleTable(written, rules);
  if (!process.argv.includes('--check')) writeFileSync(page, current);
  else if (current !== written) {
    console.error(`${path.relative(root, page)} is not what the rules say: run \`node scripts/rule-table.mjs\`.`);
    process.exitCode = 1;
  }
}
