// Reads the JSON that the hosts print into one form.

import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One line a report: place, rule and text, in the order of place. A line reads like `bookstore.cjs:9:5 no-raw-code …`.
 *
 * @param {import('./hosts.mjs').Output} output
 * @param {string} text what the host printed
 * @param {string} folder the folder that was linted
 * @returns {readonly string[]}
 */
export function reportsOf(output, text, folder) {
  const reports = output === 'eslint' ? eslintReports(JSON.parse(text)) : oxlintReports(JSON.parse(text), path.dirname(folder));
  return reports
    .map((report) => ({ ...report, file: path.relative(folder, report.file) }))
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule))
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
}

const compare = (a, b) => (a < b ? -1 : Number(a > b));

const eslintReports = (results) =>
  results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column, message }) => ({ file: filePath, line, column, rule: ruleId ?? 'fatal', message })),
  );

/** oxlint writes `grpc-litmus(no-raw-code)` for `grpc-litmus/no-raw-code`, and names files as they were given to it. */
const oxlintReports = ({ diagnostics }, folder) =>
  diagnostics.map(({ filename, labels, code, message }) => {
    const file = path.resolve(folder, filename);
    const { line, column } = labels[0].span;
    const rule = code.replace(/^(.*)\((.*)\)$/, '$1/$2');
    return { file, line, column: columnAtByte(file, line, column), rule, message };
  });

/** The column in UTF-16 code units, as ESLint counts, of one in bytes, as oxlint prints it. */
function columnAtByte(file, line, column) {
  const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';
  return Buffer.from(text).subarray(0, column - 1).toString().length + 1;
}
