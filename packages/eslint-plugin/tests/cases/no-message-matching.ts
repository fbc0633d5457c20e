import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const namesCode = (write?: string): ExpectedReport => ({
  messageId: 'namesCode',
  offers: write === undefined ? [] : [{ messageId: 'compareWith', write }],
});
const wholeText: ExpectedReport = { messageId: 'wholeText' };

export const cases: RuleCases = {
  invalid: [
    {
      name: 'a text of a proxy, on request',
      options: [{ confidence: 'possible' }],
      code: `
        import type { ServiceError } from '@grpc/grpc-js';

        export const needsKey = (err: ServiceError): boolean => «err.details.includes("Method doesn't allow unregistered callers")»;
      `,
      reports: [
        {
          messageId: 'proxyText',
          offers: [
            {
              messageId: 'compareWith',
              write: "diagnose({ message: err.message }).matches[0]?.diagnosis.id === 'api-key-missing'",
              importing: { from: "import type { ServiceError } from '@grpc/grpc-js';", to: "import type { ServiceError } from '@grpc/grpc-js';\nimport { diagnose } from '@grpc-litmus/core/diagnosis';" },
            },
          ],
        },
      ],
    },
    {
      name: 'grpc-js: number and name in a caught error',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        async function find(id) {
          try {
            return await get(id);
          } catch (err) {
            if («err.message.includes('14 UNAVAILABLE')») return undefined;
            throw err;
          }
        }
      `,
      reports: [namesCode('err.code === grpc.status.UNAVAILABLE')],
    },
    {
      name: 'grpc-js: the name in the callback of a client',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        const { shop } = grpc.loadPackageDefinition(definition);
        const client = new shop.Books('localhost:50051', grpc.credentials.createInsecure());
        client.getBook({ id: 1 }, (err, book) => {
          if (err && «err.message.indexOf('NOT_FOUND') !== -1») return;
          show(book);
        });
      `,
      reports: [namesCode('err.code === grpc.status.NOT_FOUND')],
    },
    {
      name: 'grpc-js: a typed error and a negated test',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export function isFinal(error: ServiceError): boolean {
          return «!error.message.startsWith('14 UNAVAILABLE:')» && status !== undefined;
        }
      `,
      reports: [namesCode('error.code !== status.UNAVAILABLE')],
    },
    {
      name: 'grpc-js: the number at the start',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const isSignedOut = (error: ServiceError): boolean => «error.message.indexOf('16') === 0»;
        export const known = status;
      `,
      reports: [namesCode('error.code === status.UNAUTHENTICATED')],
    },
    {
      name: 'grpc-js: regular expressions',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export function isTransient(error: ServiceError): boolean {
          if («/^14 UNAVAILABLE/.test(error.message)») return true;
          return «error.message.search(/DEADLINE_EXCEEDED/) >= 0» || status === undefined;
        }
      `,
      reports: [namesCode('error.code === status.UNAVAILABLE'), namesCode('error.code === status.DEADLINE_EXCEEDED')],
    },
    {
      name: 'grpc-js: the text that the library writes when time runs out',
      file: 'client.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        const { shop } = grpc.loadPackageDefinition(definition);
        const call = new shop.Books(address, grpc.credentials.createInsecure()).listBooks({});
        call.on('error', (err) => {
          if («err.details === 'Deadline exceeded'») again();
        });
      `,
      reports: [namesCode('err.code === grpc.status.DEADLINE_EXCEEDED')],
    },
    {
      name: 'grpc-js: the text has a name of its own',
      code: `
        import { status } from '@grpc/grpc-js';

        export async function ping(): Promise<string> {
          try {
            await call();
            return 'up';
          } catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            return «text.includes('14 UNAVAILABLE')» ? 'down' : 'broken';
          }
        }
        export const known = status;
      `,
      reports: [namesCode('error.code === status.UNAVAILABLE')],
    },
    {
      name: 'grpc-js: an optional chain, and a text in small letters',
      file: 'client.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export const isTimeout = (error) => «error?.message?.toLowerCase().includes('4 deadline_exceeded')»;
        export const known = status;
      `,
      reports: [namesCode('error?.code === status.DEADLINE_EXCEEDED')],
    },
    {
      name: 'grpc-js: an error that is cast to a plain one has no code to compare',
      code: `
        import { status } from '@grpc/grpc-js';

        export function ignoreMissing(error: unknown): void {
          if («!(error as Error).message.startsWith('5 NOT_FOUND')») throw error;
        }
        export const known = status;
      `,
      reports: [namesCode()],
    },
    {
      name: 'the legacy package: all addresses failed',
      file: 'client.cjs',
      code: `
        const grpc = require('grpc');

        const proto = grpc.load('shop.proto').shop;
        new proto.Books('localhost:50051', grpc.credentials.createInsecure()).getBook({}, function (err) {
          if (err && «err.message.includes('failed to connect to all addresses')») reconnect();
        });
      `,
      reports: [namesCode('err.code === grpc.status.UNAVAILABLE')],
    },
    {
      name: 'Connect: the code in brackets',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function isGone(error: unknown): boolean {
          return error instanceof ConnectError && «error.message.startsWith('[not_found]')» && Code !== undefined;
        }
      `,
      reports: [namesCode('error.code === Code.NotFound')],
    },
    {
      name: 'Connect: a rejected call',
      file: 'client.js',
      code: `
        import { Code, createClient } from '@connectrpc/connect';

        const client = createClient(Books, transport);
        client.getBook({ id: 1 }).catch((reason) => {
          if («reason.message.includes('[unavailable]')») again(Code);
        });
      `,
      reports: [namesCode('reason.code === Code.Unavailable')],
    },
    {
      name: 'nice-grpc: the name behind the path',
      code: `
        import { ClientError, Status } from 'nice-grpc';

        export const isGone = (error: unknown): boolean => error instanceof ClientError && «error.message.includes('NOT_FOUND')» && Status !== undefined;
      `,
      reports: [namesCode('error.code === Status.NOT_FOUND')],
    },
    {
      name: 'Google clients',
      file: 'read.js',
      code: `
        import { Firestore, GrpcStatus } from '@google-cloud/firestore';

        const db = new Firestore();
        export async function add(id) {
          try {
            await db.doc(id).create({});
          } catch (error) {
            if («error.message.includes('ALREADY_EXISTS')») return GrpcStatus;
            throw error;
          }
        }
      `,
      reports: [namesCode('error.code === GrpcStatus.ALREADY_EXISTS')],
    },
    {
      name: 'a switch over texts of a library',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export function textFor(error: ServiceError): string {
          switch (error.details) {
            case «'Deadline exceeded'»:
              return 'Too slow';
            default:
              return status[error.code];
          }
        }
      `,
      reports: [namesCode()],
    },
    {
      name: 'a whole text of the server, on request',
      options: [{ confidence: 'possible' }],
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const isEmpty = (error: ServiceError): boolean => «error.details === 'the shelf is empty'» && status !== undefined;
      `,
      reports: [wholeText],
    },
    {
      name: 'nothing shows the library: still no other writes so',
      file: 'client.cjs',
      code: `
        exports.isGrpcDown = (error) => «error.message.includes('14 UNAVAILABLE')»;
      `,
      reports: [
        {
          messageId: 'namesCode',
          offers: [
            {
              messageId: 'compareWith',
              write: 'error.code === status.UNAVAILABLE',
              importing: { from: 'exports.isGrpcDown', to: "const { status } = require('@grpc/grpc-js');\n\nexports.isGrpcDown" },
            },
          ],
        },
      ],
    },
  ],
  valid: [
    {
      name: 'a text of a proxy, where nothing more is asked for',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';

        export const isDown = (err: ServiceError): boolean => err.details.includes('upstream connect error or disconnect/reset before headers');
      `,
    },
    {
      name: 'the code',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';
        export const isDown = (error: ServiceError): boolean => error.code === status.UNAVAILABLE;
      `,
    },
    {
      name: 'the code first, and then what it does not tell',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';
        export const isReset = (error: ServiceError): boolean => error.code === status.INTERNAL && error.message.includes('RST_STREAM');
        export function wasStoppedHere(error: ServiceError): boolean {
          if (error.code !== status.CANCELLED) return false;
          return error.details === 'Cancelled on client';
        }
      `,
    },
    {
      name: 'the text beside the code, for errors that lost it',
      file: 'client.js',
      code: `
        import { status } from '@grpc/grpc-js';
        export const isDown = (error) => error?.code === status.UNAVAILABLE || error?.message.includes('14 UNAVAILABLE');
      `,
    },
    {
      name: 'inside a switch over the code',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';
        export function textFor(error: ServiceError): string {
          switch (error.code) {
            case status.CANCELLED:
              return error.message.includes('CANCELLED: by the reader') ? 'You stopped it' : 'It was stopped';
            default:
              return error.message.includes('UNAVAILABLE') ? 'Down' : 'Failed';
          }
        }
      `,
    },
    {
      name: 'words of the server, which no code says',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';
        export const isLocked = (error: ServiceError): boolean => error.details.includes('is locked') || /too many readers/.test(error.message);
      `,
    },
    {
      name: 'a whole text of the server, unless asked for',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';
        export const isEmpty = (error: ServiceError): boolean => error.details === 'the shelf is empty';
      `,
    },
    {
      name: 'an ordinary word that is a code as well',
      file: 'client.js',
      code: `
        import { createClient } from '@connectrpc/connect';
        const client = createClient(Books, transport);
        client.getBook({ id: 1 }).catch((error) => error.message.includes('unavailable') || error.message.includes('not found'));
      `,
    },
    {
      name: 'a name that only holds a code',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';
        export const isUnknownReader = (error: ServiceError): boolean => error.message.includes('READER_NOT_FOUND');
      `,
    },
    {
      name: 'a code in a text that the server wrote',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';
        export const isGone = (error: ServiceError): boolean => error.details.startsWith('NOT_FOUND');
      `,
    },
    {
      name: 'more than the code',
      file: 'client.cjs',
      code: `
        exports.isUnknownShelf = (error) => error.message.includes('5 NOT_FOUND: no such shelf');
      `,
    },
    {
      name: 'a number and a name that do not belong together',
      file: 'client.cjs',
      code: `
        exports.isGone = (error) => error.message.includes('404 NOT_FOUND') || error.message.includes('1 NOT_FOUND');
      `,
    },
    {
      name: 'a line of a log, of which there is no code',
      file: 'scan.js',
      code: `
        export const outages = (lines) => lines.filter((line) => line.includes('14 UNAVAILABLE'));
      `,
    },
    {
      name: 'a text that was handed in',
      file: 'texts.js',
      code: `
        export const isTimeout = (message) => message.includes('4 DEADLINE_EXCEEDED');
      `,
    },
    {
      name: 'an error of another class, which may have no code',
      file: 'client.js',
      code: `
        import { StoreError } from './store';
        export const isDown = (error) => error instanceof StoreError && error.message.includes('14 UNAVAILABLE');
      `,
    },
    {
      name: 'an error whose library is unknown, and a mere name',
      file: 'client.js',
      code: `
        import * as grpc from '@grpc/grpc-js';
        export const isDown = (error) => error.message.includes('UNAVAILABLE');
        export const { status } = grpc;
      `,
    },
    {
      name: 'waiting for a channel makes no call and gives no code',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const { shop } = grpc.loadPackageDefinition(definition);
        const client = new shop.Books('localhost:50051', grpc.credentials.createInsecure());
        client.waitForReady(Date.now() + 5000, (err) => {
          if (err && err.message === 'Failed to connect before the deadline') process.exit(1);
        });
      `,
    },
    {
      name: 'an expectation of a test',
      file: 'client.test.js',
      code: `
        import { status } from '@grpc/grpc-js';
        it('fails', async () => {
          await expect(client.getBook({})).rejects.toThrow('14 UNAVAILABLE');
          expect(error.message).toContain('5 NOT_FOUND');
          expect(status).toBeDefined();
        });
      `,
    },
    {
      name: 'a text that is shown, not tested',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';
        export const shown = (error: ServiceError): string => error.message.replace('14 UNAVAILABLE: ', '');
      `,
    },
    {
      name: 'look-alike: an HTTP client',
      file: 'fetch.js',
      code: `
        export const isDown = (error) => error.message.includes('503') || error.message === 'Service Unavailable';
      `,
    },
    {
      name: 'look-alike: the file system and the network',
      file: 'read.js',
      code: `
        export const isMissing = (error) => error.message.startsWith('ENOENT') || /ECONNREFUSED/.test(error.message);
      `,
    },
    {
      name: 'look-alike: tRPC and GraphQL',
      file: 'client.js',
      code: `
        import { TRPCClientError } from '@trpc/client';
        export const isGone = (error) => error instanceof TRPCClientError && error.message === 'NOT_FOUND';
        export const isSignedOut = (errors) => errors.some((each) => each.message.includes('UNAUTHENTICATED'));
      `,
    },
    {
      name: 'look-alike: the name of a process signal or of a job',
      file: 'jobs.js',
      code: `
        export const wasStopped = (job) => job.message.includes('CANCELLED') || job.details === 'ABORTED by the operator';
      `,
    },
  ],
};
