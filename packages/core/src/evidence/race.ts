import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { calledName, keyName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { wordsOf } from '../names/words.ts';
import { valueBehind } from '../names/value-behind.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { Operand, SiteEvidence, Tested } from './site-evidence.ts';

/** A version that the request names and that is not the stored one. */
export interface VersionMismatch {
  readonly sent: Node;
  /** What it was compared with; `undefined` where the database compared it, in the condition of a write. */
  readonly stored: Node | undefined;
}

/** Whether the nearest guard says that a version of the request is not the stored one. */
export function versionMismatch(reading: Reading, { tested, words }: SiteEvidence): VersionMismatch | undefined {
  const compared = tested.length > 0 && tested.every((each) => isBesideMismatch(each, tested)) ? tested.flatMap((each) => comparedVersions(each) ?? [])[0] : undefined;
  if (compared) return compared;
  const [only, ...others] = tested;
  if (others.length > 0 || only?.kind !== 'absent' || !words.has('lost race')) return undefined;
  const sent = versionIn(reading, argumentsOf(valueBehind(reading.names, only.node)));
  return sent && { sent, stored: undefined };
}

/** `request.etag && request.etag !== book.etag`: the other condition asks only whether there is a version to compare. */
const isBesideMismatch = (each: Tested, tested: readonly Tested[]): boolean =>
  comparedVersions(each) !== undefined || (each.kind !== 'other' && each.kind !== 'compared' && isSentVersion(each) && tested.length > 1);

function comparedVersions(tested: Tested): VersionMismatch | undefined {
  if (tested.kind !== 'compared') return undefined;
  const { left, right, operator } = tested;
  if (/^!==?$|^<=?$/.test(operator) && isSentVersion(left) && isStoredVersion(right)) return { sent: left.node, stored: right.node };
  return /^!==?$|^>=?$/.test(operator) && isSentVersion(right) && isStoredVersion(left) ? { sent: right.node, stored: left.node } : undefined;
}

const isSentVersion = ({ node, origin }: Operand): boolean => origin.kind === 'request' && namesVersion(origin.path.at(-1) ?? nameOf(node));

/** Of the very thing that the request names: a version found by anything else is that of a schema or of the program. */
const isStoredVersion = ({ node, origin }: Operand): boolean => origin.kind === 'stored' && origin.keyedBy === 'request' && namesVersion(origin.path.at(-1) ?? nameOf(node));

function nameOf(node: Node): string {
  const inner = settled(node);
  return (inner.type === 'MemberExpression' ? memberName(inner) : inner.type === 'Identifier' ? inner.name : undefined) ?? '';
}

/** `etag`, `expectedVersion`, `__v`, `resourceVersion`: the version of a thing, not of a program. */
function namesVersion(name: string): boolean {
  if (name === '__v' || /^if_?match$/i.test(name)) return true;
  const words = wordsOf(name);
  return words.some((word) => /^(?:etag|version|revision|rev|generation)$/.test(word)) && !words.some((word) => /^(?:api|app|build|client|code|firmware|max|min|protocol|required|schema|sdk|server|software|supported)$/.test(word));
}

/** The arguments of a call and of those before it in its chain: `db.update(book).where(condition)`. */
function argumentsOf(node: Node): readonly Node[] {
  const inner = settled(node);
  if (inner.type === 'MemberExpression') return argumentsOf(inner.object);
  return inner.type === 'CallExpression' ? [...inner.arguments, ...argumentsOf(inner.callee)] : [];
}

/** The version of the request among the conditions of a write: `{ where: { id, version: request.version } }`. */
function versionIn(reading: Reading, values: readonly Node[]): Node | undefined {
  for (const value of values) {
    const inner = settled(value);
    if (inner.type !== 'ObjectExpression') continue;
    for (const property of inner.properties) {
      if (property.type !== 'Property') continue;
      const found = isVersionProperty(reading, property) ? property.value : versionIn(reading, [property.value]);
      if (found) return found;
    }
  }
  return undefined;
}

const isVersionProperty = (reading: Reading, property: TSESTree.Property): boolean =>
  namesVersion(keyName(property) ?? '') && originOf(reading, property.value).kind === 'request';

/** The call that did not get a lock, where the nearest guard tests its answer and nothing else. */
export function lockRefused(reading: Reading, { tested }: SiteEvidence): Node | undefined {
  const [only, ...others] = tested;
  if (only?.kind !== 'absent' || others.length > 0) return undefined;
  const call = valueBehind(reading.names, only.node);
  if (call.type !== 'CallExpression') return undefined;
  const callee = settled(call.callee);
  const owner = callee.type === 'MemberExpression' ? nameOf(callee.object) : '';
  const name = calledName(call) ?? '';
  return TAKES_LOCK.test(name) || (/^try_?acquire$|^acquire$/i.test(name) && /lock|mutex/i.test(owner)) ? call : undefined;
}

const TAKES_LOCK = /^(?:try_?)?(?:acquire|obtain|take)_?(?:\w+_?)?lock$|^try_?lock$/i;
