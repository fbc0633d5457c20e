import type { Fact, Sighting } from '../fact.ts';
import { answer, error, nothing } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

const seen = (outcome: Outcome): readonly [Sighting] => [{ on: ['2.11.1'], outcome }];

const INTERNAL = error('INTERNAL', 'no such book');
const NOT_FOUND = error('NOT_FOUND', 'no such book');

/** On @grpc/grpc-js 1.14.7: streams are ended by `call.destroy`, which sent a status before version 1.10 of that. */
export const PROTOBUF_TS_FACTS: readonly Fact[] = [
  {
    id: 'protobuf-ts/throw-plain-error',
    does: "`throw new Error('no such book')` in a unary handler",
    sightings: seen(INTERNAL),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'protobuf-ts/throw-integer-code',
    does: 'A unary handler throws a plain error with `code: 5`.',
    sightings: seen(INTERNAL),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/throw-name-as-code',
    does: "A unary handler throws a plain error with `code: 'NOT_FOUND'`.",
    sightings: seen(INTERNAL),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/rpc-error',
    does: "`throw new RpcError('no such book', 'NOT_FOUND')` in a unary handler",
    sightings: seen(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/rpc-error-without-code',
    does: "`throw new RpcError('no such book')` in a unary handler",
    sightings: seen(error('UNKNOWN', 'no such book')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/rpc-error-with-number',
    does: "`throw new RpcError('no such book', 5)` in a unary handler",
    sightings: seen(INTERNAL),
    rules: ['no-invalid-code'],
  },
  {
    id: 'protobuf-ts/rpc-error-with-digits',
    does: "`throw new RpcError('no such book', '5')` in a unary handler",
    sightings: seen(INTERNAL),
    rules: ['no-invalid-code'],
  },
  {
    id: 'protobuf-ts/rpc-error-with-other-spelling',
    does: "`throw new RpcError('no such book', 'not_found')` in a unary handler",
    sightings: seen(INTERNAL),
    rules: ['no-invalid-code'],
  },
  {
    id: 'protobuf-ts/rpc-error-misspelt',
    does: "`throw new RpcError('no such book', 'CANCELED')` in a unary handler; the name is `CANCELLED`",
    sightings: seen(INTERNAL),
    rules: ['no-nonexistent-code'],
  },
  {
    id: 'protobuf-ts/rpc-error-ok',
    does: "`throw new RpcError('no such book', 'OK')` in a unary handler",
    sightings: seen(error('UNIMPLEMENTED', 'No message received')),
    rules: ['no-ok-error'],
  },
  {
    id: 'protobuf-ts/rpc-error-http-code',
    does: "`throw new RpcError('no such book', '404')` in a unary handler",
    sightings: seen(INTERNAL),
    rules: ['no-invalid-code'],
  },
  {
    id: 'protobuf-ts/context-status',
    does: "`context.status = { code: 'NOT_FOUND', detail: 'no such book' }` in a unary handler that answers",
    sightings: seen(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/context-status-with-digits',
    does: "`context.status = { code: '5', detail: 'no such book' }` in a unary handler that answers",
    sightings: seen(INTERNAL),
    rules: ['no-invalid-code'],
  },
  {
    id: 'protobuf-ts/client-stream-rpc-error',
    does: "`throw new RpcError('no such book', 'NOT_FOUND')` in a client-streaming handler",
    sightings: seen(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/server-stream-plain-error',
    does: "`throw new Error('no such book')` in a server-streaming handler",
    sightings: seen(nothing()),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/server-stream-rpc-error',
    does: "`throw new RpcError('no such book', 'NOT_FOUND')` in a server-streaming handler",
    sightings: seen(nothing()),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/bidi-stream-rpc-error',
    does: "`throw new RpcError('no such book', 'NOT_FOUND')` in a handler of a bidirectional stream",
    sightings: seen(nothing()),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/server-stream-context-status',
    does: "`context.status = { code: 'NOT_FOUND', detail: 'no such book' }` in a server-streaming handler",
    sightings: seen(nothing()),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'protobuf-ts/return-error-shape',
    does: "`return { code: 'NOT_FOUND', title: '' }`, where the answer's message has no `code`",
    sightings: seen(answer({ title: '' })),
    rules: ['no-error-as-ok'],
  },
];
