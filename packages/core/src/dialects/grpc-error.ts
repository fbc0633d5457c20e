import type { Dialect } from './dialect.ts';

/** Read from and run on grpc-error 1.1.0, a class around grpc-create-error. */
export const grpcError: Dialect = {
  id: 'grpc-error',
  title: 'grpc-error',
  packages: [{ name: 'grpc-error', versions: ['1.1.0'] }],
  enums: [],
  alsoTakes: ['grpc-js'],
  raisers: [{ form: 'constructor', names: ['grpc-error#'], message: { argument: 0 }, code: { argument: 1 } }],
  errors: ['grpc-error#'],
  readers: [{ from: 'error', path: ['code'] }],
  text: { bare: 'message' },
  guards: [],
  clients: [],
  retry: [],
  handlers: [],
  uncoded: [],
};
