import type { Node } from '../ast/node.ts';
import { memberName, staticNumber, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { saidBy } from './atoms.ts';
import { circumstancesOf } from './guards.ts';

/** What errors of databases, of the network and of the platform mean. */
export type ForeignMeaning = 'unique violation' | 'missing row' | 'lost race' | 'unreachable' | 'aborted' | 'timed out';

/**
 * Codes and names of errors that are not gRPC's, by what they mean: PostgreSQL's SQLSTATE classes 23 and 40, Prisma's
 * error reference, MySQL's, SQLite's and MongoDB's error codes, Node's system errors, and the DOMException names.
 */
const MEANINGS: ReadonlyMap<string | number, ForeignMeaning> = new Map<string | number, ForeignMeaning>([
  ['23505', 'unique violation'],
  ['P2002', 'unique violation'],
  [11000, 'unique violation'],
  ['11000', 'unique violation'],
  ['ER_DUP_ENTRY', 'unique violation'],
  [1062, 'unique violation'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'unique violation'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'unique violation'],
  ['SequelizeUniqueConstraintError', 'unique violation'],
  ['P2025', 'missing row'],
  ['40001', 'lost race'],
  ['40P01', 'lost race'],
  ['P2034', 'lost race'],
  ['ER_LOCK_DEADLOCK', 'lost race'],
  ['WriteConflict', 'lost race'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['AbortError', 'aborted'],
  ['ABORT_ERR', 'aborted'],
  ['TimeoutError', 'timed out'],
  ['ETIMEDOUT', 'timed out'],
  ['ESOCKETTIMEDOUT', 'timed out'],
]);

/** The comparison in the nearest guard of a node that shows this meaning: `err.code === 'P2002'`. */
export function foreignCodeTested(node: Node, meaning: ForeignMeaning): Node | undefined {
  const [nearest] = circumstancesOf(node).guards;
  if (!nearest) return undefined;
  const { atoms } = saidBy(nearest);
  const found = atoms.find((atom) => atom.kind === 'compared' && /^===?$/.test(atom.operator) && isTestOf(atom.left, atom.right, meaning));
  return found?.kind === 'compared' ? found.left.parent : undefined;
}

function isTestOf(left: Node, right: Node, meaning: ForeignMeaning): boolean {
  const sides = [
    [left, right],
    [right, left],
  ] as const;
  return sides.some(([subject, value]) => {
    const key = staticString(value) ?? staticNumber(value);
    const inner = settled(subject);
    return key !== undefined && MEANINGS.get(key) === meaning && inner.type === 'MemberExpression' && /^(?:code|name|errno|sqlState|errorCode|codeName)$/.test(memberName(inner) ?? '');
  });
}
