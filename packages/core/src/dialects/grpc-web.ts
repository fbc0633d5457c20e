import type { Dialect } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

/** Read from grpc-web 2.1.1. `StatusCode` is a plain object there, although its declaration says enum. */
export const grpcWeb: Dialect = {
  id: 'grpc-web',
  title: 'grpc-web',
  packages: [{ name: 'grpc-web', versions: ['2.1.1'] }],
  enums: [
    {
      names: ['grpc-web#StatusCode'],
      style: SCREAMING_SNAKE,
      reverse: false,
      importable: { module: 'grpc-web', name: 'StatusCode', alias: 'GrpcStatusCode' },
    },
  ],
  raisers: [{ form: 'constructor', names: ['grpc-web#RpcError'], code: { argument: 0 }, message: { argument: 1 } }],
  errors: ['grpc-web#RpcError', 'grpc-web#Status'],
  readers: [
    { from: 'error', path: ['code'] },
    { from: 'event', event: 'status', path: ['code'] },
    { from: 'method', method: 'getStatus', path: ['code'] },
  ],
  text: { bare: 'message' },
  guards: [],
  clients: [{ of: 'package', name: 'grpc-web' }],
  retry: [],
  handlers: [],
  uncoded: [],
};
