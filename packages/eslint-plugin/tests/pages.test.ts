import path from 'node:path';
import json from '@eslint/json';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import { rules } from '../src/rules/index.ts';
import * as yamlParser from '../src/yaml/parser.ts';
import { pageFile, pageOf } from './page.ts';
import type { CodeBlock } from './page.ts';

const HEADINGS = [
  'Why',
  'Incorrect',
  'Correct',
  'Evidence it uses',
  'Known limits',
  'Options',
  'When not to use it',
  'Sources',
];

for (const [id, rule] of Object.entries(rules)) {
  describe(`the page of ${id}`, () => {
    const page = pageOf(id);
    const section = (heading: string) => page.sections.find((candidate) => candidate.heading === heading);

    it('opens with the id and the description', () => {
      const { description } = rule.meta.docs;
      expect(page.title).toBe(`grpc-litmus/${id}`);
      expect(page.lead).toBe(`${description.charAt(0).toUpperCase()}${description.slice(1)}.`);
    });

    it('has all sections, none of them empty, in the same order as every page', () => {
      expect(page.sections.map(({ heading }) => heading)).toEqual(HEADINGS);
      for (const { heading, text } of page.sections) expect(text, heading).not.toBe('');
    });

    it('speaks of every option and its default', () => {
      const [options = {}] = [rule.meta.defaultOptions?.[0] as object | undefined];
      for (const [name, value] of Object.entries(options)) {
        expect(section('Options')?.text).toContain(`\`${name}\``);
        expect(section('Options')?.text).toContain(`\`${typeof value === 'string' ? `'${value}'` : JSON.stringify(value)}\``);
      }
    });

    it('shows options that ESLint takes', () => {
      for (const text of optionBlocks(section('Options')?.text ?? '')) {
        const options = JSON.parse(text) as Linter.RulesRecord;
        expect(Object.keys(options)).toEqual([`grpc-litmus/${id}`]);
        // ESLint throws where the schema of a rule does not allow its options.
        expect(new Linter().verify('', [{ plugins: { 'grpc-litmus': plugin }, rules: options }])).toEqual([]);
      }
    });

    it('has no code that nobody lints', () => {
      const linted = new Map([
        ['Incorrect', section('Incorrect')?.blocks.length],
        ['Correct', section('Correct')?.blocks.length],
        ['Options', optionBlocks(section('Options')?.text ?? '').length],
        // A configuration for JSON files, which tests/hosts/set-up.test.ts lints with.
        ...(id === 'valid-service-config' ? [['Evidence it uses', 1] as const] : []),
      ]);
      for (const { heading, text } of page.sections) expect(text.match(/^```\S/gm)?.length ?? 0, heading).toBe(linted.get(heading) ?? 0);
    });

    it('links its sources', () => {
      expect(section('Sources')?.text).toMatch(/https:\/\//);
    });

    it.each(section('Incorrect')?.blocks.map(named) ?? [])('reports the incorrect code at %s', (_, block) => {
      expect(lint(block, [id]).map(({ ruleId }) => ruleId)).toContain(`grpc-litmus/${id}`);
    });

    it.each(section('Correct')?.blocks.map(named) ?? [])('has nothing against the correct code at %s', (_, block) => {
      expect(lint(block, Object.keys(rules))).toEqual([]);
    });

    it('shows several dialects, in JavaScript and in TypeScript, or several kinds of YAML', () => {
      for (const heading of ['Incorrect', 'Correct']) {
        const blocks = section(heading)?.blocks ?? [];
        expect(blocks.length, heading).toBeGreaterThanOrEqual(4);
        const endings = new Set(blocks.map(({ file }) => path.extname(file)));
        if (rule.meta.docs.languages.includes('yml/yaml')) expect([...endings], heading).toEqual(['.yaml']);
        else expect(new Set([...endings].map((ending) => ending === '.ts')).size, heading).toBe(2);
      }
    });
  });

  function named(block: CodeBlock): [place: string, block: CodeBlock] {
    return [`${path.basename(pageFile(id))}:${String(block.line)}`, block];
  }
}

/** The examples of options in the text of a section. */
function optionBlocks(text: string): string[] {
  return [...text.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, block = '']) => block);
}

/** The plugins and the parser for a file of that name. */
function languageOf(file: string): Linter.Config {
  switch (path.extname(file)) {
    case '.json':
      // Its own type is narrower than that of a plugin.
      return { plugins: { 'grpc-litmus': plugin, json: json as ESLint.Plugin }, language: 'json/json' };
    case '.ts':
      return { plugins: { 'grpc-litmus': plugin }, languageOptions: { parser: typescriptParser } };
    case '.yaml':
      return { plugins: { 'grpc-litmus': plugin }, languageOptions: { parser: yamlParser } };
    default:
      return { plugins: { 'grpc-litmus': plugin }, languageOptions: { sourceType: file.endsWith('.cjs') ? 'commonjs' : 'module' } };
  }
}

/** What the given rules say of a block. A block that does not parse fails the test. */
function lint({ file, code }: CodeBlock, ids: readonly string[]): Linter.LintMessage[] {
  const messages = new Linter().verify(
    code,
    {
      files: ['**/*.{js,cjs,ts,json,yaml}'],
      ...languageOf(file),
      rules: Object.fromEntries(ids.map((id) => [`grpc-litmus/${id}`, 'error'])),
    },
    { filename: file },
  );
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(`${file}: ${broken.message}`);
  return messages;
}
