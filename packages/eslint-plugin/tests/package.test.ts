import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import { rules } from '../src/rules/index.ts';
import { pageFile } from './page.ts';

const require = createRequire(import.meta.url);
const ids = Object.keys(rules);
const manifest = require('../package.json') as { name: string; version: string };

/** The names of the files in a folder of the package, without their ending. */
const namesIn = (folder: string): string[] =>
  readdirSync(path.resolve(import.meta.dirname, '..', folder)).map((file) => path.parse(file).name);

describe('the table of rules', () => {
  it('is in alphabetical order', () => {
    expect(ids).toEqual([...ids].sort());
  });

  it('has every rule there is', () => {
    expect(namesIn('src/rules').filter((name) => name !== 'index').sort()).toEqual(ids);
  });

  it('has a page and cases for each rule, and there are none without a rule', () => {
    expect(namesIn('docs/rules').sort()).toEqual(ids);
    expect(namesIn('tests/cases').sort()).toEqual(ids);
  });
});

describe.each(Object.entries(rules))('the metadata of %s', (id, { meta }) => {
  it('describe the rule', () => {
    expect(meta.type).toMatch(/^(problem|suggestion)$/);
    expect(meta.docs.description).toMatch(/^(disallow|enforce|require) .*[^.]$/);
    expect(['choosing the code', 'mechanics', 'client and retry', 'endpoints']).toContain(meta.docs.category);
    const isYaml = meta.docs.languages.includes('yml/yaml');
    expect(isYaml ? ['endpoints', false] : ['recommended', 'strict', false]).toContain(meta.docs.recommended);
    expect(meta.docs.since).toMatch(/^\d+\.\d+\.\d+$/);
    // ESLint 10.2 would refuse to lint a JSON file where a preset without `files` is in the configuration.
    expect(meta.languages).toBeUndefined();
    const more = isYaml ? ['yml/yaml'] : ['valid-service-config', 'no-permanent-retry'].includes(id) ? ['json/json', 'json/jsonc', 'json/json5'] : [];
    expect(meta.docs.languages).toEqual(['js/js', ...more]);
    expect(isYaml).toBe(['endpoints-backend', 'endpoints-flags', 'endpoints-service-config'].includes(id));
  });

  it('give the address of a page that exists', () => {
    expect(meta.docs.url).toMatch(new RegExp(`/packages/eslint-plugin/docs/rules/${id}\\.md$`));
    expect(existsSync(pageFile(id))).toBe(true);
  });

  it('allow an autofix to no-raw-code, and to the spelling of a service config', () => {
    expect(meta.fixable).toBe(['no-raw-code', 'valid-service-config'].includes(id) ? 'code' : undefined);
    expect([true, undefined]).toContain(meta.hasSuggestions);
  });

  it('have messages of at most two sentences that end, with placeholders in backticks or parentheses', () => {
    for (const message of Object.values(meta.messages ?? {})) {
      expect(message.match(/[.?](?= |$)/g)?.length).toBeLessThanOrEqual(2);
      expect(message).toMatch(/[.?]$/);
      for (const [placeholder] of message.matchAll(/.\{\{\w+\}\}./g)) expect(placeholder).toMatch(/^(`.*`|\(.*\))$/);
    }
  });

  it('give every option a default and a description, and nothing else may be set', () => {
    const [schema] = meta.schema as [{ properties: object; additionalProperties: boolean }?];
    const defaults = meta.defaultOptions?.[0] as object | undefined;
    expect(Object.keys(schema?.properties ?? {})).toEqual(Object.keys(defaults ?? {}));
    expect(schema?.additionalProperties ?? false).toBe(false);
    for (const option of Object.values(schema?.properties ?? {})) expect(option).toHaveProperty('description');
  });

  it('give the option `confidence` to the rules that choose a code, which report what is certain', () => {
    const defaults = (meta.defaultOptions?.[0] ?? {}) as { readonly confidence?: string };
    const isChoice = meta.docs.category === 'choosing the code';
    const isCertain = isChoice || meta.docs.languages.includes('yml/yaml');
    expect(id.startsWith('prefer-')).toBe(isChoice);
    expect(id.startsWith('endpoints-')).toBe(meta.docs.category === 'endpoints');
    expect([isCertain ? 'certain' : 'likely', isCertain ? 'certain' : undefined]).toContain(defaults.confidence);
  });
});

describe('the presets', () => {
  const idsIn = (preset: 'recommended' | 'strict' | 'all' | 'endpoints'): string[] =>
    Object.keys(plugin.configs[preset].rules ?? {}).map((name) => name.replace('grpc-litmus/', ''));
  const idsWith = (...recommended: unknown[]): string[] =>
    ids.filter((id) => recommended.includes(plugin.rules[id as keyof typeof rules].meta?.docs?.recommended));

  it('hold the rules that the metadata say', () => {
    expect(idsIn('recommended')).toEqual(idsWith('recommended'));
    expect(idsIn('strict')).toEqual(idsWith('recommended', 'strict'));
    expect(idsIn('all')).toEqual(ids);
    expect(idsIn('endpoints')).toEqual(idsWith('endpoints'));
  });

  it('have a name and name the very plugin', () => {
    for (const preset of ['recommended', 'strict', 'all', 'endpoints'] as const) {
      expect(plugin.configs[preset].name).toBe(`grpc-litmus/${preset}`);
      expect(plugin.configs[preset].plugins?.['grpc-litmus']).toBe(plugin);
    }
  });

  it('report what is likely from `strict` on', () => {
    expect(plugin.configs.recommended.rules?.['grpc-litmus/prefer-unauthenticated']).toBe('error');
    expect(plugin.configs.strict.rules?.['grpc-litmus/prefer-unauthenticated']).toEqual(['error', { confidence: 'likely' }]);
    expect(plugin.configs.recommended.rules?.['grpc-litmus/no-uncoded-error']).toEqual(['error', { confidence: 'certain' }]);
    expect(plugin.configs.strict.rules?.['grpc-litmus/no-uncoded-error']).toBe('error');
  });

  it('give hints on YAML in `all` only', () => {
    expect(plugin.configs.endpoints.rules?.['grpc-litmus/endpoints-flags']).toBe('error');
    expect(plugin.configs.all.rules?.['grpc-litmus/endpoints-flags']).toEqual(['error', { confidence: 'possible' }]);
  });

  it('say the same in the form of an .eslintrc file', () => {
    const { plugins, rules: legacy } = plugin.configs['legacy-recommended'];
    expect({ plugins, rules: legacy }).toEqual({ plugins: ['grpc-litmus'], rules: plugin.configs.recommended.rules });
    const [override] = plugin.configs['legacy-endpoints'].overrides ?? [];
    expect(override).toMatchObject({ files: ['*.yaml', '*.yml'], rules: plugin.configs.endpoints.rules });
    expect(override?.parser).toMatch(/yaml.parser\.js$/);
  });

  it('can be extended by name', async () => {
    const config = defineConfig([{ plugins: { 'grpc-litmus': plugin }, extends: ['grpc-litmus/strict'] }]);
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config });
    expect(await eslint.calculateConfigForFile('service.js')).toHaveProperty(['rules', 'grpc-litmus/no-raw-code']);
  });

  it('need no type information', () => {
    const code = "import { status } from '@grpc/grpc-js';\nexport const gone = (error) => error.code === status.NOT_FOUND;\n";
    for (const languageOptions of [{}, { parser: typescriptParser }]) {
      const messages = new Linter().verify(code, [plugin.configs.all, { languageOptions }], 'service.js');
      expect(messages).toEqual([]);
    }
  });
});

describe('the built package', () => {
  it('is the plugin, for `import` and for `require`', () => {
    // In a process of its own: vitest's imports are not Node's.
    const script = `
      import { createRequire } from 'node:module';
      import imported from 'eslint-plugin-grpc-litmus';
      const required = createRequire(import.meta.url)('eslint-plugin-grpc-litmus');
      console.log(JSON.stringify({ same: required === imported, rules: Object.keys(required.rules) }));
    `;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: path.resolve(import.meta.dirname, '..'),
      encoding: 'utf8',
    });
    expect(JSON.parse(printed)).toEqual({ same: true, rules: ids });
  });

  it.each(['recommended', 'strict', 'all'] as const)('has the preset %s for oxlint', (preset) => {
    const file = path.resolve(import.meta.dirname, '../oxlint', `${preset}.json`);
    expect(require(file)).toEqual({ jsPlugins: ['../dist/index.js'], rules: plugin.configs[preset].rules });
    expect(existsSync(path.resolve(path.dirname(file), '../dist/index.js'))).toBe(true);
  });

  it('says who it is, so that ESLint caches and oxlint can name it', () => {
    expect(plugin.meta).toEqual({ name: manifest.name, version: manifest.version, namespace: 'grpc-litmus' });
  });
});
