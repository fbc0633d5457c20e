import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const otherName: ExpectedReport = { messageId: 'otherName', offers: [{ messageId: 'sendAs', write: "'x-api-key'" }] };

export const cases: RuleCases = {
  invalid: [
    {
      name: 'the key as the query parameter of JSON calls',
      code: `
        import { credentials, Metadata } from '@grpc/grpc-js';
        import { BookstoreClient } from './bookstore_grpc_pb.js';

        const client = new BookstoreClient('bookstore.endpoints.acme-shop.cloud.goog:443', credentials.createSsl());

        export function listShelves(key: string, done: (error: Error | null) => void): void {
          const metadata = new Metadata();
          metadata.set(«'key'», key);
          client.listShelves({}, metadata, done);
        }
      `,
      reports: [otherName],
    },
    {
      name: 'CommonJS, added in call credentials, under another name',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        const TARGET = 'dns:///bookstore.endpoints.acme-shop.cloud.goog:443';
        const withKey = grpc.credentials.createFromMetadataGenerator((_, callback) => {
          const metadata = new grpc.Metadata();
          metadata.add(«'api_key'», process.env.API_KEY);
          callback(null, metadata);
        });
        exports.credentials = grpc.credentials.combineChannelCredentials(grpc.credentials.createSsl(), withKey);
        exports.TARGET = TARGET;
      `,
      reports: [otherName],
    },
    {
      name: 'metadata that is handed over, known by its type',
      code: `
        import type { Metadata } from '@grpc/grpc-js';

        export const TARGET = 'bookstore.endpoints.acme-shop.cloud.goog';
        export const withKey = (metadata: Metadata, key: string): void => metadata.set(«'apikey'», key);
      `,
      reports: [otherName],
    },
    {
      name: 'a client in a file without a key, on request',
      options: [{ confidence: 'possible' }],
      code: `
        import { credentials } from '@grpc/grpc-js';
        import { BookstoreClient } from './bookstore_grpc_pb.js';

        export const client = new BookstoreClient(«'bookstore.endpoints.acme-shop.cloud.goog:443'», credentials.createSsl());
      `,
      reports: [{ messageId: 'noKey' }],
    },
  ],
  valid: [
    {
      name: 'the key as x-api-key',
      code: `
        import { credentials, Metadata } from '@grpc/grpc-js';
        import { BookstoreClient } from './bookstore_grpc_pb.js';

        export const client = new BookstoreClient('bookstore.endpoints.acme-shop.cloud.goog:443', credentials.createSsl());
        export const metadata = new Metadata();
        metadata.set('x-api-key', process.env['API_KEY'] ?? '');
      `,
    },
    {
      name: 'both, for JSON and gRPC',
      code: `
        import { Metadata } from '@grpc/grpc-js';

        export const HOST = 'bookstore.endpoints.acme-shop.cloud.goog';
        export const metadata = new Metadata();
        metadata.set('key', 'k');
        metadata.set('x-api-key', 'k');
      `,
    },
    {
      name: 'a key of a service that is none of Cloud Endpoints',
      code: `
        import { Metadata } from '@grpc/grpc-js';

        export const HOST = 'bookstore.acme.example';
        export const metadata = new Metadata();
        metadata.set('key', 'k');
      `,
    },
    {
      name: 'a map that is no metadata, and the query of a JSON call',
      code: `
        import { credentials } from '@grpc/grpc-js';

        export const cache = new Map<string, string>();
        cache.set('key', 'k');
        export const url = new URL('https://bookstore.endpoints.acme-shop.cloud.goog/v1/shelves');
        url.searchParams.set('key', 'k');
        export const known = credentials;
      `,
    },
    {
      name: 'a client whose key an interceptor may send',
      options: [{ confidence: 'possible' }],
      code: `
        import { credentials } from '@grpc/grpc-js';
        import { BookstoreClient } from './bookstore_grpc_pb.js';
        import { signed } from './signed.js';

        export const client = new BookstoreClient('bookstore.endpoints.acme-shop.cloud.goog:443', credentials.createSsl(), { interceptors: [signed] });
      `,
    },
    {
      name: 'a client in a file without a key, where nothing more is asked for',
      code: `
        import { credentials } from '@grpc/grpc-js';
        import { BookstoreClient } from './bookstore_grpc_pb.js';

        export const client = new BookstoreClient('bookstore.endpoints.acme-shop.cloud.goog:443', credentials.createSsl());
      `,
    },
  ],
};
