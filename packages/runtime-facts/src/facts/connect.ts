import type { Fact, Sighting } from '../fact.ts';
import { answer, error, values } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

const CONNECT = '2.2.0, Connect protocol';
const GRPC = '2.2.0, gRPC protocol';

const both = (outcome: Outcome): readonly [Sighting] => [{ on: [CONNECT, GRPC], outcome }];

const each = (overConnect: Outcome, overGrpc: Outcome): readonly [Sighting, Sighting] => [
  { on: [CONNECT], outcome: overConnect },
  { on: [GRPC], outcome: overGrpc },
];

const HIDDEN = error(13, 'internal error');
const UNKNOWN = error(2, 'no such book');
const NOT_FOUND = error(5, 'no such book');

export const CONNECT_FACTS: readonly Fact[] = [
  {
    id: 'connect/throw-plain-error',
    does: "`throw new Error('no such book')`",
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/throw-integer-code',
    does: 'The handler throws a plain error with `code: Code.NotFound`.',
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/throw-string',
    does: "`throw 'no such book'`",
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/connect-error',
    does: "`throw new ConnectError('no such book', Code.NotFound)`",
    sightings: both(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/connect-error-without-code',
    does: "`throw new ConnectError('no such book')`",
    sightings: both(UNKNOWN),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'connect/from-plain-error',
    does: "`throw ConnectError.from(new Error('no such book'))`",
    sightings: both(UNKNOWN),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'connect/from-grpc-js-error',
    does: '`throw ConnectError.from(err)` with a NOT_FOUND of @grpc/grpc-js',
    sightings: both(error(2, '5 NOT_FOUND: no such book')),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'connect/from-plain-error-with-code',
    does: "`throw ConnectError.from(new Error('no such book'), Code.NotFound)`",
    sightings: both(NOT_FOUND),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'connect/from-connect-error-with-other-code',
    does: '`throw ConnectError.from(err, Code.Internal)`, where `err` is a ConnectError with `Code.NotFound`',
    sightings: both(NOT_FOUND),
    rules: ['no-blind-propagation'],
  },
  {
    id: 'connect/http-code',
    does: "`throw new ConnectError('no such book', 404)`",
    sightings: each(UNKNOWN, error(13, 'invalid grpc-status: 404')),
    rules: ['no-invalid-code'],
  },
  {
    id: 'connect/ok-code',
    does: "`throw new ConnectError('no such book', 0)`",
    sightings: each(UNKNOWN, error(12, 'protocol error: missing output message for unary method')),
    rules: ['no-ok-error'],
  },
  {
    id: 'connect/name-as-code',
    does: "`throw new ConnectError('no such book', 'not_found')`",
    sightings: each(NOT_FOUND, error(13, 'invalid grpc-status: not_found')),
    rules: ['no-invalid-code'],
  },
  {
    id: 'connect/misspelt-member',
    does: "`throw new ConnectError('no such book', Code.Cancelled)`; the member is `Canceled`",
    sightings: both(UNKNOWN),
    rules: ['no-nonexistent-code'],
  },
  {
    id: 'connect/abort-error-escapes',
    does: 'The AbortError of an aborted signal leaves the handler.',
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/timeout-error-escapes',
    does: 'The TimeoutError of `AbortSignal.timeout(…)` leaves the handler.',
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/from-abort-error',
    does: '`throw ConnectError.from(signal.reason)` with the AbortError of an aborted signal',
    sightings: both(error(1, 'This operation was aborted')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/file-system-error-escapes',
    does: "An error with `code: 'ENOENT'` leaves the handler.",
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/upstream-error-escapes',
    does: "The ConnectError of a call to another server leaves the handler: NOT_FOUND with metadata `reason: 'out of print'`.",
    sightings: both(NOT_FOUND),
    rules: ['no-blind-propagation'],
  },
  {
    id: 'connect/upstream-error-wrapped',
    does: '`throw ConnectError.from(err, Code.Internal)` with the NOT_FOUND of a call to another server',
    sightings: both(NOT_FOUND),
    rules: ['no-blind-propagation'],
  },
  {
    id: 'connect/stream-throws-plain-error',
    does: "`throw new Error('no such book')` in a server-streaming handler, after a message",
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/stream-throws-connect-error',
    does: "`throw new ConnectError('no such book', Code.NotFound)` in a server-streaming handler, after a message",
    sightings: both(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'connect/return-connect-error',
    does: "`return new ConnectError('no such book', Code.NotFound)`",
    sightings: both(answer({})),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'connect/return-error-shape',
    does: "`return { code: Code.NotFound, message: 'no such book' }`, where the answer's message has no such fields",
    sightings: both(answer({})),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'connect/error-properties',
    does: "The client reads an error that was thrown as `new ConnectError('no such book', Code.NotFound)`.",
    sightings: both(
      values({
        'err.code': 5,
        'err.message': '[not_found] no such book',
        'err.rawMessage': 'no such book',
        "err.code === 'not_found'": false,
        'Code[err.code]': 'NotFound',
      }),
    ),
    rules: ['no-message-matching', 'no-impossible-comparison'],
  },
  {
    id: 'connect/enum',
    does: 'What `Code` has.',
    sightings: both(values({ 'Code.Canceled': 1, 'Code.Cancelled': undefined, 'Code.OK': undefined })),
    rules: ['no-nonexistent-code'],
  },
];
