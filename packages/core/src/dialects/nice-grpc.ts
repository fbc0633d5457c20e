import type { CodeEnum, Dialect, HandlerSignature } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

const METHOD: HandlerSignature = {
  style: 'promise',
  request: { parameter: 0, path: [] },
  identity: [],
  metadata: [{ parameter: 1, path: ['metadata'] }],
};

/** A server with up to three pieces of middleware, each of which `use` puts into a server of its own. */
const MIDDLEWARE = ['.use', '.use().use', '.use().use().use'].map((chain) => `nice-grpc#createServer()${chain}`);

const statusOf = (library: string): CodeEnum => ({
  names: [`${library}#Status`],
  style: SCREAMING_SNAKE,
  reverse: true,
  importable: { module: library, name: 'Status', alias: 'GrpcStatus' },
});

/**
 * Read from nice-grpc 2.1.18, nice-grpc-common 2.0.4, nice-grpc-web 3.3.11, nice-grpc-error-details 0.2.12 and
 * nice-grpc-client-middleware-retry 3.1.16; outcomes run on nice-grpc 2.1.18.
 */
export const niceGrpc: Dialect = {
  id: 'nice-grpc',
  title: 'nice-grpc',
  packages: [
    { name: 'nice-grpc', versions: ['2.1.18'], nodeOnly: true },
    { name: 'nice-grpc-common', versions: ['2.0.4'] },
    { name: 'nice-grpc-web', versions: ['3.3.11'] },
    { name: 'nice-grpc-error-details', versions: ['0.2.12'] },
    { name: 'nice-grpc-client-middleware-retry', versions: ['3.1.16'] },
  ],
  enums: ['nice-grpc', 'nice-grpc-common', 'nice-grpc-web'].map(statusOf),
  raisers: [
    {
      form: 'constructor',
      names: ['nice-grpc#ServerError', 'nice-grpc-common#ServerError', 'nice-grpc-error-details#RichServerError'],
      code: { argument: 0 },
      message: { argument: 1 },
    },
    {
      form: 'constructor',
      names: [
        'nice-grpc#ClientError',
        'nice-grpc-common#ClientError',
        'nice-grpc-web#ClientError',
        'nice-grpc-error-details#RichClientError',
      ],
      code: { argument: 1 },
      message: { argument: 2 },
    },
  ],
  errors: [
    'nice-grpc#ServerError',
    'nice-grpc-common#ServerError',
    'nice-grpc-error-details#RichServerError',
    'nice-grpc#ClientError',
    'nice-grpc-common#ClientError',
    'nice-grpc-web#ClientError',
    'nice-grpc-error-details#RichClientError',
  ],
  readers: [{ from: 'error', path: ['code'] }],
  text: { bare: 'details', message: '{path} {NAME}: {text}' },
  guards: [],
  clients: [
    { of: 'package', name: 'nice-grpc' },
    { of: 'package', name: 'nice-grpc-web' },
  ],
  retry: [
    {
      form: 'property',
      property: 'retryableStatuses',
      takes: 'number',
      default: ['UNKNOWN', 'INTERNAL', 'UNAVAILABLE', 'CANCELLED'],
    },
  ],
  handlers: [
    {
      form: 'registration',
      method: 'add',
      arguments: [1],
      receivers: ['nice-grpc#createServer', 'nice-grpc#createServer().with', ...MIDDLEWARE, 'nice-grpc#Server', 'nice-grpc#ServerAddBuilder'],
      anyReceiver: false,
      signatures: [METHOD],
    },
    {
      form: 'type',
      names: ['nice-grpc#ServiceImplementation', 'nice-grpc#RawServiceImplementation'],
      of: 'members',
      signatures: [METHOD],
    },
    {
      form: 'type',
      names: [
        'nice-grpc#MethodImplementation',
        'nice-grpc#UnaryMethodImplementation',
        'nice-grpc#ServerStreamingMethodImplementation',
        'nice-grpc#ClientStreamingMethodImplementation',
        'nice-grpc#BidiStreamingMethodImplementation',
      ],
      of: 'function',
      signatures: [METHOD],
    },
    { form: 'parameter-type', names: ['nice-grpc#CallContext', 'nice-grpc-common#CallContext'], parameter: 1, signatures: [METHOD] },
  ],
  uncoded: [
    { when: 'a handler throws anything but a ServerError', code: 'UNKNOWN', effect: 'The text becomes "Unknown server error occurred", a code of the error is lost.' },
    { when: 'a handler throws the ClientError of a call it made', code: 'UNKNOWN', effect: 'The code of that call is lost.' },
    { when: 'a handler throws an AbortError', code: 'CANCELLED', effect: 'The text becomes "The operation was cancelled".' },
  ],
};
