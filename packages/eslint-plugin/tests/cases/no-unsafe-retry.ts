import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const unsafe: ExpectedReport = { messageId: 'unsafe' };

/** A policy for one method. */
const policy = (method: string, codes: string, more = ''): string => `
  ${more}
  export const options = {
    'grpc.service_config': JSON.stringify({
      methodConfig: [{
        name: [{ service: 'shop.Payments', method: '${method}' }],
        retryPolicy: { maxAttempts: 3, initialBackoff: '0.1s', maxBackoff: '1s', backoffMultiplier: 2, retryableStatusCodes: ${codes} },
      }],
    }),
  };
`;

/** A function that repeats a call where `test` holds for its error. */
const loop = (call: string, test: string): string => `
  import { status } from '@grpc/grpc-js';

  export async function run(client, amount, card) {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        return await ${call};
      } catch (err) {
        if (!(${test})) throw err;
        await sleep(100 * 2 ** attempt);
      }
    }
    throw new Error('The payment service stays away');
  }
`;

/** p-retry around a call. */
const wrapped = (call: string, test: string): string => `
  import pRetry from 'p-retry';
  import { status } from '@grpc/grpc-js';

  export const run = (client: any, amount: number, card: string) =>
    pRetry(() => ${call}, { retries: 3, shouldRetry: ({ error }: any) => ${test} });
`;

export const cases: RuleCases = {
  invalid: [
    { name: 'a loop: time ran out over a payment', file: 'pay.js', code: loop('client.charge({ amount, card })', 'err.code === «status.DEADLINE_EXCEEDED»'), reports: [unsafe] },
    { name: 'a loop: beside the code that is safe', file: 'pay.js', code: loop('client.createPayment({ amount, card })', 'err.code === status.UNAVAILABLE || err.code === «status.UNKNOWN»'), reports: [unsafe] },
    { name: 'a loop: two unsafe codes', file: 'pay.js', code: loop('client.sendReceipt({ amount, card })', '[status.UNAVAILABLE, «status.INTERNAL», «status.CANCELLED»].includes(err.code)'), reports: [unsafe, unsafe] },
    { name: 'a loop: a request that is not seen', file: 'pay.js', code: loop('client.transferMoney(card)', 'err.code === «status.DEADLINE_EXCEEDED»'), reports: [unsafe] },
    { name: 'a loop: the id of something else', file: 'pay.js', code: loop('client.createPayment({ amount, customerId: card })', 'err.code === «status.DEADLINE_EXCEEDED»'), reports: [unsafe] },
    {
      name: 'a while loop with continue',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export class Mailer {
          constructor(private readonly mailClient: any) {}

          async send(to: string, text: string): Promise<void> {
            let attempts = 0;
            while (attempts < 3) {
              try {
                await this.mailClient.sendMail({ to, text });
                return;
              } catch (error: any) {
                attempts += 1;
                if (error.code === «grpc.status.UNKNOWN») continue;
                throw error;
              }
            }
          }
        }
      `,
      reports: [unsafe],
    },
    {
      name: 'a function that calls itself again',
      code: `
        import { Code, ConnectError, createClient } from '@connectrpc/connect';
        import { Orders } from './gen/orders_pb';

        const client = createClient(Orders, transport);

        export async function place(items: string[], left = 3): Promise<object> {
          try {
            return await client.placeOrder({ items });
          } catch (err) {
            if (left > 0 && err instanceof ConnectError && err.code === «Code.DeadlineExceeded») {
              await sleep(200);
              return place(items, left - 1);
            }
            throw err;
          }
        }
      `,
      reports: [unsafe],
    },
    {
      name: 'a callback that starts again',
      file: 'publish.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function publish(client, text, callback, attempt = 0) {
          client.publishMessage({ text }, (err, answer) => {
            if (err && err.code === «grpc.status.INTERNAL» && attempt < 3) {
              setTimeout(() => publish(client, text, callback, attempt + 1), 500);
              return;
            }
            callback(err, answer);
          });
        }
        module.exports = { publish };
      `,
      reports: [unsafe],
    },
    { name: 'p-retry: a test among its options', code: wrapped('client.createOrder({ amount })', 'error.code === status.UNAVAILABLE || error.code === «status.DEADLINE_EXCEEDED»'), reports: [unsafe] },
    { name: 'p-retry: an increment', code: wrapped('client.incrementBalance({ amount, card })', 'error.code === «status.INTERNAL»'), reports: [unsafe] },
    { name: 'p-retry: an awaited call in a block', code: wrapped('{ return client.appendEntry({ text: card }); }', 'error.code === «status.UNKNOWN»'), reports: [unsafe] },
    {
      name: 'p-retry: a test by its name',
      code: `
        import pRetry from 'p-retry';
        import { status } from '@grpc/grpc-js';

        const shouldRetry = (err: any) => err.code === status.UNAVAILABLE || err.code === «status.DEADLINE_EXCEEDED»;

        export const order = (client: any, items: string[]) => pRetry(() => client.createOrder({ items }), { shouldRetry });
      `,
      reports: [unsafe],
    },
    {
      name: 'async-retry: what is thrown is repeated',
      code: `
        import retry from 'async-retry';
        import { status } from '@grpc/grpc-js';

        export const pay = (paymentService: any, amount: number) => retry(async (bail) => {
          try {
            return await paymentService.pay({ amount });
          } catch (err: any) {
            if (err.code === status.UNAVAILABLE || err.code === «status.DEADLINE_EXCEEDED») throw err;
            return bail(err);
          }
        });
      `,
      reports: [unsafe],
    },
    {
      name: 'an own function with a list',
      code: `
        import { status } from '@grpc/grpc-js';
        import { withRetry } from './retries';

        export const invite = (client: any, email: string) =>
          withRetry(() => client.inviteUser({ email }), { retryOn: [status.UNAVAILABLE, «status.INTERNAL»] });
      `,
      reports: [unsafe],
    },
    {
      name: 'nice-grpc: the options of a call',
      code: `
        import { Status, createClient } from 'nice-grpc';

        export const client = createClient(Definition, channel);
        export const order = (items: string[]) =>
          client.createOrder({ items }, { retry: true, retryableStatuses: [Status.UNAVAILABLE, «Status.UNKNOWN»] });
      `,
      reports: [unsafe],
    },
    {
      name: 'google-gax: the options of a call',
      file: 'publish.cjs',
      code: `
        const { PublisherClient } = require('@google-cloud/pubsub').v1;
        const { Status } = require('google-gax');

        const client = new PublisherClient();
        exports.publish = (topic, messages) => client.publish({ topic, messages }, { retry: { retryCodes: [Status.UNAVAILABLE, «Status.DEADLINE_EXCEEDED»] } });
      `,
      reports: [unsafe],
    },
    { name: 'a policy for a method that pays', code: policy('ChargeCard', "['UNAVAILABLE', «'DEADLINE_EXCEEDED'»]"), reports: [unsafe] },
    { name: 'a policy for a method that consumes', code: policy('ConsumePoints', "[«'INTERNAL'», 'UNAVAILABLE']"), reports: [unsafe] },
    { name: 'a policy with numbers', code: policy('SendReceipt', '[14, «2»]'), reports: [unsafe] },
    {
      name: 'a policy with members of the enum',
      code: `
        import { status } from '@grpc/grpc-js';

        export const config = {
          methodConfig: [{
            name: [{ service: 'shop.Orders', method: 'Get' }, { service: 'shop.Orders', method: 'CreateOrder' }],
            retryPolicy: { maxAttempts: 3, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: [status.UNAVAILABLE, «status.CANCELLED»] },
          }],
        };
      `,
      reports: [unsafe],
    },
  ],
  valid: [
    { name: 'a policy for a method that pays, with the code that says that nothing was done', code: policy('ChargeCard', "['UNAVAILABLE']") },
    { name: 'a policy for a method that reads', code: policy('GetPayment', "['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'INTERNAL']") },
    { name: 'a policy for a method that deletes, which is done once', code: policy('DeleteCard', "['UNAVAILABLE', 'DEADLINE_EXCEEDED']") },
    { name: 'a policy for a method that sets', code: policy('UpdateCard', "['UNAVAILABLE', 'INTERNAL']") },
    { name: 'a policy whose author thought of it', code: policy('ChargeCard', "['UNAVAILABLE', 'DEADLINE_EXCEEDED']", '// The server keeps the idempotency key of each charge.') },
    { name: 'a policy for a whole service, of which the methods are not seen', code: "export const config = { methodConfig: [{ name: [{ service: 'shop.Payments' }], retryPolicy: { maxAttempts: 3, initialBackoff: '1s', maxBackoff: '5s', backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE', 'DEADLINE_EXCEEDED'] } }] };" },
    { name: 'a policy for a method, where only what is certain is asked for', options: [{ confidence: 'certain' }], code: policy('ChargeCard', "['UNAVAILABLE', 'DEADLINE_EXCEEDED']") },
    { name: 'a list alone, whose calls are not seen', code: "import type { RetryOptions } from 'google-gax';\nexport const retry: Partial<RetryOptions> = { retryCodes: [10, 1, 4, 13, 8, 14, 2] };" },
    { name: 'a predicate alone', code: "import { status } from '@grpc/grpc-js';\nexport const shouldRetry = (err: any) => err.code === status.DEADLINE_EXCEEDED || err.code === status.UNKNOWN;" },
    { name: 'a loop around a function that is handed in', file: 'retry.js', code: loop('action()', 'err.code === status.DEADLINE_EXCEEDED') },
    { name: 'a loop around a read', file: 'pay.js', code: loop('client.getPayment({ id: card })', 'err.code === status.DEADLINE_EXCEEDED') },
    { name: 'a loop around an update', file: 'pay.js', code: loop('client.updatePayment({ amount, card })', 'err.code === status.INTERNAL') },
    { name: 'a loop around a payment, after the code that is safe', file: 'pay.js', code: loop('client.charge({ amount, card })', 'err.code === status.UNAVAILABLE') },
    { name: 'a loop with a request id', file: 'pay.js', code: loop('client.charge({ amount, card, requestId: card })', 'err.code === status.DEADLINE_EXCEEDED') },
    { name: 'a loop with an id that the caller has chosen', file: 'pay.js', code: loop('client.createPayment({ id: card, amount })', 'err.code === status.DEADLINE_EXCEEDED') },
    { name: 'a loop with the id of what is made', file: 'pay.js', code: loop('client.createPayment({ paymentId: card, amount })', 'err.code === status.UNKNOWN') },
    { name: 'a loop with an id inside of what is made', file: 'pay.js', code: loop('client.createPayment({ payment: { name: card, amount } })', 'err.code === status.UNKNOWN') },
    { name: 'a loop with a key in the metadata', file: 'pay.js', code: `
      import { Metadata, status } from '@grpc/grpc-js';
      export async function charge(client, request, key) {
        const metadata = new Metadata();
        metadata.set('idempotency-key', key);
        for (let attempt = 0; attempt < 3; attempt += 1) {
          try { return await client.charge(request, metadata); } catch (err) {
            if (err.code !== status.DEADLINE_EXCEEDED) throw err;
            await sleep(100);
          }
        }
      }
    ` },
    { name: 'a request that is not seen, where only what is certain is asked for', file: 'pay.js', options: [{ confidence: 'certain' }], code: loop('client.transferMoney(card)', 'err.code === status.DEADLINE_EXCEEDED') },
    { name: 'a loop around something else than a client', file: 'list.js', code: loop('list.push(card)', 'err.code === status.UNKNOWN') },
    { name: 'a loop over a set', file: 'list.js', code: loop('names.add(card)', 'err.code === status.UNKNOWN') },
    { name: 'p-retry around a read', code: wrapped('client.listOrders({ card })', 'error.code === status.DEADLINE_EXCEEDED') },
    { name: 'p-retry with a safe code', code: wrapped('client.createOrder({ amount })', 'error.code === status.UNAVAILABLE') },
    { name: 'p-retry with a request id', code: wrapped('client.createOrder({ amount, request_id: card })', 'error.code === status.INTERNAL') },
    { name: 'an answer to a failed payment that is no retry', code: `
      import { status } from '@grpc/grpc-js';
      export async function charge(client: any, amount: number) {
        try { return await client.charge({ amount }); } catch (err: any) {
          if (err.code === status.DEADLINE_EXCEEDED) return client.getLastCharge({});
          throw err;
        }
      }
    ` },
    { name: 'a loop that reads back what was done', code: `
      import { status } from '@grpc/grpc-js';
      export async function charge(client: any, amount: number, card: string) {
        for (let attempt = 0; attempt < 3; attempt += 1) {
          try { return await client.charge({ amount }); } catch (err: any) {
            if (err.code !== status.DEADLINE_EXCEEDED) throw err;
            const done = await client.findCharge({ card });
            if (done) return done;
          }
        }
      }
    ` },
    { name: 'nice-grpc: the options of a read', code: "import { Status, createClient } from 'nice-grpc';\nconst client = createClient(Definition, channel);\nexport const get = (id: string) => client.getOrder({ id }, { retry: true, retryableStatuses: [Status.UNAVAILABLE, Status.UNKNOWN] });" },
    { name: 'nice-grpc: what its middleware repeats by itself', code: "import { createClientFactory } from 'nice-grpc';\nimport { retryMiddleware } from 'nice-grpc-client-middleware-retry';\nexport const client = createClientFactory().use(retryMiddleware).create(Definition, channel);\nexport const order = (items: string[]) => client.createOrder({ items }, { retry: true });" },
    { name: 'a worker that goes on with the next message', code: `
      import { status } from '@grpc/grpc-js';
      export async function drain(client: any, queue: any) {
        for (;;) {
          const text = await queue.next();
          try { await client.sendMail({ text }); } catch (err: any) {
            if (err.code === status.DEADLINE_EXCEEDED) continue;
            throw err;
          }
        }
      }
    ` },
    { name: 'a test of the retries', file: 'spec/pay.js', code: loop('client.charge({ amount, card })', 'err.code === status.DEADLINE_EXCEEDED') },
  ],
};
