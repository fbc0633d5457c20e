import type { AnnotatedCase } from '../annotated.ts';

const dialect = 'protobuf-ts';

export const protobufTs: readonly AnnotatedCase[] = [
  {
    dialect,
    name: 'a server',
    file: 'server.ts',
    text: `import * as grpc from '@grpc/grpc-js';
import { adaptService } from '@protobuf-ts/grpc-backend';
import { RpcError, type ServerCallContext } from '@protobuf-ts/runtime-rpc';
import { GrpcStatusCode } from '@protobuf-ts/grpcweb-transport';
import { Books } from './gen/books';
import type { IBooks } from './gen/books.server';

class BooksService implements IBooks {
  async getBook(request: { isbn: string }, context: ServerCallContext) { // handler
    if (!context.headers['authorization']) throw new RpcError('sign in first', 'UNAUTHENTICATED'); // => UNAUTHENTICATED; caller
    context.status = { code: 'NOT_FOUND', detail: 'no such book' }; // => NOT_FOUND
  }
  async putBook() { // handler
    throw new RpcError('taken', GrpcStatusCode[GrpcStatusCode.ALREADY_EXISTS]); // => ALREADY_EXISTS
  }
  async dropBook() { // handler
    throw new RpcError('lent', grpc.status[grpc.status.FAILED_PRECONDITION]); // => FAILED_PRECONDITION
  }
  async listBooks() { // handler
    throw new RpcError('what?'); // => UNKNOWN by default
  }
}

const server = new grpc.Server();
server.addService(...adaptService(Books, new BooksService()));
`,
  },
  {
    dialect,
    name: 'require',
    file: 'server.js',
    text: `const { adaptService } = require('@protobuf-ts/grpc-backend');
const rpc = require('@protobuf-ts/runtime-rpc');
const { Books } = require('./gen/books');

module.exports = adaptService(Books, {
  async getBook({ isbn }, context) { // handler
    if (isbn === '') context.status = { code: 'INVALID_ARGUMENT', detail: 'isbn?' }; // => INVALID_ARGUMENT
    throw new rpc.RpcError('no book ' + isbn, 'NOT_FOUND'); // => NOT_FOUND
  },
});
`,
  },
  {
    dialect,
    name: 'a client',
    file: 'client.ts',
    text: `import { RpcError } from '@protobuf-ts/runtime-rpc';

export const isGone = (err: unknown): boolean => err instanceof RpcError && err.code === 'NOT_FOUND'; // is NOT_FOUND
`,
  },
];
