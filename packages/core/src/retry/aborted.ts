import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { contains, enclosingFunction } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import { wordsOf } from '../names/words.ts';
import type { Note, NoteTest } from '../notes/note.ts';
import type { Reading } from '../source/reading.ts';
import { isExplained } from './circumstances.ts';
import { isDeclaredIdempotent, methodsOfPolicy, writesBack } from './changing-method.ts';
import { retryDecisions } from './decide.ts';
import type { RepeatedCall, RetryDecision } from './decision.ts';
import type { NamedCode } from './grpc-code.ts';

const MAX_HOPS = 4;

/**
 * ABORTED is repeated around the one call, with what was read before the first attempt: it comes again, for the read is what
 * has gone out of date (gRPC status codes guide, litmus test of ABORTED).
 */
export const callLevelAbortedRetry: NoteTest = (reading) =>
  retryDecisions(reading).flatMap((decision) => {
    const aborted = decision.repeated.find(({ code }) => code === 'ABORTED');
    if (!aborted || reading.source.settings?.retry.retryable.includes('ABORTED')) return [];
    return decision.by === 'policy' ? ofPolicy(reading, aborted) : ofCalls(reading, decision, aborted);
  });

function ofCalls(reading: Reading, { calls, region, loop }: RetryDecision, { at }: NamedCode): readonly Note[] {
  if (loop?.mends) return [];
  for (const repeated of calls) {
    const read = isDeclaredIdempotent(reading, repeated.method) ? undefined : readBefore(reading, repeated, region);
    if (!read) continue;
    if (!isOfSameThing(calledName(read) ?? '', repeated.method)) continue;
    const isOfSameClient = receiverOf(reading, read) === receiverOf(reading, repeated.call);
    return [noteOf(reading, at, repeated.method, isOfSameClient, `\`${calledName(read) ?? ''}\` is called once, before the first attempt`)];
  }
  return [];
}

function ofPolicy(reading: Reading, { at }: NamedCode): readonly Note[] {
  const [first] = methodsOfPolicy(reading, at).filter(({ method, service }) => writesBack(method) && !isDeclaredIdempotent(reading, method, service));
  return first ? [noteOf(reading, at, first.method, false, 'a retry policy repeats the one call alone')] : [];
}

const noteOf = (reading: Reading, at: Node, method: string, sure: boolean, because: string): Note => ({
  rule: 'no-call-level-aborted-retry',
  place: at,
  node: at,
  written: method,
  confidence: sure && !isExplained(reading.source, at) ? 'certain' : 'likely',
  reasons: [because],
});

/** Whether what is read is what is written: `getBook` and `updateBook`, `beginTransaction` and `commit`. */
function isOfSameThing(read: string, write: string): boolean {
  const [verb, ...nouns] = wordsOf(read);
  const written = wordsOf(write).slice(1);
  return verb === 'begin' || nouns.some((noun) => written.includes(noun));
}

const receiverOf = (reading: Reading, { callee }: TSESTree.CallExpression): string | undefined =>
  callee.type === 'MemberExpression' ? reading.source.text.slice(...callee.object.range) : undefined;

/** The call outside of what is repeated that what the repeated call is given was read by. */
function readBefore(reading: Reading, { call }: RepeatedCall, region: Node): TSESTree.CallExpression | undefined {
  const around = enclosingFunction(region);
  return call.arguments.map((each) => readIn(reading, each, region, around, 0)).find((each) => each);
}

function readIn(reading: Reading, node: Node, region: Node, around: FunctionNode | undefined, hops: number): TSESTree.CallExpression | undefined {
  if (hops > MAX_HOPS) return undefined;
  for (const each of nodesWithin(reading.source, node)) {
    if (each.type !== 'Identifier') continue;
    const variable = reading.names.variableOf(each);
    const definitions = variable ? reading.names.definitionsOf(variable) : [];
    const [definition, ...others] = definitions;
    // Whatever is given a new value may be read again.
    if (definition?.kind !== 'value' || others.length > 0) continue;
    const value = settled(definition.value);
    if (isWithin(region, definition.value)) {
      const inner = value === each ? undefined : readIn(reading, value, region, around, hops + 1);
      if (inner) return inner;
    } else if (isRead(value) && enclosingFunction(definition.value) === around) return value;
    else if (value.type !== 'CallExpression' && enclosingFunction(definition.value) === around) {
      const inner = readIn(reading, value, region, around, hops + 1);
      if (inner) return inner;
    }
  }
  return undefined;
}

const isWithin = (region: Node, node: Node): boolean => contains(region, node);

/** `await client.getOrder(…)`, `await client.beginTransaction(…)` */
const isRead = (node: Node): node is TSESTree.CallExpression =>
  node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.parent.type === 'AwaitExpression' && /^(?:get|read|fetch|load|find|list|query|begin|look|lookup|snapshot|describe|retrieve)$/.test(wordsOf(calledName(node) ?? '')[0] ?? '');
