import type { TSESTree } from '@typescript-eslint/types';
import type { Invocation, Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { memberName, propertyOf, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Slot } from '../dialects/dialect.ts';
import { raiserNamed } from '../dialects/registry.ts';
import type { Reading } from '../source/reading.ts';
import { codeValues } from './code-value.ts';
import { sitesOfConstants } from './constant-sites.ts';
import { errorObject } from './error-object.ts';
import { usesOf } from './handler-shape.ts';
import type { Handler } from './handlers.ts';
import type { RaiseSite } from './raise-site.ts';

/** Every raise site of a file, in the order of the text. */
export function findRaiseSites(reading: Reading): readonly RaiseSite[] {
  const known = [
    ...[...reading.nodes.of('NewExpression'), ...reading.nodes.of('CallExpression')].flatMap(
      (node) => raisedByName(reading, node) ?? [],
    ),
    ...reading.handlers.all.flatMap((handler) => answeredWithError(reading, handler)),
  ];
  return [...known, ...sitesOfConstants(reading, known)].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** A constructor or function that the file imports from a library. */
function raisedByName(reading: Reading, node: Invocation): RaiseSite | undefined {
  const name = reading.names.qualify(node.callee);
  const known = name === undefined ? undefined : raiserNamed(name);
  if (!known || (known.raiser.form === 'constructor') !== (node.type === 'NewExpression')) return undefined;
  const { raiser, dialect, code } = known;
  const written = raiser.code && inSlot(reading, node, raiser.code);
  const text = raiser.message && inSlot(reading, node, raiser.message);
  return {
    kind: 'raise',
    node,
    dialect: dialect.id,
    codes: written ? codeValues(reading, written) : [],
    impliedCode: code ?? (written ? undefined : raiser.codeDefault),
    message: text ? [text] : [],
  };
}

/** What stands in a slot of an invocation; a slot in an object also counts where the object is a constant of the file. */
function inSlot(reading: Reading, node: Invocation, slot: Slot): Node | undefined {
  const argument = node.arguments[slot.argument];
  if (!argument || argument.type === 'SpreadElement') return undefined;
  if (!slot.properties) return argument;
  const inner = settled(argument);
  if (inner.type !== 'ObjectExpression') {
    const error = errorObject(reading, inner);
    return slot.properties.includes('code') ? error?.code : error?.message[0];
  }
  for (const name of slot.properties) {
    const property = propertyOf(inner, name);
    if (property) return property.value;
  }
  return undefined;
}

/** The errors that a handler gives to its callback or emits on its call. */
function answeredWithError(reading: Reading, handler: Handler): readonly RaiseSite[] {
  const { node, signature } = handler;
  const [call] = node.params;
  const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
  return [
    ...(callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap((use) => calledWithError(reading, handler, use)) : []),
    ...(call?.type === 'Identifier' && signature.style !== 'promise'
      ? usesOf(reading, call).flatMap((use) => emittedError(reading, handler, use))
      : []),
  ];
}

function calledWithError(reading: Reading, handler: Handler, use: Node): readonly RaiseSite[] {
  const call = use.parent;
  if (call?.type !== 'CallExpression' || call.callee !== use) return [];
  return errorArgument(reading, handler, call, 0);
}

function emittedError(reading: Reading, handler: Handler, use: Node): readonly RaiseSite[] {
  const member = use.parent;
  const call = member?.parent;
  if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || call.callee !== member) return [];
  if (memberName(member) !== 'emit' || staticString(call.arguments[0]) !== 'error') return [];
  return errorArgument(reading, handler, call, 1);
}

function errorArgument(reading: Reading, handler: Handler, call: TSESTree.CallExpression, index: number): readonly RaiseSite[] {
  const argument = call.arguments[index];
  if (!argument || isNullish(argument)) return [];
  const error = errorObject(reading, argument);
  if (!error) return [];
  return [
    {
      kind: 'raise',
      node: call,
      dialect: handler.dialect,
      codes: error.code ? codeValues(reading, error.code) : [],
      impliedCode: error.code ? undefined : 'UNKNOWN',
      message: error.message,
    },
  ];
}

const isNullish = (node: Node): boolean =>
  (node.type === 'Literal' && node.value === null) || (node.type === 'Identifier' && node.name === 'undefined');

/** The handler that a node stands in, also where callbacks of its own lie between. */
export function handlerAround(reading: Reading, node: Node): Handler | undefined {
  for (let around = enclosingFunction(node); around; around = enclosingFunction(around)) {
    const handler = reading.handlers.of(around);
    if (handler) return handler;
  }
  return undefined;
}
