import { ownerOf } from '../comparisons/code-read.ts';
import type { Comparison } from '../comparisons/comparison.ts';
import { comparisonsOf } from '../comparisons/comparison.ts';
import type { Node } from '../ast/node.ts';
import type { ErrorSighting } from '../errors/dialect-of-error.ts';
import { sightingsOfError } from '../errors/dialect-of-error.ts';
import type { Considered } from '../litmus/judge.ts';
import { partsOf } from '../names/qualified-name.ts';
import type { CodeValue } from '../sites/code-value.ts';
import { codeValues } from '../sites/code-value.ts';
import type { Reading } from '../source/reading.ts';
import { codeAccount, dialectAccount } from './code-account.ts';
import type { ComparisonAccount, SightingAccount } from './line-account.ts';
import type { Lines } from './lines.ts';
import { operandAccount } from './operand.ts';
import { judgedBy, judgementAccounts } from './site-account.ts';

/** A comparison with a code, told apart from what is compared with it. */
export interface CodeComparison {
  readonly node: Node;
  readonly code: CodeValue;
  readonly other: Node;
}

/**
 * The comparisons of a file with a code that is written by name: `err.code === status.NOT_FOUND`, `case 'not-found':`.
 * Those with a number are told as literals, unless a test has judged them.
 */
export function codeComparisonsIn(reading: Reading, considered: readonly Considered[]): readonly CodeComparison[] {
  return comparisonsOf(reading).flatMap((comparison) => {
    const isJudged = considered.some(({ judgement }) => judgement.place === comparison.node);
    const [left, right] = comparison.sides;
    const found = sideWithCode(reading, comparison, right, left) ?? sideWithCode(reading, comparison, left, right);
    if (!found) return [];
    const isNamed = found.code.kind === 'member' || (found.code.kind === 'string' && found.code.code !== undefined && ownerOf(reading, found.other, CODE) !== undefined);
    return isNamed || isJudged ? [found] : [];
  });
}

const CODE: ReadonlySet<string> = new Set(['code']);

function sideWithCode(reading: Reading, { node }: Comparison, side: Node, other: Node): CodeComparison | undefined {
  const [code, ...others] = codeValues(reading, side);
  return code && code.kind !== 'unknown' && others.length === 0 ? { node, code, other } : undefined;
}

/** A comparison in plain values, with what the tests make of it. */
export function comparisonAccount(reading: Reading, lines: Lines, { node, code, other }: CodeComparison, considered: readonly Considered[]): ComparisonAccount {
  const judgements = judgementAccounts(lines, considered);
  const owner = ownerOf(reading, other, CODE);
  const error = owner ? (sightingsOfError(reading, owner, node).map(sightingAccount)[0] ?? null) : null;
  return {
    place: lines.place(node),
    text: lines.written(node),
    code: codeAccount(reading, lines, code),
    other: operandAccount(reading, lines, other),
    error,
    judgements,
    conclusion: judgedBy(judgements) ?? unjudged(lines, code, other, owner, error),
  };
}

function unjudged(lines: Lines, code: CodeValue, other: Node, owner: Node | undefined, error: SightingAccount | null): string {
  const compared = `comparing \`${lines.written(other)}\` with \`${lines.written(code.at)}\``;
  if (owner && error) return `Nothing speaks against ${compared}: \`${lines.written(owner)}\` is an error of ${error.dialect.title}.`;
  return owner ? `Nothing is said of ${compared}: the file does not show whose error \`${lines.written(owner)}\` is.` : `Nothing speaks against ${compared}.`;
}

function sightingAccount({ dialect, shownBy, name, only }: ErrorSighting): SightingAccount {
  const { module, path } = partsOf(name);
  return { dialect: dialectAccount(dialect), shownBy, because: `${SHOWN[shownBy]} \`${path.join('.') || module}\` of '${module}'`, only };
}

const SHOWN: Readonly<Record<ErrorSighting['shownBy'], string>> = {
  cast: 'it is cast to',
  instance: 'it was tested to be',
  type: 'it is typed as',
  making: 'it is made by',
  callback: 'it is called back by',
  status: 'it is the status of a call of',
  catch: 'it is caught from a call of',
};
