import type { Dialect } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

/** Read from google-gax 5.0.8, @google-cloud/firestore 8.7.1, @google-cloud/pubsub 5.3.1 and @google-cloud/spanner 8.13.0. */
export const googleGax: Dialect = {
  id: 'google-gax',
  title: 'google-gax and @google-cloud/*',
  packages: [{ name: 'google-gax', version: '5.0.8' }],
  enums: [
    {
      names: ['google-gax#Status', 'google-gax/build/src/status#Status'],
      style: SCREAMING_SNAKE,
      importable: { module: 'google-gax', name: 'Status', alias: 'GrpcStatus' },
    },
    { names: ['google-gax#grpc.status'], style: SCREAMING_SNAKE },
    {
      names: ['@google-cloud/firestore#GrpcStatus', 'firebase-admin/firestore#GrpcStatus'],
      style: SCREAMING_SNAKE,
    },
  ],
  raisers: [],
  errors: [
    'google-gax#GoogleError',
    'google-gax#grpc.ServiceError',
    'google-gax#grpc.StatusObject',
    'google-gax/build/src/googleError#GoogleError',
    '@google-cloud/firestore#BulkWriterError',
  ],
  guards: [],
  clients: ['@google-cloud/', 'google-gax', 'firebase-admin/firestore'],
  retry: [
    { names: ['google-gax#RetryOptions'], argument: 0 },
    { names: ['google-gax#createRetryOptions'], argument: 0 },
    { property: 'retryCodes' },
  ],
  handlers: [],
  uncoded: [],
};
