import type { AtomAccount, CatchAccount, CodeAccount, GuardAccount, MessageAccount, OperandAccount, SiteAccount } from '@grpc-litmus/core';
import { clipped, labelled } from '../page.ts';
import type { Colours } from '../page.ts';

/** More is left to the JSON form: the nearest decides. */
const MOST_SHOWN = 4;

/** `7`: PERMISSION_DENIED (7) */
export function codeInWords({ written, means, number, name, behind, kind }: CodeAccount): string {
  const via = behind === null ? '' : `, which is \`${behind}\``;
  if (kind === 'unknown') return `\`${written}\`${via}: which code that is, the file does not show`;
  const what = means === null ? 'no status code' : `${means} (${number ?? ''})`;
  return `\`${written}\`${via}: ${what}${name === null ? '' : ` of ${name.split('#')[0] ?? ''}`}`;
}

/** The text as the client reads it, and what its words count for. */
export function messageInWords({ quoted, words, caller }: MessageAccount): readonly string[] {
  return [
    `"${quoted}"`,
    ...words.map(({ matched, speaksFor, vetoedBy }) =>
      vetoedBy === null ? `"${matched}" speaks for ${speaksFor}` : `"${matched}" would speak for ${speaksFor}, were it not for "${vetoedBy}"`,
    ),
    ...(words.length === 0 && caller === null ? ['no word of it is known to speak for a code'] : []),
    ...(caller === 'unidentified' || caller === 'bad credential' ? [`it speaks of ${caller === 'unidentified' ? 'a caller who is not signed in' : "the caller's credential"}: UNAUTHENTICATED`] : []),
  ];
}

/** The tests that lead to a site and the `catch` it stands in, the nearest first, each behind its line. */
export function circumstancesInWords({ guards, catches }: Pick<SiteAccount, 'guards' | 'catches'>, colours: Colours): readonly string[] {
  const around = [...guards.map((guard, index) => ({ guard, at: index + 1 })), ...catches.map((caught) => ({ caught, at: caught.guardsInside }))].sort((a, b) => a.at - b.at);
  const shown = around.slice(0, MOST_SHOWN);
  return [
    ...shown.flatMap((each, index) =>
      'caught' in each
        ? labelled(`line ${each.caught.place.line}`, catchInWords(each.caught), colours)
        : labelled(`line ${each.guard.place.line}`, index === 0 ? [`${outcomeOf(each.guard)}:`, ...operandsOf(each.guard)] : [clipped(outcomeOf(each.guard), 12)], colours),
    ),
    ...labelled('', around.length > shown.length ? [`and ${around.length - shown.length} more, which --json has`] : [], colours),
  ];
}

const outcomeOf = ({ test, outcome }: GuardAccount): string => `\`${test}\` ${outcome ? 'holds' : 'does not hold'}`;

/** Each thing that a guard tests, once. */
function operandsOf({ atoms }: GuardAccount): readonly string[] {
  const operands = atoms.flatMap(tellingOperands);
  return operands.filter(({ text }, index) => operands.findIndex((each) => each.text === text) === index).flatMap(operandInWords);
}

/** What is worth a word: a literal is not. */
const tellingOperands = ({ operands }: AtomAccount): readonly OperandAccount[] =>
  operands.filter(({ origin, steps }) => origin.kind !== 'constant' || steps.length > 0);

/** `token` is `call.metadata.get('authorization')[0]` (line 28): the caller's credential */
export function operandInWords({ text, steps, origin }: OperandAccount): readonly string[] {
  const [first, ...further] = steps;
  if (first?.name === text) return [`\`${text}\` is ${first.is}: ${origin.words}`, ...further.map(({ name, is }) => `\`${name}\` is ${is}`)];
  return [`\`${text}\`: ${origin.words}`, ...steps.map(({ name, is }) => `\`${name}\` is ${is}`)];
}

function catchInWords({ parameter, calls }: CatchAccount): readonly string[] {
  const unlike = calls.filter(({ text }, index) => calls.findIndex((each) => each.text === text) === index);
  const checks = unlike.filter(({ origin }) => origin.kind === 'credential-check');
  const names = unlike.map(({ text, place }) => `\`${text}\` (${place.line})`);
  return [
    `a \`catch\`${parameter === null ? '' : ` of \`${parameter}\``}; its \`try\` calls ${names.length > 0 ? names.join(', ') : 'nothing'}`,
    ...checks.map(({ text, origin }) => `\`${text}\`: ${origin.words}`),
  ];
}
