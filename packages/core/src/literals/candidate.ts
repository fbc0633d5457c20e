import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isFunction, isInvocation } from '../ast/node.ts';
import { functionName, keyName, memberName } from '../ast/static-name.ts';
import { settled, unwrap, wrapped } from '../ast/unwrap.ts';
import { codeNumbered } from '../codes/lookup.ts';
import type { CodeName } from '../codes/status-code.ts';
import { STATUS_CODES } from '../codes/table.ts';
import type { LiteralShape } from './decision.ts';

/** A number from 0 to 16, or a name that the file gives to one, in a place where a status code could stand. */
export interface Candidate {
  readonly node: TSESTree.NumberLiteral | TSESTree.Identifier;
  readonly code: CodeName;
  readonly shape: LiteralShape;
  /** The word that names the place: `code` of `err.code === 5` and of `{ code: 5 }`. */
  readonly name: string | undefined;
  /** What the code is of: `err` of `err.code === 5`; the object of `{ code: 5 }`; the invocation that takes it. */
  readonly subject: Node | undefined;
  /** The construct that holds it with its neighbours: the comparison, switch, list, object or invocation. */
  readonly within: Node;
}

/** Reads the place a number stands in; `undefined` where no status code could stand there. */
export function candidateAt(node: TSESTree.NumberLiteral): Candidate | undefined {
  const code = /^\d+$/.test(node.raw) ? codeNumbered(node.value)?.name : undefined;
  if (code === undefined) return undefined;
  const place = placeOf(chosen(wrapped(node)));
  return place && { node, code, ...place };
}

/** Reads the place that the name of a code is used in. */
export function candidateUse(node: TSESTree.Identifier, code: CodeName): Candidate | undefined {
  const place = placeOf(chosen(wrapped(node)));
  return place && { node, code, ...place };
}

type Place = Omit<Candidate, 'node' | 'code'>;

/** Out of what only chooses between values: `x ? 5 : 13`, `err.code ?? 13`. */
function chosen(node: Node): Node {
  const { parent } = node;
  if (parent?.type === 'ConditionalExpression' && parent.test !== node) return chosen(wrapped(parent));
  if (parent?.type === 'LogicalExpression' && parent.right === node && parent.operator !== '&&') return chosen(wrapped(parent));
  return node;
}

function placeOf(node: Node): Place | undefined {
  const { parent } = node;
  switch (parent?.type) {
    case 'Property':
      if (parent.key === node && !parent.computed) return ofKey(parent);
      return parent.value === node ? ofProperty(parent) : undefined;
    case 'BinaryExpression':
      return EQUALITY.has(parent.operator)
        ? { shape: 'comparison', within: parent, ...named(parent.left === node ? parent.right : parent.left) }
        : undefined;
    case 'SwitchCase':
      return parent.test === node ? { shape: 'case', within: parent.parent, ...named(parent.parent.discriminant) } : undefined;
    case 'ArrayExpression':
      return ofList(parent, node);
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee === node ? undefined : ofArgument(parent, node);
    case 'AssignmentExpression':
      return parent.right === node && parent.operator === '=' ? { shape: 'assignment', within: parent, ...named(parent.left) } : undefined;
    case 'PropertyDefinition':
      return parent.value === node ? { shape: 'class-field', within: parent, name: keyName(parent), subject: parent.parent.parent } : undefined;
    case 'AssignmentPattern':
      return parent.right === node ? { shape: 'default-value', within: parent, ...named(parent.left) } : undefined;
    case 'VariableDeclarator':
      return parent.init === node ? { shape: 'definition', within: parent, ...named(parent.id) } : undefined;
    case 'TSEnumMember':
      return { shape: 'definition', within: parent.parent, name: keyName({ key: parent.id }), subject: undefined };
    default:
      return undefined;
  }
}

const EQUALITY = new Set(['==', '===', '!=', '!==']);

function ofProperty(property: TSESTree.Property): Place {
  return { shape: 'property', within: property.parent, name: keyName(property), subject: property.parent };
}

/** A number as a key: `{ 5: … }` maps codes to something. */
function ofKey(property: TSESTree.Property): Place {
  return { shape: 'map-key', within: property.parent, name: nameOfHolder(property.parent), subject: undefined };
}

/** An element of a list: what the list is for decides. One with more elements than there are codes is of something else. */
function ofList(list: TSESTree.ArrayExpression, element: Node): Place | undefined {
  if (list.elements.length > STATUS_CODES.length) return undefined;
  const outer = wrapped(list);
  const { parent } = outer;
  if (parent?.type === 'MemberExpression' && parent.object === outer) {
    const call = wrapped(parent).parent;
    if (call?.type !== 'CallExpression' || !MEMBERSHIP.has(memberName(parent) ?? '')) return undefined;
    const [tested] = call.arguments;
    return tested && { shape: 'membership', within: list, ...named(tested) };
  }
  if (parent?.type === 'ArrayExpression' && list.elements[0] === element) {
    const map = wrapped(parent).parent;
    if (map?.type === 'NewExpression' && calleeName(map) === 'Map') {
      return { shape: 'map-key', within: parent, name: nameOfHolder(map), subject: undefined };
    }
    return undefined;
  }
  if (parent?.type === 'NewExpression' && calleeName(parent) === 'Set') {
    return { shape: 'retry-set', within: list, name: nameOfHolder(parent), subject: undefined };
  }
  if (isInvocation(parent)) {
    const asserted = parent.type === 'CallExpression' ? assertedBy(parent, outer) : undefined;
    return { shape: 'retry-set', within: list, ...(asserted ? named(asserted) : { name: undefined, subject: parent }) };
  }
  return { shape: 'retry-set', within: list, name: nameOfHolder(list), subject: undefined };
}

const MEMBERSHIP = new Set(['includes', 'indexOf', 'some', 'find']);

/** The variable, property or field that a value is given to. */
function nameOfHolder(value: Node): string | undefined {
  const outer = wrapped(value);
  const { parent } = outer;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'Property':
    case 'PropertyDefinition':
      return keyName(parent);
    case 'AssignmentExpression':
      return named(parent.left).name;
    case 'CallExpression':
      // Object.freeze([…])
      return nameOfHolder(parent);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const around = parent.type === 'ReturnStatement' ? parent.parent.parent : parent;
      return isFunction(around) ? functionName(around) : undefined;
    }
    default:
      return undefined;
  }
}

/** The argument of an assertion about a code, or of an invocation. */
function ofArgument(invocation: TSESTree.CallExpression | TSESTree.NewExpression, argument: Node): Place {
  if (invocation.type === 'CallExpression') {
    const asserted = assertedBy(invocation, argument);
    if (asserted) return { shape: 'assertion', within: invocation, ...named(asserted) };
    const member = invocation.callee;
    if (member.type === 'MemberExpression' && memberName(member) === 'has') {
      return { shape: 'membership', within: invocation, ...named(member.object) };
    }
  }
  return { shape: 'argument', within: invocation, name: calleeName(invocation), subject: invocation };
}

/** What `assert.equal(err.code, 5)`, `assertEquals(5, err.code)` or `expect(err.code).toBe(5)` speaks of. */
export function assertedBy(call: TSESTree.CallExpression, argument: Node): Node | undefined {
  const name = calleeName(call) ?? '';
  const [first, second] = call.arguments;
  if (/^(?:(?:not)?(?:deep)?(?:strict)?equals?|assertEquals?|is|equal)$/i.test(name) && first && second) {
    const other = argument === first ? second : first;
    if (argument === first || argument === second) return other;
  }
  if (!/^(?:toBe|toEqual|toStrictEqual|equals?|eq|eql|is)$/.test(name)) return undefined;
  for (let node: Node = call.callee; ; ) {
    const inner = unwrap(node);
    if (inner.type === 'MemberExpression') node = inner.object;
    else if (inner.type === 'CallExpression' && calleeName(inner) === 'expect') return inner.arguments[0];
    else return undefined;
  }
}

function calleeName(invocation: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  const callee = unwrap(invocation.callee);
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? memberName(callee) : undefined;
}

/** The name of what is compared or assigned, and what it is a property of. */
function named(node: Node): { readonly name: string | undefined; readonly subject: Node | undefined } {
  const inner = settled(node);
  switch (inner.type) {
    case 'MemberExpression':
      return { name: memberName(inner), subject: inner.object };
    case 'Identifier':
      return { name: inner.name, subject: inner };
    case 'CallExpression':
      return { name: calleeName(inner), subject: inner };
    default:
      return { name: undefined, subject: undefined };
  }
}
