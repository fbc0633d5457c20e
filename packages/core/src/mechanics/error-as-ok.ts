import type { Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import type { Reading } from '../source/reading.ts';
import type { Answer } from './answers/answers.ts';
import { answersOf } from './answers/answers.ts';
import { errorInAnswer } from './answers/error-in-answer.ts';
import type { ErrorShown } from './answers/failing-answer.ts';
import { callable } from './callable.ts';
import { excerptOf } from './excerpt.ts';

/**
 * An error delivered as a normal answer: the client sees OK, so nothing that looks at codes sees the failure. What the
 * second argument of a callback, a return or `call.write` holds is the answer, whatever it looks like (runtime facts
 * grpc-js/callback-error-as-answer, grpc-js/write-error-as-answer, connect/return-error-shape).
 */
export const errorAsOk: FileTest = (reading) =>
  callable(reading).flatMap((handler) =>
    answersOf(reading, handler).flatMap((answer) => {
      const shown = errorInAnswer(reading, answer);
      return shown ? [judgementOn(reading, answer, shown)] : [];
    }),
  );

const judgementOn = (reading: Reading, { place, value }: Answer, { reason, confidence }: ErrorShown): Judgement => ({
  rule: 'no-error-as-ok',
  place,
  node: value,
  written: excerptOf(reading, value),
  used: 'OK',
  fits: undefined,
  confidence,
  reasons: [reason],
  vetoesConsidered: ['the handler answers a question, to which "no" is an answer', 'the answer holds more than an error'],
  suggestions: [],
});
