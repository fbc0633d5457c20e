import type { Confidence } from '../../litmus/judgement.ts';
import { closestName } from '../closest-name.ts';
import type { Finding } from '../finding.ts';
import type { Argument } from './argument.ts';
import { partOf } from './argument.ts';
import type { Product } from './flag.ts';
import { REMOVED_FLAGS, REMOVED_LETTERS } from './migration.ts';
import type { MovedFlag } from './migration.ts';
import type { FlagProblem } from './problem.ts';
import { flagsOf, optionStringsOf } from './table.ts';

/**
 * What to say of arguments that the parser of a product does not take.
 *
 * @param minor the minor version of the product, where the image names one: its flags are not all those of today
 */
export function unrecognizedFindings(unrecognized: readonly Argument[], product: Product, minor: number | undefined): readonly Finding<FlagProblem>[] {
  return unrecognized.flatMap((argument, index) => {
    if (argument.text.startsWith('-') && !argument.text.includes(' ')) return [ofFlag(argument, product, minor)];
    // What stands behind an unknown flag is its value.
    const isValue = index > 0 && isBareFlag(unrecognized[index - 1]);
    return isValue ? [] : [ofText(argument, product)];
  });
}

const isBareFlag = (argument: Argument | undefined): boolean => argument !== undefined && /^-[^=\s]+$/.test(argument.text);

function ofFlag(argument: Argument, product: Product, minor: number | undefined): Finding<FlagProblem> {
  const head = argument.text.split('=')[0] ?? '';
  const flag = partOf(argument, 0, head.length);
  const moved = product === 'ESPv2' ? movedFlag(head) : undefined;
  if (moved) return ofMoved(flag, moved.written, moved.to);
  if (product === 'ESP' && belongsTo(head, 'ESPv2')) return finding('laterFlag', 'certain', flag, { flag: head });
  const meant = closestName(head, flagsOf(product).map(({ name }) => name));
  const confidence = minor === undefined ? 'certain' : 'likely';
  if (meant === undefined) return finding('unknownFlag', confidence, flag, { flag: head, product });
  return { ...finding('unknownFlagMeant', 'certain', flag, { flag: head, product, meant }), write: meant };
}

/** What became of a flag of ESP, given by its name or by its letter with the value behind it. */
export function movedFlag(head: string): { readonly written: string; readonly to: MovedFlag } | undefined {
  const letter = head.slice(0, 2);
  const written = head.startsWith('--') ? head : letter;
  const to = head.startsWith('--') ? ofPrefix(head) : REMOVED_LETTERS[letter];
  return to && { written, to };
}

/** ESP takes a unique prefix of a flag for the flag. */
function ofPrefix(head: string): MovedFlag | undefined {
  const known = REMOVED_FLAGS[head];
  if (known) return known;
  const candidates = flagsOf('ESP').filter(({ name }) => name.startsWith(head));
  return candidates.length === 1 && head.length > 4 ? REMOVED_FLAGS[candidates[0]?.name ?? ''] : undefined;
}

function ofMoved(flag: Argument, written: string, { use, note }: MovedFlag): Finding<FlagProblem> {
  if (use === undefined) return finding('removedFlag', 'certain', flag, { flag: written, note: note ?? 'nothing takes its place' });
  const replaced = finding('removedFlagReplaced', 'certain', flag, { flag: written, use, note: note ?? 'with the same value' });
  // A letter with its value behind it is no place to write a name into; a note says that more has to change.
  return flag.text === written && note === undefined && !use.includes('=') ? { ...replaced, write: use } : replaced;
}

const belongsTo = (head: string, product: Product): boolean => optionStringsOf(flagsOf(product)).has(head);

function ofText(argument: Argument, product: Product): Finding<FlagProblem> {
  const first = /^(-[\w-]+)[=\s]/.exec(argument.text)?.[1];
  if (first !== undefined) return finding('joinedArguments', 'certain', argument, { written: argument.text, flag: first, product });
  return finding('strayArgument', 'certain', argument, { written: argument.text, product });
}

const finding = (problem: FlagProblem, confidence: Confidence, { range }: Argument, data: Record<string, string>): Finding<FlagProblem> => ({ problem, confidence, range, data });
