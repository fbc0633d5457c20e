import { callbackHandlers } from './callback-handlers.ts';
import type { Dialect } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

/** Read from and run on @grpc/grpc-js 1.14.7; older behaviour from 1.8.14, 1.9.15, 1.10.11, 1.13.4 and 1.14.4. */
export const grpcJs: Dialect = {
  id: 'grpc-js',
  title: '@grpc/grpc-js',
  packages: [{ name: '@grpc/grpc-js', versions: ['1.14.7', '1.14.4', '1.13.4', '1.10.11', '1.9.15', '1.8.14'], nodeOnly: true }],
  enums: [
    {
      names: ['@grpc/grpc-js#status', '@grpc/grpc-js/build/src/constants#Status', '@grpc/grpc-js/build/src#status'],
      style: SCREAMING_SNAKE,
      reverse: true,
      importable: { module: '@grpc/grpc-js', name: 'status', alias: 'grpcStatus' },
    },
  ],
  raisers: [
    {
      form: 'builder',
      names: ['@grpc/grpc-js#StatusBuilder'],
      code: { method: 'withCode', argument: 0 },
      message: { method: 'withDetails', argument: 0 },
    },
    {
      form: 'method',
      method: 'sendStatus',
      receivers: ['@grpc/grpc-js#ServerInterceptingCall', '@grpc/grpc-js#ServerInterceptingCallInterface'],
      code: { argument: 0, properties: ['code'] },
      message: { argument: 0, properties: ['details'] },
    },
    {
      form: 'method',
      method: 'cancelWithStatus',
      receivers: ['@grpc/grpc-js#InterceptingCall'],
      code: { argument: 0 },
      message: { argument: 1 },
    },
  ],
  errors: [
    '@grpc/grpc-js#ServiceError',
    '@grpc/grpc-js#StatusObject',
    '@grpc/grpc-js#ServerErrorResponse',
    '@grpc/grpc-js/build/src/call#ServiceError',
    '@grpc/grpc-js/build/src/call-interface#StatusObject',
    '@grpc/grpc-js/build/src/server-call#ServerErrorResponse',
    '@grpc/grpc-js/build/src/server-call#ServerStatusResponse',
  ],
  readers: [
    { from: 'error', path: ['code'] },
    { from: 'event', event: 'status', path: ['code'] },
  ],
  text: { bare: 'details', message: '{number} {NAME}: {text}' },
  guards: [],
  clients: [{ of: 'package', name: '@grpc/grpc-js' }],
  retry: [
    { form: 'property', property: 'retryableStatusCodes', takes: 'name or number' },
    { form: 'property', property: 'nonFatalStatusCodes', takes: 'name or number' },
  ],
  handlers: callbackHandlers('@grpc/grpc-js', [{ parameter: 0, path: ['getAuthContext()'] }]),
  uncoded: [
    { when: 'a handler throws', versions: '>=1.14.5', code: 'UNKNOWN', effect: 'The text becomes "Unknown error", the code is lost.' },
    { when: 'a handler throws', versions: '>=1.10.0 <1.14.5', code: 'UNKNOWN', effect: 'The text is sent with a prefix, the code is lost.' },
    { when: 'a unary handler throws', versions: '>=1.9.0 <1.10.0', code: 'UNKNOWN', effect: 'A code of the error is kept.' },
    { when: 'a handler throws', versions: '<1.9.0', code: undefined, effect: 'Nothing is sent: the process gets an uncaught exception.' },
    { when: 'an async handler rejects', code: undefined, effect: 'Nothing is sent: the client waits for its deadline.' },
    { when: 'a streaming call is destroyed with an error', code: undefined, effect: 'Nothing is sent: the client waits for its deadline.' },
    { when: 'the callback gets an error without an integer code', code: 'UNKNOWN', effect: 'The text is sent as it is.' },
  ],
};
