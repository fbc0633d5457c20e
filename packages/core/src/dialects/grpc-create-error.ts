import type { Dialect } from './dialect.ts';

/**
 * Read from and run on grpc-create-error 2.0.0. Each argument may be left out, so that a number in the first place is the
 * code as well; what it documents is message, code, metadata.
 */
export const grpcCreateError: Dialect = {
  id: 'grpc-create-error',
  title: 'grpc-create-error',
  packages: [{ name: 'grpc-create-error', versions: ['2.0.0'] }],
  enums: [],
  alsoTakes: ['grpc-js'],
  raisers: [
    { form: 'function', names: ['grpc-create-error#'], message: { argument: 0 }, code: { argument: 1 } },
    { form: 'function', names: ['grpc-create-error#applyCreate'], message: { argument: 1 }, code: { argument: 2 } },
  ],
  errors: [],
  readers: [{ from: 'error', path: ['code'] }],
  text: { bare: 'message' },
  guards: [],
  clients: [],
  retry: [],
  handlers: [],
  uncoded: [],
};
