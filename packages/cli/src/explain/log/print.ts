import { WORDS } from '@grpc-litmus/core/diagnosis';
import type { Language } from '@grpc-litmus/core/diagnosis';
import { clipped, indented, labelled } from '../../page.ts';
import type { Colours } from '../../page.ts';
import { filled, PHRASES } from '../words/languages.ts';
import type { Counted, LogSummary } from './summary.ts';

/** So many kinds of unknown errors are shown; the JSON form has all. */
const MOST_UNKNOWN_SHOWN = 8;

/** The summary for people, in 80 columns: what stands most often first. */
export function printedSummary(summary: LogSummary, language: Language, colours: Colours): string {
  const { log, entries, errors, first, last, matches, ownCode, unknown, others, broken } = summary;
  const { notes, labels } = PHRASES[language];
  const { retry, parties } = WORDS[language];
  const number = (value: number): string => value.toLocaleString('en-US');
  const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
  const counted = (each: Counted): string => `${filled(notes.logCount, number(each.count), share(each.share))}${spanOf(each)}`;
  const before = matches.reduce((sum, { count }) => sum + count, 0);
  const unknownCount = unknown.reduce((sum, { count }) => sum + count, 0);
  const sections = [
    [
      colours.underline(clipped(log, 0)),
      indented(entries === 0 ? notes.logNothing : filled(notes.logTitle, number(entries), number(errors), share(entries === 0 ? 0 : errors / entries)), 0),
      ...(first === null || last === null ? [] : [filled(notes.logSpan, shortTime(first), shortTime(last))]),
      ...(errors === 0 && entries > 0 ? [notes.logNone] : []),
      ...(others > 0 ? [filled(notes.logOther, number(others))] : []),
    ],
    ownCode.count > 0
      ? [
          colours.bold(filled(notes.logOwn, number(ownCode.count), share(ownCode.share))),
          ...ownCode.codes.map((each) => indented(`${each.code}: ${counted(each)}`, 2)),
        ]
      : [],
    before > 0 ? [colours.bold(filled(notes.logErrors, number(before), share(before / errors)))] : [],
    ...matches.map((match) => [
      indented(`${match.id}: ${counted(match)}`, 2),
      ...labelled(labels.cause, [match.cause], colours),
      ...labelled(labels.remedy, [match.remedy], colours),
      ...labelled(labels.retry, [retry[match.retry], ...(match.lasting === match.retry ? [] : [filled(notes.lasting, retry[match.lasting])])], colours),
    ]),
    unknownCount > 0
      ? [
          colours.bold(filled(notes.logUnknown, number(unknownCount))),
          ...unknown.slice(0, MOST_UNKNOWN_SHOWN).map((each) => indented(`${clipped(each.reason || '–', 24)}${each.party ? ` [${parties[each.party]}]` : ''}: ${counted(each)}`, 2)),
          ...(unknown.length > MOST_UNKNOWN_SHOWN ? [`  ${filled(notes.logMore, unknown.length - MOST_UNKNOWN_SHOWN)}`] : []),
        ]
      : [],
    broken.count > 0
      ? [colours.yellow(filled(notes.logBroken, number(broken.count))), ...broken.shown.map(({ line, reason }) => indented(filled(notes.logBrokenLine, number(line), reason), 2))]
      : [],
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
}

const spanOf = ({ first, last }: Counted): string => (first === null || last === null ? '' : first === last ? `, ${shortTime(first)}` : `, ${shortTime(first)} – ${shortTime(last)}`);

/** `2024-05-01 12:00:03`; anything else as it is. */
const shortTime = (time: string): string => /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(time)?.slice(1).join(' ') ?? time;
