import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, isFunction } from '../ast/node.ts';
import { leaves } from './guards.ts';

/** The labels of a `switch` that lead to a place. */
export interface Labels {
  readonly statement: TSESTree.SwitchStatement;
  /** The values that the labels name, each an alternative; empty for `default` alone. */
  readonly tests: readonly TSESTree.Expression[];
}

/** The `case` clauses that a node stands in, the nearest first; those that others fall into with work done are left out. */
export function labelsAround(node: Node): readonly Labels[] {
  const found: Labels[] = [];
  for (const ancestor of ancestorsOf(node)) {
    if (isFunction(ancestor)) break;
    if (ancestor.type !== 'SwitchCase') continue;
    const tests = testsOf(ancestor);
    if (tests) found.push({ statement: ancestor.parent, tests });
  }
  return found;
}

function testsOf(clause: TSESTree.SwitchCase): readonly TSESTree.Expression[] | undefined {
  const { cases } = clause.parent;
  const together = [clause];
  for (let index = cases.indexOf(clause) - 1; index >= 0; index -= 1) {
    const before = cases[index];
    if (!before || before.consequent.some(leaves)) break;
    if (before.consequent.length > 0) return undefined;
    together.push(before);
  }
  // `default` beside a label means that anything else leads here too.
  return together.some(({ test }) => test === null) ? [] : together.flatMap(({ test }) => test ?? []);
}
