import type { AnnotatedCase } from '../annotated.ts';

const dialect = 'nice-grpc';

export const niceGrpc: readonly AnnotatedCase[] = [
  {
    dialect,
    name: 'a server',
    file: 'server.ts',
    text: `import { createServer, ServerError, Status } from 'nice-grpc';
import type { CallContext, ServiceImplementation } from 'nice-grpc';
import { RichServerError, RetryInfo } from 'nice-grpc-error-details';
import { BooksDefinition } from './gen/books';

const books: ServiceImplementation<typeof BooksDefinition> = {
  async getBook(request, context) { // handler
    if (!context.metadata.get('authorization')) throw new ServerError(Status.UNAUTHENTICATED, 'sign in first'); // => UNAUTHENTICATED; caller
    throw new ServerError(Status.NOT_FOUND, \`no book \${request.isbn}\`); // => NOT_FOUND
  },
  async *listBooks() { // handler
    throw new RichServerError(Status.UNAVAILABLE, 'later', [RetryInfo.fromPartial({})]); // => UNAVAILABLE
  },
};

export async function drop(request: object, context: CallContext) { // handler
  throw new ServerError(13, 'oops'); // => INTERNAL
}

const server = createServer();
server.add(BooksDefinition, books);
server.add(BooksDefinition, { async putBook() { throw new ServerError(Status.CANCELLED, 'never mind'); } }); // => CANCELLED; handler
`,
  },
  {
    dialect,
    name: 'a class that implements a service, with middleware',
    file: 'books.ts',
    text: `import { type CallContextExt, type ServiceImplementation, createServer } from 'nice-grpc';
import { ServerError as Failure, Status as Code } from 'nice-grpc-common';
import { BooksDefinition, type BooksServiceImplementation } from './gen/books';
import { auth } from './auth';

export class Books implements ServiceImplementation<typeof BooksDefinition> {
  async getBook(request: { isbn: string }) { // handler
    throw new Failure(Code.PERMISSION_DENIED, 'staff only'); // => PERMISSION_DENIED
  }
}

createServer().with(auth).add(BooksDefinition, {
  async getBook() { // handler
    throw new Failure(Code.OUT_OF_RANGE, 'no such page'); // => OUT_OF_RANGE
  },
});

const guarded = createServer({ 'grpc.max_send_message_length': 4096 }).use(auth).use(auth);
guarded.add(BooksDefinition, {
  async putBook() { // handler
    throw new Failure(Code.ABORTED, 'changed in the meantime'); // => ABORTED
  },
});
`,
  },
  {
    dialect,
    name: 'clients, on Node and in a browser',
    file: 'client.ts',
    text: `import { ClientError, Status } from 'nice-grpc-web';
import * as common from 'nice-grpc-common';
import { retryMiddleware } from 'nice-grpc-client-middleware-retry';

export const options = { retryableStatuses: [Status.UNAVAILABLE, common.Status.ABORTED] }; // is UNAVAILABLE, ABORTED

export async function* middleware(call, options) {
  try {
    return yield* call.next(call.request, options);
  } catch (error) {
    if (error instanceof ClientError && error.code === Status.CANCELLED) return; // is CANCELLED
    throw new ClientError(call.method.path, Status.UNKNOWN, 'lost'); // => UNKNOWN
  }
}
export { retryMiddleware };
`,
  },
  {
    dialect,
    name: 'require',
    file: 'server.js',
    text: `const { createServer, ServerError, Status: { NOT_FOUND, ...others } } = require('nice-grpc');
const nice = require('nice-grpc');
const { BooksDefinition } = require('./gen/books');

const server = createServer();
server.add(BooksDefinition, {
  async getBook({ isbn }) { // handler
    if (isbn === '') throw new nice.ServerError(nice.Status.INVALID_ARGUMENT, 'isbn?'); // => INVALID_ARGUMENT
    throw new ServerError(NOT_FOUND, isbn); // => NOT_FOUND
  },
});
`,
  },
];
