import type { AnnotatedCase } from '../annotated.ts';

export const smallLibraries: readonly AnnotatedCase[] = [
  {
    dialect: 'grpc-boom',
    name: 'its default export',
    file: 'books.ts',
    text: `import GrpcBoom, { Status } from 'grpc-boom';

export function get(isbn: string): never {
  if (isbn === '') throw GrpcBoom.invalidArgument('isbn?'); // => INVALID_ARGUMENT
  if (isbn === '0') throw new GrpcBoom('lent', { code: Status.FAILED_PRECONDITION }); // => FAILED_PRECONDITION
  if (isbn === '1') throw new GrpcBoom('what?'); // => UNKNOWN by default
  if (isbn === '2') throw GrpcBoom.boomify(new Error('late'), { code: Status.DEADLINE_EXCEEDED }); // => DEADLINE_EXCEEDED without text
  throw GrpcBoom.notFound(isbn); // => NOT_FOUND
}
`,
  },
  {
    dialect: 'grpc-boom',
    name: 'require',
    file: 'books.js',
    text: `const Boom = require('grpc-boom').default;
const { Status } = require('grpc-boom');
exports.get = (isbn) => {
  if (isbn === '0') throw new Boom('lent', { code: Status.ABORTED }); // => ABORTED
  throw Boom.dataLoss('the shelf burnt'); // => DATA_LOSS
};
`,
  },
  {
    dialect: 'grpc-errors',
    name: 'imports',
    file: 'books.ts',
    text: `import { NotFoundError, UnauthenticatedError as NoCaller } from 'grpc-errors';
import * as errors from 'grpc-errors';

export function get(isbn: string): never {
  if (isbn === '') throw new NoCaller('sign in first'); // => UNAUTHENTICATED
  if (isbn === '0') throw new errors.OkError('odd'); // => OK
  throw new NotFoundError('no book %s', isbn); // => NOT_FOUND
}
`,
  },
  {
    dialect: 'grpc-errors',
    name: 'require, beside a class of the same name',
    file: 'books.js',
    text: `const { InternalError } = require('grpc-errors');
const { NotFoundError } = require('./errors');
exports.get = (isbn) => {
  if (isbn === '') throw new NotFoundError(isbn);
  throw new InternalError('oops'); // => INTERNAL
};
`,
  },
  {
    dialect: 'grpc-create-error',
    name: 'require',
    file: 'books.js',
    text: `const createError = require('grpc-create-error');
const { applyCreate } = createError;
const { status } = require('@grpc/grpc-js');
exports.get = (isbn) => createError('no book ' + isbn, status.NOT_FOUND); // => NOT_FOUND
exports.put = () => createError('taken', 6, { retry: 'no' }); // => ALREADY_EXISTS
exports.drop = (err) => applyCreate(err, 'lent', status.FAILED_PRECONDITION); // => FAILED_PRECONDITION
`,
  },
  {
    dialect: 'grpc-create-error',
    name: 'a default import',
    file: 'books.mjs',
    text: `import createGRPCError from 'grpc-create-error';
import { status } from '@grpc/grpc-js';
export const gone = createGRPCError('gone', status.NOT_FOUND); // => NOT_FOUND
`,
  },
  {
    dialect: 'grpc-error',
    name: 'a default import',
    file: 'books.mjs',
    text: `import GRPCError from 'grpc-error';
import * as grpc from '@grpc/grpc-js';
export const gone = new GRPCError('gone', grpc.status.NOT_FOUND); // => NOT_FOUND
`,
  },
  {
    dialect: 'grpc-error',
    name: 'require',
    file: 'books.js',
    text: `const GRPCError = require('grpc-error');
exports.gone = () => {
  throw new GRPCError('gone', 5, { reason: 'sold' }); // => NOT_FOUND
};
`,
  },
  {
    dialect: 'mali',
    name: 'handlers of an app',
    file: 'app.js',
    text: `const Mali = require('mali');
const app = new Mali('books.proto');

async function getBook(ctx) { // handler
  if (!ctx.metadata.authorization) ctx.res = { message: 'sign in first' }; // caller
  if (!ctx.req.isbn) throw new Error('isbn?');
}

app.use({ getBook });
app.use('putBook', async (ctx, next) => { // handler
  await next();
});
`,
  },
  {
    dialect: 'temporal',
    name: 'errors told by a function',
    file: 'client.ts',
    text: `import { status } from '@grpc/grpc-js';
import { isGrpcServiceError } from '@temporalio/client';

export const isGone = (err: unknown): boolean => isGrpcServiceError(err) && err.code === status.NOT_FOUND; // is NOT_FOUND
`,
  },
  {
    dialect: 'k6',
    name: 'a default import, and the constants by name',
    file: 'load.js',
    text: `import grpc from 'k6/net/grpc';
import { StatusNotFound } from 'k6/net/grpc';
import { check } from 'k6';

const client = new grpc.Client();
export default () => {
  const response = client.invoke('books.Books/GetBook', {});
  check(response, {
    'is there': (r) => r && r.status === grpc.StatusOK, // is OK
    'is not': (r) => r && r.status === StatusNotFound, // is NOT_FOUND
    'is a client': () => client.constructor === grpc.Client, // is ?
  });
};
`,
  },
  {
    dialect: 'opentelemetry',
    name: 'the values of an attribute',
    file: 'tracing.ts',
    text: `import { RPC_GRPC_STATUS_CODE_VALUE_NOT_FOUND, RPC_SYSTEM_VALUE_GRPC } from '@opentelemetry/semantic-conventions/incubating';
import * as conventions from '@opentelemetry/semantic-conventions';

export function isFine(span: { attributes: Record<string, unknown> }): boolean {
  const code = span.attributes['rpc.grpc.status_code'];
  if (span.attributes['rpc.system'] === RPC_SYSTEM_VALUE_GRPC) return false; // is ?
  return code === RPC_GRPC_STATUS_CODE_VALUE_NOT_FOUND || code === conventions.RpcGrpcStatusCodeValues.OK || code === conventions.RPCGRPCSTATUSCODEVALUES_CANCELLED; // is NOT_FOUND, OK, CANCELLED
}
`,
  },
];
