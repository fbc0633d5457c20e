import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const okError = (write: string): ExpectedReport => ({
  messageId: 'okError',
  offers: [{ messageId: 'useCode', write }],
});

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: an error for the callback',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          callback({ code: «grpc.status.OK», message: 'Could not read the books' });
        }
      `,
      reports: [okError('grpc.status.INTERNAL')],
    },
    {
      name: 'grpc-js: the number, in TypeScript',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export const getBook: grpc.handleUnaryCall<GetBookRequest, Book> = (call, callback) => {
          callback({ code: «0», details: 'Could not read the books' });
        };
      `,
      reports: [okError('grpc.status.INTERNAL')],
    },
    {
      name: 'grpc-js: an error event of a stream',
      file: 'service.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function watchBooks(call) {
          call.emit('error', { code: «status.OK», details: 'No more events' });
        }
      `,
      reports: [okError('status.INTERNAL')],
    },
    {
      name: 'grpc-js: the code is put on an Error',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';

        export const getBook: handleUnaryCall<GetBookRequest, Book> = async (call, callback) => {
          try {
            callback(null, await books.get(call.request.id));
          } catch (cause) {
            callback(Object.assign(new Error('Could not read the book'), { code: «status.OK» }));
          }
        };
      `,
      reports: [okError('status.INTERNAL')],
    },
    {
      name: 'grpc-js: the code is assigned to an Error',
      file: 'service.cjs',
      code: `
        const { status } = require('@grpc/grpc-js');

        class BookHandlers {
          getBook(call, callback) {
            const error = new Error('Could not read the book');
            error.code = «status.OK»;
            callback(error);
          }
        }
      `,
      reports: [okError('status.INTERNAL')],
    },
    {
      name: 'Connect: the number, for which there is no name',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function fail(): never {
          throw new ConnectError('something went wrong', «0»);
        }
        export const known = Code.Internal;
      `,
      reports: [okError('Code.Internal')],
    },
    {
      name: 'NestJS: RpcException',
      code: `
        import { status } from '@grpc/grpc-js';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';

        export class HeroController {
          @GrpcMethod()
          findOne(): Hero {
            throw new RpcException({ code: «status.OK», message: 'Could not read the hero' });
          }
        }
      `,
      reports: [okError('status.INTERNAL')],
    },
    {
      name: 'NestJS: GrpcException',
      code: `
        import { GrpcException, GrpcStatus } from '@nestjs/microservices';

        export function fail(): never {
          throw new GrpcException('Could not read the hero', «GrpcStatus.OK»);
        }
      `,
      reports: [okError('GrpcStatus.INTERNAL')],
    },
    {
      name: 'Firebase: the type has it',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall(() => {
          throw new HttpsError(«'ok'», 'Could not read the document');
        });
      `,
      reports: [okError("'internal'")],
    },
  ],

  valid: [
    {
      name: 'success through the callback',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getBook(call, callback) {
          callback(null, { code: 0, message: 'fine' });
          callback(undefined, { code: grpc.status.OK });
        }
      `,
    },
    {
      name: 'reading a status',
      code: `
        import { status, type ServiceError, type StatusObject } from '@grpc/grpc-js';

        export const isFine = (result: StatusObject): boolean => result.code === status.OK;
        export function settle(error: ServiceError | null): void {
          if (error && error.code !== status.OK) throw error;
        }
      `,
    },
    {
      name: 'a server interceptor that ends a call well',
      code: `
        import { ServerInterceptingCall, status } from '@grpc/grpc-js';

        export const answer = (call: ServerInterceptingCall): void => call.sendStatus({ code: status.OK, details: 'fine' });
      `,
    },
    {
      name: 'a client interceptor that passes a good status on',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        const listener = {
          onReceiveStatus(status, next) {
            next({ code: grpc.status.OK, details: '', metadata: status.metadata });
          },
        };
      `,
    },
    {
      name: 'a client interceptor that takes a missing method for a good answer',
      file: 'client.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        const listener = {
          onReceiveStatus(callStatus, next) {
            if (callStatus.code === grpc.status.UNIMPLEMENTED) callStatus.code = grpc.status.OK;
            next(callStatus);
          },
        };
      `,
    },
    {
      name: 'building a good status',
      code: `
        import { StatusBuilder, status } from '@grpc/grpc-js';

        export const fine = new StatusBuilder().withCode(status.OK).withDetails('fine').build();
        export const result = { code: status.OK, details: 'fine' };
      `,
    },
    {
      name: 'errors with other codes',
      file: 'service.js',
      code: `
        import { status } from '@grpc/grpc-js';
        import { Code, ConnectError } from '@connectrpc/connect';

        export const absent = (call, callback) => callback({ code: status.NOT_FOUND, details: 'absent' });
        export const refused = () => new ConnectError('refused', Code.PermissionDenied);
      `,
    },
    {
      name: 'the result of an OpenTelemetry exporter',
      code: `
        import * as grpc from '@grpc/grpc-js';
        import { ExportResultCode } from '@opentelemetry/core';

        export class Exporter {
          readonly channel = new grpc.Client('collector:4317', grpc.credentials.createInsecure());
          export(spans: Span[], resultCallback: (result: { code: number; error?: Error }) => void): void {
            resultCallback({ code: 0 });
            resultCallback({ code: ExportResultCode.SUCCESS });
          }
        }
      `,
    },
    {
      name: 'the exit code of a process and the code of an API',
      file: 'run.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        child.emit('exit', 0);
        process.exitCode = 0;
        module.exports = (request, response) => response.json({ code: 0, message: 'ok' });
      `,
    },
    {
      name: 'an HttpsError of one’s own',
      code: `
        class HttpsError extends Error {
          constructor(readonly code: string, message: string) {
            super(message);
          }
        }
        export const fine = () => new HttpsError('ok', 'fine');
      `,
    },
  ],
};
