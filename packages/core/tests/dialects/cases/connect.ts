import type { AnnotatedCase } from '../annotated.ts';

const dialect = 'connect';

export const connect: readonly AnnotatedCase[] = [
  {
    dialect,
    name: 'a router, named imports',
    file: 'connect.ts',
    text: `import { Code, ConnectError, type ConnectRouter, type HandlerContext } from '@connectrpc/connect';
import { Books } from './gen/books_pb';
import { user } from './auth';

export default (router: ConnectRouter) =>
  router.service(Books, {
    async getBook(req, ctx) { // handler
      if (!ctx.values.get(user)) throw new ConnectError('sign in first', Code.Unauthenticated); // => UNAUTHENTICATED; caller
      if (!ctx.requestHeader.get('authorization')) throw new ConnectError('no'); // => UNKNOWN by default; caller
      throw new ConnectError(\`no book \${req.isbn}\`, req.deep ? Code.DataLoss : Code.NotFound); // => DATA_LOSS | NOT_FOUND
    },
    async *listBooks(req) { // handler
      throw ConnectError.from(new Error('late'), Code.DeadlineExceeded); // => DEADLINE_EXCEEDED
    },
  });

export async function drop(req: { isbn: string }, ctx: HandlerContext) { // handler
  throw new ConnectError('called off', Code.Canceled); // => CANCELLED
}
`,
  },
  {
    dialect,
    name: 'a class that implements a service, a namespace import, raw numbers',
    file: 'books.ts',
    text: `import * as connect from '@connectrpc/connect';
import type { ServiceImpl } from '@connectrpc/connect';
import type { Books } from './gen/books_pb';

export class BooksService implements ServiceImpl<typeof Books> {
  async getBook(req: { isbn: string }) { // handler
    throw new connect.ConnectError('no such book', connect.Code.NotFound); // => NOT_FOUND
  }
  async putBook(req: { isbn: string }) { // handler
    throw new connect.ConnectError('taken', 6); // => ALREADY_EXISTS
  }
}

export const again = (err: unknown): boolean => connect.ConnectError.from(err).code === connect.Code.Unavailable; // => UNKNOWN by default; is UNAVAILABLE
`,
  },
  {
    dialect,
    name: 'require, and a method of a router',
    file: 'connect.cjs',
    text: `const { Code: C, ConnectError: Failure, createConnectRouter } = require('@connectrpc/connect');
const { Books } = require('./gen/books_pb');

const router = createConnectRouter();
router.rpc(Books.method.getBook, async (req) => { // handler
  throw new Failure('no book ' + req.isbn, C.NotFound); // => NOT_FOUND
});
`,
  },
  {
    dialect,
    name: 'the package by its former name',
    file: 'connect.js',
    text: `import { Code, ConnectError } from '@bufbuild/connect';
import { Books } from './gen/books_connect.js';

export default (router) => {
  router.rpc(Books, Books.methods.getBook, async (req) => { // handler
    throw new ConnectError('out of shelves', Code.ResourceExhausted); // => RESOURCE_EXHAUSTED
  });
};

export const retried = [Code.Aborted, Code.Unavailable]; // is ABORTED, UNAVAILABLE
`,
  },
];
