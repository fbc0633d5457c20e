import type { ExpectedReport, Offer, RuleCases } from '../rule-cases.ts';

/** A raw code whose name is in scope. */
const fixed = (fix: string): ExpectedReport => ({ messageId: 'raw', fix });

/** A raw code whose name has to be imported. */
const imported = (write: string, importing: NonNullable<Offer['importing']>): ExpectedReport => ({
  messageId: 'raw',
  offers: [{ messageId: 'useNameAndImport', write, importing }],
});

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: an error for the callback, through a namespace',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export const getBook: grpc.handleUnaryCall<GetBookRequest, Book> = (call, callback) => {
          const book = books.get(call.request.id);
          if (!book) {
            callback({ code: «5», details: 'There is no such book' });
            return;
          }
          callback(null, book);
        };
      `,
      reports: [fixed('grpc.status.NOT_FOUND')],
    },
    {
      name: 'grpc-js, CommonJS: several codes in one file',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function createBook(call, callback) {
          if (!call.request.title) return callback({ code: «3», message: 'A title is required' });
          if (books.has(call.request.title)) return callback({ code: «6», message: 'There is such a book already' });
          callback(null, {});
        }
      `,
      reports: [fixed('grpc.status.INVALID_ARGUMENT'), fixed('grpc.status.ALREADY_EXISTS')],
    },
    {
      name: 'grpc-js, CommonJS: the enum, destructured under its name and under another',
      file: 'service.cjs',
      code: `
        const { status: grpcStatus } = require('@grpc/grpc-js');

        function importBooks(call, callback) {
          callback({ code: «12», details: 'Not implemented yet' });
        }
      `,
      reports: [fixed('grpcStatus.UNIMPLEMENTED')],
    },
    {
      name: 'grpc-js: an error event of a stream',
      file: 'service.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function watchBooks(call) {
          call.emit('error', { code: «14», details: 'The store restarts' });
        }
      `,
      reports: [fixed('status.UNAVAILABLE')],
    },
    {
      name: 'grpc-js: a comparison',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const isGone = (error: ServiceError): boolean => error.code === «5»;
      `,
      reports: [fixed('status.NOT_FOUND')],
    },
    {
      name: 'grpc-js: the cases of a switch',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export function textOf(error: grpc.ServiceError): string {
          switch (error.code) {
            case «5»:
              return 'missing';
            case «7»:
              return 'refused';
            default:
              return error.details;
          }
        }
      `,
      reports: [fixed('grpc.status.NOT_FOUND'), fixed('grpc.status.PERMISSION_DENIED')],
    },
    {
      name: 'grpc-js: a membership test',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const mayRetry = (error: ServiceError): boolean => [«4», «14»].includes(error.code);
      `,
      reports: [fixed('status.DEADLINE_EXCEEDED'), fixed('status.UNAVAILABLE')],
    },
    {
      name: 'grpc-js: a set of codes to retry',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        const RETRYABLE_CODES = new Set([«8», «14»]);

        async function callWithRetry(call) {
          for (;;) {
            try {
              return await call();
            } catch (error) {
              if (!RETRYABLE_CODES.has(error.code)) throw error;
            }
          }
        }
      `,
      reports: [fixed('grpc.status.RESOURCE_EXHAUSTED'), fixed('grpc.status.UNAVAILABLE')],
    },
    {
      name: 'grpc-js: a code that is assigned to an error for the callback',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function buy(call, callback) {
          const error = new Error('Sold out');
          error.code = «9»;
          callback(error);
        }
      `,
      reports: [fixed('grpc.status.FAILED_PRECONDITION')],
    },
    {
      name: 'grpc-js: the enum is added to an import',
      code: `
        import { Server } from '@grpc/grpc-js';

        new Server().addService(BookService, {
          getBook(call, callback) {
            callback({ code: «5», details: 'There is no such book' });
          },
        });
      `,
      reports: [imported('status.NOT_FOUND', { from: '{ Server }', to: '{ Server, status }' })],
    },
    {
      name: 'grpc-js: the enum is added to a require',
      file: 'service.cjs',
      code: `
        const { Server } = require('@grpc/grpc-js');

        new Server().addService(BookService, {
          getBook(call, callback) {
            callback({ code: «5», details: 'There is no such book' });
          },
        });
      `,
      reports: [imported('status.NOT_FOUND', { from: '{ Server }', to: '{ Server, status }' })],
    },
    {
      name: 'grpc-js: an import of values beside an import of types',
      code: `
        import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';

        export function getBook(call: ServerUnaryCall<Request, Book>, callback: sendUnaryData<Book>): void {
          callback({ code: «5», details: 'There is no such book' });
        }
      `,
      reports: [
        imported('status.NOT_FOUND', {
          from: "from '@grpc/grpc-js';\n",
          to: "from '@grpc/grpc-js';\nimport { status } from '@grpc/grpc-js';\n",
        }),
      ],
    },
    {
      name: 'grpc-js: a handler in a file without any gRPC import, in a package that has the library',
      file: 'fixtures/legacy-service/get-book.cjs',
      code: `
        'use strict';

        const books = require('./books');

        module.exports = function getBook(call, callback) {
          const book = books.get(call.request.id);
          if (!book) return callback({ code: «5», message: 'There is no such book' });
          callback(null, book);
        };
      `,
      reports: [
        imported('status.NOT_FOUND', {
          from: "require('./books');\n",
          to: "require('./books');\nconst { status } = require('@grpc/grpc-js');\n",
        }),
      ],
    },
    {
      name: 'Connect: an argument',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export const absent = (what: string) => new ConnectError(\`\${what} does not exist\`, «5», { retry: '0' });
        export const known = Code.Aborted;
      `,
      reports: [fixed('Code.NotFound')],
    },
    {
      name: 'Connect: the enum is added to an import',
      code: `
        import { ConnectError } from '@connectrpc/connect';

        export function cancel(): never {
          throw new ConnectError('called off', «1»);
        }
      `,
      reports: [imported('Code.Canceled', { from: '{ ConnectError }', to: '{ ConnectError, Code }' })],
    },
    {
      name: 'NestJS: RpcException with the enum of grpc-js',
      code: `
        import { status as GrpcStatus } from '@grpc/grpc-js';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Hero {
            const hero = this.heroes.get(id);
            if (!hero) throw new RpcException({ code: «5», message: 'There is no such hero' });
            return hero;
          }
          readonly known = GrpcStatus.OK;
        }
      `,
      reports: [fixed('GrpcStatus.NOT_FOUND')],
    },
    {
      name: 'NestJS: GrpcException with its own enum',
      code: `
        import { GrpcException, GrpcStatus } from '@nestjs/microservices';

        export function outOfStock(): never {
          throw new GrpcException('out of stock', «9»);
        }
        export const known = GrpcStatus.OK;
      `,
      reports: [fixed('GrpcStatus.FAILED_PRECONDITION')],
    },
    {
      name: 'NestJS: a version without an enum of its own',
      file: 'fixtures/nest-10/hero.controller.ts',
      code: `
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Hero {
            throw new RpcException({ code: «5», message: 'There is no such hero' });
          }
        }
      `,
      reports: [
        imported('status.NOT_FOUND', {
          from: "from '@nestjs/microservices';\n",
          to: "from '@nestjs/microservices';\nimport { status } from '@grpc/grpc-js';\n",
        }),
      ],
    },
    {
      name: 'a code that is judged to be wrong is not given its name by a fix',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getProfile(call, callback) {
          if (!call.metadata.get('authorization')[0]) {
            return callback({ code: «7», message: 'Not authenticated' });
          }
          callback(null, {});
        }
      `,
      reports: [
        { messageId: 'raw', offers: [{ messageId: 'useName', write: 'grpc.status.PERMISSION_DENIED' }] },
      ],
    },
  ],

  valid: [
    {
      name: 'codes by name',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';
        import { Code, ConnectError } from '@connectrpc/connect';

        export const isGone = (error: ServiceError): boolean => error.code === status.NOT_FOUND;
        export const absent = () => new ConnectError('absent', Code.NotFound);
      `,
    },
    {
      name: 'the exit code of a process',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const { spawn } = require('node:child_process');

        spawn('protoc').on('close', (code) => {
          if (code === 0) return;
          if (code !== 2) process.exitCode = 1;
          process.exit(5);
        });
      `,
    },
    {
      name: 'HTTP statuses beside gRPC',
      file: 'gateway.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function answer(error, response) {
          if (error.code === status.NOT_FOUND) return response.status(404).json({ code: 404 });
          response.status(500).send({ statusCode: 500 });
        }
      `,
    },
    {
      name: 'the status of an OpenTelemetry span',
      code: `
        import { trace } from '@opentelemetry/api';
        import * as grpc from '@grpc/grpc-js';

        export function note(error: grpc.ServiceError): void {
          const span = trace.getActiveSpan();
          span?.setStatus({ code: 2, message: error.details });
          span?.setAttribute('rpc.grpc.status_code', 14);
        }
      `,
    },
    {
      name: 'the result of an OpenTelemetry exporter',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export class Exporter {
          readonly client = new grpc.Client('collector:4317', grpc.credentials.createInsecure());
          export(spans: Span[], resultCallback: (result: { code: number }) => void): void {
            resultCallback({ code: 0 });
          }
        }
      `,
    },
    {
      name: 'channel options',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        module.exports = new grpc.Client('books:50051', grpc.credentials.createInsecure(), {
          'grpc.enable_retries': 1,
          'grpc.max_reconnect_backoff_ms': 10,
        });
      `,
    },
    {
      name: 'the definition of the codes',
      code: `
        export const codes = { OK: 0, CANCELLED: 1, UNKNOWN: 2, INVALID_ARGUMENT: 3, NOT_FOUND: 5 };
        export enum GrpcStatus { OK = 0, CANCELLED = 1, NOT_FOUND = 5, UNAUTHENTICATED = 16 }
        export const NAMES = new Map([[5, 'NOT_FOUND'], [14, 'UNAVAILABLE']]);
      `,
    },
    {
      name: 'the state of a health check',
      file: 'health.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function check(call, callback) {
          callback(null, { status: 1 });
        }
      `,
    },
    {
      name: 'a code that is a field of the answer',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function country(call, callback) {
          callback(null, { code: 5, name: 'Akita' });
        }
      `,
    },
    {
      name: 'a table of other things with codes',
      code: `
        import { HttpsError } from 'firebase-functions/v2/https';

        export const PREFECTURES = [
          { code: 5, name: 'Akita' },
          { code: 13, name: 'Tokyo' },
        ];
        export const unknown = () => new HttpsError('not-found', 'There is no such prefecture');
      `,
    },
    {
      name: 'the errors of a database and of a broker',
      code: `
        import { MongoServerError } from 'mongodb';
        import { KafkaJSProtocolError } from 'kafkajs';

        export function explain(error: unknown): string {
          if (error instanceof MongoServerError && error.code === 13) return 'not allowed';
          if (error instanceof KafkaJSProtocolError && error.code === 5) return 'no leader yet';
          return 'something else';
        }
      `,
    },
    {
      name: 'an error of which nothing is known',
      file: 'web.js',
      code: `
        export function explain(error) {
          if (error.code === 5) return 'five';
          switch (error.code) {
            case 7:
              return 'seven';
          }
        }
      `,
    },
    {
      name: 'the codes of web sockets, keys and the browser’s own errors, beside a Connect client',
      file: 'web.js',
      code: `
        import { Code, createClient } from '@connectrpc/connect';

        socket.close(8);
        socket.on('close', (code) => code === 1);
        input.onkeydown = (event) => event.keyCode === 13;
        navigator.geolocation.getCurrentPosition(show, (error) => error.code === 1);
      `,
    },
    {
      name: 'HTTP statuses to retry',
      code: `
        import { status } from '@grpc/grpc-js';

        export const http = { retryableStatusCodes: [408, 429, 503], retries: 5 };
        export const rpc = { retryableStatusCodes: [status.UNAVAILABLE] };
      `,
    },
    {
      name: 'a service config that names the codes',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        const serviceConfig = {
          methodConfig: [
            { name: [{}], retryPolicy: { maxAttempts: 5, backoffMultiplier: 2, retryableStatusCodes: ['UNAVAILABLE'] } },
          ],
        };
      `,
    },
    {
      name: 'a status on the wire',
      file: 'proxy.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        module.exports = (stream) => stream.respond({ 'grpc-status': '5', ':status': 200 }, { endStream: true });
      `,
    },
    {
      name: 'a range of codes',
      code: `
        import type { ServiceError } from '@grpc/grpc-js';

        export const isKnown = (error: ServiceError): boolean => error.code >= 0 && error.code <= 16;
      `,
    },
    {
      name: 'a number that is no status code',
      code: `
        import { RpcException } from '@nestjs/microservices';

        export const conflict = () => new RpcException({ code: 409, message: 'conflict' });
      `,
    },
    {
      name: 'a handler by its looks, in a package without gRPC',
      file: 'fixtures/web-shop/store.js',
      code: `
        export function load(call, callback) {
          callback({ code: 5, message: 'no such record' });
        }
      `,
    },
    {
      name: 'the codes of a gateway, in a package without a library that has names for them',
      file: 'fixtures/web-shop/gateway.js',
      code: `
        import { grpcCodeToText, toGrpcError } from './errors.js';

        export const GRPC_TO_HTTP = { 5: 404, 7: 403, 16: 401 };
        export const isMissing = (answer) => toGrpcError(answer).code === 5;
        export const example = { status: 404, data: { code: 5, message: grpcCodeToText(5) } };
      `,
    },
  ],
};
