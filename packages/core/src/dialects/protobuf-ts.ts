import type { Dialect, HandlerSignature } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

const METHOD: HandlerSignature = {
  style: 'promise',
  request: { parameter: 0, path: [] },
  identity: [{ parameter: 1, path: ['headers', 'authorization'] }],
  metadata: [{ parameter: 1, path: ['headers'] }],
};

/** What @protobuf-ts/twirp-transport 2.11.1 puts in the same errors. */
const TWIRP_CODES: readonly string[] = [
  'cancelled',
  'unknown',
  'invalid_argument',
  'malformed',
  'deadline_exceeded',
  'not_found',
  'bad_route',
  'already_exists',
  'permission_denied',
  'unauthenticated',
  'resource_exhausted',
  'failed_precondition',
  'aborted',
  'out_of_range',
  'unimplemented',
  'internal',
  'unavailable',
  'dataloss',
];

/**
 * Read from @protobuf-ts/runtime-rpc, grpc-backend and grpcweb-transport 2.11.1; outcomes run on grpc-backend. The codes
 * of its errors are strings, of its one enum numbers: `GrpcStatusCode[GrpcStatusCode.NOT_FOUND]` leads from one to the
 * other. Over Twirp the same class carries codes of Twirp, in lower case.
 */
export const protobufTs: Dialect = {
  id: 'protobuf-ts',
  title: 'protobuf-ts',
  packages: [
    { name: '@protobuf-ts/runtime-rpc', versions: ['2.11.1'] },
    { name: '@protobuf-ts/grpc-backend', versions: ['2.11.1'] },
    { name: '@protobuf-ts/grpc-transport', versions: ['2.11.1'] },
    { name: '@protobuf-ts/grpcweb-transport', versions: ['2.11.1'] },
  ],
  enums: [{ names: ['@protobuf-ts/grpcweb-transport#GrpcStatusCode'], style: SCREAMING_SNAKE, reverse: true }],
  strings: { ...SCREAMING_SNAKE, others: TWIRP_CODES },
  raisers: [
    {
      form: 'constructor',
      names: ['@protobuf-ts/runtime-rpc#RpcError'],
      message: { argument: 0 },
      code: { argument: 1 },
      codeDefault: 'UNKNOWN',
    },
    { form: 'assignment', to: { parameter: 1, path: ['status'] }, code: 'code', message: 'detail' },
  ],
  errors: ['@protobuf-ts/runtime-rpc#RpcError', '@protobuf-ts/runtime-rpc#RpcStatus'],
  readers: [
    { from: 'error', path: ['code'] },
    { from: 'answer', path: ['status', 'code'] },
  ],
  text: { bare: 'message' },
  guards: [],
  clients: [
    { of: 'package', name: '@protobuf-ts/grpc-transport' },
    { of: 'package', name: '@protobuf-ts/grpcweb-transport' },
  ],
  retry: [],
  handlers: [
    { form: 'wrapper', names: ['@protobuf-ts/grpc-backend#adaptService'], signatures: [METHOD] },
    { form: 'parameter-type', names: ['@protobuf-ts/runtime-rpc#ServerCallContext'], parameter: 1, signatures: [METHOD] },
  ],
  uncoded: [
    { when: 'a method with one answer throws anything but an RpcError', code: 'INTERNAL', effect: 'The text is sent as it is, a code of the error is lost.' },
    { when: 'a method with one answer throws an RpcError whose code is no name of a code', code: 'INTERNAL', effect: 'The text is sent as it is.' },
    { when: 'a method with a stream of answers throws, even an RpcError', code: undefined, effect: 'Nothing is sent: the client waits for its deadline.' },
  ],
};
