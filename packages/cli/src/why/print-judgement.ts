import type { JudgementAccount, NoteAccount } from '@grpc-litmus/core';
import { labelled } from '../page.ts';
import type { Colours } from '../page.ts';
import type { OfRule } from './why-of.ts';

/** A judgement in words: who reports it, why, what decides, and what was looked for that would speak against it. */
export function judgementInWords(judgement: OfRule<JudgementAccount>, colours: Colours): readonly string[] {
  const { rule, confidence, reasons, vetoesConsidered, suggestions, question, used, fits, supersededBy, page } = judgement;
  if (supersededBy !== null) {
    return labelled('also', [`${rule} would say ${fits ?? 'the same'} (${confidence}: ${reasons.join('; ')}), but ${supersededBy} has the word here`], colours);
  }
  return [
    ...labelled('rule', [`${rule}, ${confidence}: ${reportedBy(judgement)}`], colours),
    ...labelled('because', fits === null && reasons.length === 1 ? [] : reasons, colours),
    ...labelled('question', question && used && fits ? [question.text, answer(fits, question.ifFits), answer(used, question.ifUsed)] : [], colours),
    ...labelled('instead', suggestions.map((text) => `\`${text}\``), colours),
    ...labelled('ruled out', vetoesConsidered, colours),
    ...labelled('page', page === null ? [] : [page], colours),
  ];
}

/** What is said of a raise beside its code. */
export function noteInWords(note: OfRule<NoteAccount>, colours: Colours): readonly string[] {
  const { rule, confidence, reasons, page } = note;
  return [
    ...labelled('rule', [`${rule}, ${confidence}: ${reportedBy(note)}`], colours),
    ...labelled('because', reasons, colours),
    ...labelled('page', page === null ? [] : [page], colours),
  ];
}

/** The smallest preset that reports it; the larger ones do, too. */
function reportedBy({ presets: [first], page }: OfRule<JudgementAccount | NoteAccount>): string {
  if (page === null) return 'the plugin has no such rule';
  return first === undefined ? 'in no preset, only with the option `confidence`' : `in the preset ${first}`;
}

/** "No (UNAUTHENTICATED): …", of "No: …". */
const answer = (code: string, text: string): string => text.replace(/^(Yes|No): /, `$1 (${code}): `);
