import { clipped, indented } from '../page.ts';
import type { Colours } from '../page.ts';
import type { Finding, LintResult } from './lint-files.ts';

/** For people: each finding under its file, with its line of code and why it is one. */
export function printed({ files, findings, failures }: LintResult, colours: Colours): string {
  const byFile = [...new Set(findings.map(({ file }) => file))];
  const sections = byFile.map((file) => [colours.underline(file), ...findings.filter((each) => each.file === file).map((each) => findingInWords(each, colours))].join('\n'));
  const failed = failures.map(({ file, line, column, message }) => indented(`${file}${line === null ? '' : `:${line}:${column ?? 1}`}  ${message}`, 2));
  return [
    ...sections,
    failed.length > 0 ? [colours.red(`Not looked at (${failed.length}):`), ...failed].join('\n') : '',
    summary(files, findings, byFile, colours),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}

function findingInWords({ line, column, rule, message, text }: Finding, colours: Colours): string {
  return [`  ${line}:${column}  ${colours.yellow(rule)}`, `    ${colours.cyan(clipped(text, 4))}`, indented(message, 4)].join('\n');
}

function summary(files: number, findings: readonly Finding[], byFile: readonly string[], colours: Colours): string {
  const looked = `${count(files, 'file')} looked at`;
  const [first] = findings;
  if (!first) return colours.bold(`Nothing found; ${looked}.`);
  return [
    colours.bold(`${count(findings.length, 'finding')} in ${count(byFile.length, 'file')}; ${looked}.`),
    `Why, or why not: grpc-litmus why ${first.file}:${first.line}`,
  ].join('\n');
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;
