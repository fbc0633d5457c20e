import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import type { CodeValue } from '../sites/code-value.ts';
import { codeValues } from '../sites/code-value.ts';
import type { Considered } from '../litmus/judge.ts';
import type { Reading } from '../source/reading.ts';
import { codeAccount, dialectAccount } from './code-account.ts';
import type { ComparisonAccount } from './line-account.ts';
import type { Lines } from './lines.ts';
import { operandAccount } from './operand.ts';
import { judgedBy, judgementAccounts } from './site-account.ts';

/** A place where something is compared with a constant of a status enum. */
export interface Comparison {
  readonly node: Node;
  readonly code: CodeValue & { readonly kind: 'member' };
  readonly other: Node;
}

/** The comparisons of a file with a named constant: `err.code === status.NOT_FOUND`, `case Code.NotFound:`. */
export function comparisonsIn(reading: Reading): readonly Comparison[] {
  return [
    ...reading.nodes.of('BinaryExpression').flatMap((node) => ofBinary(reading, node)),
    ...reading.nodes.of('SwitchCase').flatMap((node) => (node.test ? comparison(reading, node.test, node.test, node.parent.discriminant) : [])),
  ];
}

function ofBinary(reading: Reading, node: TSESTree.BinaryExpression): readonly Comparison[] {
  if (!/^[!=]==?$/.test(node.operator)) return [];
  return [...comparison(reading, node, node.left, node.right), ...comparison(reading, node, node.right, node.left)];
}

function comparison(reading: Reading, node: Node, side: Node, other: Node): readonly Comparison[] {
  const [code] = codeValues(reading, side);
  return code?.kind === 'member' ? [{ node, code, other }] : [];
}

/** A comparison in plain values, with what the tests make of it. */
export function comparisonAccount(reading: Reading, lines: Lines, { node, code, other }: Comparison, considered: readonly Considered[]): ComparisonAccount {
  const judgements = judgementAccounts(lines, considered);
  const otherAccount = operandAccount(reading, lines, other);
  return {
    place: lines.place(node),
    text: lines.written(node),
    code: codeAccount(reading, lines, code),
    dialect: dialectAccount(code.of.dialect),
    other: otherAccount,
    judgements,
    conclusion: judgements.length > 0 ? judgedBy(judgements) : `Nothing speaks against comparing \`${otherAccount.text}\` with ${code.code ?? code.member}.`,
  };
}
