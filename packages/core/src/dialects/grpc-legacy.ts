import { callbackHandlers } from './callback-handlers.ts';
import type { Dialect } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

/**
 * Read from grpc 1.24.11, the deprecated native package. `status` is a plain object there, although its declaration says
 * enum; `callError`, `connectivityState` and the like beside it have small numbers of their own.
 */
export const grpcLegacy: Dialect = {
  id: 'grpc-legacy',
  title: 'grpc',
  packages: [{ name: 'grpc', versions: ['1.24.11'], nodeOnly: true }],
  enums: [
    {
      names: ['grpc#status', 'grpc/src/constants#status'],
      style: SCREAMING_SNAKE,
      reverse: false,
      importable: { module: 'grpc', name: 'status', alias: 'grpcStatus' },
    },
  ],
  raisers: [
    {
      form: 'builder',
      names: ['grpc#StatusBuilder'],
      code: { method: 'withCode', argument: 0 },
      message: { method: 'withDetails', argument: 0 },
    },
  ],
  errors: ['grpc#ServiceError', 'grpc#StatusObject'],
  readers: [
    { from: 'error', path: ['code'] },
    { from: 'event', event: 'status', path: ['code'] },
  ],
  text: { bare: 'details', message: '{number} {NAME}: {text}' },
  guards: [],
  clients: [{ of: 'package', name: 'grpc' }],
  retry: [{ form: 'property', property: 'retryableStatusCodes', takes: 'name or number' }],
  handlers: callbackHandlers('grpc', []),
  uncoded: [
    { when: 'a handler throws', code: undefined, effect: 'Nothing is sent: the process gets an uncaught exception.' },
    { when: 'the callback gets an error without an integer code of its own', code: 'UNKNOWN', effect: 'The text is sent as it is.' },
  ],
};
