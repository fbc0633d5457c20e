import { RpcError } from '@protobuf-ts/runtime-rpc';
import type { ServerCallContext } from '@protobuf-ts/runtime-rpc';
import { prove } from './prove.ts';
import type { Run } from './prove.ts';
import { outcome } from './servers/protobuf-ts.ts';
import type { Method } from './servers/protobuf-ts.ts';

const NO_SUCH_BOOK = 'no such book';

const throws = (method: Method, thrown: Error): Run => (_, patience) => outcome(method, () => Promise.reject(thrown), patience);

/** The handler sets the status of the call and answers as if all were well. */
const setsStatus = (code: string): Run => () =>
  outcome('Get', (_: unknown, context: ServerCallContext) => {
    context.status = { code, detail: NO_SUCH_BOOK };
    return Promise.resolve({ title: '' });
  });

const noSuchBook = (properties: object = {}): Error => Object.assign(new Error(NO_SUCH_BOOK), properties);
const notFound = (): RpcError => new RpcError(NO_SUCH_BOOK, 'NOT_FOUND');

prove('protobuf-ts', {
  'protobuf-ts/throw-plain-error': throws('Get', noSuchBook()),
  'protobuf-ts/throw-integer-code': throws('Get', noSuchBook({ code: 5 })),
  'protobuf-ts/throw-name-as-code': throws('Get', noSuchBook({ code: 'NOT_FOUND' })),
  'protobuf-ts/rpc-error': throws('Get', notFound()),
  'protobuf-ts/rpc-error-without-code': throws('Get', new RpcError(NO_SUCH_BOOK)),
  'protobuf-ts/rpc-error-with-number': throws('Get', new RpcError(NO_SUCH_BOOK, 5 as unknown as string)),
  'protobuf-ts/rpc-error-with-digits': throws('Get', new RpcError(NO_SUCH_BOOK, '5')),
  'protobuf-ts/rpc-error-with-other-spelling': throws('Get', new RpcError(NO_SUCH_BOOK, 'not_found')),
  'protobuf-ts/rpc-error-misspelt': throws('Get', new RpcError(NO_SUCH_BOOK, 'CANCELED')),
  'protobuf-ts/rpc-error-ok': throws('Get', new RpcError(NO_SUCH_BOOK, 'OK')),
  'protobuf-ts/rpc-error-http-code': throws('Get', new RpcError(NO_SUCH_BOOK, '404')),
  'protobuf-ts/context-status': setsStatus('NOT_FOUND'),
  'protobuf-ts/context-status-with-digits': setsStatus('5'),
  'protobuf-ts/client-stream-rpc-error': throws('Add', notFound()),
  'protobuf-ts/server-stream-plain-error': throws('List', noSuchBook()),
  'protobuf-ts/server-stream-rpc-error': throws('List', notFound()),
  'protobuf-ts/bidi-stream-rpc-error': throws('Swap', notFound()),
  'protobuf-ts/server-stream-context-status': (_, patience) =>
    outcome('List', (_request, _answers, context) => {
      context.status = { code: 'NOT_FOUND', detail: NO_SUCH_BOOK };
      return Promise.resolve();
    }, patience),
  'protobuf-ts/return-error-shape': () => outcome('Get', () => Promise.resolve({ code: 'NOT_FOUND', title: '' })),
});
