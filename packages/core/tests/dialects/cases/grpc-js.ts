import type { AnnotatedCase } from '../annotated.ts';

const dialect = 'grpc-js';

export const grpcJs: readonly AnnotatedCase[] = [
  {
    dialect,
    name: 'a namespace, handlers in the call of addService',
    file: 'server.ts',
    text: `import * as grpc from '@grpc/grpc-js';
import { shelves } from './shelves';
import { Books } from './gen/books';

const server = new grpc.Server();
server.addService(Books.service, {
  getBook(call, callback) { // handler
    const book = shelves.find(call.request.isbn);
    if (!call.getAuthContext()) return callback({ code: grpc.status.UNAUTHENTICATED, details: 'who are you?' }); // => UNAUTHENTICATED; caller
    if (!book) return callback({ code: grpc.status.NOT_FOUND, details: \`no book \${call.request.isbn}\` }); // => NOT_FOUND
    callback(null, book);
  },
  listBooks(call) { // handler
    if (call.request.size > 100) {
      call.emit('error', { code: grpc.status['INVALID_ARGUMENT'], details: 'at most 100' }); // => INVALID_ARGUMENT
      return;
    }
    call.end();
  },
});
`,
  },
  {
    dialect,
    name: 'a named import under another name, a class for all methods',
    file: 'books.ts',
    text: `import { status as GrpcStatus, type handleUnaryCall, type UntypedServiceImplementation, type ServiceError } from '@grpc/grpc-js';
import type { Book, BookRequest } from './gen/books';

export class BooksService implements UntypedServiceImplementation {
  [name: string]: any;
  getBook: handleUnaryCall<BookRequest, Book> = (call, callback) => { // handler
    callback(Object.assign(new Error('gone'), { code: call.request.soft ? GrpcStatus.NOT_FOUND : GrpcStatus.DATA_LOSS })); // => NOT_FOUND | DATA_LOSS
  };
  putBook(call, callback) { // handler
    callback({ code: GrpcStatus.ABORTED, details: 'somebody else wrote it' }); // => ABORTED
  }
}

export const isGone = (err: ServiceError): boolean => err.code === GrpcStatus.NOT_FOUND; // is NOT_FOUND
`,
  },
  {
    dialect,
    name: 'the enum from deep inside, parameters with types',
    file: 'delete-book.ts',
    text: `import type { ServerUnaryCall, ServerWritableStream, sendUnaryData } from '@grpc/grpc-js';
import { Status } from '@grpc/grpc-js/build/src/constants';

export function deleteBook(call: ServerUnaryCall<{ isbn: string }, object>, done: sendUnaryData<object>): void { // handler
  const error = new Error('it is lent') as Error & { code?: Status };
  error.code = Status.FAILED_PRECONDITION;
  done(error); // => FAILED_PRECONDITION
}

export function watch(call: ServerWritableStream<object, object>): void { // handler
  call.emit('error', { code: Status.UNIMPLEMENTED, details: 'not yet' }); // => UNIMPLEMENTED
}
`,
  },
  {
    dialect,
    name: 'require, a destructured constant and raw numbers',
    file: 'server.js',
    text: `const grpc = require('@grpc/grpc-js');
const { status, Server } = require('@grpc/grpc-js');
const BUSY = status.RESOURCE_EXHAUSTED;

function getBook(call, callback) { // handler
  if (!call.request.isbn) return callback({ code: 3, message: 'isbn?' }); // => INVALID_ARGUMENT
  callback({ code: BUSY, message: 'later' }); // => RESOURCE_EXHAUSTED
}

const app = new Server();
app.addService(require('./books').service, { getBook, putBook: (call, cb) => cb({ code: grpc.status.INTERNAL, message: 'oops' }) }); // => INTERNAL; handler
app.register('/books/Drop', (call, cb) => { // handler
  cb(new Error('no')); // => UNKNOWN by default
}, null, null, 'unary');
`,
  },
  {
    dialect,
    name: 'a renamed destructured require, and one on the spot',
    file: 'server.cjs',
    text: `const { status: codes } = require('@grpc/grpc-js');
module.exports = {
  list: (call, callback) => { // handler
    if (call.metadata.get('page').length) callback({ code: codes.OUT_OF_RANGE, details: 'no such page' }); // => OUT_OF_RANGE
    else callback({ code: require('@grpc/grpc-js').status.UNAVAILABLE, details: 'down' }); // => UNAVAILABLE
  },
};
`,
  },
  {
    dialect,
    name: 'builders and interceptors',
    file: 'interceptor.ts',
    text: `import { InterceptingCall, ServerInterceptingCall, StatusBuilder, status } from '@grpc/grpc-js';
import type { Interceptor, ServerInterceptor } from '@grpc/grpc-js';

export const tenant: ServerInterceptor = (descriptor, call) =>
  new ServerInterceptingCall(call, {
    start: (next) =>
      next({
        onReceiveMetadata: (metadata, forward) => {
          if (metadata.get('tenant').length > 0) forward(metadata);
          else call.sendStatus({ code: status.INVALID_ARGUMENT, details: 'a tenant is needed' }); // => INVALID_ARGUMENT
        },
      }),
  });

export const offline: Interceptor = (options, nextCall) =>
  new InterceptingCall(nextCall(options), {
    start(metadata, listener) {
      listener.onReceiveStatus(new StatusBuilder().withDetails('no network').withCode(status.UNAVAILABLE).build()); // => UNAVAILABLE
    },
  });
`,
  },
  {
    dialect,
    name: 'an import by import = and a switch',
    file: 'client.cts',
    not: ['babel'],
    text: `import grpc = require('@grpc/grpc-js');

export function meaning(err: grpc.ServiceError): string {
  switch (err.code) {
    case grpc.status.NOT_FOUND: // is NOT_FOUND
      return 'absent';
    case grpc.status.CANCELLED: // is CANCELLED
      return 'called off';
    default:
      return [grpc.status.ABORTED, grpc.status.UNAVAILABLE].includes(err.code) ? 'again' : 'no'; // is ABORTED, UNAVAILABLE
  }
}
`,
  },
];
