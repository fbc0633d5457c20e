import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, contains, enclosingFunction } from '../ast/node.ts';
import { memberName, propertyOf } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Definition, Path } from '../names/definition.ts';
import type { Reading } from '../source/reading.ts';
import { isIdentityName } from './call-words.ts';
import { ofCall } from './calls.ts';
import { ofElement } from './look-up.ts';
import type { Origin } from './origin.ts';
import { CONSTANT_ORIGIN, UNKNOWN_ORIGIN, joined } from './origin.ts';
import { ofParameter } from './parameters.ts';
import { isCarrier } from './role.ts';
import type { Given, Trace } from './trace.ts';
import { MAX_HOPS, NONE_GIVEN, along } from './trace.ts';

/** Where the value of an expression comes from. */
export const originOf = (reading: Reading, node: Node): Origin => trace(node, { reading, hops: 0, path: [], given: NONE_GIVEN });

function trace(node: Node, at: Trace): Origin {
  if (at.hops > MAX_HOPS) return UNKNOWN_ORIGIN;
  const inner = settled(node);
  const answers = answersFor(inner, at);
  const question = [at.hops, ...at.path].join('\n');
  const known = answers.get(question);
  if (known) return known;
  const origin = traceAnew(inner, at);
  answers.set(question, origin);
  return origin;
}

type Answers = Map<string, Origin>;
type AnswersByNode = WeakMap<Node, Answers>;

/** What was traced already: in a chain of calls each is asked many times for what it is called on. */
const traced = new WeakMap<Reading, WeakMap<Given, AnswersByNode>>();

function answersFor(node: Node, { reading, given }: Trace): Answers {
  const ofReading = entryOf(traced, reading, () => new WeakMap<Given, AnswersByNode>());
  const ofGiven = entryOf(ofReading, given, () => new WeakMap<Node, Answers>());
  return entryOf(ofGiven, node, () => new Map<string, Origin>());
}

/** The entry of a map, made where there is none. */
function entryOf<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function traceAnew(inner: Node, at: Trace): Origin {
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
    case 'ArrayExpression':
      return ofList(inner, next);
    case 'CallExpression':
      return ofCall(inner, at, trace);
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

function ofIdentifier(identifier: TSESTree.Identifier, at: Trace): Origin {
  if (identifier.name === 'undefined') return CONSTANT_ORIGIN;
  if (identifier.name === 'process' && at.path[0] === 'env') return { kind: 'environment' };
  const variable = at.reading.names.variableOf(identifier);
  if (!variable) return UNKNOWN_ORIGIN;
  const definitions = at.reading.names.definitionsOf(variable).filter((definition) => mayReach(definition, identifier));
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
      return ofParameter(definition, next, trace);
    default:
      return UNKNOWN_ORIGIN;
  }
}

function ofMember(member: TSESTree.MemberExpression, at: Trace): Origin {
  const path = [memberName(member), ...at.path];
  if (member.object.type === 'ThisExpression') return hungOn(member.object, path);
  const origin = trace(member.object, { ...at, path });
  return origin.kind === 'unknown' ? ofElement(member, at, trace) : origin;
}

function ofObject(object: TSESTree.ObjectExpression, at: Trace): Origin {
  const [first, ...rest] = at.path;
  if (at.path.length === 0) return joined(object.properties.map((each) => trace(each.type === 'Property' ? each.value : each.argument, at)));
  const property = first === undefined ? undefined : propertyOf(object, first);
  return property ? trace(property.value, { ...at, path: rest }) : UNKNOWN_ORIGIN;
}

/** An element that is asked for by its place, else a list of which every element comes from the same. */
function ofList({ elements }: TSESTree.ArrayExpression, at: Trace): Origin {
  const [first, ...rest] = at.path;
  const element = first === undefined ? undefined : elements[Number(first)];
  if (element) return trace(element, { ...at, path: rest });
  return joined(elements.map((each) => (each ? trace(each, { ...at, path: rest }) : CONSTANT_ORIGIN)));
}
