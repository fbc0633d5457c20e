import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isInvocation } from '../ast/node.ts';
import { calledName, keyName, propertyOf, staticNumber } from '../ast/static-name.ts';
import { settled, wrapped } from '../ast/unwrap.ts';
import { failingCalls } from '../downstream/failing-calls.ts';
import { valueBehind } from '../names/value-behind.ts';
import type { Note, NoteTest } from '../notes/note.ts';
import type { Reading } from '../source/reading.ts';
import { isTest } from './circumstances.ts';
import { listBehind } from './code-test.ts';
import { retryDecisions } from './decide.ts';
import type { RetryDecision } from './decision.ts';
import { OVERLOADED } from './permanence.ts';

/**
 * A server that is overloaded or away is called again at once, or without end (AIP-194; gRFC A6: exponential backoff with
 * jitter, a limited number of attempts).
 */
export const missingBackoff: NoteTest = (reading) =>
  isTest(reading.source) ? [] : [...retryDecisions(reading).flatMap((decision) => ofLoop(reading, decision) ?? []), ...ofOptions(reading), ...ofOperators(reading)];

function ofLoop(reading: Reading, { by, loop, repeated, calls, region }: RetryDecision): Note | undefined {
  const named = repeated.find(({ code }) => OVERLOADED.has(code));
  // An attempt with another server, or with another request, need not wait.
  if (by !== 'loop' || !loop || !named || loop.mends || (loop.pauses && loop.bounded)) return undefined;
  // A stream that is opened again is no flood of calls, and a wait makes a loop without end a patient one.
  if (loop.pauses) return calls.length === 0 ? undefined : noteOf(reading, named.at, 'possible', `${named.code} is repeated without end`, region);
  return noteOf(reading, named.at, loop.bounded ? 'likely' : 'certain', loop.bounded ? `${named.code} is repeated at once` : `${named.code} is repeated at once and without end`, region);
}

const noteOf = (reading: Reading, node: Node, confidence: Note['confidence'], because: string, place: Node = node): Note => ({
  rule: 'require-retry-backoff',
  place,
  node,
  written: reading.source.text.slice(...node.range),
  confidence,
  reasons: [because],
});

/** The options by which a library is told how long to wait, and what has to stand beside them for an object to be its options. */
const WAITS: readonly { readonly key: string; readonly beside: readonly string[] }[] = [
  { key: 'initialRetryDelayMillis', beside: ['maxRetryDelayMillis', 'retryDelayMultiplier', 'totalTimeoutMillis'] },
  { key: 'retryBaseDelayMs', beside: ['retry', 'retryableStatuses', 'retryMaxAttempts', 'retryMaxDelayMs'] },
];

/** `retryBaseDelayMs: 0` of nice-grpc, `initialRetryDelayMillis: 0` of google-gax */
const ofOptions = (reading: Reading): readonly Note[] =>
  WAITS.some(({ key }) => reading.source.text.includes(key))
    ? reading.nodes.of('Property').flatMap((property) => {
        const wait = WAITS.find(({ key }) => key === keyName(property));
        const { parent } = property;
        if (!wait || parent.type !== 'ObjectExpression' || !wait.beside.some((key) => propertyOf(parent, key)) || turnsOff(reading, parent)) return [];
        return staticNumber(valueBehind(reading.names, property.value)) === 0 ? [noteOf(reading, property.value, 'certain', `with \`${wait.key}\` 0 the next attempt follows at once`)] : [];
      })
    : [];

/** Whether the options let nothing be repeated: no code is listed, or the longest pause and all of the time are none as well. */
function turnsOff(reading: Reading, options: TSESTree.ObjectExpression): boolean {
  const isZero = (key: string): boolean => {
    const value = propertyOf(options, key)?.value;
    return value !== undefined && staticNumber(valueBehind(reading.names, value)) === 0;
  };
  const { parent } = wrapped(options);
  const list = parent && isInvocation(parent) ? parent.arguments[0] : parent?.type === 'Property' && parent.parent.type === 'ObjectExpression' ? propertyOf(parent.parent, 'retryCodes')?.value : undefined;
  const codes = list && listBehind(reading, list);
  return isZero('maxRetryDelayMillis') || isZero('totalTimeoutMillis') || isZero('retryMaxAttempts') || codes?.length === 0;
}

/** `client.find(request).pipe(retry())` of RxJS, which NestJS hands out. */
function ofOperators(reading: Reading): readonly Note[] {
  if (!/rxjs/.test(reading.source.text) || !reading.usesLibrary) return [];
  return reading.nodes.of('CallExpression').flatMap((call) => {
    const name = reading.names.qualify(call.callee);
    if (name !== 'rxjs#retry' && name !== 'rxjs/operators#retry') return [];
    const piped = call.parent;
    const isPiped = piped.type === 'CallExpression' && calledName(piped) === 'pipe' && piped.callee.type === 'MemberExpression';
    if (!isPiped || piped.callee.type !== 'MemberExpression' || failingCalls(reading, piped.callee.object).length === 0) return [];
    const told = countedBy(reading, call);
    if (!told) return [];
    return [noteOf(reading, call, told === 'endless' ? 'certain' : 'likely', told === 'endless' ? '`retry` without a count repeats every error at once and without end' : '`retry` without a `delay` repeats every error at once')];
  });
}

/** How often `retry` repeats; `undefined` where it waits between attempts, or where that cannot be told. */
function countedBy(reading: Reading, { arguments: [config] }: TSESTree.CallExpression): 'endless' | 'counted' | undefined {
  if (!config) return 'endless';
  const given = settled(valueBehind(reading.names, config));
  if (staticNumber(given) !== undefined) return 'counted';
  if (given.type !== 'ObjectExpression') return undefined;
  if (given.properties.some((each) => each.type !== 'Property') || propertyOf(given, 'delay')) return undefined;
  return propertyOf(given, 'count') ? 'counted' : 'endless';
}
