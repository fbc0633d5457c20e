import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const masked: ExpectedReport = { messageId: 'masked' };

/** A report on `written`, with the offer to put a line behind the text `clause` that opens the `catch`. */
const maskedUnless = (written: string, clause: string, line: string): ExpectedReport => ({
  messageId: 'masked',
  offers: [{ messageId: 'useCode', write: written, importing: { from: clause, to: `${clause}${line}` } }],
});

export const cases: RuleCases = {
  invalid: [
    {
      name: 'Firebase: NOT_FOUND under internal',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            const document = await documents.get(data.id);
            if (!document) throw new HttpsError('not-found', 'There is no such document');
            return document;
          } catch (error) {
            console.error('read', error);
            throw new HttpsError(«'internal'», 'The document cannot be read');
          }
        });
      `,
      reports: [maskedUnless("'internal'", 'catch (error) {', '\n    if (error instanceof HttpsError) throw error;')],
    },
    {
      name: 'Firebase: a catch without a name, CommonJS',
      file: 'index.cjs',
      code: `
        const functions = require('firebase-functions/v1');

        exports.read = functions.https.onCall(async (data, context) => {
          try {
            if (!context.auth) throw new functions.https.HttpsError('unauthenticated', 'Who are you?');
            return await documents.get(data.id);
          } catch {
            throw new functions.https.HttpsError(«'internal'», 'The document cannot be read');
          }
        });
      `,
      reports: [
        {
          messageId: 'masked',
          offers: [
            {
              messageId: 'useCode',
              write: "'internal'",
              importing: { from: 'catch {', to: 'catch (error) {\n    if (error instanceof functions.https.HttpsError) throw error;' },
            },
          ],
        },
      ],
    },
    {
      name: 'Firebase: thrown in a transaction',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const buy = onCall(async ({ data }) => {
          try {
            await db.runTransaction(async (transaction) => {
              const item = await transaction.get(items.doc(data.id));
              if (!item.exists) throw new HttpsError('not-found', 'There is no such item');
            });
          } catch (error) {
            throw new HttpsError(«'unknown'», 'The item cannot be bought', error);
          }
        });
      `,
      reports: [maskedUnless("'unknown'", 'catch (error) {', '\n    if (error instanceof HttpsError) throw error;')],
    },
    {
      name: 'Connect: every error as Internal, in one line',
      code: `
        import { Code, ConnectError, type HandlerContext } from '@connectrpc/connect';

        export async function say(request: SayRequest, context: HandlerContext) {
          try {
            if (!request.sentence) throw new ConnectError('Say something', Code.InvalidArgument);
            return await answer(request.sentence);
          } catch (err) { throw new ConnectError('No answer', «Code.Internal», undefined, undefined, err); }
        }
      `,
      reports: [maskedUnless('Code.Internal', 'catch (err) {', ' if (err instanceof ConnectError) throw err;')],
    },
    {
      name: 'Connect: a class that is tested, but another one',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        class StoreError extends Error {}

        export async function get(id: string) {
          try {
            return await load(id);
          } catch (error) {
            if (error instanceof StoreError) throw error;
            throw new ConnectError('The book cannot be read', «Code.Unavailable»);
          }
        }
        async function load(id: string) {
          const book = await store.get(id);
          if (!book) throw new ConnectError('There is no such book', Code.NotFound);
          return book;
        }
      `,
      reports: [maskedUnless('Code.Unavailable', 'catch (error) {', '\n    if (error instanceof ConnectError) throw error;')],
    },
    {
      name: 'Connect: no code at all in the catch',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export async function get(id: string) {
          try {
            if (id === '') throw new ConnectError('Which book?', Code.InvalidArgument);
            return await store.get(id);
          } catch (error) {
            throw «new ConnectError('The book cannot be read')»;
          }
        }
      `,
      reports: [maskedUnless("new ConnectError('The book cannot be read')", 'catch (error) {', '\n    if (error instanceof ConnectError) throw error;')],
    },
    {
      name: 'NestJS: RpcException under RpcException',
      code: `
        import { status } from '@grpc/grpc-js';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          async findOne({ id }: HeroById): Promise<Hero> {
            try {
              return await this.load(id);
            } catch (error) {
              this.logger.error(error);
              throw new RpcException({ code: «status.INTERNAL», message: 'The hero cannot be read' });
            }
          }
          private async load(id: number): Promise<Hero> {
            const hero = await this.heroes.get(id);
            if (!hero) throw new RpcException({ code: status.NOT_FOUND, message: 'There is no such hero' });
            return hero;
          }
        }
      `,
      reports: [maskedUnless('status.INTERNAL', 'catch (error) {', '\n      if (error instanceof RpcException) throw error;')],
    },
    {
      name: 'NestJS: an HTTP exception, and a test of another class',
      code: `
        import { status } from '@grpc/grpc-js';
        import { NotFoundException } from '@nestjs/common';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          async findOne({ id }: HeroById): Promise<Hero> {
            try {
              const hero = await this.heroes.get(id);
              if (!hero) throw new NotFoundException('There is no such hero');
              return hero;
            } catch (error) {
              if (error instanceof RpcException) throw error;
              throw new RpcException({ code: «status.INTERNAL», message: error instanceof Error ? error.message : 'lost' });
            }
          }
        }
      `,
      reports: [masked],
    },
    {
      name: 'NestJS: a filter with one code for every HTTP exception',
      code: `
        import { status } from '@grpc/grpc-js';
        import { ArgumentsHost, Catch, HttpException } from '@nestjs/common';
        import { BaseRpcExceptionFilter, RpcException } from '@nestjs/microservices';

        @Catch()
        export class AllExceptionsFilter extends BaseRpcExceptionFilter {
          catch(exception: unknown, host: ArgumentsHost) {
            if (exception instanceof HttpException) {
              return super.catch(new RpcException({ code: «status.INTERNAL», message: exception.message }), host);
            }
            return super.catch(new RpcException({ code: status.UNKNOWN, message: 'lost' }), host);
          }
        }
      `,
      reports: [masked],
    },
    {
      name: 'nice-grpc: a rethrow that is for others',
      code: `
        import { ServerError, Status } from 'nice-grpc';

        export async function getBook(request: GetBookRequest): Promise<Book> {
          try {
            if (request.id === '') throw new ServerError(Status.INVALID_ARGUMENT, 'Which book?');
            return await store.get(request.id);
          } catch (error) {
            if (error instanceof TypeError) throw error;
            throw new ServerError(«Status.INTERNAL», String(error));
          }
        }
      `,
      reports: [maskedUnless('Status.INTERNAL', 'catch (error) {', '\n    if (error instanceof ServerError) throw error;')],
    },
    {
      name: 'protobuf-ts: an error class of the file',
      code: `
        import { RpcError } from '@protobuf-ts/runtime-rpc';

        class MissingBook extends RpcError {
          constructor(id: string) {
            super(id, 'NOT_FOUND');
          }
        }
        export async function getBook(request: GetBookRequest): Promise<Book> {
          try {
            const book = await store.get(request.id);
            if (!book) throw new MissingBook(request.id);
            return book;
          } catch (error) {
            throw new RpcError('lost', «'INTERNAL'»);
          }
        }
      `,
      reports: [maskedUnless("'INTERNAL'", 'catch (error) {', '\n    if (error instanceof MissingBook) throw error;')],
    },
    {
      name: 'grpc-js: thrown to be caught, and not looked at',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        async function getBook(call, callback) {
          try {
            const book = await books.get(call.request.id);
            if (!book) throw Object.assign(new Error('There is no such book'), { code: grpc.status.NOT_FOUND });
            callback(null, book);
          } catch (err) {
            callback({ code: «grpc.status.INTERNAL», details: err.message });
          }
        }
      `,
      reports: [masked],
    },
    {
      name: 'grpc-js: a function of the file that throws',
      file: 'service.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        class GrpcError extends Error {
          constructor(code, message) {
            super(message);
            this.code = code;
          }
        }
        function idOf(request) {
          if (!request.id) throw new GrpcError(grpc.status.INVALID_ARGUMENT, 'Which book?');
          return request.id;
        }
        export async function getBook(call, callback) {
          try {
            callback(null, await books.get(idOf(call.request)));
          } catch (err) {
            console.error({ err });
            callback({ code: «grpc.status.INTERNAL», details: 'The book cannot be read' });
          }
        }
      `,
      reports: [masked],
    },
    {
      name: 'grpc-js: a check of the request from another file, where what is likely is asked for',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const validateRequest = require('./validation');

        async function addBook(call, callback) {
          try {
            validateRequest(schema, call.request);
            callback(null, await books.add(call.request));
          } catch (err) {
            callback({ code: «grpc.status.INTERNAL», details: 'The book cannot be added' });
          }
        }
      `,
      reports: [masked],
    },
    {
      name: 'only what was caught of the other class is let through',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';
        import Stripe from 'stripe';

        export const pay = onCall(async ({ data }) => {
          try {
            if (!data.amount) throw new HttpsError('invalid-argument', 'How much?');
            return await stripe.charges.create(data);
          } catch (error) {
            if (error instanceof Stripe.errors.StripeCardError) {
              throw new HttpsError('failed-precondition', 'The card was declined');
            }
            throw new HttpsError(«'internal'», 'The payment failed');
          }
        });
      `,
      reports: [maskedUnless("'internal'", 'catch (error) {', '\n    if (error instanceof HttpsError) throw error;')],
    },
    {
      name: 'a sentence of the error is not its code',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
            return await documents.get(data.id);
          } catch (e) {
            const error = e as Error;
            logger.error(\`read: \${error.message}\`, error.stack);
            throw new HttpsError(«'internal'», error.message);
          }
        });
      `,
      reports: [maskedUnless("'internal'", 'catch (e) {', '\n    if (e instanceof HttpsError) throw e;')],
    },
  ],

  valid: [
    {
      name: 'the class is tested',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
            return await documents.get(data.id);
          } catch (error) {
            if (error instanceof HttpsError) throw error;
            throw new HttpsError('internal', 'The document cannot be read');
          }
        });
      `,
    },
    {
      name: 'the class is tested under its other name',
      code: `
        import * as functions from 'firebase-functions/v1';
        import { HttpsError } from './errors.js';

        export const read = functions.https.onCall(async (data) => {
          try {
            if (!data.id) throw new functions.https.HttpsError('invalid-argument', 'Which document?');
            return await documents.get(data.id);
          } catch (error) {
            if (!(error instanceof HttpsError)) throw new functions.https.HttpsError('internal', 'lost');
            throw error;
          }
        });
      `,
    },
    {
      name: 'a class that it may extend is tested',
      code: `
        import { status } from '@grpc/grpc-js';
        import { HttpException, NotFoundException } from '@nestjs/common';
        import { GrpcMethod, GrpcNotFoundException, RpcException } from '@nestjs/microservices';
        import { AppError, MissingHero } from './errors.js';

        export class HeroController {
          @GrpcMethod()
          async findOne({ id }: HeroById): Promise<Hero> {
            try {
              if (id < 0) throw new NotFoundException('There is no such hero');
              return await this.heroes.get(id);
            } catch (error) {
              if (error instanceof HttpException) throw toRpc(error);
              throw new RpcException({ code: status.INTERNAL, message: 'lost' });
            }
          }
          @GrpcMethod()
          async findAnother({ id }: HeroById): Promise<Hero> {
            try {
              if (id < 0) throw new GrpcNotFoundException('There is no such hero');
              if (id > 9) throw new MissingHero(status.NOT_FOUND, id);
              return await this.heroes.get(id);
            } catch (error) {
              if (error instanceof RpcException || error instanceof AppError) throw error;
              throw new RpcException({ code: status.INTERNAL, message: 'lost' });
            }
          }
        }
      `,
    },
    {
      name: 'the code is looked at',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        const missing = () => Object.assign(new Error('There is no such book'), { code: grpc.status.NOT_FOUND });

        async function getBook(call, callback) {
          try {
            if (!call.request.id) throw missing();
            callback(null, await books.get(call.request.id));
          } catch (err) {
            callback({ code: err.code ?? grpc.status.INTERNAL, details: err.message });
          }
        }
        async function listBooks(call, callback) {
          try {
            if (!call.request.shelf) throw missing();
          } catch ({ code, message }) {
            callback({ code: code || grpc.status.INTERNAL, details: message });
          }
        }
        async function addBook(call, callback) {
          try {
            if (!call.request.title) throw missing();
          } catch (err) {
            const error = err;
            if ('code' in error) return callback(error);
            callback({ code: grpc.status.INTERNAL, details: 'lost' });
          }
        }
      `,
    },
    {
      name: 'the message or the name is tested',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
            return await documents.get(data.id);
          } catch (error) {
            if (error.message.startsWith('Which')) throw new HttpsError('invalid-argument', error.message);
            throw new HttpsError('internal', 'The document cannot be read');
          }
        });
        export const write = onCall(async ({ data }) => {
          try {
            if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
          } catch (error) {
            switch (error.name) {
              case 'HttpsError':
                throw error;
              default:
                throw new HttpsError('internal', 'lost');
            }
          }
        });
      `,
    },
    {
      name: 'a function is asked, or given the error to go on with',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        import { isKnown, toConnectError } from './errors.js';

        export async function get(id: string) {
          try {
            if (id === '') throw new ConnectError('Which book?', Code.InvalidArgument);
            return await store.get(id);
          } catch (error) {
            if (isKnown(error)) throw error;
            throw new ConnectError('The book cannot be read', Code.Internal);
          }
        }
        export async function find(id: string) {
          try {
            if (id === '') throw new ConnectError('Which book?', Code.InvalidArgument);
            return await store.get(id);
          } catch (error) {
            throw ConnectError.from(error, Code.Internal);
          }
        }
        export async function take(id: string) {
          try {
            if (id === '') throw new ConnectError('Which book?', Code.InvalidArgument);
          } catch (error) {
            const known = toConnectError(error);
            if (known) throw known;
            throw new ConnectError('lost', Code.Internal);
          }
        }
      `,
    },
    {
      name: 'the error is spread into the one that is raised',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        async function getBook(call, callback) {
          try {
            if (!call.request.id) throw Object.assign(new Error('Which book?'), { code: grpc.status.INVALID_ARGUMENT });
          } catch (err) {
            callback({ code: grpc.status.INTERNAL, ...err });
          }
        }
      `,
    },
    {
      name: 'nothing specific is thrown in the try',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
          try {
            const document = await documents.get(data.id);
            if (!document) throw new HttpsError('internal', 'lost');
            return document;
          } catch (error) {
            throw new HttpsError('unavailable', 'The documents cannot be reached');
          }
        });
      `,
    },
    {
      name: 'the same code comes out',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function parse(text: string) {
          try {
            if (text === '') throw new ConnectError('no text', Code.InvalidArgument);
            return JSON.parse(text);
          } catch (error) {
            throw new ConnectError('The text is no JSON', Code.InvalidArgument);
          }
        }
      `,
    },
    {
      name: 'the check of the request is answered as what it is',
      code: `
        import { Code, ConnectError, type HandlerContext } from '@connectrpc/connect';
        import { validateNamespace } from './validation.js';

        export async function put(request: PutRequest, context: HandlerContext) {
          try {
            validateNamespace(request.namespace);
          } catch (error) {
            throw new ConnectError('The namespace is invalid', Code.InvalidArgument);
          }
          return store.put(request);
        }
      `,
    },
    {
      name: 'an exception of HTTP is answered with the code that says the same',
      code: `
        import { status } from '@grpc/grpc-js';
        import { ConflictException, NotFoundException } from '@nestjs/common';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Hero {
            try {
              if (id > 9) throw new NotFoundException('There is no such hero');
              return this.heroes.get(id);
            } catch (error) {
              throw new RpcException({ code: status.NOT_FOUND, message: 'There is no such hero' });
            }
          }
          @GrpcMethod()
          create(hero: Hero): Hero {
            try {
              if (this.heroes.has(hero.name)) throw new ConflictException('There is one already');
              return this.heroes.add(hero);
            } catch (error) {
              throw new RpcException({ code: status.ABORTED, message: 'Try again' });
            }
          }
        }
      `,
    },
    {
      name: 'given to the callback in the try, not thrown',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        async function getBook(call, callback) {
          try {
            const book = await books.get(call.request.id);
            if (!book) return callback({ code: grpc.status.NOT_FOUND, details: 'There is no such book' });
            callback(null, book);
          } catch (err) {
            callback({ code: grpc.status.INTERNAL, details: 'The book cannot be read' });
          }
        }
      `,
    },
    {
      name: 'thrown in a function that runs elsewhere',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            emitter.on('lost', () => {
              throw new HttpsError('not-found', 'There is no such document');
            });
            return await documents.get(data.id);
          } catch (error) {
            throw new HttpsError('internal', 'The document cannot be read');
          }
        });
      `,
    },
    {
      name: 'a promise that nobody waits for in the try',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        async function load(id: string) {
          if (!id) throw new HttpsError('invalid-argument', 'Which document?');
          return documents.get(id);
        }
        export const read = onCall(({ data }) => {
          try {
            return load(data.id);
          } catch (error) {
            throw new HttpsError('internal', 'The document cannot be read');
          }
        });
      `,
    },
    {
      name: 'caught before it gets there',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            try {
              if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
            } catch (error) {
              return null;
            }
            return await documents.get(data.id);
          } catch (error) {
            throw new HttpsError('internal', 'The document cannot be read');
          }
        });
      `,
    },
    {
      name: 'another code for another class, and a rethrow for the rest',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
            return JSON.parse(await documents.get(data.id));
          } catch (error) {
            if (error instanceof SyntaxError) throw new HttpsError('data-loss', 'The document is broken');
            throw error;
          }
        });
      `,
    },
    {
      name: 'the catch raises nothing',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
            return await documents.get(data.id);
          } catch (error) {
            await report(error);
            return null;
          } finally {
            if (data.last) throw new HttpsError('aborted', 'Start again');
          }
        });
      `,
    },
    {
      name: 'a code that only the run tells',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
          } catch (error) {
            throw new HttpsError(lastCode(), 'lost');
          }
        });
      `,
    },
    {
      name: 'a check that answers by itself, and one of the file that throws nothing',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const { validateRequest } = require('./validation');

        function validateShelf(request) {
          return request.shelf !== undefined;
        }
        async function addBook(call, callback) {
          try {
            validateRequest(call.request, callback);
            validateShelf(call.request);
            callback(null, await books.add(call.request));
          } catch (err) {
            callback({ code: grpc.status.INTERNAL, details: 'The book cannot be added' });
          }
        }
      `,
    },
    {
      name: 'a check of the request from another file, where what is certain is asked for',
      options: [{ confidence: 'certain' }],
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const { validateRequest } = require('./validation');

        async function addBook(call, callback) {
          try {
            validateRequest(call.request);
            callback(null, await books.add(call.request));
          } catch (err) {
            callback({ code: grpc.status.INTERNAL, details: 'The book cannot be added' });
          }
        }
      `,
    },
    {
      name: 'NestJS: a filter that asks for the status, and one for a single class',
      code: `
        import { status } from '@grpc/grpc-js';
        import { BadRequestException, Catch, HttpException } from '@nestjs/common';
        import { BaseRpcExceptionFilter, RpcException } from '@nestjs/microservices';

        @Catch()
        export class AllExceptionsFilter extends BaseRpcExceptionFilter {
          catch(exception: unknown, host: ArgumentsHost) {
            if (exception instanceof BadRequestException) {
              return super.catch(new RpcException({ code: status.INVALID_ARGUMENT, message: exception.message }), host);
            }
            if (exception instanceof HttpException) {
              const code = exception.getStatus() === 404 ? status.NOT_FOUND : status.INTERNAL;
              return super.catch(new RpcException({ code, message: exception.message }), host);
            }
            return super.catch(exception, host);
          }
        }
      `,
    },
    {
      name: 'errors of other kinds: HTTP, tRPC, one’s own',
      file: 'other.js',
      code: `
        import { NotFoundException, InternalServerErrorException } from '@nestjs/common';
        import { TRPCError } from '@trpc/server';

        export async function read(id) {
          try {
            if (!id) throw new NotFoundException('There is no such document');
          } catch (error) {
            throw new InternalServerErrorException('lost');
          }
        }
        export async function find(id) {
          try {
            if (!id) throw new TRPCError({ code: 'NOT_FOUND' });
          } catch (error) {
            throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR' });
          }
        }
        export async function take(id) {
          try {
            if (!id) throw new HttpsError('not-found', 'There is no such document');
          } catch (error) {
            throw new HttpsError('internal', 'lost');
          }
        }
      `,
    },
  ],
};
