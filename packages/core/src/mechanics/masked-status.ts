import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { contains } from '../ast/node.ts';
import { unwrap } from '../ast/unwrap.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import { isSentByGrpc } from '../sites/transport.ts';
import type { Reading } from '../source/reading.ts';
import { usesOfCaught } from './catches/caught.ts';
import { kinshipOf } from './catches/error-kinship.ts';
import { letThrough } from './catches/let-through.ts';
import { maskedException } from './catches/masked-exception.ts';
import type { Thrown } from './catches/thrown.ts';
import { findThrown } from './catches/thrown.ts';

/**
 * A specific status raised inside a `try` whose own `catch` raises one fixed code for everything: callers never see the
 * specific one. Structure alone shows it; of 21 such places read in public code, all were real.
 */
export const maskedStatus: FileTest = (reading, sites) => {
  const thrownIn = findThrown(reading, sites);
  const clauses = [...raisedByClause(sites)];
  return [
    ...clauses.flatMap(([clause, raised]) => maskedBy(reading, clause, raised, thrownIn(clause.parent.block))),
    ...sites.flatMap((site) => maskedException(reading, site)),
  ];
};

/** The raises that each clause comes to itself. */
function raisedByClause(sites: readonly RaiseSite[]): ReadonlyMap<TSESTree.CatchClause, readonly RaiseSite[]> {
  const byClause = new Map<TSESTree.CatchClause, RaiseSite[]>();
  for (const site of sites) {
    const clause = circumstancesOf(site.node).catches[0]?.clause;
    if (clause) byClause.set(clause, [...(byClause.get(clause) ?? []), site]);
  }
  return byClause;
}

/** What a clause masks by one of the raises it comes to. */
function maskedBy(reading: Reading, clause: TSESTree.CatchClause, raised: readonly RaiseSite[], thrown: readonly Thrown[]): readonly Judgement[] {
  for (const error of thrown) {
    if (letsPass(reading, clause, error)) continue;
    const site = raised.find((each) => isSentByGrpc(reading, each) && !isForOthers(reading, clause, each.node, error.madeOf));
    const judgement = site && judgementOn(reading, clause, site, error);
    // One change of the clause mends them all.
    if (judgement) return [judgement];
  }
  return [];
}

/** Whether a clause looks at what it caught closely enough to let this error through. */
function letsPass(reading: Reading, handler: TSESTree.CatchClause, { madeOf }: Thrown): boolean {
  return usesOfCaught(reading, handler).some((use) => {
    switch (use.kind) {
      case 'class test': {
        const kinship = kinshipOf(reading, madeOf, use.node.right);
        return kinship === 'same' || kinship === 'unknown';
      }
      case 'rethrown':
        return !isForOthers(reading, handler, use.node, madeOf);
      case 'passed on':
      case 'looked at':
        return true;
      case 'noted':
        return false;
    }
  });
}

/** Whether a place in a clause is reached only by errors of other classes. */
const isForOthers = (reading: Reading, handler: TSESTree.CatchClause, node: Node, madeOf: Node | undefined): boolean =>
  circumstancesOf(node).guards.some(({ test, outcome }) => contains(handler.body, test) && keepsOut(reading, test, outcome, madeOf));

/** Whether an error of a class cannot have made a test come out this way. */
function keepsOut(reading: Reading, test: Node, outcome: boolean, madeOf: Node | undefined): boolean {
  const inner = unwrap(test);
  if (inner.type === 'UnaryExpression' && inner.operator === '!') return keepsOut(reading, inner.argument, !outcome, madeOf);
  if (inner.type === 'LogicalExpression' && inner.operator === (outcome ? '&&' : '||')) {
    return keepsOut(reading, inner.left, outcome, madeOf) || keepsOut(reading, inner.right, outcome, madeOf);
  }
  if (inner.type !== 'BinaryExpression' || inner.operator !== 'instanceof') return false;
  const kinship = kinshipOf(reading, madeOf, inner.right);
  return outcome ? kinship === 'other' : kinship === 'same' || kinship === 'any';
}

function judgementOn(reading: Reading, handler: TSESTree.CatchClause, site: RaiseSite, error: Thrown): Judgement | undefined {
  const [value] = site.codes;
  const used = value && value.kind !== 'unknown' ? value.code : site.impliedCode;
  if (used === undefined || error.isSaidBy(used)) return undefined;
  const node = value?.at ?? site.node;
  const line = reading.source.text.slice(0, error.node.range[0]).split('\n').length;
  const suggestion = letThrough(reading, handler, site, error);
  return {
    rule: 'no-masked-status',
    place: site.node,
    node,
    written: reading.source.text.slice(...node.range),
    used,
    fits: undefined,
    confidence: error.confidence,
    reasons: [`${error.says}, raised at line ${line} in its \`try\`, is caught here`],
    vetoesConsidered: ['the `catch` tests the class or the code of what it caught', 'the `catch` throws on what it caught', 'the `catch` hands it to a function that may'],
    suggestions: suggestion ? [suggestion] : [],
  };
}
