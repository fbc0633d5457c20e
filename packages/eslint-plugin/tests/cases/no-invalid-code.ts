import type { ExpectedReport, Offer, RuleCases } from '../rule-cases.ts';

const use = (write: string): Offer => ({ messageId: 'useCode', write });
const invalid = (...writes: readonly string[]): ExpectedReport => ({ messageId: 'invalid', offers: writes.map(use) });

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: an HTTP number',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          callback({ code: «404», details: 'There is no such book' });
        }
      `,
      reports: [invalid('grpc.status.NOT_FOUND')],
    },
    {
      name: 'grpc-js: an HTTP number with several meanings, in TypeScript',
      code: `
        import { status, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';

        export function addBook(call: ServerUnaryCall<Book, Result>, callback: sendUnaryData<Result>): void {
          callback({ code: «409» as status, details: 'There is one already' });
        }
      `,
      reports: [invalid('status.ALREADY_EXISTS', 'status.ABORTED', 'status.FAILED_PRECONDITION')],
    },
    {
      name: 'grpc-js: a negative number, a fraction, and one too large',
      file: 'service.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export function watch(call) {
          call.emit('error', { code: «-1», details: 'no' });
          call.emit('error', { code: «2.5», details: 'no' });
          call.emit('error', { code: «99», details: 'no' });
        }
      `,
      reports: [invalid(), invalid(), invalid()],
    },
    {
      name: 'grpc-js: a name, as Firebase and others write it',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        async function getBook(call, callback) {
          if (!call.request.id) return callback({ code: «'INVALID_ARGUMENT'», details: 'Which book?' });
          callback({ code: «'not-found'», details: 'There is no such book' });
        }
      `,
      reports: [invalid('grpc.status.INVALID_ARGUMENT'), invalid('grpc.status.NOT_FOUND')],
    },
    {
      name: 'grpc-js: digits as a text, and the name that an enum gives back',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';

        export const getBook: handleUnaryCall<Request, Book> = (call, callback) => {
          if (call.cancelled) callback({ code: «'5'», details: 'There is no such book' } as never);
          else callback({ code: «status[status.ABORTED]», details: 'Try again' } as never);
        };
      `,
      reports: [invalid('status.NOT_FOUND'), invalid('status.ABORTED')],
    },
    {
      name: 'grpc-js: a code that was given a name first, in short',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          const code = 403;
          callback({ «code», details: 'Not yours' });
        }
      `,
      reports: [invalid('code: grpc.status.PERMISSION_DENIED', 'code: grpc.status.UNAUTHENTICATED')],
    },
    {
      name: 'grpc-js: an Error that is given a code',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';

        export const getBook: handleUnaryCall<Request, Book> = (call, callback) => {
          callback(Object.assign(new Error('Slow down'), { code: «429» }));
        };
      `,
      reports: [invalid('status.RESOURCE_EXHAUSTED')],
    },
    {
      name: 'grpc-js: a class of the file, raised twice',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        class InvalidRequest extends Error {
          constructor(message) {
            super(message);
            this.code = «400»;
          }
        }
        function getBook(call, callback) {
          if (!call.request.id) return callback(new InvalidRequest('Which book?'));
          if (!call.request.shelf) return callback(new InvalidRequest('Which shelf?'));
        }
      `,
      reports: [invalid('grpc.status.INVALID_ARGUMENT', 'grpc.status.FAILED_PRECONDITION', 'grpc.status.OUT_OF_RANGE')],
    },
    {
      name: 'grpc-js: thrown into a catch that hands it over',
      file: 'service.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export async function getBook(call, callback) {
          try {
            const book = await books.get(call.request.id);
            if (!book) throw Object.assign(new Error('There is no such book'), { code: «404» });
            callback(null, book);
          } catch (err) {
            console.error(err);
            callback(err);
          }
        }
      `,
      reports: [invalid('grpc.status.NOT_FOUND')],
    },
    {
      name: 'grpc-js: an error of the file system, by its call',
      file: 'service.cjs',
      code: `
        const fs = require('node:fs');
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          fs.readFile(call.request.path, (err, text) => {
            if (err) return callback(«err»);
            callback(null, { text });
          });
        }
        function getText(call, callback) {
          fs.promises.readFile(call.request.path).then((text) => callback(null, { text })).catch((err) => callback(«err»));
        }
        function removeBook(call, callback) {
          fs.unlink(call.request.path, «callback»);
          fs.createReadStream(call.request.path).on('end', callback).on('error', «callback»);
        }
        server.addService(definition, { getBook, getText, removeBook });
      `,
      reports: [invalid(), invalid(), invalid(), invalid()],
    },
    {
      name: 'grpc-js: an error of a database, caught',
      code: `
        import { PrismaClient } from '@prisma/client';
        import type { handleUnaryCall } from '@grpc/grpc-js';

        const prisma = new PrismaClient();

        export const addBook: handleUnaryCall<Book, Book> = async (call, callback) => {
          try {
            callback(null, await prisma.book.create({ data: call.request }));
          } catch (err) {
            logger.error('add', err);
            callback(«err as Error»);
          }
        };
      `,
      reports: [invalid()],
    },
    {
      name: 'grpc-js: an error that a test shows to be foreign',
      code: `
        import { Prisma } from '@prisma/client';
        import type { handleUnaryCall } from '@grpc/grpc-js';

        export const addBook: handleUnaryCall<Book, Book> = async (call, callback) => {
          try {
            callback(null, await books.add(call.request));
          } catch (err) {
            if (err instanceof Prisma.PrismaClientKnownRequestError) return callback(«err»);
            if (err.name === 'AbortError') return callback(«err»);
            if (err.code === '23505') return callback(«err»);
          }
        };
      `,
      reports: [invalid(), invalid(), invalid()],
    },
    {
      name: 'grpc-js: the reason of an abort',
      file: 'service.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function getBook(call, callback) {
          const controller = new AbortController();
          controller.signal.addEventListener('abort', () => callback(«controller.signal.reason»));
          books.get(call.request.id, controller.signal).then((book) => callback(null, book));
        }
      `,
      reports: [invalid()],
    },
    {
      name: 'grpc: the older library',
      file: 'service.cjs',
      code: `
        const grpc = require('grpc');

        function getBook(call, callback) {
          callback({ code: «500», message: 'The books cannot be read' });
        }
      `,
      reports: [invalid('grpc.status.INTERNAL', 'grpc.status.UNKNOWN')],
    },
    {
      name: 'NestJS: an HTTP number, a name, a constant of HTTP',
      code: `
        import { status } from '@grpc/grpc-js';
        import { HttpStatus } from '@nestjs/common';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Hero {
            if (!id) throw new RpcException({ code: «400», message: 'Which hero?' });
            if (id < 0) throw new RpcException({ code: «'OUT_OF_RANGE'», message: 'No hero has such an id' });
            throw new RpcException({ code: «HttpStatus.NOT_FOUND», message: 'There is no such hero' });
          }
        }
      `,
      reports: [
        invalid('status.INVALID_ARGUMENT', 'status.FAILED_PRECONDITION', 'status.OUT_OF_RANGE'),
        invalid('status.OUT_OF_RANGE'),
        invalid('status.NOT_FOUND'),
      ],
    },
    {
      name: 'NestJS: the status of an HTTP exception',
      code: `
        import { Catch, HttpException, type RpcExceptionFilter } from '@nestjs/common';
        import { RpcException } from '@nestjs/microservices';
        import { throwError } from 'rxjs';
        import { Metadata } from '@grpc/grpc-js';

        @Catch(HttpException)
        export class HttpExceptionFilter implements RpcExceptionFilter {
          catch(exception: HttpException) {
            return throwError(() => new RpcException({ code: «exception.getStatus()», message: exception.message }));
          }
        }
      `,
      reports: [invalid()],
    },
    {
      name: 'Connect: an HTTP number and a name',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        import { StatusCodes } from 'http-status-codes';

        export function refuse(which: string): never {
          if (which === 'number') throw new ConnectError('Who are you?', «401»);
          if (which === 'name') throw new ConnectError('Who are you?', «'unauthenticated'» as never);
          throw new ConnectError('Slow down', «StatusCodes.TOO_MANY_REQUESTS» as number);
        }
        export const known = Code.Internal;
      `,
      reports: [
        invalid('Code.Unauthenticated', 'Code.PermissionDenied'),
        invalid('Code.Unauthenticated'),
        invalid('Code.ResourceExhausted'),
      ],
    },
    {
      name: 'Firebase: numbers, and members of enums that are numbers',
      file: 'index.js',
      code: `
        import { status } from '@grpc/grpc-js';
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall((request) => {
          if (!request.auth) throw new HttpsError(«401», 'Who are you?');
          if (!request.data.id) throw new HttpsError(«3», 'Which document?');
          throw new HttpsError(«status.NOT_FOUND», 'There is no such document');
        });
      `,
      reports: [invalid("'unauthenticated'", "'permission-denied'"), invalid("'invalid-argument'"), invalid("'not-found'")],
    },
    {
      name: 'nice-grpc: an HTTP number',
      code: `
        import { ServerError, Status } from 'nice-grpc';

        export function absent(): never {
          throw new ServerError(«404», 'There is no such book');
        }
        export const known = Status.INTERNAL;
      `,
      reports: [invalid('Status.NOT_FOUND')],
    },
    {
      name: 'protobuf-ts: numbers in place of names',
      code: `
        import { GrpcStatusCode } from '@protobuf-ts/grpcweb-transport';
        import { RpcError, type ServerCallContext } from "@protobuf-ts/runtime-rpc";

        export class BookService {
          async getBook(request: Request, context: ServerCallContext): Promise<Book> {
            if (!request.id) throw new RpcError('Which book?', «GrpcStatusCode.INVALID_ARGUMENT» as never);
            context.status = { code: «5» as never, detail: 'There is no such book' };
          }
        }
      `,
      reports: [invalid("'INVALID_ARGUMENT'"), invalid("'NOT_FOUND'")],
    },
    {
      name: 'mali: the code of what a handler throws',
      file: 'service.cjs',
      code: `
        const Mali = require('mali');
        const grpc = require('@grpc/grpc-js');

        const app = new Mali('books.proto');
        app.use('getBook', async (context) => {
          const error = new Error('There is no such book');
          error.code = «404»;
          throw error;
        });
      `,
      reports: [invalid('grpc.status.NOT_FOUND')],
    },
    {
      name: 'grpc-error: an HTTP number',
      file: 'service.cjs',
      code: `
        const GRPCError = require('grpc-error');
        const { status } = require('@grpc/grpc-js');

        module.exports = { absent: () => new GRPCError('There is no such book', «404»), known: status.INTERNAL };
      `,
      reports: [invalid('status.NOT_FOUND')],
    },
  ],

  valid: [
    {
      name: 'codes by name and by number',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          if (!call.request.id) return callback({ code: grpc.status.INVALID_ARGUMENT, details: 'Which book?' });
          if (call.request.id < 0) return callback({ code: 11, details: 'No book has such an id' });
          callback({ code: codeOf(call), details: 'There is no such book' });
        }
      `,
    },
    {
      name: 'names where the library takes them',
      code: `
        import { GrpcStatusCode } from '@protobuf-ts/grpcweb-transport';
        import { RpcError } from '@protobuf-ts/runtime-rpc';
        import { HttpsError } from 'firebase-functions/v2/https';

        export const absent = () => new RpcError('There is no such book', 'NOT_FOUND');
        export const invalid = () => new RpcError('Which book?', GrpcStatusCode[GrpcStatusCode.INVALID_ARGUMENT]);
        export const refused = () => new HttpsError('permission-denied', 'Not yours');
      `,
    },
    {
      name: 'Twirp’s codes in the error class that protobuf-ts has for both',
      code: `
        import { RpcError } from '@protobuf-ts/runtime-rpc';

        export const routed = () => new RpcError('There is no such route', 'bad_route');
      `,
    },
    {
      name: 'the constants of one library in the errors of another',
      code: `
        import { Code } from '@connectrpc/connect';
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';
        import { ServerError } from 'nice-grpc';

        export const absent = () => new RpcException({ code: status.NOT_FOUND, message: 'There is no such hero' });
        export const refused = () => new ServerError(status.PERMISSION_DENIED, 'Not yours');
        export const gone = () => new RpcException({ code: Code.NotFound, message: 'There is no such hero' });
      `,
    },
    {
      name: 'a table from HTTP to gRPC, asked for the code',
      code: `
        import { status } from '@grpc/grpc-js';
        import { HttpException, HttpStatus } from '@nestjs/common';
        import { RpcException } from '@nestjs/microservices';

        const CODES: Record<number, status> = { [HttpStatus.NOT_FOUND]: status.NOT_FOUND, 400: status.INVALID_ARGUMENT };

        export const toRpc = (exception: HttpException) =>
          new RpcException({ code: CODES[exception.getStatus()] ?? status.UNKNOWN, message: exception.message });
      `,
    },
    {
      name: 'NestJS over another transport, where nothing names gRPC',
      code: `
        import { HttpStatus } from '@nestjs/common';
        import { MessagePattern, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @MessagePattern({ cmd: 'find' })
          find(): Hero {
            throw new RpcException({ code: 404, status: HttpStatus.NOT_FOUND, message: 'There is no such hero' });
          }
        }
      `,
    },
    {
      name: 'NestJS: what a filter in another file may mend, where what is certain is asked for',
      options: [{ confidence: 'certain' }],
      code: `
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne(): Hero {
            throw new RpcException({ code: 404, message: 'There is no such hero' });
          }
        }
      `,
    },
    {
      name: 'HTTP answers beside gRPC in a gateway',
      file: 'gateway.js',
      code: `
        import * as grpc from '@grpc/grpc-js';
        import { HttpStatus } from '@nestjs/common';

        export function answer(response, err) {
          if (err.code === grpc.status.NOT_FOUND) return response.status(404).json({ code: 404, message: err.details });
          response.sendStatus(500);
          response.json({ code: HttpStatus.BAD_GATEWAY, details: err.details });
        }
      `,
    },
    {
      name: 'callbacks of other kinds',
      file: 'store.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const fs = require('node:fs');

        function readConfig(path, callback) {
          fs.readFile(path, (err, text) => {
            if (err) return callback(err);
            callback(null, JSON.parse(text));
          });
        }
        function authorize(request, done) {
          done({ code: 401, message: 'Who are you?' });
        }
        exporter.export(spans, (result) => resultCallback({ code: 1, error: result }));
        module.exports = { readConfig, authorize, client: new grpc.Client('localhost:50051', grpc.credentials.createInsecure()) };
      `,
    },
    {
      name: 'errors of other code spaces that do not go out',
      file: 'service.js',
      code: `
        import { readFile } from 'node:fs/promises';
        import { status } from '@grpc/grpc-js';

        export async function getBook(call, callback) {
          try {
            callback(null, { text: await readFile(call.request.path, 'utf8') });
          } catch (err) {
            if (err.code === 'ENOENT') return callback({ code: status.NOT_FOUND, details: 'There is no such book' });
            callback({ code: status.INTERNAL, details: 'The book cannot be read' });
          }
        }
      `,
    },
    {
      name: 'an error of the file system that is given a code first, or wrapped',
      file: 'service.js',
      code: `
        import { readFile } from 'node:fs/promises';
        import { status } from '@grpc/grpc-js';
        import { toStatus } from './errors.js';

        export async function getBook(call, callback) {
          try {
            callback(null, { text: await readFile(call.request.path, 'utf8') });
          } catch (err) {
            err.code = status.INTERNAL;
            callback(err);
          }
        }
        export async function getText(call, callback) {
          try {
            callback(null, { text: await readFile(call.request.path, 'utf8') });
          } catch (err) {
            callback(toStatus(err));
          }
        }
      `,
    },
    {
      name: 'calls of such modules that do not fail there',
      file: 'service.js',
      code: `
        import fs from 'node:fs';
        import { readFile } from 'node:fs/promises';
        import mongoose from 'mongoose';
        import { status } from '@grpc/grpc-js';
        import { missing } from './errors.js';

        export async function getBook(call, callback) {
          try {
            if (!mongoose.isValidObjectId(call.request.id) || !fs.existsSync(call.request.path)) throw missing(call.request);
            const text = await readFile(call.request.path, 'utf8').catch(() => {
              throw missing(call.request);
            });
            callback(null, { text, book: await books.get(call.request.id) });
          } catch (err) {
            callback(err);
          }
        }
      `,
    },
    {
      name: 'an error of which nothing is known',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        async function getBook(call, callback) {
          try {
            callback(null, await books.get(call.request.id));
          } catch (err) {
            callback(err);
          }
        }
        function listBooks(call, callback) {
          store.list(call.request, (err, books) => {
            if (err) return callback(err);
            callback(null, { books });
          });
        }
      `,
    },
    {
      name: 'an error that a test shows to be of gRPC',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';

        export const getBook: handleUnaryCall<Request, Book> = (call, callback) => {
          client.getBook(call.request, (err, book) => {
            if (err && err.code === status.NOT_FOUND) return callback(err);
            if (err && err.code === 14) return callback(err);
            callback(err, book);
          });
        };
      `,
    },
    {
      name: 'an error class with a code of its own that is not sent',
      code: `
        import { status } from '@grpc/grpc-js';

        export class HttpError extends Error {
          readonly code = 404;
        }
        export class ApiError extends Error {
          constructor() {
            super('no');
            this.code = 'NO_SUCH_BOOK';
          }
        }
        export const fail = () => {
          throw new HttpError('no');
        };
      `,
    },
    {
      name: 'tRPC, GraphQL and Node’s own errors',
      file: 'other.js',
      code: `
        import { TRPCError } from '@trpc/server';
        import { GraphQLError } from 'graphql';

        export const absent = () => new TRPCError({ code: 'NOT_FOUND', message: 'There is no such book' });
        export const refused = () => new GraphQLError('Not yours', { extensions: { code: 'FORBIDDEN' } });
        export const missing = () => Object.assign(new Error('missing'), { code: 'ENOENT' });
      `,
    },
    {
      name: 'Twirp, kafkajs and WebSocket codes',
      file: 'other.js',
      code: `
        import { TwirpError } from 'twirp-ts';
        import { KafkaJSProtocolError } from 'kafkajs';

        export const absent = () => new TwirpError('not_found', 'There is no such book');
        export const lost = () => new KafkaJSProtocolError({ code: 5, type: 'LEADER_NOT_AVAILABLE' });
        export const close = (socket) => socket.close(1008, 'policy');
      `,
    },
    {
      name: 'the status of a span, of an exit and of a health check',
      code: `
        import * as grpc from '@grpc/grpc-js';
        import { SpanStatusCode, trace } from '@opentelemetry/api';

        export function watch(span: Span, health: Health): void {
          span.setStatus({ code: SpanStatusCode.ERROR, message: 'no' });
          span.setStatus({ code: 2 });
          health.setStatus('books', 'NOT_SERVING');
          process.exit(70);
        }
        export const channel = grpc.credentials.createInsecure();
      `,
    },
    {
      name: 'a status enum of one’s own, and an HttpStatus that is one of gRPC’s',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';
        import { GrpcHttpStatus } from './grpc.js';

        enum Codes {
          MissingBook = 5,
        }
        export const getBook: handleUnaryCall<Request, Book> = (call, callback) => {
          if (!call.request.id) return callback({ code: GrpcHttpStatus.INVALID_ARGUMENT, details: 'Which book?' });
          callback({ code: Codes.MissingBook, details: 'There is no such book' });
        };
      `,
    },
    {
      name: 'an HTTP number in another place of an error',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        import { HttpsError } from 'firebase-functions/v2/https';

        export const refused = () => new ConnectError('404 of the store', Code.NotFound, { 'x-http-status': '404' });
        export const absent = () => new HttpsError('not-found', 'There is no such document', { code: 404 });
      `,
    },
    {
      name: 'a ConnectError of one’s own',
      code: `
        class ConnectError extends Error {
          constructor(message: string, readonly code: number) {
            super(message);
          }
        }
        export const absent = () => new ConnectError('There is no such book', 404);
      `,
    },
    {
      name: 'an event that is called error, of something else',
      file: 'socket.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function connect(socket) {
          socket.emit('error', { code: 404, message: 'There is no such room' });
          socket.emit('error', new Error('lost'));
        }
      `,
    },
  ],
};
