import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const reported = (messageId: string, writes: readonly string[]): ExpectedReport => ({
  messageId,
  offers: writes.map((write) => ({ messageId: 'compareWith', write })),
});
const impossible = (...writes: readonly string[]): ExpectedReport => reported('impossible', writes);
const unlikely = (...writes: readonly string[]): ExpectedReport => reported('unlikely', writes);

export const cases: RuleCases = {
  invalid: [
    {
      name: 'the code in the JSON of ESPv2, in a client of Cloud Endpoints',
      code: `
        import { credentials, status, type ServiceError } from '@grpc/grpc-js';
        import { BookstoreClient } from './bookstore_grpc_pb.js';

        export const client = new BookstoreClient('bookstore.endpoints.acme-shop.cloud.goog:443', credentials.createSsl());
        export const isDenied = (err: ServiceError): boolean => «JSON.parse(err.details).code === status.PERMISSION_DENIED»;
      `,
      reports: [{ messageId: 'httpStatus', offers: [{ messageId: 'compareWith', write: 'err.code === status.PERMISSION_DENIED' }] }],
    },
    {
      name: 'the code in the JSON of a text, by way of a variable, on request',
      options: [{ confidence: 'possible' }],
      code: `
        import * as grpc from '@grpc/grpc-js';

        export function isDown(error: grpc.ServiceError): boolean {
          const body = JSON.parse(error.details);
          return «14 === body.code» || grpc.status === undefined;
        }
      `,
      reports: [{ messageId: 'httpStatus', offers: [{ messageId: 'compareWith', write: 'error.code === grpc.status.UNAVAILABLE' }] }],
    },
    {
      name: 'grpc-js: a name in the callback of a client that was loaded',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const protoLoader = require('@grpc/proto-loader');

        const { shop } = grpc.loadPackageDefinition(protoLoader.loadSync('shop.proto'));
        const client = new shop.Books('localhost:50051', grpc.credentials.createInsecure());

        client.getBook({ id: 1 }, (err, book) => {
          if (err && err.code === «'NOT_FOUND'») return console.log('no such book');
          console.log(book);
        });
      `,
      reports: [impossible('grpc.status.NOT_FOUND')],
    },
    {
      name: 'grpc-js: a name in the error event of a stream',
      file: 'client.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        const { shop } = grpc.loadPackageDefinition(definition);
        const client = new shop.Books(address, grpc.credentials.createInsecure());
        const call = client.listBooks({});
        call.on('error', (err) => {
          if (err.code !== «'CANCELLED'») throw err;
        });
      `,
      reports: [impossible('grpc.status.CANCELLED')],
    },
    {
      name: 'grpc-js: names of a switch over a typed error',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export function textFor(error: ServiceError): string {
          switch (error.code as unknown) {
            case «'NOT_FOUND'»:
              return 'It is gone';
            case «'UNAVAILABLE'»:
              return 'Try again';
            default:
              return String(status[error.code]);
          }
        }
      `,
      reports: [impossible('status.NOT_FOUND'), impossible('status.UNAVAILABLE')],
    },
    {
      name: 'grpc-js: digits in a list of codes to repeat',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const isTransient = (error: ServiceError): boolean => [«'14'», «'4'»].includes(error.code as any) && status !== undefined;
      `,
      reports: [impossible('status.UNAVAILABLE'), impossible('status.DEADLINE_EXCEEDED')],
    },
    {
      name: 'grpc-js: an HTTP status, which only a server sends that breaks the protocol',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const isGone = (error: unknown): boolean => (error as ServiceError).code === «404»;
        export const known = status;
      `,
      reports: [unlikely('status.NOT_FOUND')],
    },
    {
      name: 'grpc-js: a generated client, and the name of a member',
      code: `
        import * as grpc from '@grpc/grpc-js';
        import { BooksClient } from './gen/books_grpc_pb';

        const client = new BooksClient('localhost:50051', grpc.credentials.createInsecure());

        client.getBook(request, (error, book) => {
          if (error?.code === «grpc.status[grpc.status.NOT_FOUND]») return;
          show(book);
        });
      `,
      reports: [impossible('grpc.status.NOT_FOUND')],
    },
    {
      name: 'the legacy package',
      file: 'client.cjs',
      code: `
        const grpc = require('grpc');

        const proto = grpc.load('shop.proto').shop;
        const client = new proto.Books('localhost:50051', grpc.credentials.createInsecure());
        client.getBook({ id: 1 }, function (err, book) {
          if (err && err.code == «'UNAUTHENTICATED'») signIn();
        });
      `,
      reports: [impossible('grpc.status.UNAUTHENTICATED')],
    },
    {
      name: 'Connect: the name that is on the wire',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function isGone(error: unknown): boolean {
          return error instanceof ConnectError && (error.code as any) === «'not_found'» && Code !== undefined;
        }
      `,
      reports: [impossible('Code.NotFound')],
    },
    {
      name: 'Connect: an HTTP status in what a call was rejected with',
      file: 'client.js',
      code: `
        import { createClient } from '@connectrpc/connect';

        const client = createClient(Books, transport);

        export async function find(id) {
          try {
            return await client.getBook({ id });
          } catch (error) {
            if (error.code === «404») return undefined;
            throw error;
          }
        }
      `,
      reports: [
        {
          messageId: 'impossible',
          offers: [
            {
              messageId: 'compareWith',
              write: 'Code.NotFound',
              importing: { from: "import { createClient } from", to: "import { createClient, Code } from" },
            },
          ],
        },
      ],
    },
    {
      name: 'Connect: a field that is a client, and what ConnectError.from makes',
      code: `
        import { Code, ConnectError, type Client } from '@connectrpc/connect';

        export class Shop {
          constructor(private readonly client: Client<typeof Books>) {}

          async find(id: string): Promise<Book | undefined> {
            try {
              return await this.client.getBook({ id });
            } catch (reason) {
              const error = ConnectError.from(reason);
              if ((error.code as unknown) === «'NotFound'») return undefined;
              throw Code.Internal;
            }
          }
        }
      `,
      reports: [impossible('Code.NotFound')],
    },
    {
      name: 'nice-grpc',
      code: `
        import { ClientError, Status } from 'nice-grpc';

        export const isGone = (error: unknown): boolean => error instanceof ClientError && (error.code as any) === «'NOT_FOUND'» && Status !== undefined;
      `,
      reports: [impossible('Status.NOT_FOUND')],
    },
    {
      name: 'protobuf-ts: a number, and a member of an enum of numbers',
      code: `
        import { RpcError } from '@protobuf-ts/runtime-rpc';
        import { GrpcStatusCode } from '@protobuf-ts/grpcweb-transport';

        export function isGone(error: unknown): boolean {
          if (!(error instanceof RpcError)) return false;
          return (error.code as unknown) === «GrpcStatusCode.NOT_FOUND» || (error.code as unknown) === «16»;
        }
      `,
      reports: [impossible("'NOT_FOUND'"), impossible("'UNAUTHENTICATED'")],
    },
    {
      name: 'protobuf-ts: another spelling',
      file: 'client.js',
      code: `
        import { RpcError } from '@protobuf-ts/runtime-rpc';

        export const isGone = (error) => error instanceof RpcError && error.code === «'NotFound'»;
      `,
      reports: [impossible("'NOT_FOUND'")],
    },
    {
      name: 'Firebase: a callable called without the prefix of its module',
      file: 'client.js',
      code: `
        import { getFunctions, httpsCallable } from 'firebase/functions';

        const addBook = httpsCallable(getFunctions(), 'addBook');

        export async function add(book) {
          try {
            await addBook(book);
          } catch (error) {
            if (error.code === «'already-exists'») return 'known';
            throw error;
          }
        }
      `,
      reports: [impossible("'functions/already-exists'")],
    },
    {
      name: 'Firebase: capitals, and the prefix that Firestore has not',
      code: `
        import { FirestoreError } from 'firebase/firestore';

        export function textFor(error: FirestoreError): string {
          if ((error.code as string) === «'PERMISSION_DENIED'») return 'Not yours';
          return (error.code as string) === «'firestore/unavailable'» ? 'Offline' : 'Failed';
        }
      `,
      reports: [impossible("'permission-denied'"), impossible("'unavailable'")],
    },
    {
      name: 'Firebase: the client’s spelling on the server',
      file: 'index.cjs',
      code: `
        const { HttpsError } = require('firebase-functions/v2/https');

        exports.isMine = (error) => error instanceof HttpsError && error.code === «'functions/permission-denied'»;
      `,
      reports: [impossible("'permission-denied'")],
    },
    {
      name: 'firebase-admin: the client’s spelling where Firestore has numbers',
      file: 'read.js',
      code: `
        import { getFirestore, GrpcStatus } from 'firebase-admin/firestore';

        const db = getFirestore();

        export async function read(id) {
          try {
            return await db.doc(id).get();
          } catch (error) {
            if (error.code === «'not-found'») return undefined;
            throw error;
          }
        }
      `,
      reports: [impossible('GrpcStatus.NOT_FOUND')],
    },
    {
      name: 'a certain finding is reported where only those are wanted',
      file: 'client.js',
      options: [{ confidence: 'certain' }],
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export const isGone = (error) => error instanceof ConnectError && new Set([«'not_found'», «'unavailable'»]).has(error.code) && Code;
      `,
      reports: [impossible('Code.NotFound'), impossible('Code.Unavailable')],
    },
  ],
  valid: [
    {
      name: 'the HTTP status in the JSON of ESPv2, and JSON that may be the server\'s own',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const HOST = 'bookstore.endpoints.acme-shop.cloud.goog';
        export const isDenied = (err: ServiceError): boolean => JSON.parse(err.details).code === 403;
        export const known = status;
      `,
    },
    {
      name: 'JSON of a server of which nothing is known',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const isDenied = (err: ServiceError): boolean => JSON.parse(err.details).code === status.PERMISSION_DENIED;
      `,
    },
    {
      name: 'grpc-js: the constant',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';
        export const isGone = (error: ServiceError): boolean => error.code === status.NOT_FOUND;
      `,
    },
    {
      name: 'grpc-js: the number',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const { shop } = grpc.loadPackageDefinition(definition);
        new shop.Books(address, credentials).getBook({}, (err) => { if (err.code === 5) forget(); });
      `,
    },
    {
      name: 'grpc-js: the name of the code it has',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';
        export const isGone = (error: ServiceError): boolean => status[error.code] === 'NOT_FOUND';
      `,
    },
    {
      name: 'grpc-js: `==` takes digits for the number',
      file: 'client.js',
      code: `
        import * as grpc from '@grpc/grpc-js';
        const { shop } = grpc.loadPackageDefinition(definition);
        new shop.Books(address, credentials).getBook({}, (err) => { if (err.code == '5') forget(); });
      `,
    },
    {
      name: 'grpc-js: a constant of Connect is the same number',
      code: `
        import { Code } from '@connectrpc/connect';
        import type { ServiceError } from '@grpc/grpc-js';
        export const isGone = (error: ServiceError): boolean => (error.code as number) === Code.NotFound;
      `,
    },
    {
      name: 'grpc-js: an HTTP status, where only certain findings are wanted',
      options: [{ confidence: 'certain' }],
      code: `
        import type { ServiceError } from '@grpc/grpc-js';
        export const isGone = (error: ServiceError): boolean => (error.code as number) === 404;
      `,
    },
    {
      name: 'grpc-js: a number of their own, which the same file sends',
      code: `
        import type { handleUnaryCall, ServiceError } from '@grpc/grpc-js';
        export const getBook: handleUnaryCall<Request, Book> = (call, callback) => callback({ code: 404, details: 'gone' } as any);
        export const isGone = (error: ServiceError): boolean => (error.code as number) === 404;
      `,
    },
    {
      name: 'grpc-js: an error of the platform',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';
        export const isRefused = (error: any): boolean => (error as ServiceError & { code: any }).code === 'ECONNREFUSED';
      `,
    },
    {
      name: 'a union with another error',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';
        export const isGone = (error: ServiceError | AppError): boolean => error.code === 'NOT_FOUND';
      `,
    },
    {
      name: 'for several libraries: the type of the code is tested',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';
        export const isGone = (error: ServiceError): boolean => typeof error.code === 'string' && error.code === 'NOT_FOUND';
      `,
    },
    {
      name: 'for several libraries: the right value stands beside',
      file: 'read.js',
      code: `
        import { getFirestore } from 'firebase-admin/firestore';
        const db = getFirestore();
        export const read = (id) => db.doc(id).get().catch((error) => {
          if (error.code === 'permission-denied' || error.code === 7) return undefined;
          throw error;
        });
      `,
    },
    {
      name: 'nothing is known of the error',
      file: 'client.js',
      code: `
        import * as grpc from '@grpc/grpc-js';
        export const isGone = (error) => error.code === 'NOT_FOUND' || error.code === 404;
        export const { status } = grpc;
      `,
    },
    {
      name: 'another library waits in the same try',
      file: 'client.js',
      code: `
        import { createClient } from '@connectrpc/connect';
        const client = createClient(Books, transport);
        export async function copy(id) {
          try {
            await store.save(await client.getBook({ id }));
          } catch (error) {
            if (error.code === 'not_found') return;
            throw error;
          }
        }
      `,
    },
    {
      name: 'an answer that has a code',
      file: 'client.js',
      code: `
        import { createClient } from '@connectrpc/connect';
        const client = createClient(Books, transport);
        client.getBook({ id: 1 }).then((answer) => { if (answer.code === 'not_found') forget(); });
      `,
    },
    {
      name: 'a port that a server cannot listen on',
      file: 'server.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const server = new grpc.Server();
        server.bindAsync('0.0.0.0:50051', grpc.ServerCredentials.createInsecure(), (err) => {
          if (err && err.code === 'EADDRINUSE') process.exit(1);
          if (err && err.code === 'UNAVAILABLE') process.exit(2);
        });
      `,
    },
    {
      name: 'Google clients: HTTP statuses over REST',
      file: 'create.js',
      code: `
        import { Firestore } from '@google-cloud/firestore';
        const db = new Firestore();
        export async function create(id) {
          try {
            await db.doc(id).create({});
          } catch (error) {
            if (error.code === 409) return 'known';
            throw error;
          }
        }
      `,
    },
    {
      name: 'Connect: the constant',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        export const isGone = (error: unknown): boolean => error instanceof ConnectError && error.code === Code.NotFound;
      `,
    },
    {
      name: 'protobuf-ts: the name',
      code: `
        import { RpcError } from '@protobuf-ts/runtime-rpc';
        export const isGone = (error: unknown): boolean => error instanceof RpcError && error.code === 'NOT_FOUND';
      `,
    },
    {
      name: 'protobuf-ts: a code of Twirp',
      code: `
        import { RpcError } from '@protobuf-ts/runtime-rpc';
        export const isGone = (error: unknown): boolean => error instanceof RpcError && error.code === 'not_found';
      `,
    },
    {
      name: 'Firebase: Functions with its prefix, Firestore without one',
      code: `
        import type { FirestoreError } from 'firebase/firestore';
        import type { FunctionsError } from 'firebase/functions';
        export const isGone = (error: FunctionsError): boolean => error.code === 'functions/not-found';
        export const isDenied = (error: FirestoreError): boolean => error.code === 'permission-denied';
      `,
    },
    {
      name: 'Firebase: Auth has words of its own',
      code: `
        import { FirebaseError } from 'firebase/app';
        export const isUnknown = (error: unknown): boolean => error instanceof FirebaseError && error.code === 'auth/user-not-found';
      `,
    },
    {
      name: 'look-alike: tRPC',
      code: `
        import { TRPCError } from '@trpc/server';
        export const isGone = (error: unknown): boolean => error instanceof TRPCError && error.code === 'NOT_FOUND';
      `,
    },
    {
      name: 'look-alike: GraphQL',
      file: 'client.js',
      code: `
        export const isSignedOut = (error) => error.extensions.code === 'UNAUTHENTICATED';
      `,
    },
    {
      name: 'look-alike: kafkajs',
      file: 'consume.js',
      code: `
        import { KafkaJSProtocolError } from 'kafkajs';
        export const isTransient = (error) => error instanceof KafkaJSProtocolError && error.code === '5';
      `,
    },
    {
      name: 'look-alike: an error class of the program with a known name',
      code: `
        import { ServiceError } from './errors';
        export const isGone = (error: ServiceError): boolean => error.code === 'NOT_FOUND';
      `,
    },
    {
      name: 'look-alike: a database driver',
      file: 'store.js',
      code: `
        export async function add(db, book) {
          try {
            await db.insert(book);
          } catch (error) {
            if (error.code === '23505' || error.code === 11000) return 'known';
            throw error;
          }
        }
      `,
    },
  ],
};
