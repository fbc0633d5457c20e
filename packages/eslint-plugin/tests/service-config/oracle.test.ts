import * as grpc from '@grpc/grpc-js';
import json from '@eslint/json';
import type { ESLint, Linter as Linting } from 'eslint';
import { Linter } from 'eslint';
import * as jsoncParser from 'jsonc-eslint-parser';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { ORACLE_CASES } from './configs.ts';
import type { OracleCase } from './configs.ts';

/** Whether the real constructor throws; a config that it takes makes a channel, which is closed at once. */
function clientThrows(config: unknown): boolean {
  try {
    new grpc.Client('localhost:1', grpc.credentials.createInsecure(), { 'grpc.service_config': JSON.stringify(config) }).close();
    return false;
  } catch {
    return true;
  }
}

const RULES: Linting.RulesRecord = { 'grpc-litmus/valid-service-config': 'error' };

/** Every way in which a service config is written: each must be read alike. */
const FORMS: Readonly<Record<string, (text: string) => Linting.LintMessage[]>> = {
  'an object': (text) => inCode(`JSON.stringify(${text})`),
  'a named object': (text) => new Linter().verify(`const config = ${text};\nconst options = { 'grpc.service_config': JSON.stringify(config, null, 2) };`, javascript(), 'client.js'),
  'a string': (text) => inCode(`'${text}'`),
  'a string with escapes': (text) => inCode(JSON.stringify(text)),
  'a template': (text) => inCode(`\`${text}\``),
};

/** A file is a service config by its content, which a config of another shape cannot show. */
const FILES: typeof FORMS = {
  'a file, with @eslint/json': (text) =>
    new Linter().verify(text, [{ files: ['**/*.json'], language: 'json/json', plugins: { json: json as ESLint.Plugin, 'grpc-litmus': plugin }, rules: RULES }], 'service_config.json'),
  'a file, with jsonc-eslint-parser': (text) => new Linter().verify(text, [{ files: ['**/*.json'], plugins: { 'grpc-litmus': plugin }, languageOptions: { parser: jsoncParser }, rules: RULES }], 'service_config.json'),
};

const javascript = (): Linting.Config[] => [{ plugins: { 'grpc-litmus': plugin }, rules: RULES }];

const inCode = (value: string): Linting.LintMessage[] => new Linter().verify(`const options = { 'grpc.service_config': ${value} };`, javascript(), 'client.js');

const verdictOf = (messages: readonly Linting.LintMessage[]): OracleCase['verdict'] =>
  messages.some(({ messageId }) => messageId === 'throws') ? 'throws' : messages.length > 0 ? 'silent' : 'accepted';

const parsed = (messages: Linting.LintMessage[]): Linting.LintMessage[] => {
  expect(messages.filter(({ fatal, ruleId }) => fatal === true || ruleId === null)).toEqual([]);
  return messages;
};

describe('the constructor of @grpc/grpc-js', () => {
  it('is asked about more than sixty configs of each kind of verdict', () => {
    expect(ORACLE_CASES.length).toBeGreaterThan(60);
    expect(new Set(ORACLE_CASES.map(({ name }) => name)).size).toBe(ORACLE_CASES.length);
  });

  it.each(ORACLE_CASES.map((each) => [each.name, each] as const))('takes or refuses what the case says: %s', (_, { config, verdict }) => {
    expect(clientThrows(config)).toBe(verdict === 'throws');
  });
});

describe.each(Object.entries(FORMS))('valid-service-config agrees, the config being %s', (_, lint) => {
  it.each(ORACLE_CASES.map((each) => [each.name, each] as const))('%s', (_name, { config, verdict }) => {
    expect(verdictOf(parsed(lint(JSON.stringify(config))))).toBe(verdict);
  });
});

describe.each(Object.entries(FILES))('valid-service-config agrees, the config being %s', (_, lint) => {
  const recognised = ORACLE_CASES.filter(({ config }) => /"method_?Configs?":.*(?:"retry_?Pol|"hedgingPolicy"|"service")/i.test(JSON.stringify(config)));

  it.each(recognised.map((each) => [each.name, each] as const))('%s', (_name, { config, verdict }) => {
    expect(verdictOf(parsed(lint(JSON.stringify(config, null, 2))))).toBe(verdict);
  });

  it('is silent on JSON that is none', () => {
    for (const config of [{ name: 'shop', version: '1.0.0' }, { methodConfig: { get: { cache: true } } }, { compilerOptions: {} }, [1, 2], 'methodConfig']) {
      expect(parsed(lint(JSON.stringify(config)))).toEqual([]);
    }
  });
});
