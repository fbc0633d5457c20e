// Reads the JSON that the hosts print into one form.

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
  const reports = output === 'eslint' ? eslintReports(JSON.parse(text)) : oxlintReports(JSON.parse(text));
  return reports
    .map((report) => ({ ...report, file: path.relative(folder, path.resolve(folder, '..', report.file)) }))
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule))
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
}

const compare = (a, b) => (a < b ? -1 : Number(a > b));

const eslintReports = (results) =>
  results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column, message }) => ({ file: filePath, line, column, rule: ruleId ?? 'fatal', message })),
  );

/** oxlint writes `grpc-litmus(no-raw-code)` for `grpc-litmus/no-raw-code`. */
const oxlintReports = ({ diagnostics }) =>
  diagnostics.map(({ filename, labels, code, message }) => ({
    file: filename,
    line: labels[0]?.span.line,
    column: labels[0]?.span.column,
    rule: code?.replace(/^(.*)\((.*)\)$/, '$1/$2') ?? 'fatal',
    message,
  }));
