import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { ancestorsOf, contains, enclosingFunction } from '../ast/node.ts';
import { returnsOf } from '../ast/returns.ts';
import { calledName, memberName, propertyOf, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Definition, Path } from '../names/definition.ts';
import { definitionsOf } from '../names/definition.ts';
import { functionBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import { checkedBy, isCredentialName, isIdentityName, isPredicate, readsRows } from './call-words.ts';
import type { LookUpKey, Origin } from './origin.ts';
import { CONSTANT_ORIGIN, UNKNOWN_ORIGIN, joined, memberOrigin } from './origin.ts';
import { isCarrier, roleOf } from './role.ts';

/** Further back than this nothing is followed. */
const MAX_HOPS = 8;

/** One step of the way back: what is traced, what is read of it, and what stands for the parameters on the way. */
interface Trace {
  readonly reading: Reading;
  readonly hops: number;
  /** The properties read of the value, from the outside in. */
  readonly path: Path;
  /** The arguments of the one call that was followed into a function of the file. */
  readonly given: ReadonlyMap<FunctionNode, readonly Node[]>;
}

/** Where the value of an expression comes from. */
export const originOf = (reading: Reading, node: Node): Origin => trace(node, { reading, hops: 0, path: [], given: new Map() });

function trace(node: Node, at: Trace): Origin {
  if (at.hops > MAX_HOPS) return UNKNOWN_ORIGIN;
  const inner = settled(node);
  const next = { ...at, hops: at.hops + 1 };
  switch (inner.type) {
    case 'Literal':
      return CONSTANT_ORIGIN;
    case 'TemplateLiteral':
      return joined(inner.expressions.map((each) => trace(each, { ...next, path: [] })));
    case 'BinaryExpression':
      return joined([trace(inner.left, { ...next, path: [] }), trace(inner.right, { ...next, path: [] })]);
    case 'LogicalExpression':
      return joined([trace(inner.left, next), trace(inner.right, next)]);
    case 'ConditionalExpression':
      return joined([trace(inner.consequent, next), trace(inner.alternate, next)]);
    case 'UnaryExpression':
      return trace(inner.argument, next);
    case 'Identifier':
      return ofIdentifier(inner, at);
    case 'MemberExpression':
      return ofMember(inner, at);
    case 'ObjectExpression':
      return ofObject(inner, next);
    case 'CallExpression':
      return ofCall(inner, at);
    case 'NewExpression':
      if (isPresentMoment(inner)) return CONSTANT_ORIGIN;
      return joined(inner.arguments.map((each) => trace(each, { ...next, path: [] })));
    default:
      return UNKNOWN_ORIGIN;
  }
}

/** `new Date()` is the same for every caller and every request. */
const isPresentMoment = ({ callee, arguments: given }: TSESTree.NewExpression): boolean =>
  given.length === 0 && callee.type === 'Identifier' && callee.name === 'Date';

const along = (origin: Origin, path: Path): Origin => path.reduce(memberOrigin, origin);

function ofIdentifier(identifier: TSESTree.Identifier, at: Trace): Origin {
  if (identifier.name === 'undefined') return CONSTANT_ORIGIN;
  if (identifier.name === 'process' && at.path[0] === 'env') return { kind: 'environment' };
  const variable = at.reading.names.variableOf(identifier);
  if (!variable) return UNKNOWN_ORIGIN;
  const definitions = definitionsOf(variable).filter((definition) => mayReach(definition, identifier));
  // `let user;` that is never given a value is undefined, a constant.
  if (definitions.length === 0) return variable.defs.length > 0 ? CONSTANT_ORIGIN : UNKNOWN_ORIGIN;
  const origin = joined(definitions.map((definition) => ofDefinition(definition, at)));
  return origin.kind === 'unknown' ? hungOn(identifier, at.path) : origin;
}

/** A value given further down in the same function does not reach here, unless a loop leads back. */
function mayReach(definition: Definition, use: Node): boolean {
  if (definition.kind !== 'value' || definition.value.range[0] < use.range[0]) return true;
  const around = enclosingFunction(use);
  if (enclosingFunction(definition.value) !== around) return true;
  for (const ancestor of ancestorsOf(use)) {
    if (ancestor === around) return false;
    if (LOOPS.has(ancestor.type) && contains(ancestor, definition.value)) return true;
  }
  return false;
}

const LOOPS: ReadonlySet<string> = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']);

/** What middleware hung on a call or context: `ctx.user.id`. */
function hungOn(carrier: Node, path: Path): Origin {
  const [first, ...claims] = path;
  return first !== undefined && isIdentityName(first) && isCarrier(carrier)
    ? along({ kind: 'identity', shownBy: 'name', claims: [] }, claims)
    : UNKNOWN_ORIGIN;
}

function ofDefinition(definition: Definition, at: Trace): Origin {
  const next = { ...at, hops: at.hops + 1 };
  switch (definition.kind) {
    case 'value':
      return trace(definition.value, { ...next, path: [...definition.path, ...at.path] });
    case 'element':
      return trace(definition.of, { ...next, path: ['*', ...definition.path, ...at.path] });
    case 'caught':
      return { kind: 'caught' };
    case 'parameter':
      return ofParameter(definition, next);
    default:
      return UNKNOWN_ORIGIN;
  }
}

function ofParameter({ of, index, path: inside }: Definition & { kind: 'parameter' }, at: Trace): Origin {
  const path = [...inside, ...at.path];
  const handler = at.reading.handlers.of(of);
  if (handler) return roleOf(handler.signature, index, path);
  const argument = at.given.get(of)?.[index];
  if (argument) return trace(argument, { ...at, path, given: new Map() });
  if (isRequestByType(of.params[index])) return { kind: 'request', path: path.map((each) => each ?? '*') };
  const answered = answeredTo(of, index);
  if (answered) return answered === 'error' ? { kind: 'caught' } : ofCall(answered, { ...at, path });
  const iterated = iteratedBy(of, index);
  return iterated ? trace(iterated, { ...at, path: ['*', ...path] }) : UNKNOWN_ORIGIN;
}

/**
 * `request: SetUpUserRequest`, as protobuf names its messages, in a service that a handler in another file hands it to.
 * The requests of HTTP frameworks are named for the framework.
 */
function isRequestByType(param: Node | undefined): boolean {
  const type = param?.type === 'Identifier' ? param.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference') return false;
  const name = type.typeName.type === 'Identifier' ? type.typeName.name : type.typeName.type === 'TSQualifiedName' ? type.typeName.right.name : '';
  return /^[A-Z]\w+Request$/.test(name) && !/^(?:Api|Authenticated|Axios|Callable|Express|Fastify|Fetch|Got|Http|Https|Incoming|Koa|Nest|Next|Undici|Webhook)/.test(name);
}

/** The call whose answer a callback receives: `load(id, (err, row) => …)`. */
function answeredTo(of: FunctionNode, index: number): TSESTree.CallExpression | 'error' | undefined {
  const call = of.parent;
  const [first] = of.params;
  if (call.type !== 'CallExpression' || call.arguments.at(-1) !== of || call.arguments.length < 2) return undefined;
  if (first?.type !== 'Identifier' || !/^_?(?:e|er|err|error)(?:or)?$/i.test(first.name)) return undefined;
  return index === 0 ? 'error' : call;
}

/** The list that a function is called for each element of: `ids.map((id) => …)`. */
function iteratedBy(of: FunctionNode, index: number): Node | undefined {
  const call = of.parent;
  if (index !== 0 || call.type !== 'CallExpression' || call.arguments[0] !== of) return undefined;
  const { callee } = call;
  return callee.type === 'MemberExpression' && ITERATORS.has(memberName(callee) ?? '') ? callee.object : undefined;
}

const ITERATORS = new Set(['every', 'filter', 'find', 'findIndex', 'flatMap', 'forEach', 'map', 'some']);

function ofMember(member: TSESTree.MemberExpression, at: Trace): Origin {
  const path = [memberName(member), ...at.path];
  if (member.object.type === 'ThisExpression') return hungOn(member.object, path);
  return trace(member.object, { ...at, path });
}

function ofObject(object: TSESTree.ObjectExpression, at: Trace): Origin {
  const [first, ...rest] = at.path;
  const property = first === undefined ? undefined : propertyOf(object, first);
  return property ? trace(property.value, { ...at, path: rest }) : UNKNOWN_ORIGIN;
}

function ofCall(call: TSESTree.CallExpression, at: Trace): Origin {
  const { callee } = call;
  const next = { ...at, hops: at.hops + 1 };
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  if (name === undefined) return UNKNOWN_ORIGIN;
  if (name === 'now') return CONSTANT_ORIGIN;

  if (callee.type === 'MemberExpression') {
    const answered = trace(callee.object, { ...next, path: [`${name}()`] });
    if (answered.kind === 'identity') return along({ ...answered, claims: [] }, at.path);
    const receiver = trace(callee.object, { ...next, path: [] });
    if (receiver.kind === 'metadata') return along(header(call, name), at.path);
    if ((receiver.kind === 'unknown' || receiver.kind === 'stored') && isHeaderRead(call, callee.object, name)) return along(header(call, name), at.path);
    if (receiver.kind === 'identity' && name === 'get') return along(receiver, at.path);
    if (VALUE_METHODS.has(name)) return along(receiver, at.path);
  }
  const [first] = call.arguments;
  if (first && call.arguments.length === 1 && OUTCOME_PAIRS.has(name) && at.path[0] !== undefined) {
    return at.path[0] === '1' ? trace(first, { ...next, path: at.path.slice(1) }) : { kind: 'caught' };
  }
  if (CONVERSIONS.has(name)) return along(joined(call.arguments.map((each) => trace(each, { ...next, path: [] }))), at.path);
  const checked = checkedBy(receiverName(call), name);
  if (checked) return { kind: 'credential-check', of: checked, call };
  if (isConfiguration(call, name, at)) return { kind: 'environment' };
  return ofLocalCall(call, next) ?? ofLookUp(call, next);
}

/** A function of the same file, followed once with its arguments in place of its parameters. */
function ofLocalCall(call: TSESTree.CallExpression, at: Trace): Origin | undefined {
  if (at.given.size > 0 || call.callee.type !== 'Identifier') return undefined;
  const local = functionBehind(at.reading.names, call.callee);
  if (!local) return undefined;
  const given = new Map([[local, call.arguments]]);
  const returned = joined(returnsOf(local).map((each) => trace(each, { ...at, given })));
  return returned.kind === 'unknown' ? undefined : returned;
}

/** `defineSecret('X').value()`, `this.configService.get('X')`: what the operator sets. */
function isConfiguration(call: TSESTree.CallExpression, name: string, { reading }: Trace): boolean {
  if (reading.names.qualify(call)?.startsWith('firebase-functions/params#') === true) return true;
  return /^get(?:OrThrow)?$/.test(name) && /config(?:uration|service)?$/i.test(receiverName(call) ?? '');
}

function ofLookUp(call: TSESTree.CallExpression, at: Trace): Origin {
  const chain = chainOf(call);
  const keys = chain.flatMap((each) => each.arguments.flatMap((argument) => valuesIn(argument).map((value) => trace(value, { ...at, path: [] }))));
  const keyedBy = keyOf(keys);
  // Whatever is made of the caller's credential stands for the caller.
  const names = chain.map((each) => calledName(each) ?? '');
  const isFound = readsRows(names) || (keyedBy === 'credential' && call.arguments.length > 0 && !isPredicate(names[0] ?? ''));
  return isFound ? along({ kind: 'stored', keyedBy, call, path: [] }, at.path) : UNKNOWN_ORIGIN;
}

/** The calls of a chain, the last first: `execute()`, `where(…)`, `update(…)` of `db.update(t).where(x).execute()`. */
function chainOf(call: TSESTree.CallExpression): readonly TSESTree.CallExpression[] {
  const calls = [call];
  for (let node: Node = settled(call.callee); ; ) {
    if (node.type === 'MemberExpression') node = settled(node.object);
    else if (node.type === 'CallExpression') {
      calls.push(node);
      node = settled(node.callee);
    } else return calls;
  }
}

function keyOf(origins: readonly Origin[]): LookUpKey {
  if (origins.some(isCredential)) return 'credential';
  return origins.some(({ kind }) => kind === 'request') ? 'request' : 'other';
}

/** What still has to prove who the caller is; an identity that the framework has checked has done so. */
function isCredential(origin: Origin): boolean {
  switch (origin.kind) {
    case 'identity':
      return origin.shownBy === 'credential';
    case 'request':
      return isCredentialName(origin.path.at(-1) ?? '');
    case 'stored':
      return origin.keyedBy === 'credential';
    default:
      return origin.kind === 'credential-check';
  }
}

/** The values inside an argument: `request.id` of `{ where: { id: request.id } }`. */
function valuesIn(node: Node): readonly Node[] {
  const inner = settled(node);
  if (inner.type === 'ObjectExpression') return inner.properties.flatMap((each) => valuesIn(each.type === 'SpreadElement' ? each.argument : each.value));
  return inner.type === 'ArrayExpression' ? inner.elements.flatMap((each) => (each ? valuesIn(each) : [])) : [inner];
}

/** `context.requestHeader.get('authorization')` in a function that nothing shows to be a handler. */
function isHeaderRead(call: TSESTree.CallExpression, receiver: Node, method: string): boolean {
  if (method !== 'get' && method !== 'getAll') return false;
  const inner = settled(receiver);
  const name = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? memberName(inner) : undefined;
  const isHeaders = name !== undefined && /^(?:requestHeaders?|headers?|metadata|md|meta)$/i.test(name);
  return isHeaders || /^(?:authorization|x-[\w-]+)$/i.test(staticString(call.arguments[0]) ?? '');
}

/** A header is the caller's identity where its name is a credential's. */
function header(call: TSESTree.CallExpression, method: string): Origin {
  const key = method === 'get' || method === 'getAll' ? staticString(call.arguments[0]) : undefined;
  return key !== undefined && isCredentialName(key) ? { kind: 'identity', shownBy: 'credential', claims: [] } : { kind: 'metadata' };
}

function receiverName({ callee }: TSESTree.CallExpression): string | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  const receiver = settled(callee.object);
  return receiver.type === 'Identifier' ? receiver.name : receiver.type === 'MemberExpression' ? memberName(receiver) : undefined;
}

/** Methods whose answer is the value itself in another form. */
const VALUE_METHODS = new Set([
  'at', 'concat', 'data', 'exec', 'filter', 'getAll', 'json', 'lean', 'promise', 'returning', 'toJSON', 'unwrap', 'val', 'join', 'map', 'pop', 'replace', 'replaceAll', 'shift', 'slice', 'split', 'substring',
  'getTime', 'toArray', 'toDate', 'toISOString', 'toLowerCase', 'toMillis', 'toObject', 'toString', 'toUpperCase', 'trim', 'trimEnd', 'trimStart', 'valueOf',
]);

/** Functions whose answer is their argument in another form, or what a stream of one value gives. */
const CONVERSIONS = new Set([
  'Boolean', 'BigInt', 'Number', 'String', 'parseFloat', 'parseInt', 'from', 'decodeURIComponent', 'firstValueFrom', 'lastValueFrom', 'parse', 'jwtDecode',
]);

/** Functions that turn a promise into `[error, value]`. */
const OUTCOME_PAIRS = new Set(['to', 'awaitTo', 'go', 'catchError', 'tryCatch']);
