import type { Node } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import { wordsOf } from '../names/words.ts';
import { isIdentityName } from '../origin/call-words.ts';
import { originOf } from '../origin/origin-of.ts';
import { isCarrier } from '../origin/role.ts';
import type { Reading } from '../source/reading.ts';
import { saidBy } from './atoms.ts';
import { failedCheck } from './check.ts';
import { circumstancesOf } from './guards.ts';
import type { Operand, SiteEvidence, Tested } from './site-evidence.ts';
import { operandsOf } from './tested.ts';

/** The two sides of a test of whose something is, where a guard makes no other: `order.uid !== customerUid`. */
export function ownershipTest({ tested }: Pick<SiteEvidence, 'tested'>): (Tested & { kind: 'compared' }) | undefined {
  const [first] = tested;
  return first?.kind === 'compared' && tested.every(isOwnershipTest) ? first : undefined;
}

function isOwnershipTest(tested: Tested): boolean {
  if (tested.kind !== 'compared' || !/^!==?$/.test(tested.operator)) return false;
  const { left, right } = tested;
  return (isAsker(left) && isThing(right)) || (isAsker(right) && isThing(left));
}

/** Who asks: the caller, the caller's own record, or a person's id that comes from elsewhere than the request. */
function isAsker(operand: Operand): boolean {
  const { node, origin } = operand;
  switch (origin.kind) {
    case 'identity':
      return origin.claims.every((claim) => !isRight(claim));
    case 'stored':
      return isOwnRecord(operand) && namesPerson(node);
    case 'credential-check':
      return origin.of === 'token' && namesPerson(node);
    case 'unknown': {
      const inner = settled(node);
      return namesPerson(node) && (inner.type === 'Identifier' || (inner.type === 'MemberExpression' && isOfCaller(inner.object)));
    }
    default:
      return false;
  }
}

/** `ctx.userId`, `this.user.id`, `user.id`: hung on what a call carries, or on who is called the caller. */
function isOfCaller(node: Node): boolean {
  const inner = settled(node);
  return isCarrier(inner) || (inner.type === 'Identifier' && isIdentityName(inner.name)) || (inner.type === 'MemberExpression' && isIdentityName(memberName(inner) ?? ''));
}

/** What says whose it is: a field of something stored, or of something unknown that names a person. */
function isThing({ node, origin }: Operand): boolean {
  if (origin.kind === 'stored') return origin.path.length > 0 && !/^(?:password|hash|otp|pin|code|token|secret|version|etag)/i.test(origin.path.at(-1) ?? '');
  return origin.kind === 'unknown' && settled(node).type === 'MemberExpression' && namesPerson(node);
}

function namesPerson(node: Node): boolean {
  const inner = settled(node);
  const name = inner.type === 'Identifier' ? inner.name : memberRead(inner);
  return name !== undefined && /^(?:\w*[uU]id|uid|id|(?:\w*(?:user|owner|author|creator|customer|account|member)_?)i?I?d|createdBy|ownerId)$/.test(name);
}

/** What the caller may do, tested: a role, a scope, a permission of the caller or of the caller's own record. */
export function rightTested(reading: Reading, { tested }: Pick<SiteEvidence, 'tested'>): Node | undefined {
  const nodes = tested.map((each) => rightIn(reading, each));
  return nodes.length > 0 && nodes.every((each) => each !== undefined) ? nodes[0] : undefined;
}

function rightIn(reading: Reading, tested: Tested): Node | undefined {
  if (tested.kind === 'compared' && !/^!==?$/.test(tested.operator)) return undefined;
  if (tested.kind === 'compared' || (tested.kind === 'absent' && tested.origin.kind !== 'unknown')) {
    const operands = operandsOf([tested]);
    return operands.every((each) => isCallersRight(each) || each.origin.kind === 'constant') ? operands.find(isCallersRight)?.node : undefined;
  }
  if (tested.kind !== 'absent') return undefined;
  const check = failedCheck(reading, tested);
  if (check?.over.some(isCallersRight) && check.over.every((each) => isCallersRight(each) || each.origin.kind === 'constant')) return check.call;
  const call = settled(tested.node);
  if (call.type !== 'CallExpression' || !ASKS_RIGHT.test(calledName(call) ?? '')) return undefined;
  const asked = call.callee.type === 'MemberExpression' ? [call.callee.object, ...call.arguments] : call.arguments;
  return asked.some((node) => speaksOfCaller({ node, origin: originOf(reading, node) })) ? call : undefined;
}

/** `hasPermission(user, 'books.edit')`, `isAdmin(context.auth)`, `user.hasRole('editor')` */
const ASKS_RIGHT = /^(?:has|is|can|check)(?:Admin|Role|Roles|Permission|Permissions|Scope|Access|Privilege|Moderator|Staff|Owner|Authori[sz]ed)\w*$/;

const isCallersRight = (operand: Operand): boolean => {
  const { node, origin } = operand;
  if (origin.kind === 'identity') return origin.claims.some(isRight);
  if (origin.kind === 'credential-check') return origin.of === 'token' && isRight(memberRead(node) ?? '');
  return origin.kind === 'stored' && isOwnRecord(operand) && isRight(origin.path.at(-1) ?? '');
};

/** The caller, or what the server keeps of the caller. */
export const speaksOfCaller = (operand: Operand): boolean => operand.origin.kind === 'identity' || isOwnRecord(operand);

const isOwnRecord = ({ origin }: Operand): boolean => origin.kind === 'stored' && (origin.keyedBy === 'caller' || origin.keyedBy === 'credential');

/** The property that an expression reads last. */
function memberRead(node: Node): string | undefined {
  const inner = settled(node);
  return inner.type === 'MemberExpression' ? memberName(inner) : undefined;
}

const isRight = (name: string): boolean => wordsOf(name).some((word) => /^(?:admin|administrator|moderator|permissions?|privileges?|roles?|scopes?|staff|superuser)$/.test(word));

/** Whether a place is reached without anybody knowing who the caller is: an identity read with `?.` that no earlier test has shown. */
export function callerMayBeUnknown(reading: Reading, { site, tested }: Pick<SiteEvidence, 'site' | 'tested'>): boolean {
  const isRead = operandsOf(tested).some(({ node, origin }) => origin.kind === 'identity' && (origin.claims.length === 0 || isOptional(node)));
  return isRead && !circumstancesOf(site.node).guards.slice(1).some((guard) => saidBy(guard).atoms.some((atom) => atom.kind === 'present' && originOf(reading, atom.operand).kind === 'identity'));
}

function isOptional(node: Node): boolean {
  for (let inner = unwrap(node); ; ) {
    if (inner.type === 'MemberExpression') {
      if (inner.optional) return true;
      inner = unwrap(inner.object);
    } else if (inner.type === 'CallExpression') inner = unwrap(inner.callee);
    else return false;
  }
}
