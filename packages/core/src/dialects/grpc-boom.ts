import type { Dialect } from './dialect.ts';
import { CAMEL, SCREAMING_SNAKE } from './styles.ts';

/** Read from and run on grpc-boom 3.0.12. Its default export is the class; what it makes is no instance of Error. */
export const grpcBoom: Dialect = {
  id: 'grpc-boom',
  title: 'grpc-boom',
  packages: [{ name: 'grpc-boom', versions: ['3.0.12'], nodeOnly: true }],
  enums: [
    {
      names: ['grpc-boom#Status'],
      style: SCREAMING_SNAKE,
      reverse: true,
      importable: { module: 'grpc-boom', name: 'Status', alias: 'GrpcStatus' },
    },
  ],
  raisers: [
    { form: 'function', names: ['grpc-boom#{}'], perCode: CAMEL, message: { argument: 0 } },
    {
      form: 'constructor',
      names: ['grpc-boom#'],
      message: { argument: 0 },
      code: { argument: 1, properties: ['code'] },
      codeDefault: 'UNKNOWN',
    },
    {
      form: 'function',
      names: ['grpc-boom#boomify'],
      message: { argument: 1, properties: ['message'] },
      code: { argument: 1, properties: ['code'] },
    },
  ],
  errors: ['grpc-boom#'],
  readers: [{ from: 'error', path: ['code'] }],
  text: { bare: 'message' },
  guards: [],
  clients: [],
  retry: [],
  handlers: [],
  uncoded: [
    { when: 'fromHttpException meets an HTTP status it has no row for, 429 among them', code: 'UNKNOWN', effect: 'The text is kept.' },
  ],
};
