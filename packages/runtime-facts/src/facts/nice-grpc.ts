import type { Fact, Sighting } from '../fact.ts';
import { answer, error, values } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

const seen = (outcome: Outcome): readonly [Sighting] => [{ on: ['2.1.18'], outcome }];

const HIDDEN = error(2, 'Unknown server error occurred');

export const NICE_GRPC_FACTS: readonly Fact[] = [
  {
    id: 'nice-grpc/throw-plain-error',
    does: "`throw new Error('no such book')`",
    sightings: seen(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nice-grpc/throw-integer-code',
    does: 'The handler throws a plain error with `code: Status.NOT_FOUND`.',
    sightings: seen(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nice-grpc/server-error',
    does: "`throw new ServerError(Status.NOT_FOUND, 'no such book')`",
    sightings: seen(error(5, 'no such book')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nice-grpc/stream-throws-server-error',
    does: "`throw new ServerError(Status.NOT_FOUND, 'no such book')` in a server-streaming handler, after a message",
    sightings: seen(error(5, 'no such book')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nice-grpc/http-code',
    does: "`throw new ServerError(404, 'no such book')`",
    sightings: seen(error(404, 'no such book')),
    rules: ['no-invalid-code'],
  },
  {
    id: 'nice-grpc/ok-code',
    does: "`throw new ServerError(Status.OK, 'no such book')`",
    sightings: seen(error(12, 'No message received')),
    rules: ['no-ok-error'],
  },
  {
    id: 'nice-grpc/name-as-code',
    does: "`throw new ServerError('NOT_FOUND', 'no such book')`",
    sightings: seen(error(2, 'Unknown Error')),
    rules: ['no-invalid-code'],
  },
  {
    id: 'nice-grpc/misspelt-member',
    does: "`throw new ServerError(Status.CANCELED, 'no such book')`; the member is `CANCELLED`",
    sightings: seen(error(2, 'Unknown Error')),
    rules: ['no-nonexistent-code'],
  },
  {
    id: 'nice-grpc/client-error',
    does: "`throw new ClientError(path, Status.NOT_FOUND, 'no such book')` in a handler",
    sightings: seen(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nice-grpc/upstream-error-escapes',
    does: 'The ClientError of a call to another server leaves the handler: NOT_FOUND.',
    sightings: seen(HIDDEN),
    rules: ['no-uncoded-error', 'no-blind-propagation'],
  },
  {
    id: 'nice-grpc/abort-error-escapes',
    does: 'The AbortError of an aborted signal leaves the handler.',
    sightings: seen(error(1, 'The operation was cancelled')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nice-grpc/timeout-error-escapes',
    does: 'The TimeoutError of `AbortSignal.timeout(…)` leaves the handler.',
    sightings: seen(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nice-grpc/return-error-shape',
    does: "`return { code: Status.NOT_FOUND, message: 'no such book' }`, where the answer's message has no such fields",
    sightings: seen(answer({ title: '' })),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'nice-grpc/return-server-error',
    does: "`return new ServerError(Status.NOT_FOUND, 'no such book')`",
    sightings: seen(answer({ title: '' })),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'nice-grpc/error-properties',
    does: "The client reads an error that was thrown as `new ServerError(Status.NOT_FOUND, 'no such book')`.",
    sightings: seen(
      values({
        'err.code': 5,
        'err.details': 'no such book',
        'err.message': '/litmus.Books/Get NOT_FOUND: no such book',
        'Status[err.code]': 'NOT_FOUND',
      }),
    ),
    rules: ['no-message-matching', 'no-impossible-comparison'],
  },
  {
    id: 'nice-grpc/retry-default',
    does: 'A call with `retry: true` through nice-grpc-client-middleware-retry 3.1.16, which is told no codes.',
    sightings: seen(values({ 'tried again': ['CANCELLED', 'UNKNOWN', 'INTERNAL', 'UNAVAILABLE'] })),
    rules: ['no-permanent-retry'],
  },
];
