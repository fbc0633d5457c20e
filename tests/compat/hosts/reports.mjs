// Reads the JSON that the hosts print into one form.

import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One line a report: place, rule and text, in the order of place. A line reads like `bookstore.cjs:9:5 no-raw-code …`.
 *
 * @param {import('./hosts.mjs').Output} output
 * @param {string} text what the host printed
 * @param {string} folder the folder that was linted
 * @param {string} [cwd] the folder that the host was called in; that around `folder` where it is left out
 * @returns {readonly string[]}
 */
export function reportsOf(output, text, folder, cwd = path.dirname(folder)) {
  return READERS[output](JSON.parse(text), cwd)
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
  diagnostics.map(({ filename, labels: [label], code, message }) => {
    const file = path.resolve(folder, filename);
    // A file that cannot be parsed has no rule, and may have no place.
    const { line, column } = label?.span ?? { line: 1, column: 1 };
    const rule = code?.replace(/^(.*)\((.*)\)$/, '$1/$2') ?? 'fatal';
    return { file, line, column: columnAtByte(file, line, column), rule, message };
  });

/** The command line names rules without the plugin's prefix, and files from the folder it is called in. */
const commandLineReports = ({ findings }, folder) =>
  findings.map(({ file, line, column, rule, message }) => ({ file: path.resolve(folder, file), line, column, rule: `grpc-litmus/${rule}`, message }));

const READERS = { eslint: eslintReports, oxlint: oxlintReports, 'grpc-litmus': commandLineReports };

/** The column in UTF-16 code units, as ESLint counts, of one in bytes, as oxlint prints it. */
function columnAtByte(file, line, column) {
  const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';
  return Buffer.from(text).subarray(0, column - 1).toString().length + 1;
}
