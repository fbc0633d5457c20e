import { SCREAMING_SNAKE } from './styles.ts';
import type { Dialect, HandlerSignature } from './dialect.ts';

const UNARY: HandlerSignature = {
  style: 'callback',
  request: { parameter: 0, path: ['request'] },
  callback: 1,
  identity: [{ parameter: 0, path: ['getAuthContext()'] }],
  metadata: [{ parameter: 0, path: ['metadata'] }],
};

const STREAM: HandlerSignature = {
  style: 'stream',
  request: { parameter: 0, path: ['request'] },
  identity: UNARY.identity,
  metadata: UNARY.metadata,
};

/** Read from and run on @grpc/grpc-js 1.14.7; older behaviour from 1.8.14, 1.9.15, 1.10.11 and 1.14.4. */
export const grpcJs: Dialect = {
  id: 'grpc-js',
  title: '@grpc/grpc-js',
  packages: [{ name: '@grpc/grpc-js', version: '1.14.7' }],
  enums: [
    {
      names: ['@grpc/grpc-js#status', '@grpc/grpc-js/build/src/constants#Status', '@grpc/grpc-js/build/src#status'],
      style: SCREAMING_SNAKE,
      importable: { module: '@grpc/grpc-js', name: 'status', alias: 'grpcStatus' },
    },
  ],
  raisers: [
    {
      form: 'function',
      names: ['@grpc/grpc-js#ServerInterceptingCall.sendStatus'],
      code: { argument: 0, properties: ['code'] },
      message: { argument: 0, properties: ['details'] },
    },
  ],
  errors: [
    '@grpc/grpc-js#ServiceError',
    '@grpc/grpc-js#StatusObject',
    '@grpc/grpc-js#ServerErrorResponse',
    '@grpc/grpc-js#ServerStatusResponse',
    '@grpc/grpc-js/build/src/call#ServiceError',
    '@grpc/grpc-js/build/src/call-interface#StatusObject',
  ],
  guards: [],
  clients: ['@grpc/grpc-js'],
  retry: [{ property: 'retryableStatusCodes' }, { property: 'nonFatalStatusCodes' }],
  handlers: [
    {
      form: 'registration',
      method: 'addService',
      argument: 1,
      receivers: ['@grpc/grpc-js#Server'],
      signatures: [UNARY, STREAM],
    },
    {
      form: 'type',
      names: ['@grpc/grpc-js#handleUnaryCall', '@grpc/grpc-js#handleClientStreamingCall'],
      of: 'function',
      signature: UNARY,
    },
    {
      form: 'type',
      names: ['@grpc/grpc-js#handleServerStreamingCall', '@grpc/grpc-js#handleBidiStreamingCall'],
      of: 'function',
      signature: STREAM,
    },
    {
      form: 'parameter-type',
      names: ['@grpc/grpc-js#ServerUnaryCall', '@grpc/grpc-js#ServerReadableStream'],
      signature: UNARY,
    },
    {
      form: 'parameter-type',
      names: ['@grpc/grpc-js#ServerWritableStream', '@grpc/grpc-js#ServerDuplexStream'],
      signature: STREAM,
    },
    { form: 'type', names: ['@grpc/grpc-js#UntypedServiceImplementation'], of: 'members', signature: UNARY },
  ],
  uncoded: [
    { when: 'a handler throws', versions: '>=1.14.5', code: 'UNKNOWN', effect: 'The text becomes "Unknown error", the code is lost.' },
    { when: 'a handler throws', versions: '>=1.10.0 <1.14.5', code: 'UNKNOWN', effect: 'The text is sent with a prefix, the code is lost.' },
    { when: 'a unary handler throws', versions: '>=1.9.0 <1.10.0', code: 'UNKNOWN', effect: 'A code of the error is kept.' },
    { when: 'an async handler rejects', code: undefined, effect: 'Nothing is sent: the client waits for its deadline.' },
    { when: 'the callback gets an error without an integer code', code: 'UNKNOWN', effect: 'The text is sent as it is.' },
  ],
};
