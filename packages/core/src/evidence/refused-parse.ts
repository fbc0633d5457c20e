import type { TSESTree } from '@typescript-eslint/types';
import type { Invocation, Node } from '../ast/node.ts';
import { contains } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { SiteEvidence } from './site-evidence.ts';

/**
 * The call that would not take a value of the request, where a `catch` around nothing else was entered:
 * `Schema.parse(request)`, `JSON.parse(request.filter)`, `new URL(request.callback)`. Of errors after such a call on a value
 * of the request 88 % are INVALID_ARGUMENT in careful code; a `try` that does more can fail for other reasons.
 */
export function refusedParse(reading: Reading, { caught }: Pick<SiteEvidence, 'caught'>): Node | undefined {
  const block = caught?.clause.parent.block;
  if (!block || reading.nodes.of('ThrowStatement').some((each) => contains(block, each))) return undefined;
  const calls = [...reading.nodes.of('CallExpression'), ...reading.nodes.of('NewExpression')].filter((each) => contains(block, each));
  const parses = calls.filter((each) => parsesRequest(reading, each));
  const [first] = parses;
  return first && calls.every((each) => parses.some((parse) => contains(parse, each)) || isHarmless(each)) ? first : undefined;
}

function parsesRequest(reading: Reading, call: Invocation): boolean {
  const name = calledName(call) ?? '';
  const parses = call.type === 'NewExpression' ? CONSTRUCTORS.has(name) : PARSERS.has(name);
  return parses && !makesRow(call) && call.arguments.some((each) => originOf(reading, each).kind === 'request');
}

/** What throws on a value that it cannot read. */
const PARSERS = new Set([
  'assert', 'atob', 'attempt', 'BigInt', 'cast', 'castAsync', 'create', 'decodeURIComponent', 'fromBinary', 'fromJson', 'fromJsonString', 'parse', 'parseAsync', 'validate', 'validateAsync',
  'validateOrReject', 'validateSync', 'createFromHexString', 'fromString',
]);
const CONSTRUCTORS = new Set(['ObjectId', 'RegExp', 'URL']);

/** `create(value, Schema)` checks a value; the method of a repository makes a row. */
const makesRow = (call: Invocation): boolean => calledName(call) === 'create' && settled(call.callee).type === 'MemberExpression';

/** A call that only notes something. */
function isHarmless(call: Invocation): boolean {
  const callee = settled(call.callee);
  return callee.type === 'MemberExpression' && /^(?:console|logger|log)$/.test(rootName(callee));
}

function rootName(member: TSESTree.MemberExpression): string {
  const object = settled(member.object);
  if (object.type === 'Identifier') return object.name;
  return object.type === 'MemberExpression' ? (memberName(object) ?? '') : '';
}
