import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const errorAsOk: ExpectedReport = { messageId: 'errorAsOk' };

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: a status as the answer',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          const book = books.get(call.request.id);
          if (!book) return callback(null, «{ code: grpc.status.NOT_FOUND, details: 'There is no such book' }»);
          callback(null, book);
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'grpc-js: a status as the answer, after undefined, in TypeScript',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';

        export const getBook: handleUnaryCall<GetBookRequest, Book> = (call, callback) => {
          if (!call.metadata.get('authorization').length) {
            callback(undefined, «{ status: status.UNAUTHENTICATED, message: 'Who are you?' }» as never);
          }
        };
      `,
      reports: [errorAsOk],
    },
    {
      name: 'grpc-js: success denied',
      file: 'service.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export async function addBook(call, callback) {
          try {
            await books.add(call.request);
            callback(null, { success: true });
          } catch (err) {
            callback(null, «{ success: false, message: err.message }»);
          }
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'grpc-js: what was caught, as the answer',
      file: 'service.cjs',
      code: `
        const { status } = require('@grpc/grpc-js');

        async function getBook(call, callback) {
          try {
            callback(null, await books.get(call.request.id));
          } catch (err) {
            callback(null, «err»);
          }
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'grpc-js: an Error of the file’s own class',
      code: `
        import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';

        class MissingBook extends Error {}

        export function getBook(call: ServerUnaryCall<Request, Book>, callback: sendUnaryData<unknown>): void {
          callback(null, books.get(call.request.id) ?? «new MissingBook(call.request.id)»);
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'grpc-js: a status written to a stream',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function listBooks(call) {
          if (!call.request.shelf) {
            call.write(«{ code: grpc.status.INVALID_ARGUMENT, message: 'Which shelf?' }»);
            call.end();
          }
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'grpc-js: an HTTP status by its number, in a class',
      file: 'service.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        class BookService {
          getBook(call, callback) {
            const book = books.get(call.request.id);
            callback(null, book ? { status: 200, book } : «{ status: 404, error: 'There is no such book' }»);
          }
        }
        server.addService(definition, new BookService());
      `,
      reports: [errorAsOk],
    },
    {
      name: 'grpc-js: a function of the file that makes the answer',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        const refused = (message) => ({ success: false, message });

        function addBook(call, callback) {
          if (!call.request.title) return callback(null, «refused('Which title?')»);
          callback(null, { success: true });
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'grpc-js: a constant that is the answer',
      code: `
        import type { handleUnaryCall } from '@grpc/grpc-js';

        export const addBook: handleUnaryCall<Book, Result> = async (call, callback) => {
          if (!call.request.title) {
            const answer = { success: false, message: 'Which title?' };
            return callback(null, «answer»);
          }
        };
      `,
      reports: [errorAsOk],
    },
    {
      name: 'grpc-js: a function from elsewhere that is called a maker of errors',
      code: `
        import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
        import { createErrorResponse } from './errors.js';

        export async function getBook(call: ServerUnaryCall<Request, Book>, callback: sendUnaryData<Book>): Promise<void> {
          try {
            callback(null, await books.get(call.request.id));
          } catch (err) {
            callback(null, «createErrorResponse(err)»);
          }
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'Firebase: HttpsError returned',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall((request) => {
          if (!request.auth) return «new HttpsError('unauthenticated', 'Who are you?')»;
          return documents.get(request.data.id);
        });
      `,
      reports: [errorAsOk],
    },
    {
      name: 'Firebase: success denied, first generation, CommonJS',
      file: 'index.cjs',
      code: `
        const functions = require('firebase-functions/v1');

        exports.join = functions.region('europe-west1').https.onCall(async (data, context) => {
          if (!context.auth) {
            return «{ success: false, message: 'Sign in first' }»;
          }
          return { success: true };
        });
      `,
      reports: [errorAsOk],
    },
    {
      name: 'Firebase: nothing but an error',
      file: 'index.js',
      code: `
        import { onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            return { document: await documents.get(data.id), error: null };
          } catch (cause) {
            return «{ document: null, error: cause.message }»;
          }
        });
      `,
      reports: [errorAsOk],
    },
    {
      name: 'NestJS: an HTTP status by name',
      code: `
        import { HttpStatus } from '@nestjs/common';
        import { GrpcMethod } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod('HeroService')
          async create(hero: Hero): Promise<HeroResult> {
            if (await this.heroes.has(hero.name)) {
              return «{ status: HttpStatus.CONFLICT, error: ['There is one already'] }»;
            }
            return { status: HttpStatus.CREATED, error: null };
          }
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'NestJS: an exception in an observable',
      code: `
        import { status } from '@grpc/grpc-js';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';
        import { of } from 'rxjs';

        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Observable<Hero> {
            return of(this.heroes.get(id) ?? «new RpcException({ code: status.NOT_FOUND, message: 'There is no such hero' })»);
          }
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'NestJS: a controller that ts-proto has made handlers of',
      code: `
        import { Controller } from '@nestjs/common';
        import { HeroServiceControllerMethods } from './hero.js';

        @Controller()
        @HeroServiceControllerMethods()
        export class HeroController {
          async remove({ id }: HeroById): Promise<Result> {
            if (!(await this.heroes.delete(id))) return «{ success: false, message: 'There is no such hero' }»;
            return { success: true, message: '' };
          }
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'Connect: an error returned, and one yielded',
      code: `
        import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';

        export default (router: ConnectRouter) =>
          router.service(ElizaService, {
            say: (request) => (request.sentence ? { sentence: 'Why?' } : «new ConnectError('Say something', Code.InvalidArgument)»),
            async *introduce(request) {
              yield «{ code: Code.Unimplemented, message: 'Not yet' }»;
            },
          });
      `,
      reports: [errorAsOk, errorAsOk],
    },
    {
      name: 'nice-grpc: what was caught, returned',
      code: `
        import { ServerError, Status, createServer } from 'nice-grpc';

        createServer().add(BookDefinition, {
          async getBook(request: GetBookRequest): Promise<Book> {
            try {
              return await books.get(request.id);
            } catch (error) {
              return «error»;
            }
          },
        });
      `,
      reports: [errorAsOk],
    },
    {
      name: 'protobuf-ts: an error returned',
      code: `
        import { RpcError, type ServerCallContext } from '@protobuf-ts/runtime-rpc';

        export class BookService {
          async getBook(request: GetBookRequest, context: ServerCallContext): Promise<Book> {
            return books.get(request.id) ?? «new RpcError('There is no such book', 'NOT_FOUND')»;
          }
        }
      `,
      reports: [errorAsOk],
    },
    {
      name: 'an answer to a question, where what is likely is asked for',
      options: [{ confidence: 'likely' }],
      code: `
        import { onCall } from 'firebase-functions/v2/https';

        export const checkName = onCall(async ({ data }) => {
          if (await names.has(data.name)) return «{ success: false }»;
          return { success: true };
        });
      `,
      reports: [errorAsOk],
    },
  ],

  valid: [
    {
      name: 'errors given to the callback',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        async function getBook(call, callback) {
          try {
            const book = await books.get(call.request.id);
            if (!book) return callback({ code: grpc.status.NOT_FOUND, details: 'There is no such book' });
            callback(null, book);
          } catch (err) {
            callback({ code: grpc.status.INTERNAL, details: 'The books cannot be read' });
          }
        }
      `,
    },
    {
      name: 'an error given with an answer, which the library passes over',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          callback({ code: grpc.status.NOT_FOUND, details: 'There is no such book' }, null);
        }
      `,
    },
    {
      name: 'a good answer',
      file: 'service.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function addBook(call, callback) {
          callback(null, { success: true, code: status.OK, message: 'fine', error: null });
        }
      `,
    },
    {
      name: 'a good HTTP status, and numbers that are none',
      code: `
        import { HttpStatus } from '@nestjs/common';
        import { GrpcMethod } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          create(hero: Hero): Result {
            return { status: HttpStatus.CREATED, error: [] };
          }
          @GrpcMethod()
          room({ id }: HeroById): Room {
            return { code: 404, name: 'The room at the end', message: undefined } && { code: 7, message: 'Hello' };
          }
        }
      `,
    },
    {
      name: 'answers that tell of errors among other things',
      code: `
        import { onCall } from 'firebase-functions/v2/https';

        export const importAll = onCall(async ({ data }) => {
          const results = await Promise.all(data.rows.map(async (row) => {
            try {
              return { id: await rows.add(row), error: null };
            } catch (cause) {
              return { success: false, error: cause.message };
            }
          }));
          return { results, failed: results.filter(({ error }) => error).length, error: results[0].error };
        });
      `,
    },
    {
      name: 'the state of a thing that has failed',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';

        export const getOperation: handleUnaryCall<GetOperation, Operation> = (call, callback) => {
          callback(null, { name: call.request.name, done: true, error: { code: status.ABORTED, message: 'The import was stopped' } });
        };
        export const getHealth: handleUnaryCall<Empty, Health> = async (call, callback) => {
          try {
            await database.ping();
            callback(null, { healthy: true });
          } catch (err) {
            callback(null, { healthy: false, error: String(err) });
          }
        };
      `,
    },
    {
      name: 'whether something is so',
      code: `
        import { onCall } from 'firebase-functions/v2/https';

        export const verifyCode = onCall(async ({ data }) => {
          if (!(await codes.has(data.code))) return { valid: false, reason: 'There is no such code' };
          return { valid: true };
        });
      `,
    },
    {
      name: 'success denied in answer to a question, where what is certain is asked for',
      options: [{ confidence: 'certain' }],
      code: `
        import { onCall } from 'firebase-functions/v2/https';

        export const checkName = onCall(async ({ data }) => ({ success: false }));
      `,
    },
    {
      name: 'an object that is filled in before it goes out',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        async function addBook(call, callback) {
          const answer = { success: false, message: '' };
          answer.success = await books.add(call.request);
          callback(null, answer);
        }
        async function addBooks(call, callback) {
          let answer = { success: false };
          if (await books.addAll(call.request.books)) answer = { success: true };
          callback(null, answer);
        }
      `,
    },
    {
      name: 'a function of the file that throws the error itself',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        function createError(message: string): never {
          throw new HttpsError('invalid-argument', message);
        }
        export const read = onCall(({ data }) => {
          if (!data.id) return createError('Which document?');
          return documents.get(data.id);
        });
      `,
    },
    {
      name: 'a function of the file that makes an error now and then',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function answerTo(book) {
          if (!book) return { success: false };
          return { success: true, book };
        }
        function getBook(call, callback) {
          callback(null, answerTo(books.get(call.request.id)));
        }
      `,
    },
    {
      name: 'names that speak of errors and make none',
      code: `
        import type { handleUnaryCall } from '@grpc/grpc-js';
        import { createErrorReport, getErrorById, toErrorList } from './reports.js';

        export const getError: handleUnaryCall<ById, Report> = (call, callback) => callback(null, getErrorById(call.request.id));
        export const report: handleUnaryCall<ById, Report> = (call, callback) => callback(null, createErrorReport(call.request.id));
        export const list: handleUnaryCall<ById, Report> = (call, callback) => callback(null, toErrorList(call.request.id));
      `,
    },
    {
      name: 'a function from elsewhere that is called a maker of errors, where what is certain is asked for',
      options: [{ confidence: 'certain' }],
      code: `
        import { onCall } from 'firebase-functions/v2/https';
        import { createErrorResponse } from './errors.js';

        export const read = onCall(({ data }) => documents.get(data.id) ?? createErrorResponse('There is no such document'));
      `,
    },
    {
      name: 'a stream of answers that ends with an error',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function listBooks(call) {
          for (const book of books) call.write(book);
          call.emit('error', { code: grpc.status.ABORTED, details: 'The shelf was moved' });
        }
        function tail(call) {
          log.write({ code: grpc.status.ABORTED, details: 'to the log, not to the client' });
          call.write({ line: 'fine' });
          call.end();
        }
      `,
    },
    {
      name: 'Firebase: errors thrown, nothing returned',
      code: `
        import { HttpsError, onCall, onRequest } from 'firebase-functions/v2/https';

        export const read = onCall((request) => {
          if (!request.auth) throw new HttpsError('unauthenticated', 'Who are you?');
          return;
        });
        export const web = onRequest((request, response) => {
          response.status(404).json({ success: false, error: 'There is no such page' });
        });
      `,
    },
    {
      name: 'NestJS: an HTTP controller, and an event over another transport',
      code: `
        import { Controller, Get, HttpStatus } from '@nestjs/common';
        import { EventPattern, MessagePattern, RpcException } from '@nestjs/microservices';

        @Controller()
        export class HeroController {
          @Get()
          find() {
            return { statusCode: HttpStatus.NOT_FOUND, message: 'There is no such hero' };
          }
          @MessagePattern({ cmd: 'find' })
          findByMessage() {
            return { success: false, error: 'There is no such hero' };
          }
          @EventPattern('found')
          onFound() {
            return new RpcException('lost');
          }
        }
      `,
    },
    {
      name: 'NestJS: an observable that fails',
      code: `
        import { status } from '@grpc/grpc-js';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';
        import { throwError } from 'rxjs';

        export class HeroController {
          @GrpcMethod()
          findOne(): Observable<Hero> {
            return throwError(() => new RpcException({ code: status.NOT_FOUND, message: 'There is no such hero' }));
          }
        }
      `,
    },
    {
      name: 'Connect: a private part of a service, and an error handed on inside',
      code: `
        import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';

        class Eliza {
          say(request: SayRequest) {
            const error = this.check(request);
            if (error) throw error;
            return { sentence: 'Why?' };
          }
          private check(request: SayRequest) {
            return request.sentence ? undefined : new ConnectError('Say something', Code.InvalidArgument);
          }
        }
        export default (router: ConnectRouter) => router.service(ElizaService, new Eliza());
      `,
    },
    {
      name: 'mali: what a handler returns is no answer',
      file: 'service.cjs',
      code: `
        const Mali = require('mali');
        const { createError } = require('./errors');

        const app = new Mali('books.proto');
        app.use({
          getBook: async (context) => {
            if (!context.req.id) return createError(context, 'Which book?');
            context.res = books.get(context.req.id);
          },
        });
      `,
    },
    {
      name: 'tRPC, GraphQL and a server action, which answer by themselves',
      file: 'other.js',
      code: `
        import { TRPCError, initTRPC } from '@trpc/server';

        export const router = initTRPC.create().router({
          read: procedure.query(() => ({ success: false, error: 'There is no such document' })),
        });
        export const resolvers = { Query: { book: () => ({ error: 'There is no such book', code: 'NOT_FOUND' }) } };
        export async function addBook(form) {
          try {
            return { success: true };
          } catch (error) {
            return { success: false, error: error.message };
          }
        }
      `,
    },
    {
      name: 'callbacks that are not those of handlers',
      file: 'store.cjs',
      code: `
        const fs = require('node:fs');

        function readBook(id, callback) {
          fs.readFile(id, (err, text) => {
            if (err) return callback(null, { success: false, error: err.message });
            callback(null, { success: true, text });
          });
        }
        module.exports = { readBook, code: 404 };
      `,
    },
  ],
};
