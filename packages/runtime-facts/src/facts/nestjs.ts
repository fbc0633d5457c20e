import type { Fact, Sighting } from '../fact.ts';
import { answer, error, values } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

const both = (outcome: Outcome): readonly [Sighting] => [{ on: ['12.1.1', '11.2.6'], outcome }];

/** What is there since version 12 alone. */
const since12 = (outcome: Outcome): readonly [Sighting] => [{ on: ['12.1.1'], outcome }];

const HIDDEN = error(2, 'Internal server error');
const UNKNOWN = error(2, 'no such book');
const NOT_FOUND = error(5, 'no such book');

export const NESTJS_FACTS: readonly Fact[] = [
  {
    id: 'nestjs/exports',
    does: "What `import … from '@nestjs/microservices'` gives.",
    sightings: [
      {
        on: ['12.1.1'],
        outcome: values({ 'typeof GrpcStatus': 'object', 'typeof GrpcException': 'function', 'typeof GrpcExceptionFilter': 'function' }),
      },
      {
        on: ['11.2.6'],
        outcome: values({ 'typeof GrpcStatus': 'undefined', 'typeof GrpcException': 'undefined', 'typeof GrpcExceptionFilter': 'undefined' }),
      },
    ],
    rules: ['no-uncoded-error', 'no-nonexistent-code'],
  },
  {
    id: 'nestjs/throw-plain-error',
    does: "`throw new Error('no such book')`",
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/throw-integer-code',
    does: 'The handler throws a plain error with `code: status.NOT_FOUND`.',
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/http-exception',
    does: "`throw new HttpException('no such book', HttpStatus.NOT_FOUND)`",
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/not-found-exception',
    does: "`throw new NotFoundException('no such book')`",
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception',
    does: "`throw new RpcException({ code: status.NOT_FOUND, message: 'no such book' })`",
    sightings: both(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-with-text',
    does: "`throw new RpcException('no such book')`",
    sightings: both(UNKNOWN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-with-name',
    does: "`throw new RpcException({ code: 'NOT_FOUND', message: 'no such book' })`",
    sightings: both(UNKNOWN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'nestjs/rpc-exception-with-http-code',
    does: "`throw new RpcException({ code: HttpStatus.NOT_FOUND, message: 'no such book' })`",
    sightings: both(error(404, 'no such book')),
    rules: ['no-invalid-code'],
  },
  {
    id: 'nestjs/rpc-exception-with-status',
    does: "`throw new RpcException({ status: status.NOT_FOUND, message: 'no such book' })`",
    sightings: both(UNKNOWN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-with-status-code',
    does: "`throw new RpcException({ statusCode: 404, message: 'no such book' })`",
    sightings: both(UNKNOWN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-with-details',
    does: "`throw new RpcException({ code: status.NOT_FOUND, message: 'no such book', details: 'out of print' })`",
    sightings: both(error(5, 'out of print')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-around-error',
    does: "`throw new RpcException(new Error('no such book'))`",
    sightings: both(UNKNOWN),
    rules: ['no-uncoded-error', 'no-error-leak'],
  },
  {
    id: 'nestjs/rpc-exception-around-http-exception',
    does: "`throw new RpcException(new NotFoundException('no such book'))`",
    sightings: both(UNKNOWN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-misspelt-member',
    does: "`throw new RpcException({ code: status.CANCELED, message: 'no such book' })`; the member is `CANCELLED`",
    sightings: both(UNKNOWN),
    rules: ['no-nonexistent-code'],
  },
  {
    id: 'nestjs/rpc-exception-thrown-by-observable',
    does: "`return throwError(() => new RpcException({ code: status.NOT_FOUND, message: 'no such book' }))`",
    sightings: both(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-in-stream',
    does: 'The observable of a server-streaming method fails with an RpcException that has `code: status.NOT_FOUND`.',
    sightings: both(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/plain-error-in-stream',
    does: "The observable of a server-streaming method fails with `new Error('no such book')`.",
    sightings: both(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/grpc-exception',
    does: "`throw new GrpcNotFoundException('no such book')`, without `GrpcExceptionFilter`",
    sightings: since12(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/grpc-exception-with-filter',
    does: "`throw new GrpcNotFoundException('no such book')`, with `GrpcExceptionFilter`",
    sightings: since12(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/grpc-exception-without-code-with-filter',
    does: "`throw new GrpcException('no such book')`, with `GrpcExceptionFilter`",
    sightings: since12(UNKNOWN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-with-filter',
    does: "`throw new RpcException({ code: status.NOT_FOUND, message: 'no such book' })`, with `GrpcExceptionFilter`",
    sightings: since12(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-with-status-with-filter',
    does: "`throw new RpcException({ status: status.NOT_FOUND, message: 'no such book' })`, with `GrpcExceptionFilter`",
    sightings: since12(NOT_FOUND),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/rpc-exception-with-text-with-filter',
    does: "`throw new RpcException('no such book')`, with `GrpcExceptionFilter`",
    sightings: since12(UNKNOWN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/not-found-exception-with-filter',
    does: "`throw new NotFoundException('no such book')`, with `GrpcExceptionFilter`",
    sightings: since12(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/plain-error-with-filter',
    does: "`throw new Error('no such book')`, with `GrpcExceptionFilter`",
    sightings: since12(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/guard-denies',
    does: '`canActivate()` of a guard returns false.',
    sightings: both(error(2, 'Forbidden resource')),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'nestjs/return-error-shape',
    does: "`return { code: status.NOT_FOUND, message: 'no such book' }`, where the answer's message has no such fields",
    sightings: both(answer({ title: '' })),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'nestjs/return-rpc-exception',
    does: "`return new RpcException({ code: status.NOT_FOUND, message: 'no such book' })`",
    sightings: both(answer({ title: '' })),
    rules: ['no-error-as-ok'],
  },
];
