import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { contains, isInvocation } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { DialectId } from '../dialects/dialect.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Confidence, Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import { definitionsOf } from '../names/definition.ts';
import { valueBehind } from '../names/value-behind.ts';
import { originOf } from '../origin/origin-of.ts';
import { codeValues } from '../sites/code-value.ts';
import { errorParts } from '../sites/error-parts.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import { handlerAround } from '../sites/raise-sites.ts';
import { isSentByGrpc } from '../sites/transport.ts';
import type { Reading } from '../source/reading.ts';
import { isAboutCaller } from './about-caller.ts';
import { errorClassOf } from './error-class.ts';
import { excerptOf } from './excerpt.ts';
import { foreignCodeOf } from './foreign-modules.ts';
import { handedOver } from './handed-over.ts';
import type { HandedOver } from './handed-over.ts';
import { httpExceptionsOverGrpc } from './http-exception.ts';
import { escapes } from './thrown.ts';
import type { ThrownToClient } from './thrown-to-client.ts';
import { isCaughtBy, thrownToClient } from './thrown-to-client.ts';
import type { Uncoded } from './uncoded-value.ts';
import { constantsIn, isText, uncodedValue } from './uncoded-value.ts';

/**
 * An error raised without a code where gRPC needs one: it arrives as UNKNOWN or INTERNAL, and clients can tell it from
 * nothing (runtime facts grpc-js/callback-plain-error, connect/throw-plain-error, connect/connect-error-without-code,
 * nestjs/rpc-exception-text and their like).
 */
export const uncodedError: FileTest = (reading, sites) => {
  const found = uncodedIn(reading, sites);
  return found.filter((each, index) => found.findIndex(({ place }) => place === each.place) === index);
};

const uncodedIn: FileTest = (reading, sites) => [
  ...handedOver(reading).flatMap((given) => ofHandedOver(reading, given)),
  ...thrownToClient(reading).flatMap((thrown) => ofThrown(reading, thrown)),
  ...sites.flatMap((site) => ofLibraryError(reading, site)),
  ...httpExceptionsOverGrpc(reading, sites).map((node) => judgementOn(reading, node, { reason: 'it is an exception of HTTP, of which gRPC knows nothing', confidence: 'likely' })),
  ...reading.nodes.of('CallExpression').flatMap((call) => ofCodeInText(reading, call)),
];

/** `callback(new Error('no such book'))`, `callback('no such book')` */
function ofHandedOver(reading: Reading, { place, error }: HandedOver): readonly Judgement[] {
  const uncoded = uncodedValue(reading, error);
  // What a `catch` makes of an unknown error is often unknown in truth; a text is wrong even there.
  if (!uncoded || (uncoded.kind === 'error' && (circumstancesOf(place).catches.length > 0 || quotesOther(reading, error)))) return [];
  return [judgementOn(reading, place, uncoded)];
}

/** `callback(new Error(err.message))` passes on an error of which nothing is known here. */
function quotesOther(reading: Reading, error: Node): boolean {
  const inner = settled(error);
  if (inner.type !== 'NewExpression' || errorClassOf(reading, inner.callee)?.kind !== 'plain') return false;
  const [text] = inner.arguments;
  const origin = text && originOf(reading, text).kind;
  return origin === 'caught' || (origin === 'unknown' && text !== undefined && !isText(valueBehind(reading.names, text)));
}

/** What a handler throws for its library, or for a `catch` that gives it to the callback. */
function ofThrown(reading: Reading, { handler, statement, handedOver: by }: ThrownToClient): readonly Judgement[] {
  const error = settled(statement.argument);
  if (circumstancesOf(statement).catches.length > 0) return [];
  const keepsCodes = by !== undefined || handler.dialect === 'mali';
  const lost = keepsCodes ? undefined : lostCode(reading, handler.dialect, error);
  if (lost) return [judgementOn(reading, error, lost)];
  const uncoded = uncodedValue(reading, error);
  if (!uncoded || (by ? quotesOther(reading, error) : !isAboutCaller(reading, statement))) return [];
  // Middleware can know an error by a class of its own.
  const isOwn = error.type === 'NewExpression' && errorClassOf(reading, error.callee)?.kind === 'own';
  return [judgementOn(reading, error, { ...uncoded, confidence: isOwn && !by ? 'likely' : 'certain' })];
}

/** `throw Object.assign(new Error('no such book'), { code: Code.NotFound })`: the code of another class than the library's. */
function lostCode(reading: Reading, id: DialectId, error: Node): Finding | undefined {
  if (isInvocation(error) && errorClassOf(reading, error.callee)?.kind === 'library') return undefined;
  const parts = errorParts(reading, error);
  if (!parts?.code || parts.dialect) return undefined;
  const isStatus = codeValues(reading, parts.code).some((value) => value.kind !== 'unknown' && value.code !== undefined);
  const [name] = DIALECTS.find((each) => each.id === id)?.raisers.flatMap((each) => (each.form === 'constructor' ? each.names : [])) ?? [];
  if (!isStatus || name === undefined) return undefined;
  const needed = name.split(/[#.]/).at(-1) ?? name;
  return { reason: `its code is lost, for the library reads that of a \`${needed}\` only`, confidence: id === 'nestjs' ? 'likely' : 'certain' };
}

/** `throw new ConnectError('no such book')`, `new RpcException('no such hero')` */
function ofLibraryError(reading: Reading, site: RaiseSite): readonly Judgement[] {
  if (site.as !== 'error' || site.codes.length > 0 || site.impliedCode === undefined || !isSentByGrpc(reading, site)) return [];
  const { node } = site;
  if (node.type === 'CallExpression') return ofConversion(reading, node);
  if (node.type !== 'NewExpression' || circumstancesOf(node).catches.length > 0) return [];
  const [first] = node.arguments;
  if (site.dialect !== 'nestjs') {
    return isRaised(node) ? [judgementOn(reading, node, { reason: 'it is made without a code', confidence: handlerAround(reading, node) ? 'certain' : 'possible' })] : [];
  }
  if (first && !isText(first)) {
    const uncoded = uncodedValue(reading, first);
    // A filter may read the `status`.
    return uncoded?.kind === 'error' ? [judgementOn(reading, node, { ...uncoded, confidence: 'likely' })] : [];
  }
  return [judgementOn(reading, node, { reason: 'it is made without a code', confidence: 'certain' })];
}

const isRaised = ({ parent }: Node): boolean =>
  parent?.type === 'ThrowStatement' || (parent?.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && memberName(parent.callee) === 'reject');

/** `throw ConnectError.from(err)` in a handler: of an error of anything but Connect it makes UNKNOWN, and keeps its text. */
function ofConversion(reading: Reading, call: TSESTree.CallExpression): readonly Judgement[] {
  const [error] = call.arguments;
  const [around] = circumstancesOf(call).catches;
  if (calledName(call) !== 'from' || !error || !around || !isRaised(call) || !handlerAround(reading, call)) return [];
  if (around.guardsInside > 0 || !isCaughtBy(reading, around.clause, error)) return [];
  const { block } = around.clause.parent;
  const foreign = [...reading.nodes.of('CallExpression'), ...reading.nodes.of('ThrowStatement')].find((each) => {
    if (!contains(block, each) || !escapes(block, each)) return false;
    if (each.type === 'CallExpression') return foreignCodeOf(reading.names.qualify(each.callee)) !== undefined;
    return uncodedValue(reading, each.argument) !== undefined;
  });
  const reason = foreign ? `what \`${excerptOf(reading, foreign)}\` fails with has no code of Connect` : 'what was caught may have no code of Connect';
  return [judgementOn(reading, call, { reason, confidence: foreign ? 'certain' : 'possible' })];
}

/** `callback(new Error(`${status.NOT_FOUND} …`))` in a function that is handed the callback. */
function ofCodeInText(reading: Reading, call: TSESTree.CallExpression): readonly Judgement[] {
  const callee = settled(call.callee);
  const [error] = call.arguments;
  const made = error && settled(error);
  if (callee.type !== 'Identifier' || made?.type !== 'NewExpression' || errorClassOf(reading, made.callee)?.kind !== 'plain') return [];
  const variable = reading.names.variableOf(callee);
  if (!variable || !definitionsOf(variable).some(({ kind }) => kind === 'parameter')) return [];
  const uncoded = made.arguments.some((each) => constantsIn(reading, each).length > 0) && uncodedValue(reading, made);
  return uncoded ? [judgementOn(reading, call, uncoded)] : [];
}

interface Finding extends Partial<Uncoded> {
  readonly reason: string;
  readonly confidence?: Confidence;
}

function judgementOn(reading: Reading, place: Node, { reason, fits, confidence = 'certain' }: Finding): Judgement {
  return {
    rule: 'no-uncoded-error',
    place,
    node: place,
    written: excerptOf(reading, place),
    used: undefined,
    fits,
    confidence,
    reasons: [reason],
    vetoesConsidered: ['the error is made in a `catch`, where its cause may be unknown', 'a function that it is given to may add a code'],
    suggestions: [],
  };
}
