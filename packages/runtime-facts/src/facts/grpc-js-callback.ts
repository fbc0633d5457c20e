import type { Fact } from '../fact.ts';
import { answer, brokenConnection, error, nothing, values } from '../outcome.ts';
import { BEFORE_1_10, everywhere, foreignNumber, IN_PROCESS, SINCE_1_10 } from './grpc-js-versions.ts';

const UNKNOWN = error(2, 'no such book');

/** What a unary handler gives to its callback. */
export const GRPC_JS_CALLBACK: readonly Fact[] = [
  {
    id: 'grpc-js/callback-plain-error',
    does: "`callback(new Error('no such book'))`",
    sightings: everywhere(UNKNOWN),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'grpc-js/callback-integer-code',
    does: "`callback({ code: status.NOT_FOUND, message: 'no such book' })`",
    sightings: everywhere(error(5, 'no such book')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'grpc-js/callback-code-in-text',
    does: "`callback(new Error('NOT_FOUND: no such book'))`",
    sightings: everywhere(error(2, 'NOT_FOUND: no such book')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'grpc-js/callback-status-property',
    does: "`callback({ status: status.NOT_FOUND, message: 'no such book' })`",
    sightings: everywhere(UNKNOWN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'grpc-js/callback-name-as-code',
    does: "`callback({ code: 'NOT_FOUND', message: 'no such book' })`",
    sightings: everywhere(UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/callback-digits-as-code',
    does: "`callback({ code: '5', message: 'no such book' })`",
    sightings: everywhere(UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/callback-fraction-as-code',
    does: "`callback({ code: 5.5, message: 'no such book' })`",
    sightings: everywhere(UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/callback-misspelt-member',
    does: "`callback({ code: status.CANCELED, message: 'no such book' })`; the member is `CANCELLED`",
    sightings: everywhere(UNKNOWN),
    rules: ['no-nonexistent-code'],
  },
  {
    id: 'grpc-js/callback-http-code',
    does: "`callback({ code: 404, message: 'no such book' })`",
    sightings: foreignNumber(error(404, 'no such book'), UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/callback-negative-code',
    does: "`callback({ code: -1, message: 'no such book' })`",
    sightings: foreignNumber(error(-1, 'no such book'), UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/callback-foreign-code',
    does: "`callback({ code: 11000, message: 'no such book' })`, as an error of MongoDB has it",
    sightings: foreignNumber(error(11000, 'no such book'), UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/http-code-on-the-wire',
    does: '`callback({ code: 404 })`, read by a plain HTTP/2 client',
    sightings: everywhere(values({ 'grpc-status': '404' })),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/callback-ok-code',
    does: "`callback({ code: status.OK, message: 'no such book' })`",
    sightings: [
      { on: SINCE_1_10, outcome: error(12, 'No message received') },
      { on: BEFORE_1_10, outcome: error(13, 'No message received') },
    ],
    rules: ['no-ok-error'],
  },
  {
    id: 'grpc-js/callback-abort-error',
    does: '`callback(signal.reason)` with the AbortError of an aborted signal, whose legacy `code` is 20',
    sightings: foreignNumber(error(20, 'This operation was aborted'), error(2, 'This operation was aborted')),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/callback-timeout-error',
    does: '`callback(signal.reason)` with the TimeoutError of `AbortSignal.timeout(…)`, whose legacy `code` is 23',
    sightings: foreignNumber(error(23, 'The operation was aborted due to timeout'), error(2, 'The operation was aborted due to timeout')),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/callback-file-system-error',
    does: "`readFile('/srv/books/dune.txt', callback)`, where there is no such file",
    sightings: everywhere(error(2, "ENOENT: no such file or directory, open '/srv/books/dune.txt'")),
    rules: ['no-invalid-code', 'no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'grpc-js/callback-string',
    does: "`callback('no such book')`, before the handler has returned, in a process that listens to `unhandledRejection`",
    sightings: [
      { on: ['1.14.7'], outcome: error(2, 'Unknown error') },
      {
        on: ['1.10.11'],
        outcome: error(2, "Server method handler threw error Cannot use 'in' operator to search for 'message' in no such book"),
      },
      { on: BEFORE_1_10, outcome: nothing({ server: 'unhandledRejection' }) },
    ],
    rules: ['no-uncoded-error'],
  },
  {
    id: 'grpc-js/callback-string-later',
    does: "`callback('no such book')`, after the handler has returned",
    sightings: [{ on: IN_PROCESS, outcome: brokenConnection({ server: 'exits with 1' }) }],
    rules: ['no-uncoded-error'],
  },
  {
    id: 'grpc-js/callback-error-as-answer',
    does: "`callback(null, { code: status.NOT_FOUND, message: 'no such book' })`, where the answer's message has no such fields",
    sightings: everywhere(answer({ title: '' })),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'grpc-js/callback-details-and-message',
    does: "`callback({ code: status.NOT_FOUND, message: 'no such book', details: 'out of print' })`",
    sightings: everywhere(error(5, 'out of print')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'grpc-js/callback-details-and-message-without-code',
    does: "`callback({ message: 'no such book', details: 'out of print' })`",
    sightings: everywhere(UNKNOWN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'grpc-js/callback-details-alone',
    does: "`callback({ details: 'out of print' })`",
    sightings: everywhere(error(2, 'Unknown Error')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'grpc-js/callback-downstream-error',
    does: "`upstream.get(request, callback)`: the error of a call to another server, NOT_FOUND with metadata `reason: 'out of print'`",
    sightings: everywhere(error(5, 'no such book', { metadata: { reason: 'out of print' } })),
    rules: ['no-blind-propagation'],
  },
];
