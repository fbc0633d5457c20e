import type { Dialect } from './dialect.ts';
import { PASCAL } from './styles.ts';

/** Read from and run on grpc-errors 1.1.6. The classes take the arguments of VError: a format and its values. */
export const grpcErrors: Dialect = {
  id: 'grpc-errors',
  title: 'grpc-errors',
  packages: [{ name: 'grpc-errors', versions: ['1.1.6'] }],
  enums: [],
  alsoTakes: ['grpc-js'],
  raisers: [
    { form: 'constructor', names: ['grpc-errors#{}Error'], perCode: PASCAL, lacks: ['OK'], message: { argument: 0 } },
    { form: 'constructor', names: ['grpc-errors#OkError'], says: 'OK', message: { argument: 0 } },
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
