import type { Node } from '../../ast/node.ts';
import { isInvocation } from '../../ast/node.ts';
import { keyName, memberName } from '../../ast/static-name.ts';
import { settled, wrapped } from '../../ast/unwrap.ts';
import { DIALECTS } from '../../dialects/registry.ts';
import type { Reading } from '../../source/reading.ts';
import { usesOf } from '../../sites/handler-shape.ts';
import type { Candidate } from '../candidate.ts';
import { isErrorValue } from '../error-like.ts';
import type { Evidence } from './evidence.ts';
import type { Surroundings } from './file-evidence.ts';

/** The literal stands in a list that a library takes as the codes to repeat. */
export function retryEvidence(reading: Reading, { shape, within }: Candidate, { imported, depended }: Surroundings): readonly Evidence[] {
  if (shape !== 'retry-set' || within.type !== 'ArrayExpression') return [];
  const outer = wrapped(within);
  const { parent } = outer;
  const taker = isInvocation(parent)
    ? DIALECTS.find(({ retry }) =>
        retry.some((rule) => rule.form === 'argument' && parent.arguments[rule.argument] === outer && isNamed(reading, parent.callee, rule.names)),
      )
    : undefined;
  if (taker) return [{ speaks: 'for', strength: 'conclusive', because: `${taker.title} takes the list as the codes to repeat`, dialect: taker }];
  const key = parent?.type === 'Property' ? keyName(parent) : undefined;
  const takers = DIALECTS.filter(({ retry }) => retry.some((rule) => rule.form === 'property' && rule.property === key));
  // Libraries share such names; the one that is there is meant.
  const dialect = takers.find((each) => imported.includes(each)) ?? takers.find((each) => depended.includes(each)) ?? takers[0];
  if (isTestedAgainstCode(reading, outer)) {
    return [{ speaks: 'for', strength: 'weak', because: 'the list is what the code of an error is looked up in' }];
  }
  return dialect && key !== undefined
    ? [{ speaks: 'for', strength: 'strong', because: `\`${key}\` lists the codes to repeat in ${dialect.title}`, dialect }]
    : [];
}

/** `allowedCodes.includes(error.code)`, `RETRIED.has(err.code)`, for a list that has a name. */
function isTestedAgainstCode(reading: Reading, list: Node): boolean {
  const outer = list.parent?.type === 'NewExpression' ? list.parent : list;
  const declarator = outer.parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return false;
  return usesOf(reading, declarator.id).some((use) => {
    const member = use.parent;
    const call = member?.parent;
    if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || !/^(?:includes|indexOf|has)$/.test(memberName(member) ?? '')) return false;
    const tested = call.arguments[0] && settled(call.arguments[0]);
    return tested?.type === 'MemberExpression' && memberName(tested) === 'code' && isErrorValue(reading, settled(tested.object));
  });
}

function isNamed(reading: Reading, callee: Node, names: readonly string[]): boolean {
  const name = reading.names.qualify(callee);
  return name !== undefined && names.includes(name);
}
