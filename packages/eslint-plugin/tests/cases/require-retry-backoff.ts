import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const hurried: ExpectedReport = { messageId: 'hurried' };

/** A function that repeats a call in a loop. */
const loop = (head: string, test: string, between = ''): string => `
  import { status } from '@grpc/grpc-js';

  export async function find(client, request) {
    let attempt = 0;
    ${head} {
      try {
        return await client.find(request);
      } catch (err) {
        attempt += 1;
        if (!(${test})) throw err;
        ${between}
      }
    }
  }
`;

const nest = (operator: string): string => `
  import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
  import type { ClientGrpc } from '@nestjs/microservices';
  import { retry, timer } from 'rxjs';

  @Injectable()
  export class Shop implements OnModuleInit {
    private books: any;

    constructor(@Inject('BOOKS') private readonly client: ClientGrpc) {}

    onModuleInit() {
      this.books = this.client.getService('Books');
    }

    find(id: string) {
      return this.books.find({ id }).pipe(${operator});
    }
  }
`;

export const cases: RuleCases = {
  invalid: [
    { name: 'at once and without end', file: 'find.js', code: loop('while (true)', 'err.code === «status.UNAVAILABLE»'), reports: [hurried] },
    { name: 'at once and without end: a server that is overloaded', file: 'find.js', code: loop('for (;;)', 'err.code === «status.RESOURCE_EXHAUSTED»'), reports: [hurried] },
    { name: 'with a line in the log', file: 'find.js', code: loop('while (true)', 'err.code === «status.UNAVAILABLE»', "console.warn('once more', attempt);"), reports: [hurried] },
    { name: 'at once, five times', file: 'find.js', code: loop('while (attempt < 5)', 'err.code === «status.UNAVAILABLE»'), reports: [hurried] },
    { name: 'at once, a count in the test', file: 'find.js', code: loop('for (;;)', 'attempt < 10 && err.code === «status.UNAVAILABLE»'), reports: [hurried] },
    { name: 'a list of codes', file: 'find.js', code: loop('do', '[«status.UNAVAILABLE», status.ABORTED].includes(err.code)').replace(/\}\n {2}\}\n$/, '} while (true);\n  }\n'), reports: [hurried] },
    {
      name: 'Connect: continue',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export async function load(client: any, id: string) {
          while (true) {
            try {
              return await client.load({ id });
            } catch (err) {
              if (err instanceof ConnectError && err.code === «Code.Unavailable») continue;
              throw err;
            }
          }
        }
      `,
      reports: [hurried],
    },
    {
      name: 'a flag that success sets',
      code: `
        import { Status } from 'nice-grpc';

        export async function load(client: any, id: string) {
          let book;
          let done = false;
          while (!done) {
            try {
              book = await client.load({ id });
              done = true;
            } catch (err: any) {
              if (err.code !== «Status.UNAVAILABLE») throw err;
            }
          }
          return book;
        }
      `,
      reports: [hurried],
    },
    {
      name: 'a function that calls itself again',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export async function load(client: any, id: string): Promise<object> {
          try {
            return await client.load({ id });
          } catch (err: any) {
            if (err.code === «grpc.status.UNAVAILABLE») return load(client, id);
            throw err;
          }
        }
      `,
      reports: [hurried],
    },
    {
      name: 'a function that calls itself again, and waits for that alone',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export class Books {
          constructor(private readonly client: any) {}

          async load(id: string, left: number): Promise<object> {
            try {
              return await this.client.load({ id });
            } catch (err: any) {
              if (left > 0 && err.code === «grpc.status.RESOURCE_EXHAUSTED») return await this.load(id, left - 1);
              throw err;
            }
          }
        }
      `,
      reports: [hurried],
    },
    {
      name: 'a callback that starts again at once',
      file: 'find.cjs',
      code: `
        const { status } = require('@grpc/grpc-js');

        function find(client, request, callback) {
          client.find(request, (err, book) => {
            if (err && err.code === «status.UNAVAILABLE») {
              find(client, request, callback);
              return;
            }
            callback(err, book);
          });
        }
        module.exports = { find };
      `,
      reports: [hurried],
    },
    { name: 'without end, though with a pause, where it is asked for', file: 'find.js', options: [{ confidence: 'possible' }], code: loop('while (true)', 'err.code === «status.UNAVAILABLE»', 'await sleep(1000);'), reports: [hurried] },
    { name: 'nice-grpc: no time between attempts', code: "import type { RetryOptions } from 'nice-grpc-client-middleware-retry';\nexport const options: RetryOptions = { retry: true, retryMaxAttempts: 5, retryBaseDelayMs: «0» };", reports: [hurried] },
    { name: 'nice-grpc: a constant of no time', code: "import { Status } from 'nice-grpc';\nconst NO_DELAY = 0;\nexport const options = { retryableStatuses: [Status.UNAVAILABLE], retryBaseDelayMs: «NO_DELAY» };", reports: [hurried] },
    {
      name: 'google-gax: no time between attempts',
      code: `
        import { createRetryOptions, Status } from 'google-gax';

        export const retry = createRetryOptions([Status.UNAVAILABLE], {
          initialRetryDelayMillis: «0», retryDelayMultiplier: 1.3, maxRetryDelayMillis: 1000, totalTimeoutMillis: 60000,
        } as any);
      `,
      reports: [hurried],
    },
    { name: 'RxJS: every error, without end', code: nest('«retry()»'), reports: [hurried] },
    { name: 'RxJS: three times at once', code: nest('«retry(3)»'), reports: [hurried] },
    { name: 'RxJS: options without a delay', code: nest('«retry({ count: 3, resetOnSuccess: true })»'), reports: [hurried] },
    { name: 'RxJS: options without a count', code: nest('«retry({ resetOnSuccess: true })»'), reports: [hurried] },
  ],
  valid: [
    { name: 'a pause that grows, and an end', file: 'find.js', code: loop('while (attempt < 5)', 'err.code === status.UNAVAILABLE', 'await sleep(100 * 2 ** attempt);') },
    { name: 'a pause of another name', file: 'find.js', code: loop('for (; attempt < 5;)', 'err.code === status.UNAVAILABLE', 'await new Promise((resolve) => setTimeout(resolve, 100 * attempt));') },
    { name: 'a pause without end, as a client that cannot do without has it', file: 'find.js', code: loop('while (true)', 'err.code === status.UNAVAILABLE', 'await sleep(1000);') },
    { name: 'a pause before the call', file: 'find.js', code: `
      import { status } from '@grpc/grpc-js';
      export async function find(client, request, backoff) {
        for (let attempt = 0; attempt < 5; attempt += 1) {
          try { await backoff.next(); return await client.find(request); } catch (err) {
            if (err.code !== status.UNAVAILABLE) throw err;
          }
        }
      }
    ` },
    { name: 'a pause after the try', file: 'find.js', code: `
      import { status } from '@grpc/grpc-js';
      export async function find(client, request) {
        for (;;) {
          try { return await client.find(request); } catch (err) {
            if (err.code !== status.UNAVAILABLE) throw err;
          }
          await jitter(500);
        }
      }
    ` },
    // bluesky-social/atproto, packages/bsky/src/data-plane/client/index.ts
    { name: 'another server at each attempt', code: `
      import { Code, ConnectError } from '@connectrpc/connect';
      export async function find(clients: any[], request: object) {
        let tries = 0;
        let left = clients;
        while (tries < 3) {
          const client = left[0];
          try { return await client.find(request); } catch (err) {
            if (!(err instanceof ConnectError) || err.code !== Code.Unavailable) throw err;
            tries++;
            left = left.slice(1);
          }
        }
      }
    ` },
    { name: 'a client that is made anew', code: `
      import { status } from '@grpc/grpc-js';
      export async function find(connect: () => any, request: object) {
        for (let attempt = 0; attempt < 2; attempt += 1) {
          const client = connect();
          try { return await client.find(request); } catch (err: any) {
            if (err.code !== status.UNAVAILABLE) throw err;
          }
        }
      }
    ` },
    { name: 'a connection that is made anew in between', file: 'find.js', code: loop('while (attempt < 3)', 'err.code === status.UNAVAILABLE', 'client = connect();') },
    { name: 'a code that is no overload', file: 'find.js', code: loop('while (attempt < 3)', 'err.code === status.ABORTED') },
    { name: 'time that ran out has been waited for', file: 'find.js', code: loop('while (attempt < 3)', 'err.code === status.DEADLINE_EXCEEDED') },
    { name: 'a pause of which the length depends on the code', code: `
      import { status } from '@grpc/grpc-js';
      export async function call<T>(client: any, code: (client: any) => Promise<T>): Promise<T> {
        let attempt = 0;
        while (attempt++ < 3) {
          try { return await code(client); } catch (err: any) {
            if ((err.code === status.DEADLINE_EXCEEDED || err.code === status.UNAVAILABLE) && attempt < 3) {
              let delay = 500 * attempt;
              if (err.code === status.DEADLINE_EXCEEDED) delay = 0;
              await new Promise((resolve) => setTimeout(resolve, delay));
              continue;
            }
            throw err;
          }
        }
        throw new Error('unreachable');
      }
    ` },
    { name: 'a timer before the next attempt', code: `
      import { status } from '@grpc/grpc-js';
      export function find(client: any, request: object, callback: (err: any, book?: object) => void, attempt = 0): void {
        client.find(request, (err: any, book: object) => {
          if (err?.code === status.UNAVAILABLE && attempt < 5) {
            setTimeout(() => find(client, request, callback, attempt + 1), 100 * 2 ** attempt);
            return;
          }
          callback(err, book);
        });
      }
    ` },
    { name: 'a library that waits', code: "import pRetry from 'p-retry';\nimport { status } from '@grpc/grpc-js';\nexport const find = (client: any, request: object) => pRetry(() => client.find(request), { shouldRetry: ({ error }: any) => error.code === status.UNAVAILABLE });" },
    { name: 'async-retry, which waits', code: `
      import retry from 'async-retry';
      import { status } from '@grpc/grpc-js';
      export const find = (client: any, request: object) => retry(async (bail) => {
        try { return await client.find(request); } catch (err: any) {
          if (err.code === status.UNAVAILABLE) throw err;
          bail(err);
        }
      });
    ` },
    { name: 'a worker that polls', code: `
      import { status } from '@grpc/grpc-js';
      export async function poll(client: any, handle: (job: object) => void) {
        while (true) {
          try { handle(await client.next({})); } catch (err: any) {
            if (err.code === status.UNAVAILABLE) continue;
            throw err;
          }
        }
      }
    ` },
    { name: 'a loop over several servers', code: `
      import { status } from '@grpc/grpc-js';
      export async function first(clients: any[], request: object) {
        for (const client of clients) {
          try { return await client.find(request); } catch (err: any) {
            if (err.code !== status.UNAVAILABLE) throw err;
          }
        }
      }
    ` },
    { name: 'nice-grpc: the time that it takes by itself', code: "import type { RetryOptions } from 'nice-grpc-client-middleware-retry';\nexport const options: RetryOptions = { retry: true, retryMaxAttempts: 5 };" },
    { name: 'nice-grpc: a time of its own', code: "import type { RetryOptions } from 'nice-grpc-client-middleware-retry';\nexport const options: RetryOptions = { retry: true, retryMaxAttempts: 5, retryBaseDelayMs: 200 };" },
    { name: 'a key of the same name elsewhere', code: "export const grpcDefaults = { retryBaseDelayMs: 0, color: 'red' };" },
    { name: 'google-gax: a first wait', code: "import { createRetryOptions, Status } from 'google-gax';\nexport const retry = createRetryOptions([Status.UNAVAILABLE], { initialRetryDelayMillis: 100, retryDelayMultiplier: 1.3, maxRetryDelayMillis: 1000 } as any);" },
    // googleapis/nodejs-pubsub, src/message-queues.ts
    { name: 'google-gax: retries that are turned off, with no code and no time', code: "import { RetryOptions } from 'google-gax';\nexport const none = new RetryOptions([], { initialRetryDelayMillis: 0, retryDelayMultiplier: 0, maxRetryDelayMillis: 0 } as any);" },
    { name: 'google-gax: no code beside the pause', code: "import type { RetryOptions } from 'google-gax';\nexport const none = { retryCodes: [], backoffSettings: { initialRetryDelayMillis: 0, retryDelayMultiplier: 1.3, maxRetryDelayMillis: 1000 } } as any as RetryOptions;" },
    { name: 'RxJS: a delay', code: nest('retry({ count: 3, delay: 500 })') },
    { name: 'RxJS: a function that decides', code: nest('retry({ count: 3, delay: (err, count) => timer(100 * 2 ** count) })') },
    { name: 'RxJS: options from elsewhere', code: nest('retry(this.books.options)') },
    { name: 'RxJS: a stream of something else', code: "import { fromFetch } from 'rxjs/fetch';\nimport { retry } from 'rxjs';\nimport { status } from '@grpc/grpc-js';\nexport const page = () => fromFetch('/page').pipe(retry(3));\nexport const ok = status.OK;" },
    { name: 'a retry that is no operator of RxJS', code: "import { retry } from './retry';\nimport { status } from '@grpc/grpc-js';\nexport const find = (client: any) => client.find({}).pipe(retry());\nexport const ok = status.OK;" },
    { name: 'one more attempt at another place', file: 'find.js', code: "import { status } from '@grpc/grpc-js';\nexport async function find(client, fallback, request) {\n  try { return await client.find(request); } catch (err) {\n    if (err.code === status.UNAVAILABLE) return fallback.find(request);\n    throw err;\n  }\n}" },
    { name: 'at once, where only what is certain is asked for', file: 'find.js', options: [{ confidence: 'certain' }], code: loop('while (attempt < 5)', 'err.code === status.UNAVAILABLE') },
    { name: 'a test', file: '__tests__/find.js', code: loop('while (true)', 'err.code === status.UNAVAILABLE') },
  ],
};
