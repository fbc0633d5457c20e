import type { Node } from '../ast/node.ts';
import { saidBy } from '../evidence/atoms.ts';
import type { Atom } from '../evidence/atoms.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';

/**
 * Whether a node is reached because of the caller: of what it sent, who it is, or that what it named is not there. An
 * error that is raised then has a code of its own; one for which the server is to blame may go out as INTERNAL.
 */
export function isAboutCaller(reading: Reading, node: Node): boolean {
  const { guards, catches } = circumstancesOf(node);
  const [nearest] = guards;
  return nearest !== undefined && catches.length === 0 && saidBy(nearest).atoms.some((atom) => speaksOfCaller(reading, atom));
}

function speaksOfCaller(reading: Reading, atom: Atom): boolean {
  switch (atom.kind) {
    case 'absent':
      return isOfCaller(reading, atom.operand) || isMissingRow(reading, atom.operand);
    case 'present':
      return isOfCaller(reading, atom.operand);
    case 'compared':
      return isOfCaller(reading, atom.left) || isOfCaller(reading, atom.right);
    case 'other':
      return false;
  }
}

const isOfCaller = (reading: Reading, node: Node): boolean => /^(?:request|identity|metadata|credential-check)$/.test(originOf(reading, node).kind);

function isMissingRow(reading: Reading, node: Node): boolean {
  const origin = originOf(reading, node);
  return origin.kind === 'stored' && origin.keyedBy !== 'other' && origin.path.length === 0;
}
