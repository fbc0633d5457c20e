import { clipped, indented, labelled } from '../page.ts';
import type { Colours } from '../page.ts';
import type { DataWhy } from './why-of-data.ts';

/** The answer for people: what each finding says first, then whose it is. */
export function printedData({ file, line, text, findings, nothing }: DataWhy, colours: Colours): string {
  const sections = [
    [colours.underline(`${file}:${line}`), `  ${colours.cyan(clipped(text, 2))}`],
    ...findings.map(({ rule, message, suggestions, presets: [first], page }) => [
      colours.bold(indented(message, 0)),
      ...labelled('rule', [`${rule}, in the preset ${first ?? 'of nobody'}`], colours),
      ...labelled('offered', suggestions, colours),
      ...labelled('page', page === null ? [] : [page], colours),
    ]),
    nothing === null ? [] : [colours.bold(indented(nothing, 0))],
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
}
