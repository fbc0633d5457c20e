import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { contains, enclosingFunction } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import { clientCallsIn } from '../clients/client-calls.ts';
import { escapes } from '../mechanics/thrown.ts';
import { excerptOf } from '../mechanics/excerpt.ts';
import { handedOver } from '../mechanics/handed-over.ts';
import { originOf } from '../origin/origin-of.ts';
import { usesOf } from '../sites/handler-shape.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import { handlerAround } from '../sites/raise-sites.ts';
import type { Reading } from '../source/reading.ts';
import { caughtIn } from './caught-variable.ts';
import type { Note, NoteTest } from './note.ts';

/**
 * An error that a call to another service failed with, handed on as one's own: the caller is blamed for a request it
 * never made (protobuf.dev, "Propagate status codes carefully"). grpc-js forwards code, text and trailers of it
 * (runtime fact grpc-js/forwarded-error).
 */
export const blindPropagation: NoteTest = (reading, sites) => [
  ...handedOver(reading).flatMap(({ place, error }) => ofError(reading, place, error)),
  ...reading.handlers.all.flatMap(({ node, signature }) => {
    const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
    return callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap((use) => ofCallback(reading, use)) : [];
  }),
  ...reading.nodes.of('ThrowStatement').flatMap((statement) => (throwsOn(reading, statement) ? ofError(reading, statement, statement.argument) : [])),
  ...sites.flatMap((site) => ofCopy(reading, site)),
];

/** Libraries whose servers take the code of an error that a handler throws, whoever made it. */
const TAKE_CODES: ReadonlySet<string> = new Set(['connect', 'protobuf-ts', 'mali']);

const throwsOn = (reading: Reading, statement: TSESTree.ThrowStatement): boolean => TAKE_CODES.has(handlerAround(reading, statement)?.dialect ?? '');

/** `callback(err)`, `call.emit('error', err)`, `throw err` */
function ofError(reading: Reading, place: Node, error: Node): readonly Note[] {
  const inner = settled(error);
  if (inner.type !== 'Identifier') return [];
  const calls = failedCalls(reading, inner);
  return calls.length > 0 && isUntouched(reading, inner, error) ? [noteOn(reading, place, error, calls)] : [];
}

/** `client.getBook(request, callback)`, `client.getBook(request).catch(callback)` */
function ofCallback(reading: Reading, use: Node): readonly Note[] {
  const call = use.parent;
  if (call?.type !== 'CallExpression' || call.callee === use || !call.arguments.some((each) => each === use)) return [];
  const name = calledName(call);
  const isHandler = (name === 'catch' && call.arguments[0] === use) || (name === 'then' && call.arguments[1] === use);
  const failed = isHandler && call.callee.type === 'MemberExpression' ? call.callee.object : call;
  const calls = clientCallsIn(reading, failed);
  return calls.length > 0 ? [noteOn(reading, call, use, calls)] : [];
}

/** `new RpcException(err)`, `new ConnectError(err.rawMessage, err.code)`, `callback({ code: err.code })` */
function ofCopy(reading: Reading, site: RaiseSite): readonly Note[] {
  if (!handlerAround(reading, site.node)) return [];
  const codes = site.codes.flatMap((value) => (value.kind === 'unknown' ? [unwrap(value.at)] : []));
  const copied = codes.length === site.codes.length ? codes : [];
  const whole = site.node.type === 'NewExpression' && site.codes.length === 0 && site.dialect === 'nestjs' ? site.node.arguments.slice(0, 1) : [];
  return [...copied.flatMap((code) => (code.type === 'MemberExpression' && memberName(code) === 'code' ? [code.object] : [])), ...whole].flatMap((error) => {
    const inner = settled(error);
    const calls = inner.type === 'Identifier' ? failedCalls(reading, inner) : [];
    return inner.type === 'Identifier' && calls.length > 0 && isUntouched(reading, inner, site.node) ? [noteOn(reading, site.node, error, calls)] : [];
  });
}

/** The calls of clients that the error in a variable may have come out of. */
function failedCalls(reading: Reading, error: TSESTree.Identifier): readonly TSESTree.CallExpression[] {
  const source = caughtIn(reading, error);
  switch (source?.kind) {
    case 'failed':
      return clientCallsIn(reading, source.of);
    case 'try':
      return reading.nodes.of('AwaitExpression').filter((each) => contains(source.block, each) && escapes(source.block, each)).flatMap((each) => clientCallsIn(reading, each));
    default:
      return [];
  }
}

/** Whether nothing asks the error what it is, or changes it, before it goes on. */
function isUntouched(reading: Reading, error: TSESTree.Identifier, place: Node): boolean {
  return usesOf(reading, error).every((use) => {
    if (contains(place, use)) return true;
    const { parent } = use;
    if (parent?.type === 'BinaryExpression') return parent.operator !== 'instanceof';
    if (parent?.type === 'MemberExpression') return parent.object !== use || !/^(?:code|status|details|message)$/.test(memberName(parent) ?? '') || isNoted(parent);
    return parent?.type !== 'CallExpression' || !/^is[A-Z]/.test(calledName(parent) ?? '');
  });
}

/** Quoted in a call that only writes it down: `logger.error(err.message)`. */
const isNoted = ({ parent }: TSESTree.MemberExpression): boolean => parent.type === 'CallExpression' || parent.type === 'TemplateLiteral' || parent.type === 'Property';

function noteOn(reading: Reading, place: Node, error: Node, calls: readonly TSESTree.CallExpression[]): Note {
  const [call] = calls;
  const proxied = calls.every((each) => isProxied(reading, each, place));
  return {
    rule: 'no-blind-propagation',
    place,
    node: error,
    written: excerptOf(reading, error),
    confidence: proxied ? 'possible' : 'certain',
    reasons: call ? [`\`${excerptOf(reading, call.callee)}\` failed with it`] : [],
  };
}

/** Whether a handler hands the request on as it came: then what is said of it is true of the caller's own. */
function isProxied(reading: Reading, call: TSESTree.CallExpression, place: Node): boolean {
  const [request] = call.arguments;
  const origin = request && originOf(reading, request);
  return origin?.kind === 'request' && origin.path.length === 0 && enclosingFunction(place) !== undefined;
}
