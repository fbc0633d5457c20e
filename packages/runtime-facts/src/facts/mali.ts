import type { Fact, Sighting } from '../fact.ts';
import { answer, error } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

const NOW = '0.47.1 on grpc-js 1.14.7';
const OLD = '0.47.1 on grpc-js 1.9.15';

const both = (outcome: Outcome): readonly [Sighting] => [{ on: [NOW, OLD], outcome }];

/**
 * Mali tells the kind of a call by the name of a class inside @grpc/grpc-js. Since 1.10 that one is the class of a stream
 * for unary calls too, so no answer of a unary handler arrives any more, while errors still do.
 */
const answers = (onOld: Outcome): readonly [Sighting, Sighting] => [
  { on: [NOW], outcome: error(2, 'ctx.res.pipe is not a function') },
  { on: [OLD], outcome: onOld },
];

const UNKNOWN = error(2, 'no such book');
const NOT_FOUND = error(5, 'no such book');

export const MALI_FACTS: readonly Fact[] = [
  {
    id: 'mali/answer',
    does: "`ctx.res = { title: 'Dune' }` in a unary handler",
    sightings: answers(answer({ title: 'Dune' })),
    rules: [],
  },
  {
    id: 'mali/throw-plain-error',
    does: "`throw new Error('no such book')` in a unary handler",
    sightings: both(UNKNOWN),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'mali/throw-integer-code',
    does: 'A unary handler throws an error with `code: status.NOT_FOUND`.',
    sightings: both(NOT_FOUND),
    rules: ['no-uncoded-error', 'no-throw-in-callback-handler'],
  },
  {
    id: 'mali/async-handler-rejects',
    does: 'An `async` unary handler throws an error with `code: status.NOT_FOUND`.',
    sightings: both(NOT_FOUND),
    rules: ['no-uncoded-error', 'no-throw-in-callback-handler'],
  },
  {
    id: 'mali/throw-name-as-code',
    does: "A unary handler throws an error with `code: 'NOT_FOUND'`.",
    sightings: both(UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'mali/throw-http-code',
    does: 'A unary handler throws an error with `code: 404`.',
    sightings: both(error(404, 'no such book')),
    rules: ['no-invalid-code'],
  },
  {
    id: 'mali/response-is-error',
    does: '`ctx.res = err` in a unary handler; the error has `code: status.NOT_FOUND`',
    sightings: answers(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'mali/response-is-plain-error',
    does: "`ctx.res = new Error('no such book')` in a unary handler",
    sightings: answers(UNKNOWN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'mali/response-is-error-shape',
    does: "`ctx.res = { code: status.NOT_FOUND, message: 'no such book' }` in a unary handler",
    sightings: answers(answer({ title: '' })),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'mali/stream-throws-plain-error',
    does: "`throw new Error('no such book')` in a server-streaming handler",
    sightings: both(UNKNOWN),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'mali/stream-throws-integer-code',
    does: 'A server-streaming handler throws an error with `code: status.NOT_FOUND`.',
    sightings: both(NOT_FOUND),
    rules: ['no-uncoded-error', 'no-throw-in-callback-handler'],
  },
];
