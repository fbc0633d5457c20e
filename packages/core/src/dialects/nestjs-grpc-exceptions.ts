import type { Dialect } from './dialect.ts';
import { PASCAL } from './styles.ts';

/**
 * Read from nestjs-grpc-exceptions 0.2.2. Its classes have names that @nestjs/microservices has as well, but these extend
 * RpcException and need no filter.
 */
export const nestjsGrpcExceptions: Dialect = {
  id: 'nestjs-grpc-exceptions',
  title: 'nestjs-grpc-exceptions',
  packages: [{ name: 'nestjs-grpc-exceptions', versions: ['0.2.2'] }],
  enums: [],
  alsoTakes: ['grpc-js'],
  raisers: [
    {
      form: 'constructor',
      names: ['nestjs-grpc-exceptions#Grpc{}Exception'],
      perCode: PASCAL,
      lacks: ['OK', 'DEADLINE_EXCEEDED', 'FAILED_PRECONDITION', 'OUT_OF_RANGE', 'UNIMPLEMENTED', 'DATA_LOSS'],
      message: { argument: 0 },
    },
  ],
  errors: [],
  readers: [{ from: 'error', path: ['code'] }],
  text: { bare: 'details', message: '{number} {NAME}: {text}' },
  guards: [],
  clients: [],
  retry: [],
  handlers: [],
  uncoded: [
    { when: 'HttpToGrpcInterceptor meets an HTTP status it has no row for, 400 among them', code: 'INTERNAL', effect: 'The text is kept in a JSON object.' },
  ],
};
