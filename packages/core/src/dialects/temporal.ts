import type { Dialect } from './dialect.ts';

/**
 * Read from @temporalio/client 1.24.0. Its own class `ServiceError` has no code: the gRPC error is its `cause`.
 */
export const temporal: Dialect = {
  id: 'temporal',
  title: '@temporalio/client',
  packages: [{ name: '@temporalio/client', versions: ['1.24.0'], mixed: true }],
  enums: [],
  alsoTakes: ['grpc-js'],
  raisers: [],
  errors: [],
  readers: [
    { from: 'error', path: ['code'] },
    { from: 'error', path: ['cause', 'code'] },
  ],
  text: { bare: 'details', message: '{number} {NAME}: {text}' },
  guards: [
    '@temporalio/client#isGrpcServiceError',
    '@temporalio/client#isGrpcDeadlineError',
    '@temporalio/client#isGrpcCancelledError',
    '@temporalio/client#isServerErrorResponse',
  ],
  clients: [],
  retry: [
    {
      form: 'decision',
      property: 'retryableDecider',
      takes: 'number',
      default: ['UNKNOWN', 'RESOURCE_EXHAUSTED', 'UNAVAILABLE', 'ABORTED', 'DATA_LOSS', 'OUT_OF_RANGE'],
    },
  ],
  handlers: [],
  uncoded: [],
};
