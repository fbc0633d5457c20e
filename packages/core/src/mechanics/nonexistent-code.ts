import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { closestCode } from '../codes/closest.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { KnownEnum } from '../dialects/registry.ts';
import { enumNamed } from '../dialects/registry.ts';
import { replacedMember } from '../edits/replace-code.ts';
import type { Judgement } from '../litmus/judgement.ts';
import type { Reading } from '../source/reading.ts';

/** Every use of a member that a status enum does not have: at run time it is `undefined`, and the client sees UNKNOWN. */
export function nonexistentCode(reading: Reading): readonly Judgement[] {
  return reading.nodes.of('MemberExpression').flatMap((node) => {
    const member = memberName(node);
    if (member === undefined || member in Object.prototype) return [];
    const name = reading.names.qualify(node.object);
    const of = name === undefined ? undefined : enumNamed(name);
    return of && of.codeOf(member) === undefined && isValueRead(node) ? judgementOn(reading, node, member, of) : [];
  });
}

/** Not a write, and not a test whether the member is there. */
const isValueRead = (node: Node): boolean =>
  !(node.parent?.type === 'AssignmentExpression' && node.parent.left === node) && node.parent?.type !== 'UnaryExpression';

function judgementOn(reading: Reading, node: TSESTree.MemberExpression, member: string, of: KnownEnum): Judgement {
  const closest = closestCode(member);
  const fits: readonly CodeName[] = closest ? [closest.code, ...closest.alternatives] : [];
  const offered = fits.filter((code) => of.memberFor(code) !== undefined);
  return {
    rule: 'no-nonexistent-code',
    node,
    written: reading.source.text.slice(...node.range),
    used: undefined,
    fits: offered[0],
    confidence: 'certain',
    reasons: [`\`${of.enumeration.names[0]?.split('#')[1] ?? member}\` has no member \`${member}\``],
    vetoesConsidered: [],
    suggestions: offered.flatMap((code) => replacedMember(reading, node, code, of) ?? []),
  };
}
