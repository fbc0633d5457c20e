import { join } from 'node:path';
import pc from 'picocolors';
import { pathWithin } from '../ignore-rules.ts';
import type { CodemodResult, Rewrite, Site } from '../result.ts';
import { count, remarks, summarySentence, tally } from './tally.ts';
import type { Reporter } from './report.ts';
import { WORDS } from './words.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** For people: the diffs (in a dry run) or the files written, what stays undecided and why, what failed, the figures. */
export const pretty: Reporter = (result, { cwd, colour }) => {
  const colours = pc.createColors(colour);
  const name = (file: string): string => pathWithin(cwd, join(result.root, file));
  const { undecided, waiting } = tally(result);
  const sections = [
    ...changes(result, name, colours),
    openSection('Waiting for an import', '', waiting, name, colours),
    openSection('Undecided', '?', undecided, name, colours),
    passedOverSection(result, name, colours),
    failedSection(result, name, colours),
    result.refusal ? [colours.red(result.refusal.message), ...result.refusal.files.map((file) => `  ${name(file)}`)].join('\n') : '',
    summarySection(result, colours),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
};

type Name = (file: string) => string;

function changes({ mode, rewrites, transform }: CodemodResult, name: Name, colours: Colours): readonly string[] {
  if (mode === 'dry-run') return rewrites.map((rewrite) => colouredDiff(rewrite, colours));
  const written = rewrites.filter((rewrite) => rewrite.written);
  return [written.map((rewrite) => `${colours.green(rewrite.made ? 'made' : 'rewrote')} ${name(rewrite.file)} (${gainOf(rewrite, WORDS[transform].noun)})`).join('\n')];
}

function gainOf({ dependencies, made, replaced }: Rewrite, noun: string): string {
  if (dependencies) return `added ${Object.entries(dependencies).map((each) => each.join(' ')).join(', ')}`;
  return made ? 'the constants' : count(replaced, noun);
}

function colouredDiff({ diff = '' }: Rewrite, colours: Colours): string {
  return diff
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line.startsWith('---') || line.startsWith('+++')) return colours.bold(line);
      if (line.startsWith('@@')) return colours.cyan(line);
      if (line.startsWith('+')) return colours.green(line);
      return line.startsWith('-') ? colours.red(line) : line;
    })
    .join('\n');
}

/** @param doubt what is put behind the codes */
function openSection(title: string, doubt: '' | '?', sites: readonly Site[], name: Name, colours: Colours): string {
  if (sites.length === 0) return '';
  const lines = sites.map(({ file, line, column, literal, code, reason }) => `  ${name(file)}:${line}:${column}  ${literal}${code === undefined ? '' : ` (${code}${doubt})`}  ${colours.dim(reason)}`);
  return [colours.yellow(`${title}, left as they are (${sites.length}):`), ...lines].join('\n');
}

function passedOverSection({ passedOver }: CodemodResult, name: Name, colours: Colours): string {
  if (passedOver.length === 0) return '';
  const lines = passedOver.map(({ file, reason }) => `  ${name(file)}  ${colours.dim(reason)}`);
  return [`Passed over (${passedOver.length}):`, ...lines].join('\n');
}

function failedSection({ failures }: CodemodResult, name: Name, colours: Colours): string {
  if (failures.length === 0) return '';
  const lines = failures.map(({ file, line, column, kind, message }) => {
    const place = line === undefined ? '' : `:${line}:${column}`;
    return `  ${name(file)}${place}  ${kind === 'parse-error' ? `parse error: ${message}` : message}`;
  });
  return [colours.red(`Failed, left as they are (${failures.length}):`), ...lines].join('\n');
}

function summarySection(result: CodemodResult, colours: Colours): string {
  const isOffer = result.mode === 'dry-run' && result.rewrites.length > 0;
  return [colours.bold(summarySentence(result)), ...remarks(result), ...(isOffer ? ['Nothing was written. Run again with --write to rewrite.'] : [])].join('\n');
}
