import type { TSESTree } from '@typescript-eslint/types';
import { escapes } from '../ast/escape.ts';
import type { Node } from '../ast/node.ts';
import { contains, isInvocation } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled, unwrap, wrapped } from '../ast/unwrap.ts';
import type { DialectId } from '../dialects/dialect.ts';
import { DIALECTS } from '../dialects/registry.ts';
import type { FailingCall } from '../downstream/failing-calls.ts';
import { failingCalls } from '../downstream/failing-calls.ts';
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
 * (runtime fact grpc-js/callback-downstream-error).
 */
export const blindPropagation: NoteTest = (reading, sites) => [
  ...handedOver(reading).flatMap(({ place, error }) => ofError(reading, place, error, hasNumbers)),
  ...reading.handlers.all.flatMap(({ node, signature }) => {
    const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
    return callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap((use) => ofCallback(reading, use)) : [];
  }),
  ...(reading.handlers.all.length > 0 ? reading.nodes.of('ThrowStatement').flatMap((statement) => ofThrow(reading, statement)) : []),
  ...sites.flatMap((site) => ofCopy(reading, site)),
];

/**
 * Libraries whose servers take over the code of an error that a handler throws, and whose errors they know. What
 * escapes a handler of another library arrives as UNKNOWN or INTERNAL.
 */
const TAKES: Readonly<Record<string, (library: DialectId) => boolean>> = {
  connect: (library) => library === 'connect',
  'protobuf-ts': (library) => library === 'protobuf-ts',
  mali: hasNumbers,
};

/** Libraries whose errors have numbers for codes, which grpc-js sends as they are; it makes UNKNOWN of texts. */
function hasNumbers(library: DialectId): boolean {
  return DIALECTS.some(({ id, strings }) => id === library && strings === undefined);
}

/** `throw err` */
function ofThrow(reading: Reading, statement: TSESTree.ThrowStatement): readonly Note[] {
  const takes = TAKES[handlerAround(reading, statement)?.dialect ?? ''];
  return takes ? ofError(reading, statement, statement.argument, takes) : [];
}

/** `callback(err)`, `call.emit('error', err)`, `throw err` */
function ofError(reading: Reading, place: Node, error: Node, takes: (library: DialectId) => boolean): readonly Note[] {
  const inner = settled(error);
  if (inner.type !== 'Identifier') return [];
  const calls = failedWith(reading, inner).filter(({ library }) => takes(library));
  return calls.length > 0 && isUntouched(reading, inner, error) ? [noteOn(reading, place, error, calls)] : [];
}

/** `client.getBook(request, callback)`, `client.getBook(request).catch(callback)` */
function ofCallback(reading: Reading, use: Node): readonly Note[] {
  const call = use.parent;
  if (call?.type !== 'CallExpression' || call.callee === use || !call.arguments.some((each) => each === use)) return [];
  const name = calledName(call);
  const isHandler = (name === 'catch' && call.arguments[0] === use) || (name === 'then' && call.arguments[1] === use);
  const failed = isHandler && call.callee.type === 'MemberExpression' ? call.callee.object : call;
  const calls = failingCalls(reading, failed).filter(({ library }) => hasNumbers(library));
  return calls.length > 0 ? [noteOn(reading, call, use, calls)] : [];
}

/** `new RpcException(err)`, `ConnectError.from(err, code)`, `new ConnectError(err.rawMessage, err.code)`, `callback({ code: err.code })` */
function ofCopy(reading: Reading, site: RaiseSite): readonly Note[] {
  if (!handlerAround(reading, site.node)) return [];
  return copiedIn(reading, site).flatMap((error) => {
    const inner = settled(error);
    if (inner.type !== 'Identifier') return [];
    const takes = TAKES[site.dialect] ?? hasNumbers;
    const calls = failedWith(reading, inner).filter(({ library }) => takes(library));
    return calls.length > 0 && isUntouched(reading, inner, site.node) ? [noteOn(reading, site.node, error, calls)] : [];
  });
}

/** The errors whose code a site takes over. */
function copiedIn(reading: Reading, { node, codes, dialect }: RaiseSite): readonly Node[] {
  const [first] = isInvocation(node) ? node.arguments : [];
  // A ConnectError keeps its code, whichever is given beside it (runtime fact connect/upstream-error-wrapped).
  if (node.type === 'CallExpression' && /#ConnectError\.from$/.test(reading.names.qualify(node.callee) ?? '')) return first && node.parent.type === 'ThrowStatement' ? [first] : [];
  if (node.type === 'NewExpression' && first && dialect === 'nestjs' && codes.length === 0) return [first];
  return codes.flatMap(({ at }) => {
    const code = unwrap(at);
    return codes.length === 1 && code.type === 'MemberExpression' && memberName(code) === 'code' ? [code.object] : [];
  });
}

/** The calls of clients that the error in a variable may have come out of. */
function failedWith(reading: Reading, error: TSESTree.Identifier): readonly FailingCall[] {
  const source = caughtIn(reading, error);
  switch (source?.kind) {
    case 'failed':
      return failingCalls(reading, source.of);
    case 'try':
      return reading.nodes.of('AwaitExpression').filter((each) => contains(source.block, each) && escapes(source.block, each)).flatMap((each) => failingCalls(reading, each));
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
    // What a function says of it may decide what comes; one that is called for its effect only writes it down.
    return parent?.type !== 'CallExpression' || wrapped(parent).parent?.type === 'ExpressionStatement';
  });
}

/** Quoted in a call that only writes it down: `logger.error(err.message)`. */
const isNoted = ({ parent }: TSESTree.MemberExpression): boolean => parent.type === 'CallExpression' || parent.type === 'TemplateLiteral' || parent.type === 'Property';

function noteOn(reading: Reading, place: Node, error: Node, calls: readonly FailingCall[]): Note {
  const [failing] = calls;
  const proxied = calls.every(({ call }) => isProxied(reading, call));
  return {
    rule: 'no-blind-propagation',
    place,
    node: error,
    written: excerptOf(reading, error),
    confidence: proxied ? 'possible' : 'certain',
    reasons: failing ? [`\`${excerptOf(reading, failing.call.callee)}\` failed with it`] : [],
  };
}

/** Whether a handler hands the request on as it came: then what is said of it is true of the caller's own. */
function isProxied(reading: Reading, call: TSESTree.CallExpression): boolean {
  const [request] = call.arguments;
  // What is built around the request is another request.
  const origin = request && settled(request).type !== 'ObjectExpression' ? originOf(reading, request) : undefined;
  return origin?.kind === 'request' && origin.path.length === 0;
}
