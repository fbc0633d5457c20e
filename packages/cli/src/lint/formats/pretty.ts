import { clipped, indented } from '../../page.ts';
import type { Colours } from '../../page.ts';
import type { Finding } from '../lint-files.ts';
import type { Format } from './format.ts';

/** For people: each finding under its file, with its line of code and why it is one. What the baseline accepts is counted only. */
export const pretty: Format = ({ files, findings: all, failures, baseline }, { colours }) => {
  const findings = all.filter(({ accepted }) => accepted !== true);
  const byFile = [...new Set(findings.map(({ file }) => file))];
  const sections = byFile.map((file) => [colours.underline(file), ...findings.filter((each) => each.file === file).map((each) => findingInWords(each, colours))].join('\n'));
  const failed = failures.map(({ file, line, column, message }) => indented(`${file}${line === null ? '' : `:${line}:${column ?? 1}`}  ${message}`, 2));
  return [
    ...sections,
    failed.length > 0 ? [colours.red(`Not looked at (${failed.length}):`), ...failed].join('\n') : '',
    baseline ? inBaseline(baseline) : '',
    summary(files, findings, byFile, colours, baseline ? 'Nothing new found' : 'Nothing found'),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
};

const inBaseline = ({ accepted, stale }: { readonly accepted: number; readonly stale: number }): string =>
  `${count(accepted, 'finding')} accepted by the baseline${stale > 0 ? `; ${count(stale, 'entry', 'entries')} of it gone: write it anew with --update-baseline` : ''}.`;

function findingInWords({ line, column, rule, message, text }: Finding, colours: Colours): string {
  return [`  ${line}:${column}  ${colours.yellow(rule)}`, `    ${colours.cyan(clipped(text, 4))}`, indented(message, 4)].join('\n');
}

function summary(files: number, findings: readonly Finding[], byFile: readonly string[], colours: Colours, nothing: string): string {
  const looked = `${count(files, 'file')} looked at`;
  const [first] = findings;
  if (!first) return colours.bold(`${nothing}; ${looked}.`);
  return [
    colours.bold(`${count(findings.length, 'finding')} in ${count(byFile.length, 'file')}; ${looked}.`),
    `Why, or why not: npx grpc-litmus why ${first.file}:${first.line}`,
  ].join('\n');
}

const count = (number: number, thing: string, things = `${thing}s`): string => `${number} ${number === 1 ? thing : things}`;
