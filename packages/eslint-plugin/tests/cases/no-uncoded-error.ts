import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const uncoded: ExpectedReport = { messageId: 'uncoded' };

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: a plain Error for the callback',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          const book = books.get(call.request.id);
          if (!book) return «callback(new Error('There is no such book'))»;
          callback(null, book);
        }
      `,
      reports: [uncoded],
    },
    {
      name: 'grpc-js: a text, and the text of an error',
      file: 'service.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export async function getBook(call, callback) {
          if (!call.request.id) return «callback('Which book?')»;
          try {
            callback(null, await books.get(call.request.id));
          } catch (err) {
            «callback(err.message)»;
          }
        }
      `,
      reports: [uncoded, uncoded],
    },
    {
      name: 'grpc-js: objects without a code, in TypeScript',
      code: `
        import type { handleUnaryCall } from '@grpc/grpc-js';

        export const getBook: handleUnaryCall<Request, Book> = (call, callback) => {
          if (!call.request.id) «callback({ message: 'Which book?' })»;
          else «callback({ name: 'MissingBook', details: \`There is no \${call.request.id}\` } as never)»;
        };
      `,
      reports: [uncoded, uncoded],
    },
    {
      name: 'grpc-js: status in place of code',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          if (!call.request.id) return «callback({ status: grpc.status.INVALID_ARGUMENT, message: 'Which book?' })»;
          const error = new Error('There is no such book');
          error.status = grpc.status.NOT_FOUND;
          «callback(error)»;
        }
      `,
      reports: [uncoded, uncoded],
    },
    {
      name: 'grpc-js: the code in the text',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          if (!call.request.id) return «callback(new Error(\`\${grpc.status.INVALID_ARGUMENT}: Which book?\`))»;
          «callback(new Error('NOT_FOUND: There is no such book'))»;
        }
        function refuse(status, message, callback) {
          const code = status || grpc.status.INTERNAL;
          «callback(new Error(\`\${code} \${message}\`))»;
        }
      `,
      reports: [uncoded, uncoded, uncoded],
    },
    {
      name: 'grpc-js: an error event of a stream, in a class',
      code: `
        import type { ServerWritableStream } from '@grpc/grpc-js';

        export class Shelf {
          list(call: ServerWritableStream<Request, Book>): void {
            if (!call.request.shelf) «call.emit('error', new Error('Which shelf?'))»;
            else for (const book of books) call.write(book);
          }
        }
      `,
      reports: [uncoded],
    },
    {
      name: 'grpc-js: thrown into a catch that hands it over',
      code: `
        import type { handleUnaryCall } from '@grpc/grpc-js';

        export const getBook: handleUnaryCall<Request, Book> = async (call, callback) => {
          try {
            const book = await books.get(call.request.id);
            if (!book) throw «new Error('There is no such book')»;
            callback(null, book);
          } catch (err) {
            logger.error(err);
            callback(err as Error);
          }
        };
      `,
      reports: [uncoded],
    },
    {
      name: 'grpc-js: a class of the file that knows no code',
      file: 'service.cjs',
      code: `
        const { status } = require('@grpc/grpc-js');

        class MissingBook extends Error {
          constructor(id) {
            super(\`There is no book \${id}\`);
            this.id = id;
          }
        }
        function getBook(call, callback) {
          if (!books.has(call.request.id)) return «callback(new MissingBook(call.request.id))»;
          callback(null, books.get(call.request.id));
        }
      `,
      reports: [uncoded],
    },
    {
      name: 'grpc-js: Object.assign that assigns no code',
      file: 'service.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function getBook(call, callback) {
          if (!call.request.id) «callback(Object.assign(new Error('Which book?'), { statusCode: 3 }))»;
        }
      `,
      reports: [uncoded],
    },
    {
      name: 'Connect: ConnectError without a code',
      code: `
        import { ConnectError, type ConnectRouter } from '@connectrpc/connect';

        export default (router: ConnectRouter) =>
          router.service(ElizaService, {
            async say(request) {
              if (!request.sentence) throw «new ConnectError('Say something')»;
              return { sentence: 'Why?' };
            },
          });
      `,
      reports: [uncoded],
    },
    {
      name: 'Connect: a plain Error about the request',
      file: 'eliza.js',
      code: `
        import { createConnectRouter } from '@connectrpc/connect';

        createConnectRouter().service(ElizaService, {
          async say(request) {
            if (!request.sentence) throw «new Error('Say something')»;
            const session = await sessions.get(request.session);
            if (!session) throw «new Error(\`There is no session \${request.session}\`)»;
            return { sentence: 'Why?' };
          },
        });
      `,
      reports: [uncoded, uncoded],
    },
    {
      name: 'Connect: a code on an Error of another class',
      code: `
        import { Code, type HandlerContext } from '@connectrpc/connect';

        export async function say(request: SayRequest, context: HandlerContext) {
          if (!request.sentence) throw «Object.assign(new Error('Say something'), { code: Code.InvalidArgument })»;
          return { sentence: 'Why?' };
        }
      `,
      reports: [uncoded],
    },
    {
      name: 'Connect: ConnectError.from of an error of the file system',
      code: `
        import { readFile } from 'node:fs/promises';
        import { ConnectError, type HandlerContext } from '@connectrpc/connect';

        export async function read(request: ReadRequest, context: HandlerContext) {
          try {
            return { text: await readFile(request.path, 'utf8') };
          } catch (error) {
            throw «ConnectError.from(error)»;
          }
        }
      `,
      reports: [uncoded],
    },
    {
      name: 'NestJS: RpcException with a text, GrpcException without a code',
      code: `
        import { GrpcException, GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Hero {
            if (!id) throw «new RpcException('Which hero?')»;
            if (id < 0) throw «new GrpcException('No hero has such an id')»;
            throw «new RpcException(\`There is no hero \${id}\`)»;
          }
        }
      `,
      reports: [uncoded, uncoded, uncoded],
    },
    {
      name: 'NestJS: RpcException with a status in place of a code',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';
        import { HttpStatus } from '@nestjs/common';

        export class HeroService {
          find(id: number): never {
            if (id < 0) throw «new RpcException({ status: HttpStatus.BAD_REQUEST, message: 'No hero has such an id' })»;
            throw «new RpcException({ message: 'There is no such hero' })»;
          }
        }
      `,
      reports: [uncoded, uncoded],
    },
    {
      name: 'NestJS: exceptions of HTTP',
      code: `
        import { status } from '@grpc/grpc-js';
        import { BadRequestException, NotFoundException } from '@nestjs/common';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Hero {
            if (!id) throw «new BadRequestException('Which hero?')»;
            return this.load(id);
          }
          private load(id: number): Hero {
            if (id > 9) throw «new NotFoundException('There is no such hero')»;
            throw new RpcException({ code: status.UNAVAILABLE, message: 'The heroes are away' });
          }
        }
      `,
      reports: [uncoded, uncoded],
    },
    {
      name: 'NestJS: a plain Error about the request, and a thrown object',
      code: `
        import { status } from '@grpc/grpc-js';
        import { GrpcMethod } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne(request: HeroById): Hero {
            if (!request.id) throw «new Error('Which hero?')»;
            throw «{ code: status.NOT_FOUND, message: 'There is no such hero' }»;
          }
        }
      `,
      reports: [uncoded, uncoded],
    },
    {
      name: 'nice-grpc: a code on an Error of another class',
      code: `
        import { Status, type CallContext } from 'nice-grpc';

        export async function getBook(request: GetBookRequest, context: CallContext): Promise<Book> {
          const error = new Error('There is no such book') as Error & { code?: Status };
          error.code = Status.NOT_FOUND;
          throw «error»;
        }
      `,
      reports: [uncoded],
    },
    {
      name: 'protobuf-ts: RpcError without a code',
      code: `
        import { RpcError, type ServerCallContext } from '@protobuf-ts/runtime-rpc';

        export class BookService {
          async getBook(request: GetBookRequest, context: ServerCallContext): Promise<Book> {
            throw «new RpcError('There is no such book')»;
          }
        }
      `,
      reports: [uncoded],
    },
    {
      name: 'Firebase: a plain Error about the caller',
      file: 'index.js',
      code: `
        import { onCall } from 'firebase-functions/v2/https';

        export const read = onCall((request) => {
          if (!request.auth) throw «new Error('Sign in first')»;
          if (typeof request.data.id !== 'string') throw «new TypeError('The id must be a text')»;
          return documents.get(request.data.id);
        });
      `,
      reports: [uncoded, uncoded],
    },
    {
      name: 'Firebase: a thrown object',
      file: 'index.cjs',
      code: `
        const functions = require('firebase-functions/v1');

        exports.read = functions.https.onCall((data, context) => {
          throw «{ code: 'not-found', message: 'There is no such document' }»;
        });
      `,
      reports: [uncoded],
    },
    {
      name: 'mali: a plain Error about the request',
      file: 'service.cjs',
      code: `
        const Mali = require('mali');

        const app = new Mali('books.proto');
        app.use({
          async getBook(context) {
            if (!context.req.id) throw «new Error('Which book?')»;
          },
        });
      `,
      reports: [uncoded],
    },
    {
      name: 'a ConnectError without a code anywhere, where what is possible is asked for',
      options: [{ confidence: 'possible' }],
      code: `
        import { ConnectError } from '@connectrpc/connect';

        export function absent(): never {
          throw «new ConnectError('There is no such book')»;
        }
      `,
      reports: [uncoded],
    },
  ],

  valid: [
    {
      name: 'errors with a code',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          if (!call.request.id) return callback({ code: grpc.status.INVALID_ARGUMENT, message: 'Which book?' });
          if (!call.request.shelf) return callback(Object.assign(new Error('Which shelf?'), { code: grpc.status.INVALID_ARGUMENT }));
          const error = new Error('There is no such book');
          error.code = grpc.status.NOT_FOUND;
          callback(error);
        }
      `,
    },
    {
      name: 'good answers',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          if (call.request.shelf) return callback(undefined, { status: 'fine' });
          callback(null, books.get(call.request.id));
        }
      `,
    },
    {
      name: 'an error that something else may give a code',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const { withCode } = require('./errors');

        function getBook(call, callback) {
          const error = new Error('There is no such book');
          withCode(error, grpc.status.NOT_FOUND);
          callback(error);
        }
        function listBooks(call, callback) {
          if (!call.request.shelf) return callback({ ...defaults, message: 'Which shelf?' });
          if (call.request.shelf < 0) return callback(Object.assign(new Error('No shelf has such a number'), defaults));
          callback(withCode(new Error('There is no such shelf'), grpc.status.NOT_FOUND));
        }
        function addBook(call, callback) {
          const error = new Error('There is one already');
          const key = 'code';
          error[key] = grpc.status.ALREADY_EXISTS;
          callback(error);
        }
      `,
    },
    {
      name: 'an error class of the file that has a code, and one from elsewhere',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';
        import { MissingBook } from './errors.js';

        class GrpcError extends Error {
          constructor(readonly code: status, message: string) {
            super(message);
          }
        }
        class InvalidBook extends GrpcError {}

        export const getBook: handleUnaryCall<Request, Book> = (call, callback) => {
          if (!call.request.id) return callback(new InvalidBook(status.INVALID_ARGUMENT, 'Which book?'));
          callback(new MissingBook(call.request.id));
        };
      `,
    },
    {
      name: 'what a catch or a failed call makes of an error that it does not know',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        async function getBook(call, callback) {
          try {
            callback(null, await books.get(call.request.id));
          } catch (err) {
            callback(new Error('The book cannot be read'));
          }
        }
        function listBooks(call, callback) {
          books.list(call.request.shelf, (err, list) => {
            if (err) return callback(new Error(err.message));
            callback(null, { list });
          });
        }
        function addBook(call, callback) {
          books.add(call.request).catch((err) => callback(err));
        }
      `,
    },
    {
      name: 'a throw into a catch that makes a status of it',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const { toStatus } = require('./errors');

        async function getBook(call, callback) {
          try {
            if (!call.request.id) throw new Error('Which book?');
            callback(null, await books.get(call.request.id));
          } catch (err) {
            callback(toStatus(err));
          }
        }
        async function listBooks(call, callback) {
          try {
            if (!call.request.shelf) throw new Error('Which shelf?');
          } catch (err) {
            err.code = grpc.status.INVALID_ARGUMENT;
            callback(err);
          }
        }
      `,
    },
    {
      name: 'Connect: codes, and errors that are the server’s fault',
      code: `
        import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';

        export default (router: ConnectRouter) =>
          router.service(ElizaService, {
            async say(request) {
              if (!request.sentence) throw new ConnectError('Say something', Code.InvalidArgument);
              if (!process.env.MODEL) throw new Error('MODEL is not set');
              const answer = await model.ask(request.sentence);
              if (answer.length === 0) throw new Error('The model gave no answer');
              if (answer.length !== request.parts.length) throw new Error('The model lost a part');
              if (!request.parts.length || !model.isReady) throw new Error('The model is not ready');
              return { sentence: answer[0] };
            },
          });
      `,
    },
    {
      name: 'Connect: ConnectError.from of what a client of Connect throws, with a code, or not thrown',
      code: `
        import { Code, ConnectError, createClient, type HandlerContext } from '@connectrpc/connect';

        const books = createClient(BookService, transport);

        export async function read(request: ReadRequest, context: HandlerContext) {
          try {
            return await books.get(request);
          } catch (error) {
            throw ConnectError.from(error);
          }
        }
        export async function write(request: WriteRequest, context: HandlerContext) {
          try {
            return await store.write(request);
          } catch (error) {
            logger.error(ConnectError.from(error).code);
            throw ConnectError.from(error, Code.Internal);
          }
        }
      `,
    },
    {
      name: 'Connect: errors that a client and a test make',
      code: `
        import { ConnectError, createRouterTransport } from '@connectrpc/connect';

        export const failing = createClient(ElizaService, createRouterTransport(() => undefined));
        export async function load() {
          const answer = await fetch('/config');
          if (!answer.ok) throw new ConnectError('There is no configuration');
        }
        expect(() => load()).rejects.toEqual(new ConnectError('There is no configuration'));
      `,
    },
    {
      name: 'NestJS: exceptions with a code',
      code: `
        import { status } from '@grpc/grpc-js';
        import { GrpcException, GrpcMethod, GrpcNotFoundException, GrpcStatus, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Hero {
            if (!id) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'Which hero?' });
            if (id < 0) throw new GrpcException('No hero has such an id', GrpcStatus.OUT_OF_RANGE);
            if (id > 9) throw new GrpcNotFoundException('There is no such hero');
            throw new RpcException(errorFor(id));
          }
        }
      `,
    },
    {
      name: 'NestJS: an HTTP controller in the same file',
      code: `
        import { status } from '@grpc/grpc-js';
        import { Controller, Get, NotFoundException } from '@nestjs/common';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        @Controller()
        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Hero {
            throw new RpcException({ code: status.NOT_FOUND, message: 'There is no such hero' });
          }
          @Get(':id')
          find(id: string): Hero {
            throw new NotFoundException('There is no such hero');
          }
        }
      `,
    },
    {
      name: 'NestJS: a gateway that calls gRPC and answers HTTP, and a guard of several transports',
      code: `
        import { status } from '@grpc/grpc-js';
        import { CanActivate, ExecutionContext, NotFoundException, UnauthorizedException } from '@nestjs/common';
        import { ClientGrpc, RpcException } from '@nestjs/microservices';

        export class HeroGateway {
          constructor(private readonly client: ClientGrpc) {}
          async find(id: string): Promise<Hero> {
            const hero = await this.client.getService('Heroes').find({ id });
            if (!hero) throw new NotFoundException('There is no such hero');
            return hero;
          }
        }
        export class AuthGuard implements CanActivate {
          canActivate(context: ExecutionContext): boolean {
            if (context.getType() === 'rpc') throw new RpcException({ code: status.UNAUTHENTICATED, message: 'Who are you?' });
            throw new UnauthorizedException('Who are you?');
          }
        }
      `,
    },
    {
      name: 'NestJS: HTTP alone',
      code: `
        import { Controller, Get, NotFoundException } from '@nestjs/common';

        @Controller('grpc-status')
        export class StatusController {
          @Get()
          find(): never {
            throw new NotFoundException('There is no such status code');
          }
        }
      `,
    },
    {
      name: 'NestJS: what a filter in another file may mend, where what is certain is asked for',
      options: [{ confidence: 'certain' }],
      code: `
        import { NotFoundException } from '@nestjs/common';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne({ id }: HeroById): Hero {
            if (id < 0) throw new NotFoundException('There is no such hero');
            throw new RpcException({ status: 404, message: 'There is no such hero' });
          }
        }
      `,
    },
    {
      name: 'NestJS over another transport',
      code: `
        import { MessagePattern, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @MessagePattern({ cmd: 'find' })
          find(): never {
            throw new RpcException('There is no such hero');
          }
        }
      `,
    },
    {
      name: 'Firebase: a plain Error that is the server’s fault, and HTTP functions',
      code: `
        import { HttpsError, onCall, onRequest } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          if (!data.id) throw new HttpsError('invalid-argument', 'Which document?');
          const answer = await fetch(\`https://store.example/\${data.id}\`);
          if (!answer.ok) throw new Error(\`The store answers \${answer.status}\`);
          return answer.json();
        });
        export const web = onRequest((request) => {
          if (!request.body.id) throw new Error('Which document?');
        });
      `,
    },
    {
      name: 'a throw that the handler itself catches, or that runs elsewhere',
      code: `
        import { onCall } from 'firebase-functions/v2/https';

        export const read = onCall(async ({ data }) => {
          try {
            if (!data.id) throw new Error('Which document?');
          } catch (error) {
            return await documents.first();
          }
          return data.ids.map((id) => {
            if (!id) throw new Error('Which document?');
            return documents.get(id);
          });
        });
      `,
    },
    {
      name: 'a private part of a service',
      code: `
        import { type ConnectRouter } from '@connectrpc/connect';

        class Eliza {
          async say(request: SayRequest) {
            return this.answer(request).catch(() => ({ sentence: 'Why?' }));
          }
          private async answer(request: SayRequest) {
            if (!request.sentence) throw new Error('Say something');
            return { sentence: request.sentence };
          }
        }
        export default (router: ConnectRouter) => router.service(ElizaService, new Eliza());
      `,
    },
    {
      name: 'callbacks that are not those of handlers',
      file: 'store.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function readBook(id, callback) {
          if (!id) return callback(new Error('Which book?'));
          callback(null, books.get(id));
        }
        function credentials(options, callback) {
          callback('no token');
        }
        socket.emit('error', new Error('lost'));
        module.exports = { readBook, credentials: grpc.credentials.createFromMetadataGenerator(credentials) };
      `,
    },
    {
      name: 'tRPC, GraphQL, Express and one’s own RpcException',
      file: 'other.js',
      code: `
        import { TRPCError, initTRPC } from '@trpc/server';

        class RpcException extends Error {}

        export const router = initTRPC.create().router({
          read: procedure.query(({ input }) => {
            if (!input.id) throw new Error('Which book?');
            throw new TRPCError({ code: 'NOT_FOUND' });
          }),
        });
        export const resolvers = {
          Query: {
            book: (_, { id }) => {
              throw new RpcException('There is no such book');
            },
          },
        };
        export const middleware = (request, response, next) => next(new Error('lost'));
      `,
    },
  ],
};
