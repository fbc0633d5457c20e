import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isInvocation } from '../ast/node.ts';
import { settled } from '../ast/unwrap.ts';
import type { DialectId } from '../dialects/dialect.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import { valueBehind } from '../names/value-behind.ts';
import { originOf } from '../origin/origin-of.ts';
import { codeValues } from '../sites/code-value.ts';
import { errorParts } from '../sites/error-parts.ts';
import type { Reading } from '../source/reading.ts';
import { errorClassOf } from './error-class.ts';
import { httpExceptionsOverGrpc } from './foreign/http-exception.ts';
import type { HandedOver } from './handed-over.ts';
import { handedOver } from './handed-over.ts';
import type { ThrownToClient } from './thrown-to-client.ts';
import { thrownToClient } from './thrown-to-client.ts';
import { isAboutCaller } from './uncoded/about-caller.ts';
import type { Finding } from './uncoded/uncoded-judgement.ts';
import { judgementOn } from './uncoded/uncoded-judgement.ts';
import { uncodedLibraryError } from './uncoded/uncoded-library-error.ts';
import { constantsIn, isText, uncodedValue } from './uncoded/uncoded-value.ts';

/**
 * An error raised without a code where gRPC needs one: it arrives as UNKNOWN or INTERNAL, and clients can tell it from
 * nothing (runtime facts grpc-js/callback-plain-error, connect/throw-plain-error, connect/connect-error-without-code,
 * nestjs/rpc-exception-with-text and their like).
 */
export const uncodedError: FileTest = (reading, sites) => {
  // Of two findings of one place the first is the more telling.
  const byPlace = new Map(uncodedIn(reading, sites).toReversed().map((each) => [each.place, each]));
  return [...byPlace.values()].toReversed();
};

const uncodedIn: FileTest = (reading, sites) => [
  ...handedOver(reading).flatMap((given) => ofHandedOver(reading, given)),
  ...thrownToClient(reading).flatMap((thrown) => ofThrown(reading, thrown)),
  ...sites.flatMap((site) => uncodedLibraryError(reading, site)),
  ...httpExceptionsOverGrpc(reading, sites).map((node) => judgementOn(reading, node, { reason: 'it is an exception of HTTP, of which gRPC knows nothing', confidence: 'likely' })),
  ...(reading.mayHoldEnums ? reading.nodes.of('CallExpression').flatMap((call) => ofCodeInText(reading, call)) : []),
];

/** `callback(new Error('no such book'))`, `callback('no such book')` */
function ofHandedOver(reading: Reading, { place, error }: HandedOver): readonly Judgement[] {
  const uncoded = uncodedValue(reading, error);
  // What a `catch` makes of an unknown error is often unknown in truth; a text is wrong even there.
  if (!uncoded || (uncoded.kind !== 'text' && (circumstancesOf(place).catches.length > 0 || quotesOther(reading, error)))) return [];
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

/** Where an interceptor, a middleware or a filter of another file stands between a handler and the library. */
const INTERCEPTED: ReadonlySet<DialectId> = new Set(['connect', 'nestjs', 'nice-grpc']);

/** `throw Object.assign(new Error('no such book'), { code: Code.NotFound })`: the code of another class than the library's. */
function lostCode(reading: Reading, id: DialectId, error: Node): Finding | undefined {
  if (isInvocation(error) && errorClassOf(reading, error.callee)?.kind === 'library') return undefined;
  const parts = errorParts(reading, error);
  if (!parts?.code || parts.dialect) return undefined;
  const isStatus = codeValues(reading, parts.code).some((value) => value.kind !== 'unknown' && value.code !== undefined);
  const [name] = DIALECTS.find((each) => each.id === id)?.raisers.flatMap((each) => (each.form === 'constructor' ? each.names : [])) ?? [];
  if (!isStatus || name === undefined) return undefined;
  const needed = name.split(/[#.]/).at(-1) ?? name;
  return { reason: `its code is lost, for the library reads that of a \`${needed}\` only`, confidence: INTERCEPTED.has(id) ? 'likely' : 'certain' };
}

/** `callback(new Error(`${status.NOT_FOUND} …`))` in a function that is handed the callback. */
function ofCodeInText(reading: Reading, call: TSESTree.CallExpression): readonly Judgement[] {
  const callee = settled(call.callee);
  const [error] = call.arguments;
  const made = error && settled(error);
  if (callee.type !== 'Identifier' || made?.type !== 'NewExpression' || errorClassOf(reading, made.callee)?.kind !== 'plain') return [];
  const variable = reading.names.variableOf(callee);
  if (!variable || !reading.names.definitionsOf(variable).some(({ kind }) => kind === 'parameter')) return [];
  const uncoded = made.arguments.some((each) => constantsIn(reading, each).length > 0) && uncodedValue(reading, made);
  return uncoded ? [judgementOn(reading, call, uncoded)] : [];
}
