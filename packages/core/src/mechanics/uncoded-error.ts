import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { memberName, propertyOf, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Confidence, Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import { definitionsOf } from '../names/definition.ts';
import { codeValues } from '../sites/code-value.ts';
import { usesOf } from '../sites/handler-shape.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import { isSentByGrpc } from '../sites/transport.ts';
import type { Reading } from '../source/reading.ts';

/**
 * An error raised without a code where gRPC needs one: it arrives as UNKNOWN or INTERNAL, and clients can tell it from
 * nothing (runtime facts of each library).
 */
export const uncodedError: FileTest = (reading, sites) => [
  ...sites.flatMap((site) => ofSite(reading, site) ?? []),
  ...reading.handlers.all.flatMap(({ node, signature }) => {
    const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
    return callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap((use) => ofText(reading, use) ?? []) : [];
  }),
  ...reading.nodes.of('NewExpression').flatMap((node) => ofHttpException(reading, node) ?? []),
  ...reading.nodes.of('CallExpression').flatMap((node) => ofCodeInText(reading, node) ?? []),
];

/** An error of a library, or one given to a callback, that carries no code. */
function ofSite(reading: Reading, site: RaiseSite): Judgement | undefined {
  if (site.as !== 'error' || site.codes.length > 0 || site.impliedCode === undefined) return undefined;
  if (!isSentByGrpc(reading, site)) return undefined;
  // What a `catch` makes of an unknown error is often unknown in truth.
  if (circumstancesOf(site.node).catches.length > 0) return undefined;
  const [text] = site.message;
  if (site.node.type === 'NewExpression') {
    const [first] = site.node.arguments;
    if (site.dialect === 'nestjs' && first && !saysText(first)) return undefined;
    if (site.dialect !== 'nestjs' && !isThrown(site.node)) return undefined;
    return judgementOn(reading, site.node, 'it is made without a code', site.impliedCode);
  }
  if (site.node.type !== 'CallExpression' || (text && !saysText(text))) return undefined;
  if (site.node.callee.type === 'MemberExpression' && memberName(site.node.callee) === 'from') return undefined;
  return judgementOn(reading, site.node, reasonFor(site.node), site.impliedCode);
}

/** `callback({ status: 5 })` has a code under the wrong name. */
function reasonFor(call: TSESTree.CallExpression): string {
  const error = call.arguments.map(settled).find((each) => each.type === 'ObjectExpression');
  const isMisnamed = error?.type === 'ObjectExpression' && propertyOf(error, 'status') !== undefined;
  return isMisnamed ? 'it has `status` in place of `code`' : 'the error has no code';
}

const isThrown = (node: Node): boolean => node.parent?.type === 'ThrowStatement';

/** A text written there: not a value that may be an object with a code. */
function saysText(node: Node): boolean {
  const inner = settled(node);
  return inner.type === 'TemplateLiteral' || staticString(inner) !== undefined || (inner.type === 'BinaryExpression' && inner.operator === '+');
}

/** `callback('not found')`, `callback(err.message)` */
function ofText(reading: Reading, use: Node): Judgement | undefined {
  const call = use.parent;
  if (call?.type !== 'CallExpression' || call.callee !== use) return undefined;
  const [error] = call.arguments;
  const inner = error && settled(error);
  const isMessage = inner?.type === 'MemberExpression' && memberName(inner) === 'message';
  return inner && (saysText(inner) || isMessage) ? judgementOn(reading, call, 'the callback gets a text in place of an error', 'UNKNOWN') : undefined;
}

/** An exception that NestJS makes an HTTP response of, thrown where gRPC answers. */
function ofHttpException(reading: Reading, node: TSESTree.NewExpression): Judgement | undefined {
  const name = reading.names.qualify(node.callee);
  if (name === undefined || !/^@nestjs\/common#\w+Exception$/.test(name) || !isThrown(node)) return undefined;
  const around = enclosingFunction(node);
  const isInHandler = around !== undefined && reading.handlers.of(around)?.dialect === 'nestjs';
  if (!isInHandler && !raisesRpcException(reading)) return undefined;
  return judgementOn(reading, node, 'it is an HTTP exception, of which gRPC knows nothing', 'UNKNOWN', 'likely');
}

const raisesRpcException = (reading: Reading): boolean =>
  isSentByGrpc(reading, { dialect: 'nestjs' }) && reading.nodes.of('NewExpression').some(({ callee }) => reading.names.qualify(callee) === '@nestjs/microservices#RpcException');

/** `callback(new Error(`${status.NOT_FOUND} …`))`: the code is part of the text. */
function ofCodeInText(reading: Reading, call: TSESTree.CallExpression): Judgement | undefined {
  const callee = settled(call.callee);
  const [error] = call.arguments;
  const made = error && settled(error);
  if (callee.type !== 'Identifier' || made?.type !== 'NewExpression' || made.callee.type !== 'Identifier' || made.callee.name !== 'Error') return undefined;
  const variable = reading.names.variableOf(callee);
  if (!variable || !definitionsOf(variable).some(({ kind }) => kind === 'parameter')) return undefined;
  const [text] = made.arguments;
  const inner = text && settled(text);
  if (inner?.type !== 'TemplateLiteral') return undefined;
  const holdsCode = inner.expressions.some((each) => codeValues(reading, behind(reading, each)).some(({ kind }) => kind === 'member'));
  return holdsCode ? judgementOn(reading, call, 'the code is put into the text, where no client looks for it', 'UNKNOWN') : undefined;
}

/** The value a variable is made with: `status || grpc.status.INTERNAL` of `const code = status || grpc.status.INTERNAL`. */
function behind(reading: Reading, node: Node): Node {
  const inner = settled(node);
  const variable = inner.type === 'Identifier' ? reading.names.variableOf(inner) : undefined;
  const definition = variable && definitionsOf(variable)[0];
  return definition?.kind === 'value' && definition.path.length === 0 ? definition.value : inner;
}

function judgementOn(reading: Reading, place: Node, reason: string, used: Judgement['used'], confidence: Confidence = 'certain'): Judgement {
  const text = reading.source.text.slice(...place.range).replace(/\s+/g, ' ');
  return {
    rule: 'no-uncoded-error',
    place,
    node: place,
    written: text.length > 60 ? `${text.slice(0, 57)}…` : text,
    used,
    fits: undefined,
    confidence,
    reasons: [reason],
    vetoesConsidered: ['the error is made in a `catch`, where its cause may be unknown'],
    suggestions: [],
  };
}
