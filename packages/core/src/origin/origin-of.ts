import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { isFunction } from '../ast/node.ts';
import { memberName, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Access } from '../dialects/dialect.ts';
import type { Definition, Path } from '../names/definition.ts';
import { definitionsOf } from '../names/definition.ts';
import { functionBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import type { Handler } from '../sites/handlers.ts';
import { returnsOf } from '../ast/returns.ts';
import { checksCredential, isCredentialName, isIdentityName, looksUp } from './call-words.ts';
import type { Origin } from './origin.ts';
import { CONSTANT_ORIGIN, UNKNOWN_ORIGIN, joined, memberOrigin } from './origin.ts';

/** Further back than this nothing is followed. */
const MAX_HOPS = 8;

/** What stands for the parameters of a function of the same file that a call is followed into. */
type Arguments = ReadonlyMap<FunctionNode, readonly Node[]>;

/** Where the value of an expression comes from. */
export const originOf = (reading: Reading, node: Node): Origin => trace(reading, node, 0, new Map());

function trace(reading: Reading, node: Node, hops: number, given: Arguments): Origin {
  if (hops > MAX_HOPS) return UNKNOWN_ORIGIN;
  const inner = settled(node);
  const again = (next: Node): Origin => trace(reading, next, hops + 1, given);
  switch (inner.type) {
    case 'Literal':
      return CONSTANT_ORIGIN;
    case 'TemplateLiteral':
      return joined(inner.expressions.map(again));
    case 'BinaryExpression':
      return joined([again(inner.left), again(inner.right)]);
    case 'LogicalExpression':
      return joined([again(inner.left), again(inner.right)]);
    case 'ConditionalExpression':
      return joined([again(inner.consequent), again(inner.alternate)]);
    case 'UnaryExpression':
      return again(inner.argument);
    case 'Identifier':
      return ofIdentifier(reading, inner, hops, given);
    case 'MemberExpression':
      return ofMember(reading, inner, hops, given);
    case 'CallExpression':
      return ofCall(reading, inner, hops, given);
    case 'NewExpression':
      return joined(inner.arguments.map(again));
    default:
      return UNKNOWN_ORIGIN;
  }
}

function ofIdentifier(reading: Reading, identifier: TSESTree.Identifier, hops: number, given: Arguments): Origin {
  if (identifier.name === 'undefined') return CONSTANT_ORIGIN;
  const variable = reading.names.variableOf(identifier);
  if (!variable) return UNKNOWN_ORIGIN;
  const definitions = definitionsOf(variable);
  if (definitions.length === 0) return variable.defs.length > 0 ? CONSTANT_ORIGIN : UNKNOWN_ORIGIN;
  return joined(definitions.map((definition) => ofDefinition(reading, definition, hops, given)));
}

function ofDefinition(reading: Reading, definition: Definition, hops: number, given: Arguments): Origin {
  switch (definition.kind) {
    case 'value':
      return byPath(trace(reading, definition.value, hops + 1, given), definition.path);
    case 'element':
      return byPath(memberOrigin(trace(reading, definition.of, hops + 1, given), '*'), definition.path);
    case 'caught':
      return { kind: 'caught' };
    case 'parameter':
      return ofParameter(reading, definition, hops, given);
    default:
      return UNKNOWN_ORIGIN;
  }
}

const byPath = (origin: Origin, path: Path): Origin => path.reduce(memberOrigin, origin);

function ofParameter(
  reading: Reading,
  { of, index, path }: Definition & { kind: 'parameter' },
  hops: number,
  given: Arguments,
): Origin {
  const handler = reading.handlers.of(of);
  if (handler) return roleOf(handler, index, path);
  const argument = given.get(of)?.[index];
  if (argument) return byPath(trace(reading, argument, hops + 1, new Map()), path);
  const iterated = iteratedBy(of, index);
  if (iterated) return byPath(memberOrigin(trace(reading, iterated, hops + 1, given), '*'), path);
  return UNKNOWN_ORIGIN;
}

/** What a parameter of a handler holds, by the dialect. */
function roleOf({ signature }: Handler, index: number, path: Path): Origin {
  const steps = path.map((each) => each ?? '*');
  for (const access of signature.identity) {
    const rest = inside(access, index, steps);
    if (rest) return { kind: 'identity', shownBy: 'dialect', claims: rest };
  }
  for (const access of signature.metadata) if (inside(access, index, steps)) return { kind: 'metadata' };
  const [first] = steps;
  if (first !== undefined && isIdentityName(first) && !(signature.request.parameter === index && signature.request.path.length === 0)) {
    return { kind: 'identity', shownBy: 'name', claims: steps.slice(1) };
  }
  const rest = inside(signature.request, index, steps);
  return rest ? { kind: 'request', path: rest } : UNKNOWN_ORIGIN;
}

/** The steps beyond an access, where the steps lead through it. */
function inside({ parameter, path }: Access, index: number, steps: readonly string[]): readonly string[] | undefined {
  return parameter === index && path.every((step, at) => steps[at] === step) ? steps.slice(path.length) : undefined;
}

/** The list that a function is called for each element of: `ids.map((id) => …)`. */
function iteratedBy(of: FunctionNode, index: number): Node | undefined {
  const call = of.parent;
  if (index !== 0 || call.type !== 'CallExpression' || call.arguments[0] !== of) return undefined;
  const { callee } = call;
  return callee.type === 'MemberExpression' && ITERATORS.has(memberName(callee) ?? '') ? callee.object : undefined;
}

const ITERATORS = new Set(['every', 'filter', 'find', 'findIndex', 'flatMap', 'forEach', 'map', 'some']);

function ofMember(reading: Reading, member: TSESTree.MemberExpression, hops: number, given: Arguments): Origin {
  const steps: (string | undefined)[] = [];
  let root: Node = member;
  for (let node = settled(member); node.type === 'MemberExpression'; node = settled(node.object)) {
    steps.unshift(memberName(node));
    root = node.object;
  }
  const start = settled(root);
  if (start.type === 'Identifier') {
    if (start.name === 'process' && steps[0] === 'env') return { kind: 'environment' };
    const role = roleOfPath(reading, start, steps);
    if (role) return role;
  }
  const origin = byPath(trace(reading, root, hops + 1, given), steps);
  if (origin.kind !== 'unknown') return origin;
  const named = steps.findIndex((step) => step !== undefined && isIdentityName(step));
  return named >= 0 && isCarrier(start)
    ? { kind: 'identity', shownBy: 'name', claims: steps.slice(named + 1).map((each) => each ?? '*') }
    : UNKNOWN_ORIGIN;
}

/** A path that starts at a handler's parameter, read as a whole: `call.request.name`, `context.auth.uid`. */
function roleOfPath(reading: Reading, start: TSESTree.Identifier, steps: Path): Origin | undefined {
  const variable = reading.names.variableOf(start);
  const definitions = variable ? definitionsOf(variable) : [];
  const [definition] = definitions;
  if (definitions.length !== 1 || definition?.kind !== 'parameter') return undefined;
  const handler = reading.handlers.of(definition.of);
  return handler ? roleOf(handler, definition.index, [...definition.path, ...steps]) : undefined;
}

/** What middleware hangs the caller on. */
const isCarrier = (node: Node): boolean =>
  node.type === 'ThisExpression' ||
  (node.type === 'Identifier' && /^(?:_?call|c|ctx|context|req|request|info|\w*Context|\w*Call)$/.test(node.name));

function ofCall(reading: Reading, call: TSESTree.CallExpression, hops: number, given: Arguments): Origin {
  const { callee } = call;
  const again = (node: Node): Origin => trace(reading, node, hops + 1, given);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;

  if (callee.type === 'MemberExpression') {
    const receiver = again(callee.object);
    if (receiver.kind === 'metadata') return header(call, name);
    if (receiver.kind === 'identity' && name === 'get') return receiver;
    const role = callee.object.type === 'Identifier' && name !== undefined ? roleOfPath(reading, callee.object, [`${name}()`]) : undefined;
    if (role?.kind === 'identity') return role;
    if (name !== undefined && VALUE_METHODS.has(name)) return receiver;
  }
  if (name !== undefined && CONVERSIONS.has(name)) return joined(call.arguments.map(again));
  if (isPasswordCheck(call, name) || (name !== undefined && checksCredential(name))) return { kind: 'credential-check', call };

  const local = callee.type === 'Identifier' && given.size === 0 ? functionBehind(reading.names, callee) : undefined;
  if (local && isFunction(local)) {
    const returned = joined(returnsOf(local).map((node) => trace(reading, node, hops + 1, new Map([[local, call.arguments]]))));
    if (returned.kind !== 'unknown') return returned;
  }
  if (name !== undefined && looksUp(name)) {
    return { kind: 'stored', keyedByRequest: call.arguments.some((argument) => mentionsRequest(argument, again)), call, path: [] };
  }
  return UNKNOWN_ORIGIN;
}

/** A header is the caller's identity where its name is a credential's. */
function header(call: TSESTree.CallExpression, method: string | undefined): Origin {
  const key = method === 'get' || method === 'getAll' ? staticString(call.arguments[0]) : undefined;
  return key !== undefined && isCredentialName(key)
    ? { kind: 'identity', shownBy: 'credential', claims: [] }
    : { kind: 'metadata' };
}

/** Whether any value inside an argument comes from the request: `{ where: { id: request.id } }`. */
function mentionsRequest(node: Node, originOfNode: (node: Node) => Origin): boolean {
  const inner = settled(node);
  if (inner.type === 'ObjectExpression') {
    return inner.properties.some((each) => mentionsRequest(each.type === 'SpreadElement' ? each.argument : each.value, originOfNode));
  }
  if (inner.type === 'ArrayExpression') return inner.elements.some((each) => each !== null && mentionsRequest(each, originOfNode));
  return originOfNode(inner).kind === 'request';
}

/** `bcrypt.compare(a, b)`, `argon2.verify(a, b)`, `bcrypt.compareSync(a, b)`. */
function isPasswordCheck({ callee }: TSESTree.CallExpression, name: string | undefined): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    /^(?:bcrypt(?:js)?|argon2?|argon2id|scrypt|pbkdf2|jwt|jsonwebtoken)$/i.test(callee.object.name) &&
    /^(?:compare|verify)/.test(name ?? '')
  );
}

/** Methods whose answer is the value itself in another form. */
const VALUE_METHODS = new Set([
  'at', 'concat', 'filter', 'getAll', 'join', 'map', 'pop', 'replace', 'replaceAll', 'shift', 'slice', 'split', 'substring',
  'toArray', 'toLowerCase', 'toObject', 'toString', 'toUpperCase', 'trim', 'trimEnd', 'trimStart', 'valueOf',
]);

/** Functions whose answer is their argument in another form. */
const CONVERSIONS = new Set(['Boolean', 'BigInt', 'Number', 'String', 'parseFloat', 'parseInt', 'from', 'decodeURIComponent']);
