import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Identifier, Node } from '../ast/node.ts';
import { memberName, propertyOf, staticString } from '../ast/static-name.ts';
import { unwrap, wrapped } from '../ast/unwrap.ts';
import type { HandlerSignature } from '../dialects/dialect.ts';
import { grpcJs } from '../dialects/grpc-js.ts';
import type { Reading } from '../source/reading.ts';

/** A parameter that is named as a call, or something of which `request` is read: the one or the other every such handler has. */
const CALL = /(?:\b_?call|Call)\s*[,):?=/]|\.\s*request\b|[{,]\s*request\b|['"`]request['"`]/;

/** Whether a text may hold a function that looks like a handler; `false` is sure. */
export const mayHaveShape = (text: string): boolean => CALL.test(text);

/**
 * The signature of a function that looks like a grpc-js handler, in code that imports nothing to tell it by.
 * Legacy services are written so: of nine public handler files read, none imported a gRPC library. It takes three
 * of the hints together, one of which must be about the call and one about how it is answered.
 */
export function handlerShape(reading: Reading, node: FunctionNode): HandlerSignature | undefined {
  const [call, callback] = node.params;
  if (call?.type !== 'Identifier') return undefined;
  const ofCall = callHints(reading, call);
  if (callback?.type === 'Identifier') {
    const ofAnswer = callbackHints(reading, callback);
    const hints = ofCall.size + ofAnswer.size;
    const isCall = ofCall.has('is named call') || ofCall.has('reads call.request');
    return isCall && ofAnswer.size > 0 && hints >= 3 ? signature('callback') : undefined;
  }
  if (callback) return undefined;
  const ofAnswer = streamHints(reading, call);
  const isAnswered = ofAnswer.has('emits a status') || ofAnswer.has('writes a status') || (ofAnswer.size > 0 && ofCall.has('reads call.request'));
  return ofCall.has('is named call') && isAnswered ? signature('stream') : undefined;
}

function signature(style: HandlerSignature['style']): HandlerSignature | undefined {
  return grpcJs.handlers.flatMap((form) => ('signatures' in form ? form.signatures : [])).find((each) => each.style === style);
}

function callHints(reading: Reading, call: Identifier): ReadonlySet<string> {
  const hints = new Set<string>();
  if (/^_?call$|Call$/.test(call.name)) hints.add('is named call');
  for (const use of usesOf(reading, call)) {
    const { parent } = use;
    if (parent?.type === 'MemberExpression' && parent.object === use) {
      const name = memberName(parent);
      if (name === 'request') hints.add('reads call.request');
      if (name === 'metadata') hints.add('reads call.metadata');
    }
    if (parent?.type === 'VariableDeclarator' && parent.init === use && parent.id.type === 'ObjectPattern') {
      const names = parent.id.properties.map((each) => (each.type === 'Property' && each.key.type === 'Identifier' ? each.key.name : ''));
      if (names.includes('request')) hints.add('reads call.request');
    }
  }
  return hints;
}

function callbackHints(reading: Reading, callback: Identifier): ReadonlySet<string> {
  const hints = new Set<string>();
  if (/^(?:callback|cb|done)$/i.test(callback.name)) hints.add('is named callback');
  for (const use of usesOf(reading, callback)) {
    const { parent } = use;
    if (parent?.type !== 'CallExpression' || parent.callee !== use) continue;
    const [error, answer] = parent.arguments;
    if (!error) continue;
    const given = unwrap(error);
    if (given.type === 'Literal' && given.value === null && answer) hints.add('answers with (null, value)');
    if (given.type === 'ObjectExpression' && isStatusShaped(given)) hints.add('answers with a status');
    if (given.type === 'NewExpression') hints.add('answers with an error');
  }
  return hints;
}

function streamHints(reading: Reading, call: Identifier): ReadonlySet<string> {
  const hints = new Set<string>();
  for (const use of usesOf(reading, call)) {
    const member = use.parent;
    const invocation = member?.parent;
    if (member?.type !== 'MemberExpression' || invocation?.type !== 'CallExpression' || invocation.callee !== member) continue;
    const name = memberName(member);
    if (name === 'write' || name === 'end') hints.add('writes to the call');
    const written = name === 'write' && invocation.arguments[0] ? unwrap(invocation.arguments[0]) : undefined;
    if (written?.type === 'ObjectExpression' && isStatusShaped(written)) hints.add('writes a status');
    if (name !== 'emit' || staticString(invocation.arguments[0]) !== 'error') continue;
    const given = invocation.arguments[1] && unwrap(invocation.arguments[1]);
    hints.add(given?.type === 'ObjectExpression' && isStatusShaped(given) ? 'emits a status' : 'emits an error');
  }
  return hints;
}

/** `{ code, details }` or `{ code, message }`: what grpc-js takes for a status. */
export const isStatusShaped = (object: TSESTree.ObjectExpression): boolean =>
  propertyOf(object, 'code') !== undefined &&
  (propertyOf(object, 'details') ?? propertyOf(object, 'message')) !== undefined;

/** Where a variable is read, each the outermost node that is only that reading. */
export function usesOf(reading: Reading, identifier: Identifier): readonly Node[] {
  const variable = reading.names.variableOf(identifier);
  return variable?.references.filter((each) => each.isRead()).map((each) => wrapped(each.identifier)) ?? [];
}
