import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { isFunction } from '../ast/node.ts';
import { returnsOf } from '../ast/returns.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { functionBehind } from '../names/value-behind.ts';
import { checkedBy } from './call-words.ts';
import { header, isHeaderRead } from './headers.ts';
import { ofLookUp } from './look-up.ts';
import type { Origin } from './origin.ts';
import { CONSTANT_ORIGIN, UNKNOWN_ORIGIN, joined } from './origin.ts';
import type { Follow, Trace } from './trace.ts';
import { along } from './trace.ts';

/** Where the answer of a call comes from. */
export function ofCall(call: TSESTree.CallExpression, at: Trace, follow: Follow): Origin {
  const { callee } = call;
  const next = { ...at, hops: at.hops + 1 };
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  if (name === undefined) return UNKNOWN_ORIGIN;
  if (name === 'now') return CONSTANT_ORIGIN;

  const told = callee.type === 'MemberExpression' ? ofMethod(call, callee, name, next, follow) : undefined;
  if (told) return told;
  const [first] = call.arguments;
  if (first && call.arguments.length === 1 && OUTCOME_PAIRS.has(name) && at.path[0] !== undefined) {
    return at.path[0] === '1' ? follow(first, { ...next, path: at.path.slice(1) }) : { kind: 'caught' };
  }
  if (CONVERSIONS.has(name)) return along(joined(call.arguments.map((each) => follow(each, { ...next, path: [] }))), at.path);
  const converted = converts(call, name);
  if (converted) return follow(converted, next);
  const checked = checkedBy(receiverName(call), name);
  if (checked) return along({ kind: 'credential-check', of: checked, call, claims: [] }, at.path);
  if (isConfiguration(call, name, at)) return { kind: 'environment' };
  return ofLocalCall(call, next, follow) ?? ofLookUp(call, next, follow);
}

/** A method, as far as what it is called on tells where its answer comes from. */
function ofMethod(call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, name: string, at: Trace, follow: Follow): Origin | undefined {
  const answered = follow(callee.object, { ...at, path: [`${name}()`] });
  if (answered.kind === 'identity' && answered.claims.length === 0) return along(answered, at.path);
  const receiver = follow(callee.object, { ...at, path: [] });
  if (receiver.kind === 'metadata') return along(header(call, name), at.path);
  if ((receiver.kind === 'unknown' || receiver.kind === 'stored') && isHeaderRead(call, callee.object, name)) return along(header(call, name), at.path);
  if (receiver.kind === 'identity' && name === 'get') return along(receiver, at.path);
  const field = (receiver.kind === 'request' || receiver.kind === 'identity') && call.arguments.length === 0 ? fieldOfGetter(name) : undefined;
  if (field !== undefined) return along(receiver, [field, ...at.path]);
  const [given] = call.arguments;
  // What a function makes of each element, or of what was waited for, is what the call gives.
  if (given && isFunction(given) && PASSING.has(name)) return ofPassed(callee.object, given, at, follow);
  if (given && isFunction(given) && name === 'reduce') return ofPassed(callee.object, given, at, follow, call.arguments[1]);
  if (receiver.kind === 'request' && /^find(?:Last)?$/.test(name)) return along(receiver, ['*', ...at.path]);
  if (receiver.kind === 'stored' && name === 'some') return receiver;
  // Of a list that nothing is known of, the elements that pass are what was looked for.
  return VALUE_METHODS.has(name) && (name !== 'filter' || receiver.kind !== 'unknown') ? along(receiver, at.path) : undefined;
}

/** `getId()`, `hasName()`: how the classes that protoc generates for JavaScript read the fields of a message. */
function fieldOfGetter(name: string): string | undefined {
  const [, field] = /^(?:get|has)([A-Z]\w*)$/.exec(name) ?? [];
  return field === undefined ? undefined : `${field.charAt(0).toLowerCase()}${field.slice(1)}`;
}

const PASSING = new Set(['flatMap', 'map', 'then']);

/** What a function written at a call returns of the value it is called on. */
function ofPassed(value: Node, passed: FunctionNode, at: Trace, follow: Follow, initial?: Node): Origin {
  const given = new Map([[passed, initial ? [initial, value] : [value]]]);
  return joined(returnsOf(passed).map((each) => follow(each, { ...at, given })));
}

/** A function of the same file, followed once with its arguments in place of its parameters. */
function ofLocalCall(call: TSESTree.CallExpression, at: Trace, follow: Follow): Origin | undefined {
  if (at.given.size > 0 || call.callee.type !== 'Identifier') return undefined;
  const local = functionBehind(at.reading.names, call.callee);
  if (!local) return undefined;
  const given = new Map([[local, call.arguments]]);
  const returned = joined(returnsOf(local).map((each) => follow(each, { ...at, given })));
  return returned.kind === 'unknown' ? undefined : returned;
}

/** `defineSecret('X').value()`, `this.configService.get('X')`: what the operator sets. */
function isConfiguration(call: TSESTree.CallExpression, name: string, { reading }: Trace): boolean {
  if (reading.names.qualify(call)?.startsWith('firebase-functions/params#') === true) return true;
  return /^get(?:OrThrow)?$/.test(name) && /config(?:uration|service)?$/i.test(receiverName(call) ?? '');
}

function receiverName({ callee }: TSESTree.CallExpression): string | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  const receiver = settled(callee.object);
  return receiver.type === 'Identifier' ? receiver.name : receiver.type === 'MemberExpression' ? memberName(receiver) : undefined;
}

/** Methods whose answer is the value itself in another form. */
const VALUE_METHODS = new Set([
  'at', 'concat', 'data', 'exec', 'filter', 'getAll', 'json', 'lean', 'map', 'pipe', 'promise', 'returning', 'toJSON', 'unwrap', 'val', 'join', 'pop', 'replace', 'replaceAll', 'shift', 'slice', 'split', 'substring',
  'getTime', 'toArray', 'toDate', 'toISOString', 'toLowerCase', 'toMillis', 'toNumber', 'toObject', 'toPromise', 'toString', 'toUpperCase', 'trim', 'trimEnd', 'trimStart', 'valueOf',
]);

/** Functions whose answer is their argument in another form, or what a stream of one value gives. */
const CONVERSIONS = new Set([
  'Boolean', 'BigInt', 'Number', 'String', 'parseFloat', 'parseInt', 'from', 'decodeURIComponent', 'firstValueFrom', 'lastValueFrom', 'parse', 'jwtDecode',
]);

/** `Object.values(x)`, `Object.assign(new Dto(), x)`, `Promise.all([x, y])` and `plainToInstance(Dto, x)` say `x` in another form. */
function converts(call: TSESTree.CallExpression, name: string): Node | undefined {
  const receiver = receiverName(call);
  if (receiver === 'Object' && /^(?:values|keys|entries)$/.test(name)) return call.arguments[0];
  if (receiver === 'Object' && name === 'assign') return call.arguments.at(-1);
  if (receiver === 'Promise' && /^(?:all|resolve)$/.test(name)) return call.arguments[0];
  return /^plainTo(?:Class|Instance)$/.test(name) ? call.arguments[1] : undefined;
}

/** Functions that turn a promise into `[error, value]`. */
const OUTCOME_PAIRS = new Set(['to', 'awaitTo', 'go', 'catchError', 'tryCatch']);
