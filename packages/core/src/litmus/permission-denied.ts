import type { CodeName } from '../codes/status-code.ts';
import type { Operand, SiteEvidence, Tested } from '../evidence/site-evidence.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';
import type { Finding } from './choice.ts';
import { excerpt, judgementFor, messageReason } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/** Is the caller known, and not allowed? Then PERMISSION_DENIED (google/rpc/code.proto). */
export const permissionDenied: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const finding = evidence && JUDGED.has(evidence.used) ? findingOf(reading, evidence) : undefined;
  if (!evidence || !finding) return undefined;
  return judgementFor(reading, evidence, finding, { rule: 'prefer-permission-denied', fits: 'PERMISSION_DENIED', vetoesConsidered: VETOES });
};

const JUDGED: ReadonlySet<CodeName> = new Set(['UNAUTHENTICATED', 'INVALID_ARGUMENT', 'FAILED_PRECONDITION', 'INTERNAL', 'UNKNOWN']);

const VETOES = ['the caller may be unknown as well', 'one of the two is an argument'];

function findingOf(reading: Reading, evidence: SiteEvidence): Finding | undefined {
  const { used, words, tested } = evidence;
  const owner = tested.find(isOwnershipTest);
  const isOnlyThat = tested.every(isOwnershipTest);
  if (owner?.kind === 'compared' && isOnlyThat && used !== 'UNAUTHENTICATED') {
    const reason = `${excerpt(reading, owner.left.node)} and ${excerpt(reading, owner.right.node)} are compared: whose it is against who asks`;
    return { confidence: 'certain', reasons: [reason, ...messageReason(evidence)] };
  }
  const mayBeUnknown = tested.some((each) => each.kind === 'absent' && each.origin.kind === 'identity' && each.origin.claims.length === 0);
  return words.has('no right') && used === 'UNAUTHENTICATED' && !mayBeUnknown ? { confidence: 'certain', reasons: messageReason(evidence) } : undefined;
}

/** `order.uid !== customerUid`: both name a person, and neither is what the caller sent. */
const isOwnershipTest = (tested: Tested): boolean =>
  tested.kind === 'compared' && /^!==?$/.test(tested.operator) && [tested.left, tested.right].every(namesPerson) && [tested.left, tested.right].some(({ node, origin }) => origin.kind === 'stored' || origin.kind === 'identity' || settled(node).type === 'MemberExpression');

function namesPerson({ node, origin }: Operand): boolean {
  if (origin.kind === 'request' || origin.kind === 'constant') return false;
  const inner = settled(node);
  const name = inner.type === 'MemberExpression' ? memberName(inner) : inner.type === 'Identifier' ? inner.name : undefined;
  return name !== undefined && /^(?:\w*[uU]id|uid|(?:\w*(?:user|owner|author|creator|customer|account|member)_?)i?I?d|createdBy|ownerId)$/.test(name);
}
