import type { Dialect } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

/** Clients of the scope that speak HTTP, and its packages that are no clients. */
const NOT_OVER_GRPC: readonly string[] = [
  '@google-cloud/bigquery',
  '@google-cloud/cloud-sql-connector',
  '@google-cloud/common',
  '@google-cloud/functions-framework',
  '@google-cloud/paginator',
  '@google-cloud/precise-date',
  '@google-cloud/projectify',
  '@google-cloud/promisify',
  '@google-cloud/storage',
];

/**
 * Read from google-gax 5.0.8, @google-cloud/firestore 8.7.1, @google-cloud/pubsub 5.3.1 and @google-cloud/spanner 8.13.0.
 * Only Firestore exports an enum; Spanner's older parts put HTTP statuses in `code`.
 */
export const googleGax: Dialect = {
  id: 'google-gax',
  title: 'google-gax and @google-cloud/*',
  packages: [
    { name: 'google-gax', versions: ['5.0.8'] },
    { name: '@google-cloud/firestore', versions: ['8.7.1'], nodeOnly: true },
    { name: '@google-cloud/pubsub', versions: ['5.3.1'] },
    { name: '@google-cloud/spanner', versions: ['8.13.0'] },
  ],
  alsoTakes: ['grpc-js'],
  enums: [
    {
      names: ['google-gax#Status', 'google-gax/build/src/status#Status'],
      style: SCREAMING_SNAKE,
      reverse: true,
      importable: { module: 'google-gax', name: 'Status', alias: 'GrpcStatus' },
    },
    { names: ['google-gax#grpc.status'], style: SCREAMING_SNAKE, reverse: true },
    {
      names: ['@google-cloud/firestore#GrpcStatus'],
      style: SCREAMING_SNAKE,
      reverse: true,
      importable: { module: '@google-cloud/firestore', name: 'GrpcStatus', alias: 'FirestoreStatus', hiddenFromEsm: true },
    },
  ],
  raisers: [],
  errors: [
    'google-gax#GoogleError',
    'google-gax#ServiceError',
    'google-gax#grpc.ServiceError',
    'google-gax#grpc.StatusObject',
    'google-gax/build/src/googleError#GoogleError',
    '@google-cloud/firestore#BulkWriterError',
  ],
  readers: [{ from: 'error', path: ['code'] }],
  text: { bare: 'details', message: '{number} {NAME}: {text}' },
  guards: [],
  clients: [
    { of: 'package', name: 'google-gax' },
    { of: 'scope', name: '@google-cloud/', except: NOT_OVER_GRPC },
  ],
  retry: [
    { form: 'argument', names: ['google-gax#RetryOptions', 'google-gax#createRetryOptions'], argument: 0, takes: 'number' },
    { form: 'property', property: 'retryCodes', takes: 'number' },
    { form: 'decision', property: 'shouldRetryFn', takes: 'number' },
  ],
  handlers: [],
  uncoded: [],
};
