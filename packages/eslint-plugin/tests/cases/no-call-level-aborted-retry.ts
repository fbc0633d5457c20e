import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const callLevel: ExpectedReport = { messageId: 'callLevel' };

/** A function that reads outside of the loop, and repeats the write. */
const loop = (before: string, call: string, test: string, inside = ''): string => `
  import { status } from '@grpc/grpc-js';

  export async function rename(client, id, title) {
    ${before}
    for (let attempt = 0; attempt < 5; attempt += 1) {
      ${inside}
      try {
        return await ${call};
      } catch (err) {
        if (!(${test})) throw err;
        await sleep(50 * 2 ** attempt);
      }
    }
    throw new Error('Somebody else is faster every time');
  }
`;

const policy = (method: string, codes: string): string => `
  export const config = {
    methodConfig: [{
      name: [{ service: 'shop.Books', method: '${method}' }],
      retryPolicy: { maxAttempts: 3, initialBackoff: '0.1s', maxBackoff: '1s', backoffMultiplier: 2, retryableStatusCodes: ${codes} },
    }],
  };
`;

export const cases: RuleCases = {
  invalid: [
    { name: 'the read is outside of the loop', file: 'rename.js', code: loop('const book = await client.getBook({ id });', 'client.updateBook({ ...book, title })', 'err.code === «status.ABORTED»'), reports: [callLevel] },
    { name: 'its etag alone is handed on', file: 'rename.js', code: loop('const { etag } = await client.getBook({ id });', 'client.updateBook({ id, title, etag })', 'err.code === «status.ABORTED»'), reports: [callLevel] },
    { name: 'by way of another name', file: 'rename.js', code: loop('const book = await client.getBook({ id });\n    const changed = { ...book, title };', 'client.updateBook(changed)', 'err.code === «status.ABORTED»'), reports: [callLevel] },
    { name: 'the request is put together in the loop', file: 'rename.js', code: loop('const book = await client.getBook({ id });', 'client.updateBook(request)', 'err.code === «status.ABORTED»', 'const request = { ...book, title };'), reports: [callLevel] },
    { name: 'beside a code that is repeated rightly', file: 'rename.js', code: loop('const book = await client.readBook({ id });', 'client.updateBook({ ...book, title })', 'err.code === status.UNAVAILABLE || err.code === «status.ABORTED»'), reports: [callLevel] },
    { name: 'a list of codes', file: 'rename.js', code: loop('const book = await client.fetchBook({ id });', 'client.saveBook({ ...book, title })', '[status.UNAVAILABLE, «status.ABORTED»].includes(err.code)'), reports: [callLevel] },
    { name: 'a transaction that was begun outside', file: 'rename.js', code: loop('const { transaction } = await client.beginTransaction({});', 'client.commit({ transaction, title })', 'err.code === «status.ABORTED»'), reports: [callLevel] },
    { name: 'a read from elsewhere', file: 'rename.js', code: loop('const book = await database.findBook(id);', 'client.updateBook({ ...book, title })', 'err.code === «status.ABORTED»'), reports: [callLevel] },
    {
      name: 'Connect: a while loop with continue',
      code: `
        import { Code, ConnectError, createClient } from '@connectrpc/connect';
        import { Books } from './gen/books_pb';

        const client = createClient(Books, transport);

        export async function lend(id: string): Promise<void> {
          const book = await client.getBook({ id });
          let attempts = 0;
          while (attempts < 3) {
            try {
              await client.updateBook({ book: { ...book, lent: true } });
              return;
            } catch (err) {
              attempts += 1;
              if (err instanceof ConnectError && err.code === «Code.Aborted») continue;
              throw err;
            }
          }
        }
      `,
      reports: [callLevel],
    },
    {
      name: 'p-retry around the write',
      code: `
        import pRetry from 'p-retry';
        import { status } from '@grpc/grpc-js';

        export async function rename(client: any, id: string, title: string) {
          const book = await client.getBook({ id });
          return pRetry(() => client.updateBook({ ...book, title }), { shouldRetry: ({ error }: any) => error.code === «status.ABORTED» });
        }
      `,
      reports: [callLevel],
    },
    {
      name: 'async-retry around the write',
      code: `
        import retry from 'async-retry';
        import { status } from '@grpc/grpc-js';

        export async function rename(client: any, id: string, title: string) {
          const { version } = await client.getBook({ id });
          return retry(async (bail) => {
            try {
              return await client.updateBook({ id, title, version });
            } catch (err: any) {
              if (err.code === «status.ABORTED») throw err;
              return bail(err);
            }
          });
        }
      `,
      reports: [callLevel],
    },
    {
      name: 'nice-grpc: the options of the write',
      code: `
        import { Status, createClient } from 'nice-grpc';

        const client = createClient(Definition, channel);

        export async function rename(id: string, title: string) {
          const book = await client.getBook({ id });
          return client.updateBook({ ...book, title }, { retry: true, retryableStatuses: [Status.UNAVAILABLE, «Status.ABORTED»] });
        }
      `,
      reports: [callLevel],
    },
    {
      name: 'google-gax: the options of the write',
      file: 'rename.cjs',
      code: `
        const { v1 } = require('@google-cloud/firestore');
        const { Status } = require('google-gax');

        const client = new v1.FirestoreClient();
        exports.rename = async (name, title) => {
          const document = await client.getDocument({ name });
          return client.updateDocument({ document, title }, { retry: { retryCodes: [«Status.ABORTED»] } });
        };
      `,
      reports: [callLevel],
    },
    {
      name: 'a client in a field',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export class Books {
          constructor(private readonly client: any) {}

          async rename(id: string, title: string) {
            const book = await this.client.getBook({ id });
            for (let i = 0; i < 3; i++) {
              try {
                return await this.client.updateBook({ ...book, title });
              } catch (err: any) {
                if (err.code !== «grpc.status.ABORTED») throw err;
                await sleep(100);
              }
            }
          }
        }
      `,
      reports: [callLevel],
    },
    { name: 'a policy for a method that writes', code: policy('UpdateBook', "['UNAVAILABLE', «'ABORTED'»]"), reports: [callLevel] },
    { name: 'a policy for a commit', code: policy('Commit', '[«10»]'), reports: [callLevel] },
    {
      name: 'a switch',
      file: 'rename.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export async function rename(client, id, title) {
          const book = await client.getBook({ id });
          for (;;) {
            try {
              return await client.updateBook({ ...book, title });
            } catch (err) {
              switch (err.code) {
                case «status.ABORTED»:
                  await sleep(100);
                  break;
                default:
                  throw err;
              }
            }
          }
        }
      `,
      reports: [callLevel],
    },
  ],
  valid: [
    { name: 'the read is in the loop', file: 'rename.js', code: loop('', 'client.updateBook({ ...book, title })', 'err.code === status.ABORTED', 'const book = await client.getBook({ id });') },
    { name: 'the read is repeated after the failure', code: `
      import { status } from '@grpc/grpc-js';
      export async function rename(client: any, id: string, title: string) {
        let book = await client.getBook({ id });
        for (let attempt = 0; attempt < 5; attempt += 1) {
          try { return await client.updateBook({ ...book, title }); } catch (err: any) {
            if (err.code !== status.ABORTED) throw err;
            book = await client.getBook({ id });
          }
        }
      }
    ` },
    { name: 'the read is in the try', file: 'rename.js', code: `
      import { status } from '@grpc/grpc-js';
      export async function rename(client, id, title) {
        for (let attempt = 0; attempt < 5; attempt += 1) {
          try {
            const book = await client.getBook({ id });
            return await client.updateBook({ ...book, title });
          } catch (err) {
            if (err.code !== status.ABORTED) throw err;
            await sleep(100);
          }
        }
      }
    ` },
    { name: 'nothing was read', file: 'rename.js', code: loop('', 'client.updateBook({ id, title })', 'err.code === status.ABORTED') },
    { name: 'what was read is not handed on', file: 'rename.js', code: loop('const book = await client.getBook({ id });\n    console.log(book.title);', 'client.updateBook({ id, title })', 'err.code === status.ABORTED') },
    { name: 'another code is repeated', file: 'rename.js', code: loop('const book = await client.getBook({ id });', 'client.updateBook({ ...book, title })', 'err.code === status.UNAVAILABLE') },
    { name: 'ABORTED gives up', file: 'rename.js', code: loop('const book = await client.getBook({ id });', 'client.updateBook({ ...book, title })', 'err.code !== status.ABORTED && err.code === status.UNAVAILABLE') },
    { name: 'a configuration that was loaded, not read for the write', file: 'rename.js', code: loop('const options = await loadOptions();', 'client.updateBook({ id, title }, options)', 'err.code === status.ABORTED') },
    { name: 'a configuration of the same server, which is another thing', file: 'rename.js', code: loop('const { region } = await client.getConfig({});', 'client.updateBook({ id, title, region })', 'err.code === status.ABORTED') },
    { name: 'a token', file: 'rename.js', code: loop('const token = await createToken();', 'client.updateBook({ id, title, token })', 'err.code === status.ABORTED') },
    { name: 'a value from the caller', code: `
      import { status } from '@grpc/grpc-js';
      export async function save(client: any, book: { etag: string }) {
        for (let attempt = 0; attempt < 5; attempt += 1) {
          try { return await client.updateBook(book); } catch (err: any) {
            if (err.code !== status.ABORTED) throw err;
            await sleep(100);
          }
        }
      }
    ` },
    { name: 'a read of the function around, whose loop is inside of a callback', code: `
      import { status } from '@grpc/grpc-js';
      export async function all(client: any, ids: string[]) {
        const shop = await client.getShop({});
        return Promise.all(ids.map(async (id) => {
          for (let attempt = 0; attempt < 5; attempt += 1) {
            try { return await client.updateBook({ id, shop: shop.name }); } catch (err: any) {
              if (err.code !== status.ABORTED) throw err;
              await sleep(100);
            }
          }
        }));
      }
    ` },
    { name: 'p-retry around read and write', code: `
      import pRetry from 'p-retry';
      import { status } from '@grpc/grpc-js';
      export const rename = (client: any, id: string, title: string) => pRetry(async () => {
        const book = await client.getBook({ id });
        return client.updateBook({ ...book, title });
      }, { shouldRetry: ({ error }: any) => error.code === status.ABORTED });
    ` },
    { name: 'a function around read and write', code: `
      import { Code, ConnectError } from '@connectrpc/connect';
      export async function rename(client: any, id: string, title: string, left = 3): Promise<object> {
        const book = await client.getBook({ id });
        try { return await client.updateBook({ ...book, title }); } catch (err) {
          if (left > 0 && err instanceof ConnectError && err.code === Code.Aborted) return rename(client, id, title, left - 1);
          throw err;
        }
      }
    ` },
    { name: 'a transaction that is repeated as a whole', code: `
      import { status } from '@grpc/grpc-js';
      export async function inTransaction(client: any, work: (tx: string) => Promise<void>) {
        for (let attempt = 0; attempt < 5; attempt += 1) {
          const { transaction } = await client.beginTransaction({});
          try { await work(transaction); return await client.commit({ transaction }); } catch (err: any) {
            if (err.code !== status.ABORTED) throw err;
            await sleep(100);
          }
        }
      }
    ` },
    { name: 'a list alone', code: "import { Status } from 'google-gax';\nexport const retryCodes = [Status.ABORTED, Status.UNAVAILABLE];" },
    { name: 'a predicate alone', code: "import { status } from '@grpc/grpc-js';\nexport const isRetryable = (err: any) => err.code === status.ABORTED;" },
    { name: 'a policy for a method that reads', code: policy('GetBook', "['UNAVAILABLE', 'ABORTED']") },
    { name: 'a policy for a whole service', code: "export const config = { methodConfig: [{ name: [{ service: 'shop.Books' }], retryPolicy: { maxAttempts: 3, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: ['ABORTED'] } }] };" },
    { name: 'a policy, where only what is certain is asked for', options: [{ confidence: 'certain' }], code: policy('UpdateBook', "['ABORTED']") },
    { name: 'google-gax: what its samples list', code: "import { PubSub } from '@google-cloud/pubsub';\nexport const publish = (topic: string, data: Buffer) => new PubSub().topic(topic, { gaxOpts: { retry: { retryCodes: [10, 14] } } }).publishMessage({ data });" },
    { name: 'a write without a retry', file: 'rename.js', code: "import { status } from '@grpc/grpc-js';\nexport async function rename(client, id, title) {\n  const book = await client.getBook({ id });\n  try { return await client.updateBook({ ...book, title }); } catch (err) {\n    if (err.code === status.ABORTED) return undefined;\n    throw err;\n  }\n}" },
    { name: 'a test', file: 'tests/rename.js', code: loop('const book = await client.getBook({ id });', 'client.updateBook({ ...book, title })', 'err.code === status.ABORTED') },
  ],
};
