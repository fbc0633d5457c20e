import { WORDS } from '@grpc-litmus/core/diagnosis';
import type { Language } from '@grpc-litmus/core/diagnosis';
import { clipped, indented, labelled, padded, wrapped } from '../page.ts';
import type { Colours } from '../page.ts';
import type { CodeExplained, Explanation, MatchAccount, PairExplained } from './explanation.ts';
import type { RuleFacts } from './question.ts';
import { filled, PHRASES } from './words/languages.ts';
import type { Phrases } from './words/words.ts';

/** How the printing of one answer is set: its language and colours. */
interface Setting {
  readonly language: Language;
  readonly words: Phrases;
  readonly colours: Colours;
}

/** The answer for people, in 80 columns. */
export function printed(explanation: Explanation, language: Language, colours: Colours): string {
  const setting: Setting = { language, words: PHRASES[language], colours };
  const { kind, code, pair, rule, matches, written } = explanation;
  switch (kind) {
    case 'message':
      return joined(messageSections(explanation, setting));
    case 'code':
      return joined([written ? [indented(filled(setting.words.notes[WRITTEN[written.as]], written.text), 0)] : [], code ? codeSection(code, setting) : []]);
    case 'pair':
      return joined([pair ? pairSection(pair, setting) : []]);
    case 'rule':
      return joined([rule ? ruleSection(rule, setting) : []]);
    case 'diagnosis':
      return joined(matches.map((match) => matchSection(match, setting)));
  }
}

const WRITTEN = { http: 'writtenHttp', spelling: 'writtenSpelling', invented: 'writtenInvented' } as const;

const joined = (sections: readonly (readonly string[])[]): string =>
  sections.filter((section) => section.length > 0).map((section) => section.join('\n')).join('\n\n');

function messageSections(explanation: Explanation, setting: Setting): readonly (readonly string[])[] {
  const { message, matches: [first, ...others], code } = explanation;
  const { words, colours } = setting;
  const title = [colours.underline(clipped(message, 0)), ...notesOn(explanation, setting)];
  if (first) return [title, matchSection(first, setting), ...others.slice(0, MOST_OTHERS).map((other) => otherSection(other, setting))];
  if (explanation.log?.kind === 'success') return [title];
  if (code) return [title, [colours.bold(words.notes.unknownButCode)], codeSection(code, setting, 'brief')];
  return [title, [colours.bold(words.notes.unknown), ...[words.notes.unknownNoCode, words.notes.askCode].map((text) => indented(text, 2))]];
}

/** Of what else the text holds, so many are told. */
const MOST_OTHERS = 3;

/** What the form of the text tells, beside the message in it. */
function notesOn({ message, httpStatus, product, log }: Explanation, { words: { labels, notes, evidence }, colours }: Setting): readonly string[] {
  const said = [
    ...(product === 'espv2' && httpStatus !== null ? [filled(notes.espv2Json, httpStatus)] : []),
    ...spelt(message).map(([number, text]) => filled(notes.spells, number, text)),
    ...(log?.kind === 'own-code' ? [notes.ownCode] : log?.kind === 'success' ? [notes.success] : []),
    ...(log?.decidedBy ? [filled(notes.decidedBy, evidence[log.decidedBy])] : []),
  ];
  return labelled(labels.note, said, colours);
}

/** A size that is four letters: `Received message larger than max (1213486160 vs 4194304)` is `HTTP`. */
function spelt(message: string): readonly (readonly [number: string, text: string])[] {
  const [, number = ''] = /larger than max \((\d{9,10})/i.exec(message) ?? [];
  const size = Number(number);
  const text = [24, 16, 8, 0].map((shift) => String.fromCharCode((size >>> shift) & 0xff)).join('');
  return number !== '' && /^[\x20-\x7e]{4}$/.test(text) ? [[number, text]] : [];
}

function matchSection(match: MatchAccount, setting: Setting): readonly string[] {
  const { id, cause, remedy, confidence, retry, lasting, idempotentOnly, looksRetryable, component, responsible, codes, http, checks, page } = match;
  const { language, words: { labels, notes, confidence: sure }, colours } = setting;
  const names = WORDS[language];
  const retryWords = [
    names.retry[retry],
    ...(idempotentOnly ? [notes.idempotentOnly] : []),
    ...(lasting === retry ? [] : [filled(notes.lasting, names.retry[lasting])]),
    ...(looksRetryable ? [notes.looksRetryable] : []),
  ];
  const seen = [
    ...(codes.length > 0 ? [filled(notes.codesSeen, codes.map(({ number, name }) => `${number} ${name}`).join(', '))] : []),
    ...(http.length > 0 ? [filled(notes.httpSeen, http.join(', '))] : []),
  ];
  return [
    ...labelled(labels.cause, [cause], colours),
    ...labelled(labels.remedy, [remedy], colours),
    ...labelled(labels.retry, retryWords, colours),
    ...checks.flatMap(({ question, command, where }, index) => [
      ...labelled(index === 0 ? labels.check : '', [`${index + 1}. ${question}`], colours),
      ...(command === undefined ? [] : commandLines(command, colours)),
      ...(where === undefined ? [] : wrapped(where, COMMAND_INDENTATION, 2).map((line) => `${' '.repeat(COMMAND_INDENTATION)}${colours.cyan(line)}`)),
    ]),
    ...labelled(labels.from, [names.components[component]], colours),
    ...labelled(labels.mend, [responsible.map((party) => names.parties[party]).join(', ')], colours),
    ...labelled(labels.code, seen, colours),
    ...labelled(labels.knownAs, [`${id} (${sure[confidence]})`], colours),
    ...labelled(labels.page, [page], colours),
  ];
}

const COMMAND_INDENTATION = 15;

/** A command that is too long for a line goes on behind a backslash, as a shell reads it. */
function commandLines(command: string, colours: Colours): readonly string[] {
  const lines = wrapped(command, COMMAND_INDENTATION + 2, 2);
  return lines.map((line, index) => `${' '.repeat(COMMAND_INDENTATION)}${colours.cyan(index < lines.length - 1 ? `${line} \\` : line)}`);
}

const otherSection = ({ id, cause }: MatchAccount, { words: { labels }, colours }: Setting): readonly string[] => labelled(labels.also, [`${id}: ${cause}`], colours);

/** A code; in brief without those it is confused with. */
function codeSection(code: CodeExplained, setting: Setting, extent: 'brief' | 'whole' = 'whole'): readonly string[] {
  const { words: { labels, notes, faults, codeRetry }, colours } = setting;
  const http = [filled(notes.httpOut, code.http), ...(code.fromHttp.length > 0 ? [filled(notes.httpIn, code.fromHttp.join(', '))] : [])];
  return [
    colours.bold(`${code.name} (${code.number})`),
    ...labelled(labels.means, [code.meaning], colours),
    ...labelled(labels.test, [code.litmus], colours),
    ...labelled(labels.fault, code.faults.length > 0 ? [code.faults.map((fault) => faults[fault]).join(', ')] : [], colours),
    ...labelled(labels.retry, code.name === 'OK' ? [] : [codeRetry[code.retry]], colours),
    ...labelled(labels.http, [http.join('; ')], colours),
    ...labelled(labels.madeBy, [code.emittedByLibraries ? notes.byLibraries : notes.byApplication], colours),
    ...(extent === 'brief' ? [] : code.confusable).flatMap(({ codes: [, other], question, answers: [, answer] }, index) =>
      labelled(index === 0 ? labels.not : '', [`${other}: ${question ?? ''} ${answer}`], colours),
    ),
    ...labelled(labels.permanent, code.permanent.length > 0 ? [filled(notes.permanentOnes, code.permanent.join(', '))] : [], colours),
    ...labelled(labels.page, [code.page], colours),
  ];
}

function pairSection({ codes, question, answers, page }: PairExplained, { words: { labels, notes }, colours }: Setting): readonly string[] {
  const width = Math.max(...codes.map((code) => code.length)) + 2;
  return [
    colours.bold(indented(question ?? notes.notConfused, 0)),
    ...codes.flatMap((code, index) =>
      wrapped(answers[index] ?? '', 2 + width).map((line, row) => `  ${padded(row === 0 ? code : '', width)}${line}`),
    ),
    ...labelled(labels.page, page === null ? [] : [page], colours),
  ];
}

function ruleSection({ id, description, preset, fix, page }: RuleFacts, { words: { labels, notes }, colours }: Setting): readonly string[] {
  return [
    colours.bold(id),
    ...labelled(labels.rule, [description], colours),
    ...labelled(labels.preset, [preset ?? notes.onlyInAll], colours),
    ...labelled(labels.fix, [fix === 'fix' ? notes.autofix : fix === 'suggestion' ? notes.suggestion : notes.noFix], colours),
    ...labelled(labels.page, [page], colours),
  ];
}
