import type { CodeName } from '../codes/status-code.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Operand, Tested } from '../evidence/site-evidence.ts';
import { evidenceOf } from '../evidence/site-evidence.ts';
import { excerpt, judgementFor } from './choice.ts';
import type { LitmusTest } from './litmus-test.ts';

/**
 * Does the argument reach past the present end of something? Then OUT_OF_RANGE, which is more specific than
 * FAILED_PRECONDITION and tells callers that iterate that they are done (google/rpc/code.proto).
 */
export const outOfRange: LitmusTest = (reading, site) => {
  const evidence = evidenceOf(reading, site);
  const confidence = evidence && WRONG[evidence.used];
  if (!evidence || !confidence) return undefined;
  const beyond = evidence.tested.find(isPastTheEnd);
  if (beyond?.kind !== 'compared' || evidence.tested.length !== 1) return undefined;
  const reasons = [`${excerpt(reading, beyond.left.node)} is compared with ${excerpt(reading, beyond.right.node)}: an argument with a present length`];
  return judgementFor(reading, evidence, { confidence, reasons }, { rule: 'prefer-out-of-range', fits: 'OUT_OF_RANGE', vetoesConsidered: ['the bound is a constant'] });
};

const WRONG: Readonly<Partial<Record<CodeName, 'certain' | 'likely'>>> = { FAILED_PRECONDITION: 'certain', INTERNAL: 'certain', UNKNOWN: 'certain', INVALID_ARGUMENT: 'likely' };

const isPastTheEnd = (tested: Tested): boolean =>
  tested.kind === 'compared' &&
  ((/^>=?$/.test(tested.operator) && tested.left.origin.kind === 'request' && isLength(tested.right)) ||
    (/^<=?$/.test(tested.operator) && tested.right.origin.kind === 'request' && isLength(tested.left)));

/** The length of something that is not the request’s own. */
function isLength({ node, origin }: Operand): boolean {
  const inner = settled(node);
  return origin.kind !== 'request' && origin.kind !== 'constant' && inner.type === 'MemberExpression' && /^(?:length|size|byteLength|total|totalCount|count)$/.test(memberName(inner) ?? '');
}
