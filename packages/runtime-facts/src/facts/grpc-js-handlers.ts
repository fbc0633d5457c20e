import type { Fact } from '../fact.ts';
import { brokenConnection, error, nothing } from '../outcome.ts';
import { BEFORE_1_10, IN_PROCESS } from './grpc-js-versions.ts';

const THROW: Fact['rules'] = ['no-throw-in-callback-handler'];

const EXITS = brokenConnection({ server: 'exits with 1' });

/** Errors that leave a handler otherwise than through its callback or its stream. */
export const GRPC_JS_HANDLERS: readonly Fact[] = [
  {
    id: 'grpc-js/throw-in-handler',
    does: "A unary handler throws `new Error('no such book')`.",
    sightings: [
      { on: ['1.14.7'], outcome: error(2, 'Unknown error') },
      { on: ['1.14.4', '1.10.11'], outcome: error(2, 'Server method handler threw error no such book') },
      { on: ['1.9.15'], outcome: error(2, 'no such book') },
      { on: ['1.8.14'], outcome: error(13, 'no such book') },
    ],
    rules: THROW,
  },
  {
    id: 'grpc-js/throw-code-in-handler',
    does: 'A unary handler throws an error with `code: status.NOT_FOUND`.',
    sightings: [
      { on: ['1.14.7'], outcome: error(2, 'Unknown error') },
      { on: ['1.14.4', '1.10.11'], outcome: error(2, 'Server method handler threw error no such book') },
      { on: ['1.9.15'], outcome: error(5, 'no such book') },
      { on: ['1.8.14'], outcome: error(13, 'no such book') },
    ],
    rules: THROW,
  },
  {
    id: 'grpc-js/throw-code-in-server-stream-handler',
    does: 'A server-streaming handler throws an error with `code: status.NOT_FOUND`.',
    sightings: [
      { on: ['1.14.7'], outcome: error(2, 'Unknown error') },
      { on: ['1.14.4', '1.10.11'], outcome: error(2, 'Server method handler threw error no such book') },
      { on: ['1.9.15'], outcome: error(5, 'no such book') },
      { on: ['1.8.14'], outcome: error(13, 'no such book') },
    ],
    rules: THROW,
  },
  {
    id: 'grpc-js/throw-code-in-client-stream-handler',
    does: 'A client-streaming handler throws an error with `code: status.NOT_FOUND`.',
    sightings: [
      { on: ['1.14.7'], outcome: error(2, 'Unknown error') },
      { on: ['1.14.4', '1.10.11'], outcome: error(2, 'Server method handler threw error no such book') },
      { on: BEFORE_1_10, outcome: EXITS },
    ],
    rules: THROW,
  },
  {
    id: 'grpc-js/throw-code-in-bidi-handler',
    does: 'A handler of a bidirectional stream throws an error with `code: status.NOT_FOUND`.',
    sightings: [
      { on: ['1.14.7'], outcome: error(2, 'Unknown error') },
      { on: ['1.14.4', '1.10.11'], outcome: error(2, 'Server method handler threw error no such book') },
      { on: BEFORE_1_10, outcome: EXITS },
    ],
    rules: THROW,
  },
  {
    id: 'grpc-js/throw-in-nested-callback',
    does: 'A callback that the handler has given to something else throws, after the handler has returned.',
    sightings: [{ on: IN_PROCESS, outcome: EXITS }],
    rules: THROW,
  },
  {
    id: 'grpc-js/throw-in-data-listener',
    does: "A client-streaming handler's `call.on('data', …)` listener throws an error with `code: status.NOT_FOUND`.",
    sightings: [
      { on: ['1.14.7', '1.10.11'], outcome: EXITS },
      { on: BEFORE_1_10, outcome: error(5, 'no such book') },
    ],
    rules: THROW,
  },
  {
    id: 'grpc-js/async-handler-rejects',
    does: 'An `async` unary handler throws, and the process listens to no `unhandledRejection`.',
    sightings: [{ on: IN_PROCESS, outcome: EXITS }],
    rules: THROW,
  },
  {
    id: 'grpc-js/async-handler-rejects-and-process-listens',
    does: 'An `async` unary handler throws, and the process listens to `unhandledRejection`.',
    sightings: [{ on: IN_PROCESS, outcome: nothing({ server: 'unhandledRejection' }) }],
    rules: THROW,
  },
  {
    id: 'grpc-js/async-stream-handler-rejects',
    does: 'An `async` server-streaming handler throws, and the process listens to `unhandledRejection`.',
    sightings: [{ on: IN_PROCESS, outcome: nothing({ server: 'unhandledRejection' }) }],
    rules: THROW,
  },
];
