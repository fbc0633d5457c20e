// What the plugin's preset `recommended` finds in a service, and how it is shown.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import grpcLitmus from '../../packages/eslint-plugin/dist/index.js';
import { clipped, styled, wrapped } from './terminal.mjs';

/**
 * Lints a service written in CommonJS.
 *
 * @param {string} folder
 * @returns {Promise<{ file: string, line: number, column: number, rule: string, message: string, suggested: boolean }[]>}
 * @throws {Error} on a file that cannot be parsed
 */
export async function findingsIn(folder) {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } }, grpcLitmus.configs.recommended],
  });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, ruleId, message, fatal, suggestions = [] }) => {
      const file = path.relative(folder, filePath).replaceAll(path.sep, '/');
      if (fatal || !ruleId) throw new Error(`${file}:${line}: ${message}`);
      return { file, line, column, rule: ruleId.replace(/^grpc-litmus\//, ''), message, suggested: suggestions.length > 0 };
    }),
  );
}

/** How many findings there are of each rule, most first. */
export function countByRule(findings) {
  const counts = new Map();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Prints each finding under its file: where it is, the rule and the line of code, and below them why. */
export function printFindings(findings, folder) {
  const width = Math.max(...findings.map(({ rule }) => rule.length));
  for (const file of new Set(findings.map((finding) => finding.file))) {
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
    console.log(styled('underline', file));
    for (const { line, column, rule, message } of findings.filter((finding) => finding.file === file)) {
      const place = `${line}:${column}`.padStart(8);
      const code = clipped(lines[line - 1].trim(), width + 12);
      console.log(`${place}  ${styled('yellow', rule.padEnd(width))}  ${styled('cyan', code)}`);
      console.log(wrapped(message, 10));
    }
    console.log();
  }
}
