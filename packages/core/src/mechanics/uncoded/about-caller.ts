import type { Node } from '../../ast/node.ts';
import type { Atom } from '../../evidence/atoms.ts';
import { saidBy } from '../../evidence/atoms.ts';
import { circumstancesOf } from '../../evidence/guards.ts';
import { originOf } from '../../origin/origin-of.ts';
import type { Reading } from '../../source/reading.ts';

/**
 * Whether a node is reached because of the caller: of what it sent, who it is, or that what it named is not there. An
 * error that is raised then has a code of its own; one for which the server is to blame may go out as INTERNAL.
 */
export function isAboutCaller(reading: Reading, node: Node): boolean {
  const { guards, catches } = circumstancesOf(node);
  const [nearest] = guards;
  if (!nearest || catches.length > 0) return false;
  const { any, atoms } = saidBy(nearest);
  // Of alternatives each may have led here.
  return any ? atoms.every((atom) => speaksOfCaller(reading, atom)) : atoms.some((atom) => speaksOfCaller(reading, atom));
}

function speaksOfCaller(reading: Reading, atom: Atom): boolean {
  switch (atom.kind) {
    case 'absent':
      return isOfCaller(reading, atom.operand) || isMissingRow(reading, atom.operand);
    case 'present':
      return isOfCaller(reading, atom.operand);
    case 'compared': {
      const sides = [atom.left, atom.right];
      // What the server makes of a request may differ from it by the server's fault.
      return sides.some((each) => isOfCaller(reading, each)) && sides.every((each) => isOfCaller(reading, each) || originOf(reading, each).kind === 'constant');
    }
    case 'other':
      return false;
  }
}

const isOfCaller = (reading: Reading, node: Node): boolean => /^(?:request|identity|metadata|credential-check)$/.test(originOf(reading, node).kind);

function isMissingRow(reading: Reading, node: Node): boolean {
  const origin = originOf(reading, node);
  return origin.kind === 'stored' && origin.keyedBy !== 'other' && origin.path.length === 0;
}
