import type { Node } from '../../ast/node.ts';
import { isInvocation } from '../../ast/node.ts';
import { keyName, memberName } from '../../ast/static-name.ts';
import { settled, wrapped } from '../../ast/unwrap.ts';
import { DIALECTS } from '../../dialects/registry.ts';
import type { Surroundings } from '../../dialects/surroundings.ts';
import type { Reading } from '../../source/reading.ts';
import { usesOf } from '../../sites/handler-shape.ts';
import { wordsOf } from '../../names/words.ts';
import type { Candidate } from '../candidate.ts';
import { assertedBy } from '../candidate.ts';
import { isErrorValue } from '../error-like.ts';
import type { Evidence } from './evidence.ts';

/** The literal stands in a list that a library takes as the codes to repeat, there or by the name it is given. */
export function retryEvidence(reading: Reading, { shape, within, name }: Candidate, surroundings: Surroundings): readonly Evidence[] {
  if (shape !== 'retry-set' || within.type !== 'ArrayExpression') return [];
  const list = wrapped(within);
  const uses = usesOfList(reading, list);
  const taken = [list, ...uses].flatMap((use) => takenBy(reading, use, surroundings) ?? []);
  const [conclusive] = taken.filter(({ strength }) => strength === 'conclusive');
  const found = conclusive ?? taken[0];
  if (found) return [found];
  if (uses.some((use) => isTestedAgainstCode(reading, use))) {
    return [{ speaks: 'for', strength: 'weak', because: 'the list is what the code of an error is looked up in' }];
  }
  // No status of HTTP is so low, and what a process ends with is named otherwise.
  return name !== undefined && surroundings.imported.length > 0 && wordsOf(name).includes('status')
    ? [{ speaks: 'for', strength: 'strong', because: `\`${name}\` lists status codes in a file that imports gRPC` }]
    : [];
}

function takenBy(reading: Reading, use: Node, { imported, depended }: Surroundings): Evidence | undefined {
  const { parent } = use;
  const taker = isInvocation(parent)
    ? DIALECTS.find(({ retry }) =>
        retry.some((rule) => rule.form === 'argument' && parent.arguments[rule.argument] === use && isNamed(reading, parent.callee, rule.names)),
      )
    : undefined;
  if (taker) return { speaks: 'for', strength: 'conclusive', because: `${taker.title} takes the list as the codes to repeat`, dialect: taker };
  const key = propertyGiven(use);
  if (key === undefined) return undefined;
  const takers = DIALECTS.filter(({ retry }) => retry.some((rule) => rule.form === 'property' && rule.property === key));
  // Libraries share such names; the one that is there is meant.
  const dialect = takers.find((each) => imported.includes(each)) ?? takers.find((each) => depended.includes(each)) ?? takers[0];
  // Other libraries that repeat have such lists of codes of their own; only gRPC's say "status".
  const isTold = imported.length > 0 || depended.length > 0 || /StatusCodes$/.test(key);
  return dialect && { speaks: 'for', strength: isTold ? 'strong' : 'weak', because: `\`${key}\` lists the codes to repeat in ${dialect.title}`, dialect };
}

/** The property that a list is given to, or that an assertion compares it with. */
function propertyGiven(use: Node): string | undefined {
  const { parent } = use;
  if (parent?.type === 'Property') return keyName(parent);
  const asserted = parent?.type === 'CallExpression' ? assertedBy(parent, use) : undefined;
  const inner = asserted && settled(asserted);
  return inner?.type === 'MemberExpression' ? memberName(inner) : undefined;
}

/** Where a list is read that has a name of its own, as a list or as a `Set` of it. */
function usesOfList(reading: Reading, list: Node): readonly Node[] {
  const outer = list.parent?.type === 'NewExpression' ? wrapped(list.parent) : list;
  const declarator = outer.parent;
  return declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? usesOf(reading, declarator.id) : [];
}

/** `allowedCodes.includes(error.code)`, `RETRIED.has(err.code)`, for a list that has a name. */
function isTestedAgainstCode(reading: Reading, use: Node): boolean {
  const member = use.parent;
  const call = member?.parent;
  if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || !/^(?:includes|indexOf|has)$/.test(memberName(member) ?? '')) return false;
  const tested = call.arguments[0] && settled(call.arguments[0]);
  return tested?.type === 'MemberExpression' && memberName(tested) === 'code' && isErrorValue(reading, settled(tested.object));
}

function isNamed(reading: Reading, callee: Node, names: readonly string[]): boolean {
  const name = reading.names.qualify(callee);
  return name !== undefined && names.includes(name);
}
