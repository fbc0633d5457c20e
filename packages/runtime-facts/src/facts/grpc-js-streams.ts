import type { Fact } from '../fact.ts';
import { answer, error, nothing, values } from '../outcome.ts';
import { BEFORE_1_10, everywhere, foreignNumber, SINCE_1_10 } from './grpc-js-versions.ts';

const UNKNOWN = error(2, 'no such book');

/** How a handler ends a stream, and what a client reads from any error. */
export const GRPC_JS_STREAMS: readonly Fact[] = [
  {
    id: 'grpc-js/emit-plain-error',
    does: "`call.emit('error', new Error('no such book'))`",
    sightings: everywhere(UNKNOWN),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'grpc-js/emit-integer-code',
    does: "`call.emit('error', { code: status.NOT_FOUND, message: 'no such book' })`",
    sightings: everywhere(error(5, 'no such book')),
    rules: ['no-uncoded-error', 'no-throw-in-callback-handler'],
  },
  {
    id: 'grpc-js/emit-name-as-code',
    does: "`call.emit('error', { code: 'NOT_FOUND', message: 'no such book' })`",
    sightings: everywhere(UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/emit-http-code',
    does: "`call.emit('error', { code: 404, message: 'no such book' })`",
    sightings: foreignNumber(error(404, 'no such book'), UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'grpc-js/destroy-server-stream',
    does: '`call.destroy(err)` in a server-streaming handler; the error has `code: status.NOT_FOUND`',
    sightings: [
      { on: SINCE_1_10, outcome: nothing() },
      { on: BEFORE_1_10, outcome: error(5, 'no such book') },
    ],
    rules: ['no-throw-in-callback-handler'],
  },
  {
    id: 'grpc-js/destroy-bidi-stream',
    does: '`call.destroy(err)` in a handler of a bidirectional stream; the error has `code: status.NOT_FOUND`',
    sightings: [
      { on: SINCE_1_10, outcome: nothing() },
      { on: BEFORE_1_10, outcome: error(5, 'no such book') },
    ],
    rules: ['no-throw-in-callback-handler'],
  },
  {
    id: 'grpc-js/write-error-as-answer',
    does: "`call.write({ code: status.NOT_FOUND, message: 'no such book' })` and `call.end()`",
    sightings: everywhere(answer([{ title: '' }])),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'grpc-js/error-properties',
    does: "The client reads an error that was sent as `{ code: status.NOT_FOUND, message: 'no such book' }`.",
    sightings: everywhere(
      values({
        'err.code': 5,
        'err.details': 'no such book',
        'err.message': '5 NOT_FOUND: no such book',
        "err.code === 'NOT_FOUND'": false,
        'status[err.code]': 'NOT_FOUND',
      }),
    ),
    rules: ['no-message-matching', 'no-impossible-comparison'],
  },
  {
    id: 'grpc-js/http-code-properties',
    does: "The client reads an error that was sent as `{ code: 404, message: 'no such book' }`.",
    sightings: foreignNumber(
      values({ 'err.code': 404, 'err.message': '404 undefined: no such book', 'status[err.code]': undefined }),
      values({ 'err.code': 2, 'err.message': '2 UNKNOWN: no such book', 'status[err.code]': 'UNKNOWN' }),
    ),
    rules: ['no-invalid-code', 'no-wrong-http-mapping'],
  },
  {
    id: 'grpc-js/enum',
    does: 'What the package exports.',
    sightings: everywhere(values({ 'grpc.status.CANCELLED': 1, 'grpc.status.CANCELED': undefined, 'grpc.Status': undefined })),
    rules: ['no-nonexistent-code'],
  },
];
