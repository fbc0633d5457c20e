import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isFunction, statementsAround } from '../ast/node.ts';

/** A test that is known to have come out one way where a node is reached. */
export interface Guard {
  readonly test: Node;
  /** How it came out. */
  readonly outcome: boolean;
}

/** What leads to a node inside its function, the nearest first. */
export interface Circumstances {
  readonly guards: readonly Guard[];
  /** The `catch` clauses the node stands in, the nearest first. */
  readonly catches: readonly CatchAround[];
}

export interface CatchAround {
  readonly clause: TSESTree.CatchClause;
  /** How many guards lie between the node and the clause. */
  readonly guardsInside: number;
}

/**
 * The tests that decide whether a node is reached: enclosing `if`, `?:`, `&&`, `||`, and earlier exits of the same
 * block (`if (x) return;`). Branches are read as written; there is no control-flow graph.
 */
export function circumstancesOf(node: Node): Circumstances {
  const known = read.get(node);
  if (known) return known;
  const circumstances = readCircumstances(node);
  read.set(node, circumstances);
  return circumstances;
}

const read = new WeakMap<Node, Circumstances>();

function readCircumstances(node: Node): Circumstances {
  const guards: Guard[] = [];
  const catches: CatchAround[] = [];
  for (let inner = node; inner.parent && !isFunction(inner); inner = inner.parent) {
    const outer = inner.parent;
    switch (outer.type) {
      case 'IfStatement':
        if (inner === outer.consequent) guards.push({ test: outer.test, outcome: true });
        if (inner === outer.alternate) guards.push({ test: outer.test, outcome: false });
        break;
      case 'ConditionalExpression':
        if (inner === outer.consequent) guards.push({ test: outer.test, outcome: true });
        if (inner === outer.alternate) guards.push({ test: outer.test, outcome: false });
        break;
      case 'LogicalExpression':
        if (inner === outer.right) guards.push({ test: outer.left, outcome: outer.operator === '&&' });
        break;
      case 'CatchClause':
        catches.push({ clause: outer, guardsInside: guards.length });
        break;
      default:
        for (const guard of earlierExits(inner)) guards.push(guard);
    }
  }
  return { guards, catches };
}

/** `if (test) return;` before a statement of the same list: there the test was false. The nearest comes first. */
function earlierExits(statement: Node): readonly Guard[] {
  const guards: Guard[] = [];
  const statements = statementsAround(statement) ?? [];
  for (let index = statements.indexOf(statement) - 1; index >= 0; index -= 1) {
    const each = statements[index];
    if (each?.type !== 'IfStatement') continue;
    if (leaves(each.consequent)) guards.push({ test: each.test, outcome: false });
    else if (each.alternate && leaves(each.alternate)) guards.push({ test: each.test, outcome: true });
  }
  return guards;
}

/** Whether a statement never lets the next one run. */
export function leaves(statement: Node): boolean {
  switch (statement.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return true;
    case 'BlockStatement':
      return statement.body.some(leaves);
    case 'IfStatement':
      return leaves(statement.consequent) && statement.alternate !== null && leaves(statement.alternate);
    default:
      return false;
  }
}
