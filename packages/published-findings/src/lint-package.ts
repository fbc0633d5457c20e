import { readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { discover } from '@grpc-litmus/codemod/discover';
import { mayConcernCodes } from '@grpc-litmus/core';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-grpc-litmus';
import { codesNamedIn } from './codes-named.ts';
import type { PublishedPackage } from './packages.ts';

/** A report, without a word of the package's. Lines and columns count from 1. */
export interface Finding {
  /** Relative to the folder that is read. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Without the plugin's prefix. */
  readonly rule: string;
  /** Reported also where only what is certain is asked for. */
  readonly isCertain: boolean;
  /** The codes that the report names, then those that its suggestions would write. */
  readonly codes: readonly string[];
}

export interface LintedPackage {
  readonly files: number;
  readonly findings: readonly Finding[];
  /** What was no report of a rule: a file that does not parse. */
  readonly failures: readonly string[];
}

const LANGUAGE: Linter.Config = {
  files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
  languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true }, jsDocParsingMode: 'none' } },
};

// What is installed lies in a folder that ESLint passes over.
const EVERYWHERE: Linter.Config = { ignores: ['!**/node_modules/'] };

/** Each rule with its surest findings only, where it can be asked for them. */
const CERTAIN: Linter.RulesRecord = Object.fromEntries(
  Object.entries(plugin.rules).map(([id, { meta }]) => {
    const [defaults = {}] = meta?.defaultOptions ?? [];
    const hasConfidence = typeof defaults === 'object' && defaults !== null && 'confidence' in defaults;
    return [`grpc-litmus/${id}`, hasConfidence ? ['error', { confidence: 'certain' }] : 'error'];
  }),
);

/** What the preset `all` reports of a package, in the order of files and lines. */
export function lintPackage({ folder }: PublishedPackage): LintedPackage {
  const { files, failures } = discover({ cwd: folder, paths: [folder], listed: [], gitignore: false, include: [], exclude: [] });
  const linter = new Linter({ cwd: parse(folder).root, configType: 'flat' });
  const findings: Finding[] = [];
  const unread = failures.map(({ file, message }) => `${file}: ${message}`);
  for (const path of files) {
    const file = path.slice(join(folder, '/').length).replaceAll('\\', '/');
    const text = readFileSync(path, 'utf8');
    // As the rules themselves do, but before the parser.
    if (!mayConcernCodes(text)) continue;
    const verify = (rules: Linter.RulesRecord | undefined): Linter.LintMessage[] =>
      linter.verify(text, [EVERYWHERE, LANGUAGE, { ...plugin.configs.all, ...(rules && { rules }) }], { filename: path, allowInlineConfig: false });
    const messages = verify(undefined);
    if (messages.length === 0) continue;
    const certain = new Set(verify(CERTAIN).map(placeOf));
    for (const message of messages) {
      const { ruleId, line, column } = message;
      if (ruleId === null) unread.push(`${file}:${line}: ${message.message}`);
      else findings.push({ file, line, column, rule: ruleId.replace('grpc-litmus/', ''), isCertain: certain.has(placeOf(message)), codes: codesNamedIn([message.message, ...(message.suggestions ?? []).map(({ desc }) => desc)]) });
    }
  }
  return { files: files.length, findings, failures: unread };
}

const placeOf = ({ ruleId, line, column }: Linter.LintMessage): string => `${ruleId ?? ''} ${line}:${column}`;
