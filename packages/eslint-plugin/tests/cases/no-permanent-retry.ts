import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const permanent: ExpectedReport = { messageId: 'permanent' };
const inverted: ExpectedReport = { messageId: 'inverted' };
const unread: ExpectedReport = { messageId: 'unread' };

/** A code in a list with others, which can be taken off it. */
const listed = (from: string, to: string): ExpectedReport => ({
  messageId: 'permanent',
  offers: [{ messageId: 'drop', write: from.split(', ').find((each) => each !== to) ?? '', importing: { from, to } }],
});

/** What stands around a policy. */
const policy = (codes: string): string => `
  export const options = {
    'grpc.service_config': JSON.stringify({
      methodConfig: [{
        name: [{ service: 'shop.Orders' }],
        retryPolicy: { maxAttempts: 3, initialBackoff: '0.1s', maxBackoff: '1s', backoffMultiplier: 2, retryableStatusCodes: ${codes} },
      }],
    }),
  };
`;

/** A function that repeats a call where `test` holds for its error. */
const loop = (test: string, more = ''): string => `
  import { status } from '@grpc/grpc-js';

  export async function find(client, request) {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        return await client.find(request);
      } catch (err) {
        ${more}
        if (!(${test})) throw err;
        await sleep(100 * 2 ** attempt);
      }
    }
    throw new Error('The books service stays away');
  }
`;

/** A client of a Cloud Endpoints service whose calls are repeated without end where `test` holds. */
const endless = (test: string, { head = 'while (true)', before = '', host = 'shop.endpoints.acme-prod.cloud.goog' } = {}): string => `
  import { credentials, status } from '@grpc/grpc-js';
  import { BooksClient } from './gen/books.js';

  const client = new BooksClient('${host}', credentials.createSsl());

  export async function find(request, metadata) {
    ${head} {
      try {
        return await client.find(request, metadata);
      } catch (err) {
        ${before}
        if (!(${test})) throw err;
        await sleep(1000);
      }
    }
  }
`;

/** What makes a file one of a client of a Cloud Endpoints service. */
const ENDPOINTS = "import { status } from '@grpc/grpc-js';\nconst client = new BooksClient('books.endpoints.acme.cloud.goog:443', creds);\n";

const ASKED: readonly object[] = [{ confidence: 'possible' }];

export const cases: RuleCases = {
  invalid: [
    { name: 'a policy: a permanent code behind the right one', code: policy("['UNAVAILABLE', «'INVALID_ARGUMENT'»]"), reports: [listed("'UNAVAILABLE', 'INVALID_ARGUMENT'", "'UNAVAILABLE'")] },
    { name: 'a policy: before the right one, in lower case', file: 'client.js', code: policy("[«'not_found'», 'unavailable']"), reports: [listed("'not_found', 'unavailable'", "'unavailable'")] },
    { name: 'a policy: alone', code: policy("[«'PERMISSION_DENIED'»]"), reports: [permanent] },
    { name: 'a policy: as a number', code: policy('[14, «16»]'), reports: [listed('14, 16', '14')] },
    {
      name: 'a policy: members of the enum',
      code: `
        import { status } from '@grpc/grpc-js';
        export const retryPolicy = {
          maxAttempts: 4, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2,
          retryableStatusCodes: [status.UNAVAILABLE, «status.UNIMPLEMENTED», status.ABORTED],
        };
      `,
      reports: [listed('status.UNIMPLEMENTED, status.ABORTED', 'status.ABORTED')],
    },
    {
      name: 'a policy in a string',
      file: 'client.js',
      code: `
        export const options = {
          'grpc.service_config': '{"methodConfig":[{"name":[{}],"retryPolicy":{"maxAttempts":3,"initialBackoff":"0.1s","maxBackoff":"1s","backoffMultiplier":2,"retryableStatusCodes":["UNAVAILABLE",«"NOT_FOUND"»,«3»]}}]}',
        };
      `,
      reports: [permanent, permanent],
    },
    {
      name: 'a policy in a file',
      file: 'service_config.json',
      code: `
        {
          "methodConfig": [{
            "name": [{ "service": "shop.Orders" }],
            "retryPolicy": { "maxAttempts": 3, "initialBackoff": "0.1s", "maxBackoff": "1s", "backoffMultiplier": 2, "retryableStatusCodes": [«"unauthenticated"», "UNAVAILABLE"] }
          }]
        }
      `,
      reports: [permanent],
    },
    {
      name: 'nice-grpc: a list of statuses',
      code: `
        import { Status } from 'nice-grpc';
        import { retryMiddleware } from 'nice-grpc-client-middleware-retry';

        export const options = { retry: true, retryableStatuses: [Status.UNAVAILABLE, «Status.FAILED_PRECONDITION»] };
        export { retryMiddleware };
      `,
      reports: [listed('Status.UNAVAILABLE, Status.FAILED_PRECONDITION', 'Status.UNAVAILABLE')],
    },
    {
      name: 'google-gax: retry codes of a call',
      code: `
        import { PubSub } from '@google-cloud/pubsub';
        import { Status } from 'google-gax';

        export const pubsub = new PubSub();
        export const options = { retry: { retryCodes: [Status.UNAVAILABLE, «Status.NOT_FOUND»] } };
      `,
      reports: [listed('Status.UNAVAILABLE, Status.NOT_FOUND', 'Status.UNAVAILABLE')],
    },
    {
      name: 'google-gax: retry codes as numbers',
      code: `
        import type { RetryOptions } from 'google-gax';

        export const retry: Partial<RetryOptions> = { retryCodes: [14, «7», 4] };
      `,
      reports: [listed('7, 4', '4')],
    },
    {
      name: 'google-gax: the argument of createRetryOptions',
      file: 'client.cjs',
      code: `
        const { createRetryOptions, Status } = require('google-gax');
        exports.retry = createRetryOptions([Status.UNAVAILABLE, «Status.ALREADY_EXISTS»], backoff);
      `,
      reports: [listed('Status.UNAVAILABLE, Status.ALREADY_EXISTS', 'Status.UNAVAILABLE')],
    },
    {
      name: 'Connect: a set under a name that says what it is for',
      code: `
        import { Code } from '@connectrpc/connect';

        const RETRYABLE_CODES = new Set([Code.Unavailable, «Code.InvalidArgument»]);
        export const isWorthIt = (code: Code) => RETRYABLE_CODES.has(code);
      `,
      reports: [listed('Code.Unavailable, Code.InvalidArgument', 'Code.Unavailable')],
    },
    {
      name: 'a field of a class',
      code: `
        import { status } from '@grpc/grpc-js';

        export class Retries {
          private static readonly transientCodes: readonly status[] = [status.UNAVAILABLE, «status.PERMISSION_DENIED»];
        }
      `,
      reports: [listed('status.UNAVAILABLE, status.PERMISSION_DENIED', 'status.UNAVAILABLE')],
    },
    {
      name: 'a frozen list',
      file: 'codes.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        exports.codes = { retryable: Object.freeze([grpc.status.UNAVAILABLE, «grpc.status.OK»]) };
      `,
      reports: [listed('grpc.status.UNAVAILABLE, grpc.status.OK', 'grpc.status.UNAVAILABLE')],
    },
    {
      name: 'protobuf-ts: names',
      code: `
        import { RpcError } from '@protobuf-ts/runtime-rpc';

        export function isRetryable(err: RpcError): boolean {
          return err.code === 'UNAVAILABLE' || err.code === «'INVALID_ARGUMENT'»;
        }
      `,
      reports: [permanent],
    },
    {
      name: 'a predicate',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const shouldRetry = (err: ServiceError): boolean =>
          err.code === status.UNAVAILABLE || err.code === «status.NOT_FOUND»;
      `,
      reports: [permanent],
    },
    {
      name: 'a predicate with a switch',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function isTransient(error: unknown): boolean {
          if (!(error instanceof ConnectError)) return false;
          switch (error.code) {
            case Code.Unavailable:
            case «Code.Unimplemented»:
              return true;
            default:
              return false;
          }
        }
      `,
      reports: [permanent],
    },
    {
      name: 'a predicate that leaves other errors to another one',
      code: `
        import { status } from '@grpc/grpc-js';
        import { isNetworkError } from './network';

        export const isRetriable = (err: any) => err.code === «status.FAILED_PRECONDITION» || isNetworkError(err);
      `,
      reports: [permanent],
    },
    {
      name: 'TanStack Query: the function that decides',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        import { useQuery } from '@tanstack/react-query';

        export const useBook = (id: string) => useQuery({
          queryKey: ['book', id],
          retry: (count, err) => count < 3 && err instanceof ConnectError && (err.code === Code.Unavailable || err.code === «Code.PermissionDenied»),
        });
      `,
      reports: [permanent],
    },
    {
      name: 'Temporal: the decider',
      code: `
        import { status } from '@grpc/grpc-js';
        import { makeGrpcRetryInterceptor } from '@temporalio/client';

        export const interceptor = makeGrpcRetryInterceptor({
          delayFunction: (attempt) => 100 * 2 ** attempt,
          retryableDecider: (attempt, { code }) => attempt < 5 && (code === status.UNAVAILABLE || code === «status.INVALID_ARGUMENT»),
        });
      `,
      reports: [permanent],
    },
    {
      name: 'cockatiel: what is handled',
      code: `
        import { status } from '@grpc/grpc-js';
        import { handleWhen, retry } from 'cockatiel';

        export const policy = retry(handleWhen((err: any) => [status.UNAVAILABLE, «status.INVALID_ARGUMENT»].includes(err.code)), { maxAttempts: 3 });
      `,
      reports: [permanent],
    },
    { name: 'a loop', file: 'client.js', code: loop('err.code === status.UNAVAILABLE || err.code === «status.INVALID_ARGUMENT»'), reports: [permanent] },
    { name: 'a loop that logs, counts and waits in words of its own', file: 'client.js', code: loop('err.code === «status.INVALID_ARGUMENT»', "logger.child({ attempt }).warn('once more'); lastError = err; metrics.retries.inc(); onRetry(err);"), reports: [permanent] },
    { name: 'a loop: a permission does not come by asking again', file: 'client.js', code: loop('[status.UNAVAILABLE, «status.PERMISSION_DENIED»].includes(err.code)'), reports: [permanent] },
    { name: 'a loop: the method is not there', file: 'client.js', code: loop('err.code === «status.UNIMPLEMENTED»'), reports: [permanent] },
    { name: 'a loop: an object that is not there, beside a server that is away', file: 'client.js', code: loop('err.code === status.UNAVAILABLE || err.code === «status.NOT_FOUND»'), reports: [permanent] },
    {
      name: 'a loop by continue',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export async function load(client: any, request: object) {
          let attempts = 0;
          while (attempts < 3) {
            try {
              return await client.load(request);
            } catch (e: any) {
              attempts++;
              if (e.code === «grpc.status.UNAUTHENTICATED») {
                console.warn('once more', e);
                continue;
              }
              throw e;
            }
          }
        }
      `,
      reports: [permanent],
    },
    {
      name: 'a function that calls itself again',
      code: `
        import { Status, ClientError } from 'nice-grpc';

        export async function getBook(client: any, id: string, tries = 3): Promise<object> {
          try {
            return await client.getBook({ id });
          } catch (error) {
            if (tries > 0 && error instanceof ClientError && error.code === «Status.INVALID_ARGUMENT») {
              return getBook(client, id, tries - 1);
            }
            throw error;
          }
        }
      `,
      reports: [permanent],
    },
    {
      name: 'a callback that starts again',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function fetchBook(client, request, callback, attempt = 0) {
          client.getBook(request, (err, book) => {
            if (err && err.code === «grpc.status.PERMISSION_DENIED» && attempt < 3) {
              setTimeout(() => fetchBook(client, request, callback, attempt + 1), 1000);
              return;
            }
            callback(err, book);
          });
        }
        module.exports = { fetchBook };
      `,
      reports: [permanent],
    },
    {
      name: 'async-retry: what is thrown is repeated',
      code: `
        import retry from 'async-retry';
        import { status } from '@grpc/grpc-js';

        export const find = (client: any, request: object) => retry(async (bail) => {
          try {
            return await client.find(request);
          } catch (err: any) {
            if (err.code === status.UNAVAILABLE || err.code === «status.INVALID_ARGUMENT») throw err;
            bail(err);
          }
        });
      `,
      reports: [permanent],
    },
    {
      name: 'the wrong way round: a function that calls itself again',
      code: `
        import { Status } from '@grpc/grpc-js/build/src/constants';

        export const again = async <T>(action: () => Promise<T>, left = 20): Promise<T> => {
          try {
            return await action();
          } catch (err: any) {
            if (left === 0 || (err && err.code && err.code === «Status.UNKNOWN»)) throw err;
            await sleep(50);
            return await again(action, left - 1);
          }
        };
      `,
      reports: [{ ...inverted }],
    },
    {
      name: 'the wrong way round: a loop',
      file: 'client.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export async function find(client, request) {
          for (let attempt = 0; ; attempt += 1) {
            try {
              return await client.find(request);
            } catch (err) {
              if (attempt > 5 || err.code === «status.UNAVAILABLE») throw err;
              await sleep(100);
            }
          }
        }
      `,
      reports: [inverted],
    },
    {
      name: 'the wrong way round: a stream that is opened again',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export const subscribe = (client: any, retries: number): void => {
          const stream = client.subscribe();
          stream.on('error', (err: ConnectError) => {
            if (retries === 0 || err.code === «Code.Unavailable») throw err;
            reopen(retries - 1);
          });
        };

        function reopen(left: number) {
          setTimeout(() => subscribe(current, left), 100);
        }
      `,
      reports: [inverted],
    },
    { name: 'the wrong way round: a predicate', code: "import { status } from '@grpc/grpc-js';\nexport const shouldRetry = (err: any) => err.code !== «status.UNAVAILABLE»;", reports: [inverted] },
    { name: 'OUT_OF_RANGE, where it is asked for', options: [{ confidence: 'possible' }], code: "import { status } from '@grpc/grpc-js';\nexport const RETRYABLE = [status.UNAVAILABLE, «status.OUT_OF_RANGE»];", reports: [listed('status.UNAVAILABLE, status.OUT_OF_RANGE', 'status.UNAVAILABLE')] },
    { name: 'Endpoints: a loop without end that looks at the code alone', file: 'find.js', options: ASKED, code: endless('err.code === «status.UNAVAILABLE»'), reports: [unread] },
    { name: 'Endpoints: the same by the number', file: 'find.js', options: ASKED, code: endless('err.code === «14»', { head: 'for (;;)' }), reports: [unread] },
    { name: 'Endpoints: the text is only logged', file: 'find.js', options: ASKED, code: endless('err.code === «status.UNAVAILABLE»', { before: 'console.warn(`again: ${err.details}`);' }), reports: [unread] },
    { name: 'Endpoints: a count that only the pause is made of', file: 'find.js', options: ASKED, code: endless('err.code === «status.UNAVAILABLE»', { head: 'for (let attempt = 0; ; attempt += 1)' }), reports: [unread] },
    { name: 'Endpoints: the other code is counted as well', file: 'find.js', options: ASKED, code: endless('err.code === «status.UNAVAILABLE» || err.code === status.RESOURCE_EXHAUSTED'), reports: [unread] },
    { name: 'Endpoints: a set that a loop looks into', file: 'find.cjs', options: ASKED, code: `
      const grpc = require('@grpc/grpc-js');
      const RETRYABLE = new Set([«grpc.status.UNAVAILABLE», grpc.status.RESOURCE_EXHAUSTED]);
      const client = new proto.Books('books.endpoints.acme.cloud.goog:443', grpc.credentials.createSsl());
      exports.find = async (request) => {
        for (;;) {
          try { return await client.find(request); } catch (err) {
            if (!RETRYABLE.has(err.code)) throw err;
            await new Promise((resolve) => setTimeout(resolve, 500));
          }
        }
      };
    `, reports: [unread] },
    { name: 'Endpoints: a predicate that a loop asks, Connect', options: ASKED, code: `
      import { Code, ConnectError, createClient } from '@connectrpc/connect';
      import { createGrpcTransport } from '@connectrpc/connect-node';
      const client = createClient(Books, createGrpcTransport({ baseUrl: 'https://books.endpoints.acme.cloud.goog' }));
      const isTransient = (err: unknown): boolean => err instanceof ConnectError && err.code === «Code.Unavailable»;
      export async function find(request: FindRequest): Promise<Book> {
        let found: Book | undefined;
        while (!found) {
          try { found = await client.find(request); } catch (err) {
            if (!isTransient(err)) throw err;
            await sleep(250);
          }
        }
        return found;
      }
    `, reports: [unread] },
    { name: 'Endpoints: a method that calls itself again, nice-grpc', options: ASKED, code: `
      import { ClientError, createChannel, createClient, Status } from 'nice-grpc';
      export class Books {
        private readonly client = createClient(BooksDefinition, createChannel(process.env.BOOKS ?? 'books.endpoints.acme.cloud.goog:443'));
        async find(request: FindRequest): Promise<Book> {
          try { return await this.client.find(request); } catch (err) {
            if (err instanceof ClientError && err.code === «Status.UNAVAILABLE») {
              await sleep(1000);
              return this.find(request);
            }
            throw err;
          }
        }
      }
    `, reports: [unread] },
    { name: 'Endpoints: a callback that starts again after a timer', file: 'find.js', options: ASKED, code: `
      import { status } from '@grpc/grpc-js';
      const client = new BooksClient(\`books.endpoints.\${project}.cloud.goog\`, creds);
      const other = 'books.endpoints.acme.cloud.goog';
      export function find(request, done) {
        client.find(request, (err, book) => {
          if (err && err.code === «status.UNAVAILABLE») { setTimeout(() => find(request, done), 1000); return; }
          done(err, book);
        });
      }
    `, reports: [unread] },
    { name: 'Endpoints: p-retry without end', options: ASKED, code: `
      import pRetry from 'p-retry';
      ${ENDPOINTS}
      export const find = (request: FindRequest) => pRetry(() => client.find(request), { retries: Infinity, shouldRetry: (err: any) => err.code === «status.UNAVAILABLE» });
    `, reports: [unread] },
    { name: 'Endpoints: async-retry for ever', file: 'find.js', options: ASKED, code: `
      import retry from 'async-retry';
      ${ENDPOINTS}
      export const find = (request) => retry(async (bail) => {
        try { return await client.find(request); } catch (err) {
          if (err.code !== «status.UNAVAILABLE») return bail(err);
          throw err;
        }
      }, { forever: true, maxTimeout: 10_000 });
    `, reports: [unread] },
    { name: 'Endpoints: a list for nice-grpc, with attempts without end', options: ASKED, code: `
      import { createChannel, Status } from 'nice-grpc';
      import type { RetryOptions } from 'nice-grpc-client-middleware-retry';
      export const channel = createChannel('https://books.endpoints.acme.cloud.goog');
      export const options: RetryOptions = { retry: true, retryMaxAttempts: Number.POSITIVE_INFINITY, retryableStatuses: [«Status.UNAVAILABLE»] };
    `, reports: [unread] },
    { name: 'Endpoints: TanStack Query, whose count is not looked at', options: ASKED, code: `
      import { useQuery } from '@tanstack/react-query';
      import { Code, createClient } from '@connectrpc/connect';
      import { createGrpcWebTransport } from '@connectrpc/connect-web';
      const client = createClient(Books, createGrpcWebTransport({ baseUrl: 'https://books.endpoints.acme.cloud.goog' }));
      export const useBook = (id: string) => useQuery({ queryKey: ['book', id], queryFn: () => client.getBook({ id }), retry: (_, err: any) => err.code === «Code.Unavailable» });
    `, reports: [unread] },
    { name: 'Endpoints: a predicate for the loop of the file, protobuf-ts', options: ASKED, code: `
      import { RpcError } from '@protobuf-ts/runtime-rpc';
      const transport = new GrpcTransport({ host: 'books.endpoints.acme.cloud.goog:443', channelCredentials });
      async function withRetry<T>(action: () => Promise<T>, shouldRetry: (err: unknown) => boolean): Promise<T> {
        for (;;) {
          try { return await action(); } catch (err) { if (!shouldRetry(err)) throw err; await sleep(1000); }
        }
      }
      const isTransient = (err: unknown): boolean => err instanceof RpcError && err.code === «'UNAVAILABLE'»;
      export const find = (request: FindRequest) => withRetry(() => new BooksClient(transport).find(request).response, isTransient);
    `, reports: [unread] },
  ],
  valid: [
    { name: 'a policy with the one code that is always worth it', code: policy("['UNAVAILABLE']") },
    { name: 'a policy with codes that may pass', code: policy("['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'INTERNAL', 'UNKNOWN', 'ABORTED', 'RESOURCE_EXHAUSTED', 'CANCELLED']") },
    { name: 'a policy in a file with codes that may pass', file: 'service_config.json', code: '{ "methodConfig": [{ "name": [{}], "retryPolicy": { "maxAttempts": 3, "initialBackoff": "0.1s", "maxBackoff": "1s", "backoffMultiplier": 2, "retryableStatusCodes": ["UNAVAILABLE", "ABORTED", "OUT_OF_RANGE"] } }] }' },
    { name: 'a file that is no service config', file: 'package.json', code: '{ "methodConfig": 1, "retryableStatusCodes": ["NOT_FOUND"] }' },
    { name: 'a list of HTTP statuses', code: 'export const policy = { maxAttempts: 3, initialBackoff: 100, retryableStatusCodes: [408, 429, 500, 503] };' },
    { name: 'a list of an HTTP client with small numbers', code: 'export const config = { retryableStatusCodes: [5, 7], maxRetries: 3 };' },
    { name: 'a list of what is not repeated', code: "import { status } from '@grpc/grpc-js';\nexport const NON_RETRYABLE_CODES = [status.INVALID_ARGUMENT, status.NOT_FOUND, status.UNAUTHENTICATED];" },
    { name: 'a set of permanent codes', code: "import { Code } from '@connectrpc/connect';\nconst neverRetry = new Set([Code.InvalidArgument, Code.PermissionDenied]);\nexport const shouldRetry = (code: Code) => !neverRetry.has(code);" },
    { name: 'a list of another purpose', code: "import { status } from '@grpc/grpc-js';\nexport const EXPECTED_CODES = [status.NOT_FOUND, status.ALREADY_EXISTS];" },
    { name: 'numbers of another kind', code: "import { status } from '@grpc/grpc-js';\nexport const retryDelays = [1, 3, 5, 7];\nexport const ok = status.OK;" },
    // camunda/camunda-8-js-sdk, src/zeebe/lib/GrpcClient.ts
    { name: 'an own enum of the same numbers', code: `
      import { status } from '@grpc/grpc-js';
      enum State { IDLE = 0, READY = 5 }
      export async function poll(client: any) {
        for (let i = 0; i < 3; i++) {
          try { return await client.get(status.OK); } catch (err: any) {
            if (err.state === State.READY) continue;
            throw err;
          }
        }
      }
    ` },
    { name: 'a predicate of codes that may pass', code: "import { status, type ServiceError } from '@grpc/grpc-js';\nexport const isRetryable = ({ code }: ServiceError) => code === status.UNAVAILABLE || code === status.RESOURCE_EXHAUSTED;" },
    { name: 'a predicate with a list of permanent codes', code: "import { status } from '@grpc/grpc-js';\nexport const shouldRetry = (err: any) => ![status.INVALID_ARGUMENT, status.NOT_FOUND].includes(err.code);" },
    // googleapis/nodejs-firestore, dev/src/watch.ts
    { name: 'a predicate that says what is permanent', code: `
      import { Status } from 'google-gax';
      export function isPermanentError(error: { code: Status }): boolean {
        switch (error.code) {
          case Status.ABORTED:
          case Status.UNAVAILABLE:
          case Status.UNAUTHENTICATED:
            return false;
          default:
            return true;
        }
      }
    ` },
    { name: 'a function that says how long to wait', code: "import { status } from '@grpc/grpc-js';\nexport const retryDelay = (err: any) => (err.code === status.INVALID_ARGUMENT ? 0 : 1000);" },
    { name: 'a predicate that refuses a permanent code first', code: "import { status } from '@grpc/grpc-js';\nexport function shouldRetry(err: any) {\n  if (err.code === status.INVALID_ARGUMENT) return false;\n  return err.code === status.UNAVAILABLE;\n}" },
    { name: 'TanStack Query: a permanent code ends it', code: "import { Code } from '@connectrpc/connect';\nexport const options = { retry: (count: number, err: any) => err.code !== Code.NotFound && count < 3 };" },
    { name: 'a loop of codes that may pass', file: 'client.js', code: loop('err.code === status.UNAVAILABLE || err.code === status.DEADLINE_EXCEEDED') },
    { name: 'a loop that renews the token', file: 'client.js', code: loop('err.code === status.UNAVAILABLE || err.code === status.UNAUTHENTICATED', 'if (err.code === status.UNAUTHENTICATED) await refreshToken();') },
    { name: 'a loop that changes the request', file: 'client.js', code: loop('err.code === status.INVALID_ARGUMENT', 'request.pageSize = Math.floor(request.pageSize / 2);') },
    { name: 'a loop that reads a catalogue anew', file: 'client.js', code: loop('err.code === status.INVALID_ARGUMENT', 'await catalog.reload();') },
    { name: 'a loop that signs in', file: 'client.js', code: loop('err.code === status.PERMISSION_DENIED', 'await account.login();') },
    { name: 'a loop that starts a transfer again', file: 'client.js', code: loop('err.code === status.INVALID_ARGUMENT', 'transferRequest = { ...request, offset: 0 };') },
    { name: 'a loop that begins again at the last page', file: 'client.js', code: loop('err.code === status.INVALID_ARGUMENT', 'lastPage = undefined;') },
    { name: 'a loop that waits until something is there', file: 'client.js', code: loop('err.code === status.NOT_FOUND') },
    { name: 'a loop over servers, each once', code: `
      import { status } from '@grpc/grpc-js';
      export async function first(clients: any[], request: object) {
        for (const client of clients) {
          try { return await client.find(request); } catch (err: any) {
            if (err.code === status.NOT_FOUND || err.code === status.PERMISSION_DENIED) continue;
            throw err;
          }
        }
      }
    ` },
    { name: 'a loop that asks for the next version', file: 'client.js', code: `
      import { status } from '@grpc/grpc-js';
      export async function describe(client, id) {
        for (let version = 3; version > 0; version -= 1) {
          try { return await client.describe({ id, version }); } catch (err) {
            if (err.code !== status.UNIMPLEMENTED) throw err;
          }
        }
      }
    ` },
    { name: 'a loop over servers by their index', code: `
      import { status } from '@grpc/grpc-js';
      export async function find(clients: any[], request: object) {
        for (let i = 0; i < clients.length; i++) {
          try { return await clients[i].find(request); } catch (err: any) {
            if (err.code === status.PERMISSION_DENIED) continue;
            throw err;
          }
        }
      }
    ` },
    { name: 'a function that calls itself with another request', code: `
      import { status } from '@grpc/grpc-js';
      export async function list(client: any, pageSize: number): Promise<object> {
        try { return await client.list({ pageSize }); } catch (err: any) {
          if (pageSize > 1 && err.code === status.INVALID_ARGUMENT) return list(client, Math.floor(pageSize / 2));
          throw err;
        }
      }
    ` },
    { name: 'giving up at INTERNAL, a bug of the server, and repeating the rest', code: `
      import { status } from '@grpc/grpc-js';
      export async function find(client: any, request: object, left = 3): Promise<object> {
        try { return await client.find(request); } catch (err: any) {
          if (left === 0 || err.code === status.INTERNAL) throw err;
          await sleep(100);
          return find(client, request, left - 1);
        }
      }
    ` },
    { name: 'a loop that takes a new name where one is taken', code: `
      import { status } from '@grpc/grpc-js';
      export async function create(client: any, book: object) {
        for (let attempt = 0; attempt < 5; attempt += 1) {
          try { return await client.createBook({ ...book, id: randomId() }); } catch (err: any) {
            if (err.code !== status.ALREADY_EXISTS) throw err;
          }
        }
      }
    ` },
    { name: 'a loop that reads, changes and writes', code: `
      import { status } from '@grpc/grpc-js';
      export async function rename(client: any, id: string, title: string) {
        for (let attempt = 0; attempt < 5; attempt += 1) {
          const book = await client.getBook({ id });
          try { return await client.updateBook({ ...book, title }); } catch (err: any) {
            if (err.code !== status.FAILED_PRECONDITION) throw err;
            await sleep(50 * attempt);
          }
        }
      }
    ` },
    { name: 'p-retry until a machine is there', code: `
      import pRetry from 'p-retry';
      import { status } from '@grpc/grpc-js';
      export const waitForMachine = (client: any, id: string) =>
        pRetry(() => client.getMachine({ id }), { shouldRetry: ({ error }: any) => error.code === status.NOT_FOUND || error.code === status.UNAVAILABLE });
    ` },
    { name: 'a loop that gets or creates', code: `
      import { status } from '@grpc/grpc-js';
      export async function getOrCreate(client: any, name: string) {
        for (let attempt = 0; attempt < 3; attempt += 1) {
          try { return await client.get({ name }); } catch (err: any) { if (err.code !== status.NOT_FOUND) throw err; }
          try { return await client.create({ name }); } catch (err: any) { if (err.code !== status.ALREADY_EXISTS) throw err; }
        }
      }
    ` },
    { name: 'the code after which a token is refreshed', code: "import { Code } from '@connectrpc/connect';\nexport const RETRY_AFTER_REFRESH = [Code.Unauthenticated];" },
    { name: 'a password that is asked for again', code: `
      import { status } from '@grpc/grpc-js';
      export async function enter(client: any, ask: () => Promise<string>) {
        for (;;) {
          const password = await ask();
          try { return await client.enter({ password }); } catch (err: any) {
            if (err.code !== status.INVALID_ARGUMENT) throw err;
          }
        }
      }
    ` },
    { name: 'a worker that goes on with the next job', code: `
      import { status } from '@grpc/grpc-js';
      export async function work(client: any, queue: any) {
        while (true) {
          const job = await queue.next();
          try { await client.process(job); } catch (err: any) {
            if (err.code === status.INVALID_ARGUMENT) { console.warn('a bad job', err); continue; }
            throw err;
          }
        }
      }
    ` },
    { name: 'a loop that gives up at permanent codes and repeats the rest', file: 'client.js', code: `
      import { status } from '@grpc/grpc-js';
      export async function find(client, request) {
        for (let attempt = 0; ; attempt += 1) {
          try { return await client.find(request); } catch (err) {
            if (attempt > 5 || err.code === status.INVALID_ARGUMENT || err.code === status.NOT_FOUND) throw err;
            await sleep(100);
          }
        }
      }
    ` },
    { name: 'a stream that stays closed once it was cancelled', code: `
      import { status } from '@grpc/grpc-js';
      export function subscribe(client: any): void {
        client.subscribe().on('error', (err: any) => {
          if (err.code === status.CANCELLED) return;
          setTimeout(() => subscribe(client), 1000);
        });
      }
    ` },
    { name: 'an answer where nothing is there, and a retry of the rest', code: `
      import { status } from '@grpc/grpc-js';
      export async function find(client: any, id: string, left = 3): Promise<object | null> {
        try { return await client.find({ id }); } catch (err: any) {
          if (err.code === status.NOT_FOUND) return null;
          if (left === 0) throw err;
          await sleep(100);
          return find(client, id, left - 1);
        }
      }
    ` },
    { name: 'async-retry: a permanent code is let go', code: `
      import retry from 'async-retry';
      import { status } from '@grpc/grpc-js';
      export const find = (client: any, request: object) => retry(async (bail) => {
        try { return await client.find(request); } catch (err: any) {
          if (err.code === status.INVALID_ARGUMENT) { bail(err); return; }
          throw err;
        }
      });
    ` },
    { name: 'p-retry: a permanent code aborts', code: `
      import pRetry, { AbortError } from 'p-retry';
      import { status } from '@grpc/grpc-js';
      export const find = (client: any, request: object) => pRetry(async () => {
        try { return await client.find(request); } catch (err: any) {
          if (err.code !== status.UNAVAILABLE) throw new AbortError(err);
          throw err;
        }
      });
    ` },
    { name: 'google-gax: the codes of the samples', code: "import type { RetryOptions } from 'google-gax';\nexport const retry: Partial<RetryOptions> = { retryCodes: [10, 1, 4, 13, 8, 14, 2] };" },
    { name: 'kafka: codes of another library', code: "export const isRetryable = (err: any) => err.code === 5 || err.code === 7;" },
    { name: 'OpenTelemetry: a protocol with a table of its own', options: [{ confidence: 'possible' }], code: "import { status } from '@grpc/grpc-js';\nimport { diag } from '@opentelemetry/api';\nexport const RETRYABLE = new Set([status.UNAVAILABLE, status.OUT_OF_RANGE, status.DATA_LOSS]);\ndiag.debug('x');" },
    { name: 'codes whose repetition is disputed', code: "import { status } from '@grpc/grpc-js';\nexport const RETRYABLE = new Set([status.UNAVAILABLE, status.OUT_OF_RANGE, status.DATA_LOSS]);" },
    { name: 'a code that a comment explains, where only what is certain is asked for', options: [{ confidence: 'certain' }], code: "import { status } from '@grpc/grpc-js';\nexport const RETRYABLE = [\n  status.UNAVAILABLE,\n  // the gateway answers so until the replica has caught up\n  status.NOT_FOUND,\n];" },
    { name: 'a test of the retries', file: 'retry.test.ts', code: "import { status } from '@grpc/grpc-js';\nexport const RETRYABLE_CODES = [status.INVALID_ARGUMENT];" },
    { name: 'Endpoints: a loop without end, where only what is likely is asked for', file: 'find.js', code: endless('err.code === status.UNAVAILABLE') },
    { name: 'another host', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE', { host: 'shop.acme.dev:443' }) },
    { name: 'Endpoints: a loop with a few attempts', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE', { head: 'for (let attempt = 0; attempt < 5; attempt += 1)' }) },
    { name: 'Endpoints: a count beside the code', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE && attempt < 5', { head: 'for (let attempt = 0; ; attempt += 1)' }) },
    { name: 'Endpoints: a loop that time ends', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE', { head: 'while (Date.now() < end)' }) },
    { name: 'Endpoints: a loop that a signal ends', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE', { before: 'signal.throwIfAborted();' }) },
    { name: 'Endpoints: the text is looked at', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE && !/TLS error|connect error: 101/.test(err.details)') },
    { name: 'Endpoints: the text is looked at in a statement of its own', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE', { before: "if (err.details.includes('CERTIFICATE_VERIFY_FAILED')) throw err;" }) },
    { name: 'Endpoints: the shared matcher is asked', file: 'find.js', options: ASKED, code: endless("err.code === status.UNAVAILABLE && diagnose({ code: err.code, message: err.details }).matches[0]?.diagnosis.retry === 'same-call'") },
    { name: 'Endpoints: a function of another file is asked', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE', { before: 'if (isMisconfigured(err)) throw err;' }) },
    { name: 'Endpoints: the client is made anew', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE', { before: 'await reconnect(client);' }) },
    { name: 'Endpoints: a comment says why', file: 'find.js', options: ASKED, code: endless('err.code === status.UNAVAILABLE', { before: '// the agent waits here until an operator has mended the proxy' }) },
    { name: 'Endpoints: a host that only a comment names', file: 'find.js', options: ASKED, code: `// not shop.endpoints.acme.cloud.goog any more\n${endless('err.code === status.UNAVAILABLE', { host: 'shop.acme.dev:443' })}` },
    { name: 'Endpoints: the client of another server beside it', file: 'find.js', options: ASKED, code: `const local = new StockClient('localhost:50051', creds);\n${endless('err.code === status.UNAVAILABLE')}` },
    { name: 'Endpoints: whom a token is for', options: ASKED, code: `
      import { status } from '@grpc/grpc-js';
      export const verify = (token: string) => jwt.verify(token, key, { audience: 'https://books.endpoints.acme.cloud.goog' });
      export async function load(client: any, id: string) {
        for (;;) {
          try { return await client.load({ id }); } catch (err: any) { if (err.code !== status.UNAVAILABLE) throw err; await sleep(100); }
        }
      }
    ` },
    { name: 'Endpoints: a retry policy', options: ASKED, code: `export const host = 'books.endpoints.acme.cloud.goog';\n${policy("['UNAVAILABLE']")}` },
    { name: 'Endpoints: a list of its own, which says nothing of attempts', options: ASKED, code: `${ENDPOINTS}export const RETRYABLE_CODES = [status.UNAVAILABLE];` },
    { name: 'Endpoints: a predicate of its own', options: ASKED, code: `${ENDPOINTS}export const isRetryable = (err: any): boolean => err.code === status.UNAVAILABLE;` },
    { name: 'Endpoints: p-retry, which gives up of its own accord', options: ASKED, code: `
      import pRetry from 'p-retry';
      ${ENDPOINTS}
      export const find = (request: FindRequest) => pRetry(() => client.find(request), { shouldRetry: (err: any) => err.code === status.UNAVAILABLE });
    ` },
    { name: 'Endpoints: p-retry with a time after which it gives up', options: ASKED, code: `
      import pRetry from 'p-retry';
      ${ENDPOINTS}
      export const find = (request: FindRequest) => pRetry(() => client.find(request), { retries: Infinity, maxRetryTime: 30_000, shouldRetry: (err: any) => err.code === status.UNAVAILABLE });
    ` },
    { name: 'Endpoints: p-retry without end, whose test looks at the text', options: ASKED, code: `
      import pRetry from 'p-retry';
      ${ENDPOINTS}
      export const find = (request: FindRequest) => pRetry(() => client.find(request), { retries: Infinity, shouldRetry: (err: any) => err.code === status.UNAVAILABLE && !err.details.includes('TLS error') });
    ` },
    { name: 'Endpoints: async-retry for ever, which gives up by the text', file: 'find.js', options: ASKED, code: `
      import retry from 'async-retry';
      ${ENDPOINTS}
      export const find = (request) => retry(async (bail) => {
        try { return await client.find(request); } catch (err) {
          if (err.code !== status.UNAVAILABLE || isMisconfigured(err.details)) return bail(err);
          throw err;
        }
      }, { forever: true });
    ` },
    { name: 'Endpoints: nice-grpc, which tries once again where nothing is said', options: ASKED, code: `
      import { createChannel, Status } from 'nice-grpc';
      export const channel = createChannel('books.endpoints.acme.cloud.goog');
      export const options = { retry: true, retryableStatuses: [Status.UNAVAILABLE] };
    ` },
    { name: 'Endpoints: google-gax, which has a time for all attempts', options: ASKED, code: `
      import { createBackoffSettings, createRetryOptions } from 'google-gax';
      export const retry = createRetryOptions([14], createBackoffSettings(100, 1.3, 60_000, null, null, null, 600_000));
      export const host = 'books.endpoints.acme.cloud.goog';
    ` },
    { name: 'Endpoints: TanStack Query, whose count is looked at', options: ASKED, code: `
      import { QueryClient } from '@tanstack/react-query';
      import { Code } from '@connectrpc/connect';
      export const baseUrl = 'https://books.endpoints.acme.cloud.goog';
      export const queries = new QueryClient({ defaultOptions: { queries: { retry: (failed: number, err: any) => failed < 3 && err.code === Code.Unavailable } } });
    ` },
    { name: 'Endpoints: a stream that is opened again', file: 'watch.js', options: ASKED, code: `
      ${ENDPOINTS}
      export function watch(request, take) {
        client.watch(request).on('data', take).on('error', (err) => {
          if (err.code === status.UNAVAILABLE) setTimeout(() => watch(request, take), 1000);
        });
      }
    ` },
    { name: 'Endpoints: a predicate for a loop of the file that counts', options: ASKED, code: `
      ${ENDPOINTS}
      async function withRetry<T>(action: () => Promise<T>, shouldRetry: (err: unknown) => boolean): Promise<T> {
        for (let attempt = 0; ; attempt += 1) {
          try { return await action(); } catch (err) { if (attempt > 3 || !shouldRetry(err)) throw err; await sleep(1000); }
        }
      }
      const isTransient = (err: any): boolean => err.code === status.UNAVAILABLE;
      export const find = (request: FindRequest) => withRetry(() => client.find(request), isTransient);
    ` },
  ],
};
