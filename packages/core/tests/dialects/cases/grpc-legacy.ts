import type { AnnotatedCase } from '../annotated.ts';

const dialect = 'grpc-legacy';

export const grpcLegacy: readonly AnnotatedCase[] = [
  {
    dialect,
    name: 'require',
    file: 'server.js',
    text: `const grpc = require('grpc');
const books = grpc.load(__dirname + '/books.proto').books;

function getBook(call, callback) { // handler
  callback({ code: grpc.status.NOT_FOUND, message: 'no such book' }); // => NOT_FOUND
}

function main() {
  const server = new grpc.Server();
  server.addService(books.Books.service, {
    getBook: getBook,
    listBooks: function (call) { // handler
      call.emit('error', { code: 8, message: 'slow down' }); // => RESOURCE_EXHAUSTED
    },
  });
  return server;
}

main();
`,
  },
  {
    dialect,
    name: 'require in a file of handlers that only their shape tells',
    file: 'handlers.js',
    text: `const { status } = require('grpc');
exports.putBook = (call, callback) => { // handler
  if (!call.request.isbn) return callback({ code: status.INVALID_ARGUMENT, message: 'isbn?' }); // => INVALID_ARGUMENT
  callback(null, {});
};
`,
  },
  {
    dialect,
    name: 'imports of TypeScript, with types and a builder',
    file: 'server.ts',
    text: `import * as grpc from 'grpc';
import { StatusBuilder, status as Code } from 'grpc';

export const getBook: grpc.handleUnaryCall<object, object> = (call, callback) => { // handler
  const error: grpc.ServiceError = Object.assign(new Error('closed'), { code: grpc.status.UNAVAILABLE });
  callback(error, null); // => UNAVAILABLE
};

export function list(call: grpc.ServerWritableStream<object>): void { // handler
  call.emit('error', { code: Code.PERMISSION_DENIED, details: 'staff only' }); // => PERMISSION_DENIED
}

export const offline = new StatusBuilder().withCode(Code.UNAVAILABLE).withDetails('no network').build(); // => UNAVAILABLE

export const isGone = (err: grpc.ServiceError): boolean => err.code === grpc.status.NOT_FOUND; // is NOT_FOUND
`,
  },
];
