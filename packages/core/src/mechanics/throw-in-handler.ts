import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { ancestorsOf, isFunction, statementsAround } from '../ast/node.ts';
import { memberName, staticString } from '../ast/static-name.ts';
import { unwrap } from '../ast/unwrap.ts';
import type { DialectId } from '../dialects/dialect.ts';
import { reaches } from '../dialects/version.ts';
import { fileStyle } from '../edits/file-style.ts';
import type { Confidence, Judgement, Suggestion } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import { usesOf } from '../sites/handler-shape.ts';
import { looksLikeHandler } from '../sites/handler-signs.ts';
import { standingOf } from '../sites/handler-standing.ts';
import type { Handler } from '../sites/handlers.ts';
import type { Reading } from '../source/reading.ts';
import { escapingFrom } from './rejection.ts';

/**
 * An error that leaves a handler of grpc-js by itself: what it throws loses its code, what an `async` one rejects with
 * is never sent, and a stream that is destroyed sends no status (runtime facts: grpc-js/throw-code-in-handler,
 * grpc-js/throw-in-data-listener, grpc-js/async-handler-rejects, grpc-js/destroy-server-stream). Only the callback and
 * the `error` event carry a status.
 */
export const throwInHandler: FileTest = (reading) =>
  reading.handlers.all.flatMap((handler) => {
    if (!isCallbackLibrary(handler.dialect) || handler.signature.style === 'promise' || handler.node.generator || !looksLikeHandler(reading, handler)) return [];
    const standing = standingOf(reading, handler);
    if (standing === 'wrapped') return [];
    const confidence: Confidence = standing === 'known' ? 'certain' : 'likely';
    return [
      ...ofFunction(reading, handler, handler.node, confidence),
      ...listenersOf(reading, handler).flatMap((listener) => ofFunction(reading, handler, listener, confidence)),
      ...destroyed(reading, handler, confidence),
    ];
  });

const isCallbackLibrary = (id: DialectId): boolean => id === 'grpc-js' || id === 'grpc-legacy';

/** What leaves the handler itself, or a listener that it puts on its call: nothing else is called by the library. */
function ofFunction(reading: Reading, handler: Handler, node: FunctionNode, confidence: Confidence): readonly Judgement[] {
  const { throws, calls, awaits } = escapingFrom(reading, node);
  const { fate, surety } = fateOfThrown(reading, handler, node);
  const sure = lesser(confidence, surety);
  // After the answer nobody waits for a promise; of the others the first is enough to say so.
  const [awaited] = node.async ? awaits.filter((each) => !isAfterAnswer(reading, handler, each)) : [];
  return [
    ...throws.map((statement) => judgementOn(reading, statement, fate, sure, answeredBy(reading, handler, statement))),
    ...calls.map((call) => judgementOn(reading, call, `it throws, and ${fate}`, sure, undefined)),
    ...(awaited ? [judgementOn(reading, awaited, 'nothing handles the promise of an `async` handler', confidence, undefined)] : []),
  ];
}

/** `call.on('data', (message) => …)` */
function listenersOf(reading: Reading, { node: { params: [call] } }: Handler): readonly FunctionNode[] {
  return call?.type !== 'Identifier' ? [] : usesOf(reading, call).flatMap((use) => {
    const member = use.parent;
    const invocation = member?.parent;
    if (member?.type !== 'MemberExpression' || !/^(?:on|once|addListener)$/.test(memberName(member) ?? '') || invocation?.type !== 'CallExpression') return [];
    const [, listener] = invocation.arguments;
    return isFunction(listener) ? [listener] : [];
  });
}

function fateOfThrown(reading: Reading, handler: Handler, node: FunctionNode): Fate {
  if (node.async) return { fate: 'an `async` handler that rejects sends nothing', surety: 'certain' };
  if (handler.dialect !== 'grpc-js') return { fate: 'nothing catches what a handler throws', surety: 'certain' };
  return sinceVersion110(reading, handler.node === node ? 'what a handler throws arrives as UNKNOWN' : 'nothing catches what a listener of the call throws');
}

interface Fate {
  readonly fate: string;
  readonly surety: Confidence;
}

/**
 * How sure a fate is that errors have had since version 1.10 of the library (runtime facts): `^1.9.0` installs the
 * current one, but a lock file may hold an older.
 */
function sinceVersion110({ source: { facts } }: Reading, fate: string): Fate {
  const range = facts.dependencies?.get('@grpc/grpc-js');
  if (range === undefined || reaches(range, '1.10.0')) return { fate, surety: 'certain' };
  return { fate: `from version 1.10 on ${fate}`, surety: /^[\^>]/.test(range) ? 'likely' : 'possible' };
}

/** From the surest down. */
const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

const lesser = (a: Confidence, b: Confidence): Confidence => (CONFIDENCES.indexOf(a) > CONFIDENCES.indexOf(b) ? a : b);

function isAfterAnswer(reading: Reading, { node, signature }: Handler, place: Node): boolean {
  const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
  const answers = callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap((use) => statementCalling(use) ?? []) : [];
  return [place, ...ancestorsOf(place)].some((each) => {
    const statements = statementsAround(each);
    return statements?.slice(0, statements.indexOf(each)).some((before) => answers.includes(before));
  });
}

/** `callback(…);` */
function statementCalling(use: Node): Node | undefined {
  const call = use.parent;
  return call?.type === 'CallExpression' && call.callee === use && call.parent.type === 'ExpressionStatement' ? call.parent : undefined;
}

/** `call.destroy(error)` of a stream, which sent the error before 1.10. */
function destroyed(reading: Reading, { node, signature, dialect }: Handler, confidence: Confidence): readonly Judgement[] {
  const [call] = node.params;
  if (signature.style !== 'stream' || dialect !== 'grpc-js' || call?.type !== 'Identifier') return [];
  const { fate, surety } = sinceVersion110(reading, 'a stream that is destroyed sends no status');
  return usesOf(reading, call).flatMap((use) => {
    const member = use.parent;
    const invocation = member?.parent;
    if (member?.type !== 'MemberExpression' || memberName(member) !== 'destroy' || invocation?.type !== 'CallExpression' || invocation.callee !== member) return [];
    const [error] = invocation.arguments;
    return error ? [judgementOn(reading, invocation, fate, lesser(confidence, surety), emittedInstead(reading, member, error))] : [];
  });
}

function emittedInstead(reading: Reading, member: TSESTree.MemberExpression, error: Node): Suggestion {
  const { text } = reading.source;
  const { quote } = fileStyle(reading);
  return {
    replacement: `${text.slice(...member.object.range)}.emit(${quote}error${quote}, …)`,
    edits: [
      { range: member.property.range, text: 'emit' },
      { range: [error.range[0], error.range[0]], text: `${quote}error${quote}, ` },
    ],
  };
}

/** The throw as an answer: `return callback(error);` */
function answeredBy(reading: Reading, { node, signature }: Handler, { argument, range }: TSESTree.ThrowStatement): Suggestion | undefined {
  const { text } = reading.source;
  const inner = unwrap(argument);
  // A text is no error that the callback takes.
  if (staticString(inner) !== undefined || inner.type === 'TemplateLiteral') return undefined;
  const error = text.slice(...argument.range);
  const [call] = node.params;
  const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
  if (callback?.type === 'Identifier') {
    const end = text[range[1] - 1] === ';' ? ';' : '';
    return { replacement: `return ${callback.name}(…)`, edits: [{ range, text: `return ${callback.name}(${error})${end}` }] };
  }
  if (signature.style !== 'stream' || call?.type !== 'Identifier') return undefined;
  const { quote } = fileStyle(reading);
  return { replacement: `${call.name}.emit(${quote}error${quote}, …)`, edits: [{ range, text: `{ ${call.name}.emit(${quote}error${quote}, ${error}); return; }` }] };
}

function judgementOn(reading: Reading, place: Node, reason: string, confidence: Confidence, suggestion: Suggestion | undefined): Judgement {
  const text = reading.source.text.slice(...place.range).replace(/\s+/g, ' ');
  return {
    rule: 'no-throw-in-callback-handler',
    place,
    node: place,
    written: text.length > 60 ? `${text.slice(0, 57)}…` : text,
    used: undefined,
    fits: undefined,
    confidence,
    reasons: [reason],
    vetoesConsidered: ['a `try` with a `catch` around it', 'a function that the handler is handed to, which may catch'],
    suggestions: suggestion ? [suggestion] : [],
  };
}
