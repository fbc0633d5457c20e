import type { TSESTree } from '@typescript-eslint/types';
import type { ClassNode, FunctionNode, Invocation, Node } from '../ast/node.ts';
import { contains, enclosingFunction, isClass, isFunction } from '../ast/node.ts';
import { returnsOf } from '../ast/returns.ts';
import { keyName, memberName, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { DialectId } from '../dialects/dialect.ts';
import { raiserNamed } from '../dialects/registry.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import { valueBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import type { ErrorParts } from './error-parts.ts';
import { errorParts, partsOfInvocation } from './error-parts.ts';

/**
 * A function or class of the file that does nothing but make or send an error: what it does with its parameters can be
 * read at every call of it.
 */
export interface Maker {
  readonly node: FunctionNode | ClassNode;
  readonly code: Given;
  readonly impliedCode: CodeName | undefined;
  readonly message: readonly Given[];
  /** The dialect of what it makes; `undefined` where only the place it is sent to can tell. */
  readonly dialect: DialectId | undefined;
}

/** Something a maker takes from its call, or brings itself. */
export type Given =
  | { readonly kind: 'argument'; readonly index: number; readonly property: string | undefined; readonly fallback: Node | undefined }
  | { readonly kind: 'own'; readonly node: Node }
  | { readonly kind: 'none' };

export interface Makers {
  of(node: FunctionNode | ClassNode): Maker | undefined;
  /** The maker that an invocation uses. */
  usedBy(invocation: Invocation): Maker | undefined;
}

/** Finds the makers of a file, each when it is first asked for. */
export function findMakers(reading: Reading): Makers {
  const known = new Map<Node, Maker | undefined>();
  const of = (node: FunctionNode | ClassNode): Maker | undefined => {
    // A maker that leads back to itself makes nothing.
    if (!known.has(node)) {
      known.set(node, undefined);
      known.set(node, isClass(node) ? ofClass(reading, node) : ofFunction(reading, node));
    }
    return known.get(node);
  };
  const usedBy = (invocation: Invocation): Maker | undefined => {
    const target = targetOf(reading, invocation);
    if (!target || contains(target, invocation)) return undefined;
    return of(target);
  };
  return { of, usedBy };
}

/** The function or class of the file that an invocation calls. */
export function targetOf(reading: Reading, { callee, type }: Invocation): FunctionNode | ClassNode | undefined {
  const node = valueBehind(reading.names, callee);
  if (type === 'NewExpression') return isClass(node) ? node : undefined;
  if (isFunction(node)) return node;
  const member = settled(callee);
  if (member.type !== 'MemberExpression') return undefined;
  const owner = member.object.type === 'ThisExpression' ? classAround(member) : valueBehind(reading.names, member.object);
  const name = memberName(member);
  const method = owner && isClass(owner) ? owner.body.body.find((each) => each.type === 'MethodDefinition' && keyName(each) === name) : undefined;
  return method?.type === 'MethodDefinition' && isFunction(method.value) ? method.value : undefined;
}

function classAround(node: Node): ClassNode | undefined {
  for (let around: Node | undefined = node.parent; around; around = around.parent) if (isClass(around)) return around;
  return undefined;
}

/** What a thin function returns, throws, or gives to a callback it was handed. */
function ofFunction(reading: Reading, node: FunctionNode): Maker | undefined {
  if (reading.handlers.of(node)) return undefined;
  const made = errorsOf(reading, node).filter((each) => circumstancesOf(each).guards.length === 0);
  const parts = made.flatMap((each) => errorParts(reading, each) ?? []).filter(({ code, impliedCode }) => code ?? impliedCode);
  const [only] = parts;
  return only && parts.length === 1 ? makerFrom(reading, node, node, only) : undefined;
}

function errorsOf(reading: Reading, node: FunctionNode): readonly Node[] {
  const own = (each: Node): boolean => contains(node, each) && enclosingFunction(each) === node;
  const thrown = reading.nodes.of('ThrowStatement').filter(own).map(({ argument }) => argument);
  const sent = reading.nodes.of('CallExpression').filter(own).flatMap((call) => sentBy(reading, node, call) ?? []);
  return [...returnsOf(node), ...thrown, ...sent];
}

/** The error in `callback(error)`, `call.emit('error', error)`, `reject(error)`, `next(error)`. */
function sentBy(reading: Reading, node: FunctionNode, call: TSESTree.CallExpression): Node | undefined {
  const { callee } = call;
  if (callee.type === 'Identifier') return isParameter(reading, callee, node) ? call.arguments[0] : undefined;
  if (callee.type !== 'MemberExpression') return undefined;
  const name = memberName(callee);
  if (name === 'emit' && staticString(call.arguments[0]) === 'error') return call.arguments[1];
  return name === 'reject' && callee.object.type === 'Identifier' && callee.object.name === 'Promise' ? call.arguments[0] : undefined;
}

function isParameter(reading: Reading, identifier: TSESTree.Identifier, node: FunctionNode): boolean {
  const variable = reading.names.variableOf(identifier);
  return variable !== undefined && reading.names.definitionsOf(variable).some((each) => each.kind === 'parameter' && each.of === node);
}

/** An error class: what its constructor gives to `super` and sets as `this.code`, or its field `code`. */
function ofClass(reading: Reading, node: ClassNode): Maker | undefined {
  if (!node.superClass) return undefined;
  const constructor = constructorOf(node);
  const superCall = constructor && reading.nodes.of('CallExpression').find((call) => call.callee.type === 'Super' && enclosingFunction(call) === constructor);
  const base = baseOf(reading, node, node.superClass);
  if (!constructor && base) return { ...base, node };
  const inherited = superCall && inheritedParts(reading, node.superClass, superCall);
  const own = constructor && assignedCode(reading, constructor);
  const code = own ?? codeField(node) ?? inherited?.code;
  const message = inherited?.message ?? (superCall ? superCall.arguments.slice(0, 1) : []);
  if (!code && inherited?.impliedCode === undefined) return undefined;
  return makerFrom(reading, node, constructor, { code, impliedCode: code ? undefined : inherited?.impliedCode, message, dialect: inherited?.dialect ?? base?.dialect });
}

/** The base class as a maker: one of the file, or a library's that takes the same arguments. */
function baseOf(reading: Reading, derived: ClassNode, superClass: Node): Maker | undefined {
  const node = valueBehind(reading.names, superClass);
  if (isClass(node)) return reading.makers.of(node);
  const name = reading.names.qualify(superClass);
  const known = name === undefined ? undefined : raiserNamed(name);
  if (!known) return undefined;
  const { raiser, dialect, code } = known;
  const given = (slot: typeof raiser.code): Given =>
    slot ? { kind: 'argument', index: slot.argument, property: slot.properties?.[0], fallback: undefined } : { kind: 'none' };
  return {
    node: derived,
    code: given(raiser.code),
    impliedCode: code ?? raiser.codeDefault,
    message: [given(raiser.message)],
    dialect: dialect.id,
  };
}

function inheritedParts(reading: Reading, superClass: Node, call: TSESTree.CallExpression): ErrorParts | undefined {
  const node = valueBehind(reading.names, superClass);
  const maker = isClass(node) ? reading.makers.of(node) : undefined;
  if (maker) return applied(maker, call.arguments);
  return partsOfInvocation(reading, superClass, call.arguments);
}

function constructorOf(node: ClassNode): FunctionNode | undefined {
  const member = node.body.body.find((each) => each.type === 'MethodDefinition' && each.kind === 'constructor');
  return member?.type === 'MethodDefinition' && isFunction(member.value) ? member.value : undefined;
}

function codeField(node: ClassNode): Node | undefined {
  const field = node.body.body.find((each) => each.type === 'PropertyDefinition' && keyName(each) === 'code');
  return (field?.type === 'PropertyDefinition' && field.value) || undefined;
}

function assignedCode(reading: Reading, constructor: FunctionNode): Node | undefined {
  const assignment = reading.nodes.of('AssignmentExpression').find(
    ({ left, parent }) =>
      left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && memberName(left) === 'code' && enclosingFunction(parent) === constructor,
  );
  return assignment?.right;
}

function makerFrom(reading: Reading, node: FunctionNode | ClassNode, takes: FunctionNode | undefined, parts: ErrorParts): Maker {
  const given = (each: Node): Given => (takes && argumentFor(reading, takes, each)) ?? { kind: 'own', node: each };
  return {
    node,
    code: parts.code ? given(parts.code) : { kind: 'none' },
    impliedCode: parts.impliedCode,
    message: parts.message.map(given),
    dialect: parts.dialect,
  };
}

/** The parameter that an expression is, with the default it falls back to. */
function argumentFor(reading: Reading, takes: FunctionNode, node: Node): Given | undefined {
  const inner = settled(node);
  if (inner.type === 'LogicalExpression' && inner.operator !== '&&') {
    const left = argumentFor(reading, takes, inner.left);
    return left?.kind === 'argument' ? { ...left, fallback: inner.right } : undefined;
  }
  if (inner.type === 'MemberExpression') {
    const owner = argumentFor(reading, takes, inner.object);
    return owner?.kind === 'argument' && owner.property === undefined ? { ...owner, property: memberName(inner) } : undefined;
  }
  if (inner.type !== 'Identifier') return undefined;
  const variable = reading.names.variableOf(inner);
  const definition = variable && reading.names.definitionsOf(variable).find((each) => each.kind === 'parameter' && each.of === takes);
  if (definition?.kind !== 'parameter' || definition.path.length > 1) return undefined;
  const param = takes.params[definition.index];
  const fallback = param?.type === 'AssignmentPattern' ? param.right : undefined;
  return { kind: 'argument', index: definition.index, property: definition.path[0], fallback };
}

/** What a maker makes of the arguments of one call. */
export function applied(maker: Maker, values: readonly Node[]): ErrorParts {
  const code = filledIn(maker.code, values);
  return {
    code,
    impliedCode: code ? undefined : maker.impliedCode,
    message: maker.message.flatMap((each) => filledIn(each, values) ?? []),
    dialect: maker.dialect,
  };
}

function filledIn(given: Given, values: readonly Node[]): Node | undefined {
  switch (given.kind) {
    case 'none':
      return undefined;
    case 'own':
      return given.node;
    case 'argument': {
      const value = values[given.index];
      if (!value || value.type === 'SpreadElement') return given.fallback;
      if (given.property === undefined) return value;
      const inner = settled(value);
      if (inner.type !== 'ObjectExpression') return value;
      const property = inner.properties.find((each) => each.type === 'Property' && keyName(each) === given.property);
      return property?.type === 'Property' ? property.value : given.fallback;
    }
  }
}

