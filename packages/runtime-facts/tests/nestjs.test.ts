import { status } from '@grpc/grpc-js';
import type { ExceptionFilter } from '@nestjs/common';
import { of, throwError } from 'rxjs';
import { values } from '../src/outcome.ts';
import { prove } from './prove.ts';
import type { Run } from './prove.ts';
import { nestOf, outcome } from './servers/nestjs.ts';
import type { Nest } from './servers/nestjs.ts';

const NO_SUCH_BOOK = 'no such book';

/** The handler throws this. */
const throws = (thrown: (nest: Nest) => unknown, filter?: (nest: Nest) => ExceptionFilter): Run => (version) => {
  const nest = nestOf(version);
  // Made beforehand: a mistake in making it would look like what a handler throws.
  const what = thrown(nest);
  return outcome(version, 'Get', () => { throw what; }, filter ? { filter: filter(nest) } : {});
};

/** The handler returns this. */
const returns = (method: 'Get' | 'List', returned: (nest: Nest) => unknown): Run => (version) => {
  const what = returned(nestOf(version));
  return outcome(version, method, () => what);
};

const rpcException = (nest: Nest): Error => new nest.RpcException({ code: 5, message: NO_SUCH_BOOK });

const GRPC_FILTER = (nest: Nest): ExceptionFilter => new nest.GrpcExceptionFilter();

prove('nestjs', {
  'nestjs/exports': (version) => {
    const { GrpcStatus, GrpcException, GrpcExceptionFilter } = nestOf(version) as unknown as Record<string, unknown>;
    return values({ 'typeof GrpcStatus': typeof GrpcStatus, 'typeof GrpcException': typeof GrpcException, 'typeof GrpcExceptionFilter': typeof GrpcExceptionFilter });
  },
  'nestjs/throw-plain-error': throws(() => new Error(NO_SUCH_BOOK)),
  'nestjs/throw-integer-code': throws(() => Object.assign(new Error(NO_SUCH_BOOK), { code: 5 })),
  'nestjs/http-exception': throws((nest) => new nest.HttpException(NO_SUCH_BOOK, nest.HttpStatus.NOT_FOUND)),
  'nestjs/not-found-exception': throws((nest) => new nest.NotFoundException(NO_SUCH_BOOK)),
  'nestjs/rpc-exception': throws(rpcException),
  'nestjs/rpc-exception-with-text': throws((nest) => new nest.RpcException(NO_SUCH_BOOK)),
  'nestjs/rpc-exception-with-name': throws((nest) => new nest.RpcException({ code: 'NOT_FOUND', message: NO_SUCH_BOOK })),
  'nestjs/rpc-exception-with-http-code': throws((nest) => new nest.RpcException({ code: 404, message: NO_SUCH_BOOK })),
  'nestjs/rpc-exception-with-status': throws((nest) => new nest.RpcException({ status: 5, message: NO_SUCH_BOOK })),
  'nestjs/rpc-exception-with-status-code': throws((nest) => new nest.RpcException({ statusCode: 404, message: NO_SUCH_BOOK })),
  'nestjs/rpc-exception-with-details': throws((nest) => new nest.RpcException({ code: 5, message: NO_SUCH_BOOK, details: 'out of print' })),
  'nestjs/rpc-exception-around-error': throws((nest) => new nest.RpcException(new Error(NO_SUCH_BOOK))),
  'nestjs/rpc-exception-around-http-exception': throws((nest) => new nest.RpcException(new nest.NotFoundException(NO_SUCH_BOOK))),
  'nestjs/rpc-exception-misspelt-member': throws((nest) => new nest.RpcException({ code: (status as unknown as Record<string, unknown>)['CANCELED'], message: NO_SUCH_BOOK })),
  'nestjs/rpc-exception-thrown-by-observable': returns('Get', (nest) => throwError(() => rpcException(nest))),
  'nestjs/rpc-exception-in-stream': returns('List', (nest) => throwError(() => rpcException(nest))),
  'nestjs/plain-error-in-stream': returns('List', () => throwError(() => new Error(NO_SUCH_BOOK))),
  'nestjs/grpc-exception': throws((nest) => new nest.GrpcNotFoundException(NO_SUCH_BOOK)),
  'nestjs/grpc-exception-with-filter': throws((nest) => new nest.GrpcNotFoundException(NO_SUCH_BOOK), GRPC_FILTER),
  'nestjs/grpc-exception-without-code-with-filter': throws((nest) => new nest.GrpcException(NO_SUCH_BOOK), GRPC_FILTER),
  'nestjs/rpc-exception-with-filter': throws(rpcException, GRPC_FILTER),
  'nestjs/rpc-exception-with-status-with-filter': throws((nest) => new nest.RpcException({ status: 5, message: NO_SUCH_BOOK }), GRPC_FILTER),
  'nestjs/rpc-exception-with-text-with-filter': throws((nest) => new nest.RpcException(NO_SUCH_BOOK), GRPC_FILTER),
  'nestjs/not-found-exception-with-filter': throws((nest) => new nest.NotFoundException(NO_SUCH_BOOK), GRPC_FILTER),
  'nestjs/plain-error-with-filter': throws(() => new Error(NO_SUCH_BOOK), GRPC_FILTER),
  'nestjs/guard-denies': (version) => outcome(version, 'Get', () => of({ title: 'Dune' }), { guard: { canActivate: () => false } }),
  'nestjs/return-error-shape': returns('Get', () => ({ code: 5, message: NO_SUCH_BOOK })),
  'nestjs/return-rpc-exception': returns('Get', rpcException),
});
