import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { closestCode } from '../codes/closest.ts';
import { isSpelt, spell } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { KnownEnum } from '../dialects/registry.ts';
import { DIALECTS, enumWithMember } from '../dialects/registry.ts';
import { replacedMember } from '../edits/replace-code.ts';
import type { Judgement } from '../litmus/judgement.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';

/**
 * Every code that its dialect does not have: a member that a status enum lacks is `undefined` at run time and arrives
 * as UNKNOWN; a string that Firebase does not know makes the constructor throw, and arrives as INTERNAL.
 */
export const nonexistentCode = (reading: Reading, sites: readonly RaiseSite[]): readonly Judgement[] => [
  ...nonexistentMembers(reading),
  ...nonexistentStrings(reading, sites),
];

function nonexistentStrings(reading: Reading, sites: readonly RaiseSite[]): readonly Judgement[] {
  return sites.flatMap(({ dialect: id, codes, node: place }) => {
    const dialect = DIALECTS.find((each) => each.id === id);
    return codes.flatMap((value) => {
      const style = dialect?.strings;
      if (!style || value.kind !== 'string' || isSpelt(value.value, style) || style.others?.includes(value.value)) return [];
      const closest = closestCode(value.value);
      const offered = closest ? [closest.code, ...closest.alternatives] : [];
      const quote = reading.source.text[value.at.range[0]] ?? "'";
      return {
        rule: 'no-nonexistent-code' as const,
        place,
        node: value.at,
        written: reading.source.text.slice(...value.at.range),
        used: undefined,
        fits: offered[0],
        confidence: 'certain' as const,
        reasons: [`${dialect.title} has no code \`${value.value}\``],
        vetoesConsidered: [],
        suggestions: offered.map((code) => {
          const replacement = `${quote}${spell(code, style)}${quote}`;
          return { code, replacement, edits: [{ range: value.at.range, text: replacement }] };
        }),
      };
    });
  });
}

function nonexistentMembers(reading: Reading): readonly Judgement[] {
  if (!reading.mayHoldEnums) return [];
  return reading.nodes.of('MemberExpression').flatMap((node) => {
    const member = memberName(node);
    if (member === undefined || member in Object.prototype) return [];
    const name = reading.names.qualify(node.object);
    const of = name === undefined ? undefined : enumWithMember(name, member);
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
    place: node,
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
