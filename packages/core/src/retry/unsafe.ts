import type { Note, NoteTest } from '../notes/note.ts';
import type { Reading } from '../source/reading.ts';
import { isExplained } from './circumstances.ts';
import { doesAgain, isDeclaredIdempotent, methodsOfPolicy, recognitionOf } from './changing-method.ts';
import { retryDecisions } from './decide.ts';
import type { RetryDecision } from './decision.ts';
import type { NamedCode } from './grpc-code.ts';
import { UNSAFE } from './permanence.ts';

/**
 * A call that changes something is repeated after an error which leaves open whether it has done so, and nothing lets the
 * server tell the second from the first (gRFC A6; AIP-155).
 */
export const unsafeRetry: NoteTest = (reading) =>
  retryDecisions(reading).flatMap((decision) => {
    const unsafe = decision.repeated.filter(({ code }) => UNSAFE.has(code) && reading.source.settings?.retry.retryable.includes(code) !== true);
    return unsafe.flatMap((named) => (decision.by === 'policy' ? ofPolicy(reading, named) : ofCalls(reading, decision, named)));
  });

function ofCalls(reading: Reading, { calls, loop }: RetryDecision, named: NamedCode): readonly Note[] {
  // What was done is read back, or the request is another one.
  if (loop?.mends) return [];
  const changing = calls.filter(({ method }) => doesAgain(method) && !isDeclaredIdempotent(reading, method));
  const [first] = changing.filter((each) => recognitionOf(reading, each) !== 'has an id');
  if (!first) return [];
  return [noteOf(reading, named, first.method, recognitionOf(reading, first) === 'has none')];
}

function ofPolicy(reading: Reading, named: NamedCode): readonly Note[] {
  const [first] = methodsOfPolicy(reading, named.at).filter(({ method, service }) => doesAgain(method) && !isDeclaredIdempotent(reading, method, service));
  if (!first || /idempot/i.test(reading.source.text)) return [];
  return [noteOf(reading, named, first.method, false)];
}

/** @param seen whether the whole request is seen */
const noteOf = (reading: Reading, { code, at }: NamedCode, method: string, seen: boolean): Note => ({
  rule: 'no-unsafe-retry',
  place: at,
  node: at,
  written: method,
  confidence: seen && !isExplained(reading.source, at) ? 'certain' : 'likely',
  reasons: [`${code} does not say whether the first attempt was carried out`],
});
