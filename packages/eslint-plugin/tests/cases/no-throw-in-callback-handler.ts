import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const escapes: ExpectedReport = { messageId: 'escapes' };
const answered = (write: string): ExpectedReport => ({ messageId: 'escapes', offers: [{ messageId: 'answerWith', write }] });

export const cases: RuleCases = {
  invalid: [
    {
      name: 'a throw in a handler that is registered',
      file: 'server.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          const book = books.get(call.request.id);
          if (!book) «throw new Error('no such book');»
          callback(null, book);
        }

        const server = new grpc.Server();
        server.addService(definition, { getBook });
      `,
      reports: [answered("return callback(new Error('no such book'));")],
    },
    {
      name: 'a code does not help what is thrown',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';

        export const getBook: handleUnaryCall<GetBookRequest, Book> = (call, callback) => {
          if (call.request.id === '') «throw Object.assign(new Error('which book?'), { code: status.INVALID_ARGUMENT });»
          callback(null, books.get(call.request.id));
        };
      `,
      reports: [answered("return callback(Object.assign(new Error('which book?'), { code: status.INVALID_ARGUMENT }));")],
    },
    {
      name: 'an await without a try',
      file: 'server.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        const server = new grpc.Server();
        server.addService(definition, {
          async getBook(call, callback) {
            callback(null, «await books.get(call.request.id)»);
          },
        });
      `,
      reports: [escapes],
    },
    {
      name: 'one report for all awaits of a handler, and one for each throw',
      code: `
        import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';

        export async function lend(call: ServerUnaryCall<LendRequest, Loan>, callback: sendUnaryData<Loan>): Promise<void> {
          const book = «await books.get(call.request.id)»;
          if (!book) «throw new Error('no such book');»
          const loan = await loans.add(book);
          callback(null, loan);
        }
      `,
      reports: [escapes, answered("return callback(new Error('no such book'));")],
    },
    {
      name: 'an await behind the try',
      code: `
        import type { handleUnaryCall } from '@grpc/grpc-js';

        export const addBook: handleUnaryCall<Book, Result> = async (call, callback) => {
          try {
            check(call.request);
          } catch (error) {
            return callback(toStatus(error));
          }
          const result = «await books.add(call.request)»;
          callback(null, result);
        };
      `,
      reports: [escapes],
    },
    {
      name: 'a catch that throws on',
      code: `
        import { status, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';

        export class BookService {
          async getBook(call: ServerUnaryCall<GetBookRequest, Book>, callback: sendUnaryData<Book>): Promise<void> {
            try {
              callback(null, await this.books.get(call.request.id));
            } catch (error) {
              console.error(error, status.INTERNAL);
              «throw error;»
            }
          }
        }
      `,
      reports: [answered('return callback(error);')],
    },
    {
      name: 'a method of a class whose instance is registered',
      file: 'server.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        class BookService {
          async getBook(call, callback) {
            const book = «await this.books.get(call.request.id)»;
            callback(null, book);
          }
        }

        const server = new grpc.Server();
        server.addService(definition, new BookService());
      `,
      reports: [escapes],
    },
    {
      name: 'methods that are bound and registered by their class',
      code: `
        import { Server } from '@grpc/grpc-js';

        export class App {
          private readonly server = new Server();

          start(): void {
            this.server.addService(definition, { getBook: this.getBook.bind(this) });
          }

          async getBook(call: any, callback: any): Promise<void> {
            const book = «await books.get(call.request.id)»;
            callback(null, book);
          }
        }
      `,
      reports: [escapes],
    },
    {
      name: 'a handler in a file without an import, by its shape',
      file: 'handlers.cjs',
      code: `
        exports.getBook = async (call, callback) => {
          const book = «await books.get(call.request.id)»;
          if (!book) return callback({ code: 5, message: 'no such book' });
          callback(null, book);
        };
      `,
      reports: [escapes],
    },
    {
      name: 'a function of the file that throws',
      file: 'server.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        function check({ id }) {
          if (!id) throw new Error('which book?');
        }

        const server = new grpc.Server();
        server.addService(definition, {
          getBook(call, callback) {
            «check(call.request)»;
            callback(null, books.get(call.request.id));
          },
        });
      `,
      reports: [escapes],
    },
    {
      name: 'a handler of a stream',
      code: `
        import type { ServerWritableStream } from '@grpc/grpc-js';

        export function listBooks(call: ServerWritableStream<ListBooksRequest, Book>): void {
          if (call.request.shelf === '') «throw new Error('which shelf?');»
          for (const book of books.on(call.request.shelf)) call.write(book);
          call.end();
        }
      `,
      reports: [answered("{ call.emit('error', new Error('which shelf?')); return; }")],
    },
    {
      name: 'an async handler of a stream',
      file: 'server.js',
      code: `
        import * as grpc from "@grpc/grpc-js";

        const server = new grpc.Server();
        server.addService(definition, {
          async listBooks(call) {
            for await (const book of «books.on(call.request.shelf)») call.write(book);
            call.end();
          },
        });
      `,
      reports: [escapes],
    },
    {
      name: 'a stream that is destroyed with the error',
      code: `
        import { status, type handleServerStreamingCall } from '@grpc/grpc-js';

        export const listBooks: handleServerStreamingCall<ListBooksRequest, Book> = (call) => {
          const rows = books.on(call.request.shelf);
          rows.on('data', (row) => call.write(row));
          rows.on('error', () => «call.destroy(Object.assign(new Error('no such shelf'), { code: status.NOT_FOUND }))»);
        };
      `,
      reports: [answered("call.emit('error', Object.assign(new Error('no such shelf'), { code: status.NOT_FOUND }))")],
    },
    {
      name: 'a bidirectional stream',
      code: `
        import type { handleBidiStreamingCall } from '@grpc/grpc-js';

        export const chat: handleBidiStreamingCall<Line, Line> = (call) => {
          call.on('data', (line) => call.write(line));
          call.on('end', () => «call.destroy(new Error('over'))»);
        };
      `,
      reports: [answered("call.emit('error', new Error('over'))")],
    },
    {
      name: 'a stub that says it is none',
      code: `
        import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';

        export class BookService {
          addBooks(call: ServerReadableStream<Book, Result>, callback: sendUnaryData<Result>): void {
            const size = call.readableLength;
            if (size > limit) «throw tooMany(size);»
            callback(null, {});
          }
        }
      `,
      reports: [answered('return callback(tooMany(size));')],
    },
    {
      name: 'a text that is thrown is nothing that the callback takes',
      file: 'server.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const server = new grpc.Server();
        server.addService(definition, {
          getBook: (call, callback) => {
            if (!call.request.id) «throw 'which book?';»
            callback(null, books.get(call.request.id));
          },
        });
      `,
      reports: [escapes],
    },
    {
      name: 'the legacy package, where nothing catches a throw',
      file: 'server.cjs',
      code: `
        const grpc = require('grpc');

        const server = new grpc.Server();
        server.addService(definition, {
          getBook: function (call, cb) {
            if (!call.request.id) «throw new Error('which book?');»
            cb(null, books.get(call.request.id));
          },
        });
      `,
      reports: [answered("return cb(new Error('which book?'));")],
    },
    {
      name: 'a certain finding is reported where only those are wanted',
      options: [{ confidence: 'certain' }],
      code: `
        import type { UntypedServiceImplementation } from '@grpc/grpc-js';

        export const service: UntypedServiceImplementation = {
          async getBook(call: any, callback: any) {
            callback(null, «await books.get(call.request.id)»);
          },
        };
      `,
      reports: [escapes],
    },
  ],
  valid: [
    {
      name: 'everything in a try',
      code: `
        import type { handleUnaryCall } from '@grpc/grpc-js';
        export const getBook: handleUnaryCall<GetBookRequest, Book> = async (call, callback) => {
          try {
            const book = await books.get(call.request.id);
            if (!book) throw new NotFound();
            callback(null, book);
          } catch (error) {
            callback(toStatus(error));
          }
        };
      `,
    },
    {
      name: 'a promise that is handled where it is made',
      file: 'server.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const server = new grpc.Server();
        server.addService(definition, {
          getBook(call, callback) {
            books.get(call.request.id).then((book) => callback(null, book), callback);
          },
          async addBook(call, callback) {
            await books.add(call.request).then(() => callback(null, {})).catch(callback);
          },
        });
      `,
    },
    {
      name: 'an await after the answer, or while cleaning up',
      code: `
        import type { handleUnaryCall } from '@grpc/grpc-js';
        export const lend: handleUnaryCall<LendRequest, Loan> = async (call, callback) => {
          let loan;
          try {
            loan = await loans.add(call.request);
          } catch (error) {
            await loans.undo(call.request);
            return callback(toStatus(error));
          } finally {
            await loans.close();
          }
          callback(null, loan);
          await notify(loan);
        };
      `,
    },
    {
      name: 'what cannot be rejected',
      code: `
        import { setTimeout as pause } from 'node:timers/promises';
        import type { handleUnaryCall } from '@grpc/grpc-js';
        const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
        export const getAll: handleUnaryCall<Request, All> = async (call, callback) => {
          await wait(10);
          await pause(10);
          const all = await Promise.allSettled(books.all());
          callback(null, { all });
        };
      `,
    },
    {
      name: 'a failure that is one of two answers',
      file: 'handlers.cjs',
      code: `
        exports.getBook = async (call, callback) => {
          const [error, book] = await to(books.get(call.request.id));
          if (error) return callback(toStatus(error));
          callback(null, book);
        };
        exports.getShelf = async (call, callback) => {
          const { data, error } = await shelves.select(call.request.id);
          if (error) return callback(toStatus(error));
          callback(null, data);
        };
      `,
    },
    {
      name: 'a function of the file that catches for itself',
      code: `
        import type { handleUnaryCall } from '@grpc/grpc-js';
        async function load(id: string): Promise<Book | undefined> {
          try {
            return await books.get(id);
          } catch {
            return undefined;
          }
        }
        export const getBook: handleUnaryCall<GetBookRequest, Book> = async (call, callback) => {
          callback(null, await load(call.request.id));
        };
      `,
    },
    {
      name: 'the messages of the client end when it cancels',
      code: `
        import type { handleClientStreamingCall } from '@grpc/grpc-js';
        export const addBooks: handleClientStreamingCall<Book, Result> = async (call, callback) => {
          let count = 0;
          for await (const book of call) count += book.copies;
          callback(null, { count });
        };
      `,
    },
    {
      name: 'a handler that is wrapped where it is registered',
      file: 'server.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const { asCallback } = require('./as-callback');
        async function addBook(call, callback) {
          callback(null, await books.add(call.request));
        }
        const server = new grpc.Server();
        server.addService(definition, {
          getBook: asCallback(async (call, callback) => {
            const book = await books.get(call.request.id);
            if (!book) throw new Error('no such book');
            callback(null, book);
          }),
          addBook: asCallback(addBook),
        });
      `,
    },
    {
      name: 'all handlers are wrapped together',
      file: 'handlers.cjs',
      code: `
        const handlers = {
          async getBook(call, callback) {
            callback(null, await books.get(call.request.id));
          },
        };
        for (const [name, handler] of Object.entries(handlers)) handlers[name] = guarded(handler);
        module.exports = handlers;
      `,
    },
    {
      name: 'an instance that is wrapped',
      code: `
        import { Server } from '@grpc/grpc-js';
        import { guarded } from './guarded';
        class BookService {
          async getBook(call: any, callback: any): Promise<void> {
            callback(null, await books.get(call.request.id));
          }
        }
        new Server().addService(definition, guarded(new BookService()));
      `,
    },
    {
      name: 'decorators of a method and of a class',
      code: `
        import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
        export class BookService {
          @answersErrors()
          async getBook(call: ServerUnaryCall<GetBookRequest, Book>, callback: sendUnaryData<Book>): Promise<void> {
            callback(null, await books.get(call.request.id));
          }
        }
        @answersErrors()
        export class ShelfService {
          async getShelf(call: ServerUnaryCall<GetShelfRequest, Shelf>, callback: sendUnaryData<Shelf>): Promise<void> {
            callback(null, await shelves.get(call.request.id));
          }
        }
      `,
    },
    {
      name: 'a handler of another file’s making, where only certain findings are wanted',
      file: 'handlers.cjs',
      options: [{ confidence: 'certain' }],
      code: `
        exports.getBook = async (call, callback) => {
          const book = await books.get(call.request.id);
          callback(null, book);
        };
      `,
    },
    {
      name: 'functions inside that others call',
      code: `
        import type { handleUnaryCall } from '@grpc/grpc-js';
        export const getBook: handleUnaryCall<GetBookRequest, Book> = (call, callback) => {
          const checked = lazily(() => {
            throw new Error('never read');
          });
          books.load(call.request.id, async (error, book) => {
            callback(error, await withCover(book, checked));
          });
        };
      `,
    },
    {
      name: 'a stream that ends, and one that is given up without an error',
      code: `
        import type { handleServerStreamingCall } from '@grpc/grpc-js';
        export const listBooks: handleServerStreamingCall<ListBooksRequest, Book> = (call) => {
          call.on('cancelled', () => call.destroy());
          const rows = books.on(call.request.shelf);
          rows.on('error', (error) => {
            rows.destroy(error);
            call.emit('error', toStatus(error));
          });
          rows.on('end', () => call.end());
        };
      `,
    },
    {
      name: 'helpers of a class that is registered',
      code: `
        import { Server } from '@grpc/grpc-js';
        class BookService {
          getBook(call: any, callback: any): void {
            try {
              callback(null, this.find(call.request.id));
            } catch (error) {
              callback(toStatus(error));
            }
          }
          find(id: string): Book {
            throw new Error('no such book: ' + id);
          }
          private async load(call: string): Promise<void> {
            await books.load(call);
          }
        }
        new Server().addService(definition, new BookService());
      `,
    },
    {
      name: 'an old version, in which a destroyed stream sent its error',
      file: 'fixtures/grpc-js-1-9/server.ts',
      code: `
        import type { handleServerStreamingCall } from '@grpc/grpc-js';
        export const listBooks: handleServerStreamingCall<ListBooksRequest, Book> = (call) => {
          call.destroy(new Error('no such shelf'));
        };
      `,
    },
    {
      name: 'NestJS catches',
      code: `
        import { status } from '@grpc/grpc-js';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';
        export class BookController {
          @GrpcMethod()
          async getBook({ id }: GetBookRequest): Promise<Book> {
            const book = await this.books.get(id);
            if (!book) throw new RpcException({ code: status.NOT_FOUND, message: 'no such book' });
            return book;
          }
        }
      `,
    },
    {
      name: 'Connect catches',
      code: `
        import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';
        export default (router: ConnectRouter) =>
          router.service(Books, {
            async getBook({ id }) {
              const book = await books.get(id);
              if (!book) throw new ConnectError('no such book', Code.NotFound);
              return book;
            },
          });
      `,
    },
    {
      name: 'nice-grpc catches',
      code: `
        import { ServerError, Status, type ServiceImplementation } from 'nice-grpc';
        export const service: ServiceImplementation<typeof Books> = {
          async getBook({ id }) {
            const book = await books.get(id);
            if (!book) throw new ServerError(Status.NOT_FOUND, 'no such book');
            return book;
          },
        };
      `,
    },
    {
      name: 'Mali catches',
      file: 'app.cjs',
      code: `
        const Mali = require('mali');
        const app = new Mali('books.proto');
        app.use({
          async getBook(ctx) {
            ctx.res = await books.get(ctx.req.id);
            if (!ctx.res) throw new Error('no such book');
          },
        });
      `,
    },
    {
      name: 'protobuf-ts catches',
      code: `
        import { adaptService } from '@protobuf-ts/grpc-backend';
        import { RpcError } from '@protobuf-ts/runtime-rpc';
        server.addService(...adaptService(Books, {
          async getBook(request) {
            const book = await books.get(request.id);
            if (!book) throw new RpcError('no such book', 'NOT_FOUND');
            return book;
          },
        }));
      `,
    },
    {
      name: 'Firebase catches',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';
        export const getBook = onCall(async (request) => {
          const book = await books.get(request.data.id);
          if (!book) throw new HttpsError('not-found', 'no such book');
          return book;
        });
      `,
    },
    {
      name: 'look-alike: Express',
      file: 'routes.js',
      code: `
        export const route = async (request, response, next) => {
          const book = await books.get(request.params.id);
          if (!book) throw new Error('no such book');
          response.json(book);
        };
      `,
    },
    {
      name: 'look-alike: a callback of Node',
      file: 'read.cjs',
      code: `
        exports.load = async (name, callback) => {
          const text = await read(name);
          if (!text) throw new Error('empty');
          callback(null, text);
        };
      `,
    },
    {
      name: 'look-alike: a socket',
      file: 'socket.js',
      code: `
        export async function answer(socket) {
          const data = await read(socket);
          if (!data) throw new Error('closed');
          socket.write(data);
          socket.end();
        }
      `,
    },
  ],
};
