import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, isFunction, isInvocation } from '../ast/node.ts';
import { returnsOf } from '../ast/returns.ts';
import { calledName, keyName, memberName, staticString } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';
import { isCommandOnRows, isCredentialName, isPredicate, isStatementOnRows, readsRows } from './call-words.ts';
import type { LookUpKey, Origin } from './origin.ts';
import { UNKNOWN_ORIGIN } from './origin.ts';
import type { Follow, Trace } from './trace.ts';
import { along } from './trace.ts';

/** A call that reads or changes rows, or is made with the caller's credential; what it gives may not be there. */
export function ofLookUp(call: TSESTree.CallExpression, at: Trace, follow: Follow): Origin {
  const chain = chainOf(at.reading, call);
  if (isTableOfTheFile(at.reading, call)) return UNKNOWN_ORIGIN;
  const keys = chain.steps.flatMap((each) => each.arguments.flatMap((argument) => keysIn(argument, at, follow)));
  const keyedBy = keyOf(keys);
  const names = chain.steps.slice(0, chain.written).map((each) => calledName(each) ?? '');
  // Whatever is made of the caller's credential stands for the caller.
  const isFound = readsRows(names) || statesRows(call) || (keyedBy === 'credential' && call.arguments.length > 0 && !isPredicate(names[0] ?? ''));
  return isFound ? along({ kind: 'stored', keyedBy, call, path: [] }, at.path) : UNKNOWN_ORIGIN;
}

/** `connection.execute('SELECT …')`, `client.send(new GetCommand(…))` */
function statesRows({ arguments: [first] }: TSESTree.CallExpression): boolean {
  if (!first) return false;
  const inner = settled(first);
  if (inner.type === 'NewExpression') return isCommandOnRows(calledName(inner) ?? '');
  const text = inner.type === 'TemplateLiteral' ? inner.quasis[0]?.value.cooked : staticString(inner);
  return isStatementOnRows(text ?? '');
}

/** `this.users[request.id]`: an element of a table that starts empty and is filled as the server runs. */
export function ofElement(member: TSESTree.MemberExpression, at: Trace, follow: Follow): Origin {
  if (!member.computed || !startsEmpty(at.reading, member.object)) return UNKNOWN_ORIGIN;
  return along({ kind: 'stored', keyedBy: keyOf(keysIn(member.property, at, follow)), call: member, path: [] }, at.path);
}

interface Chain {
  /** The last first: `execute()`, `where(…)`, `update(…)` of `db.update(t).where(x).execute()`. */
  readonly steps: readonly TSESTree.CallExpression[];
  /** How many of them are written at the call itself; the rest made the reference or query that it is called on. */
  readonly written: number;
}

function chainOf(reading: Reading, call: TSESTree.CallExpression): Chain {
  const steps = [call];
  let written: number | undefined;
  for (let node: Node = settled(call.callee); steps.length < MAX_STEPS; ) {
    if (node.type === 'MemberExpression') node = settled(node.object);
    else if (node.type === 'CallExpression') {
      steps.push(node);
      node = settled(node.callee);
    } else {
      const made = node.type === 'Identifier' ? madeBy(reading, node) : undefined;
      if (!made) break;
      written ??= steps.length;
      node = made;
    }
  }
  return { steps, written: written ?? steps.length };
}

const MAX_STEPS = 24;

/** The call behind a name for a reference or query: `ref` of `const ref = db.doc(path)`. What was waited for is a result. */
function madeBy(reading: Reading, identifier: TSESTree.Identifier): TSESTree.CallExpression | undefined {
  const definition = reading.names.definitionOf(identifier);
  if (definition?.kind !== 'value' || definition.path.length > 0) return undefined;
  const value = unwrap(definition.value);
  return value.type === 'CallExpression' ? value : undefined;
}

/**
 * Where the values inside an argument come from: `request.id` of `{ where: { id: request.id } }`, of
 * `` db.doc(`orders/${request.id}`) ``, of `eq(orders.id, request.id)` and of `(order) => order.id === request.id`.
 */
function keysIn(node: Node, at: Trace, follow: Follow, depth = 0): readonly Origin[] {
  const inner = settled(node);
  const inside = (nodes: readonly (Node | null)[]): readonly Origin[] => nodes.flatMap((each) => (each ? keysIn(each, at, follow, depth) : []));
  switch (inner.type) {
    case 'ObjectExpression':
      return inside(inner.properties.map((each) => (each.type === 'SpreadElement' ? each.argument : each.value)));
    case 'ArrayExpression':
      return inside(inner.elements);
    case 'SpreadElement':
      return inside([inner.argument]);
    case 'TemplateLiteral':
      return inside(inner.expressions);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return inside([inner.left, inner.right]);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return depth < MAX_DEPTH ? returnsOf(inner).flatMap((each) => keysIn(each, at, follow, depth + 1)) : [];
    default: {
      const origin = follow(inner, { ...at, path: [] });
      const isMadeOf = origin.kind === 'unknown' || (origin.kind === 'stored' && isReference(at.reading, node));
      return isMadeOf && depth < MAX_DEPTH ? keysBehind(inner, at, follow, depth + 1) : [origin];
    }
  }
}

const MAX_DEPTH = 4;

/** A reference or query, that nobody has waited for yet. */
function isReference(reading: Reading, node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'CallExpression' || (inner.type === 'Identifier' && madeBy(reading, inner) !== undefined);
}

/** The keys that a reference, query or condition was made of, here or under the name it was given. */
function keysBehind(node: Node, at: Trace, follow: Follow, depth: number): readonly Origin[] {
  const definition = node.type === 'Identifier' ? at.reading.names.definitionOf(node) : undefined;
  const value = definition?.kind === 'value' ? settled(definition.value) : node;
  if (value !== node && !isInvocation(value)) return isFunction(value) ? [] : keysIn(value, at, follow, depth);
  if (value.type === 'CallExpression') return chainOf(at.reading, value).steps.flatMap((each) => each.arguments.flatMap((argument) => keysIn(argument, at, follow, depth)));
  return value.type === 'NewExpression' ? value.arguments.flatMap((argument) => keysIn(argument, at, follow, depth)) : [];
}

function keyOf(origins: readonly Origin[]): LookUpKey {
  // Whose token was checked is known; a look-up by him and by what he asks for is about what he may do.
  if (origins.some(({ kind }) => kind === 'credential-check') && origins.some(({ kind }) => kind === 'request')) return 'request';
  if (origins.some(isCredential)) return 'credential';
  if (origins.some(({ kind }) => kind === 'request')) return 'request';
  return origins.some(({ kind }) => kind === 'identity') ? 'caller' : 'other';
}

/** What still has to prove who the caller is; an identity that the framework has checked has done so. */
function isCredential(origin: Origin): boolean {
  switch (origin.kind) {
    case 'identity':
      return origin.shownBy === 'credential';
    case 'request':
      // A field that is called `session` and no more names a thing of the service, as those of a database.
      return origin.path.at(-1) !== 'session' && isCredentialName(origin.path.at(-1) ?? '');
    case 'stored':
      return origin.keyedBy === 'credential';
    default:
      return origin.kind === 'credential-check';
  }
}

/** `HANDLERS.get(kind)` of `new Map([['a', f]])`: a table that the program brings, in which nothing is stored. */
function isTableOfTheFile({ names }: Reading, { callee }: TSESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  const definition = names.definitionOf(callee.object);
  const value = definition?.kind === 'value' && definition.path.length === 0 ? settled(definition.value) : undefined;
  if (value?.type !== 'NewExpression' || value.callee.type !== 'Identifier' || value.callee.name !== 'Map') return false;
  const [entries] = value.arguments;
  return entries?.type === 'ArrayExpression' && entries.elements.length > 0;
}

/** `const users = {}`, `private users: Record<string, User> = {}`, `[]`. */
function startsEmpty({ names }: Reading, object: Node): boolean {
  const inner = settled(object);
  const value = inner.type === 'Identifier' ? valueOf(names.definitionOf(inner)) : inner.type === 'MemberExpression' ? fieldOf(inner) : undefined;
  if (value?.type === 'ObjectExpression') return value.properties.length === 0;
  return value?.type === 'ArrayExpression' && value.elements.length === 0;
}

const valueOf = (definition: ReturnType<Reading['names']['definitionOf']>): Node | undefined =>
  definition?.kind === 'value' && definition.path.length === 0 ? settled(definition.value) : undefined;

/** What a field of the class around is given where it is declared. */
function fieldOf(member: TSESTree.MemberExpression): Node | undefined {
  if (member.object.type !== 'ThisExpression') return undefined;
  const name = memberName(member);
  for (const around of ancestorsOf(member)) {
    if (around.type !== 'ClassBody') continue;
    const field = around.body.find((each) => each.type === 'PropertyDefinition' && keyName(each) === name);
    return field?.type === 'PropertyDefinition' && field.value ? settled(field.value) : undefined;
  }
  return undefined;
}
