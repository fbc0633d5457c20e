import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

/** A code that does not exist, and those that may be meant, the likeliest first. */
const misnamed = (...writes: string[]): ExpectedReport => ({
  messageId: 'misnamed',
  offers: writes.map((write) => ({ messageId: 'useCode', write })),
});

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: the word of HTTP',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getProfile(call, callback) {
          callback({ code: «grpc.status.UNAUTHORIZED», message: 'Who are you?' });
        }
      `,
      reports: [misnamed('grpc.status.UNAUTHENTICATED', 'grpc.status.PERMISSION_DENIED')],
    },
    {
      name: 'grpc-js: the spelling of Connect',
      code: `
        import { status } from '@grpc/grpc-js';
        import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';

        export function stop(call: ServerUnaryCall<Empty, Empty>, callback: sendUnaryData<Empty>): void {
          callback({ code: «status.CANCELED», details: 'called off' });
        }
      `,
      reports: [misnamed('status.CANCELLED')],
    },
    {
      name: 'grpc-js: a plural, and the enum under another name',
      file: 'service.cjs',
      code: `
        const { status: codes } = require('@grpc/grpc-js');

        module.exports = (call, callback) => callback({ code: «codes.INVALID_ARGUMENTS», message: 'no title' });
      `,
      reports: [misnamed('codes.INVALID_ARGUMENT')],
    },
    {
      name: 'grpc-js: in a comparison, which is never true',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export const isLate = (error: ServiceError): boolean => error.code === «status.DEADLINE_EXCEDED»;
      `,
      reports: [misnamed('status.DEADLINE_EXCEEDED')],
    },
    {
      name: 'grpc-js: nothing like any code',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function brew(call, callback) {
          callback({ code: «grpc.status.TEAPOT», message: 'short and stout' });
        }
      `,
      reports: [{ messageId: 'nonexistent' }],
    },
    {
      name: 'Connect: the spelling of grpc-js',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function stop(): never {
          throw new ConnectError('called off', «Code.Cancelled»);
        }
      `,
      reports: [misnamed('Code.Canceled')],
    },
    {
      name: 'Connect: the style of grpc-js, through a namespace',
      file: 'service.js',
      code: `
        import * as connect from '@connectrpc/connect';

        export const absent = () => new connect.ConnectError('absent', «connect.Code.NOT_FOUND»);
      `,
      reports: [misnamed('connect.Code.NotFound')],
    },
    {
      name: 'NestJS: RpcException',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';

        export function absent(): never {
          throw new RpcException({ code: «status.NOT_EXISTS», message: 'absent' });
        }
      `,
      reports: [misnamed('status.NOT_FOUND')],
    },
    {
      name: 'NestJS: the enum of its own',
      code: `
        import { GrpcException, GrpcStatus } from '@nestjs/microservices';

        export function expired(): never {
          throw new GrpcException('expired', «GrpcStatus.TOKEN_EXPIRED»);
        }
      `,
      reports: [misnamed('GrpcStatus.UNAUTHENTICATED')],
    },
    {
      name: 'Firebase: the constructor throws',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const read = onCall((request) => {
          if (!documents.has(request.data.id)) throw new HttpsError(«'NOT_FOUND'», 'There is no such document');
        });
      `,
      reports: [misnamed("'not-found'")],
    },
    {
      name: 'Firebase: the spelling of Connect, CommonJS',
      file: 'index.cjs',
      code: `
        const functions = require('firebase-functions/v1');

        exports.stop = functions.https.onCall(() => {
          throw new functions.https.HttpsError(«"canceled"», 'called off');
        });
      `,
      reports: [misnamed('"cancelled"')],
    },
  ],

  valid: [
    {
      name: 'every code of grpc-js',
      code: `
        import { status } from '@grpc/grpc-js';

        export const all = [
          status.OK, status.CANCELLED, status.UNKNOWN, status.INVALID_ARGUMENT, status.DEADLINE_EXCEEDED, status.NOT_FOUND,
          status.ALREADY_EXISTS, status.PERMISSION_DENIED, status.RESOURCE_EXHAUSTED, status.FAILED_PRECONDITION,
          status.ABORTED, status.OUT_OF_RANGE, status.UNIMPLEMENTED, status.INTERNAL, status.UNAVAILABLE,
          status.DATA_LOSS, status.UNAUTHENTICATED,
        ];
      `,
    },
    {
      name: 'every code of Connect',
      code: `
        import { Code } from '@connectrpc/connect';

        export const all = [
          Code.Canceled, Code.Unknown, Code.InvalidArgument, Code.DeadlineExceeded, Code.NotFound, Code.AlreadyExists,
          Code.PermissionDenied, Code.ResourceExhausted, Code.FailedPrecondition, Code.Aborted, Code.OutOfRange,
          Code.Unimplemented, Code.Internal, Code.Unavailable, Code.DataLoss, Code.Unauthenticated,
        ];
      `,
    },
    {
      name: 'the name of a number, and what every object has',
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';
        import { Code } from '@connectrpc/connect';

        export const nameOf = (error: ServiceError): string => status[error.code] ?? Code[Code.NotFound];
        export const isName = (name: string): boolean => status.hasOwnProperty(name);
        export const numberOf = (name: keyof typeof status): number => status[name];
        export const text = status.NOT_FOUND.toString();
      `,
    },
    {
      name: 'another thing of the same name in an inner scope',
      code: `
        import { status } from '@grpc/grpc-js';

        export function watch(call) {
          call.on('status', (status) => console.log(status.details, status.UNAUTHORIZED));
          return status.OK;
        }
      `,
    },
    {
      name: 'enums of one’s own',
      code: `
        export enum Code { Forbidden = 1, Conflict = 2 }
        export const status = { UNAUTHORIZED: 401, CONFLICT: 409 };
        export const values = [Code.Forbidden, status.UNAUTHORIZED];
      `,
    },
    {
      name: 'enums of other libraries with the same name',
      file: 'service.js',
      code: `
        import { Status } from '@hashgraph/sdk';
        import { status } from 'http-status';
        import { StatusCode } from 'ydb-sdk';
        import { Code } from './codes.js';

        export const values = [Status.InvalidSignature, status.UNAUTHORIZED, StatusCode.BAD_REQUEST, Code.Forbidden];
      `,
    },
    {
      name: 'every code of Firebase, and one that is worked out',
      code: `
        import { HttpsError } from 'firebase-functions/v2/https';

        export const absent = () => new HttpsError('not-found', 'absent');
        export const stopped = () => new HttpsError('cancelled', 'called off');
        export const lost = () => new HttpsError('data-loss', 'gone');
        export const any = (code: FunctionsErrorCode) => new HttpsError(code, 'something');
      `,
    },
    {
      name: 'the names of other vocabularies in their own place',
      code: `
        import { status } from '@grpc/grpc-js';
        import { TRPCError } from '@trpc/server';

        export function refuse(): never {
          throw new TRPCError({ code: 'UNAUTHORIZED', message: String(status.OK) });
        }
      `,
    },
    {
      name: 'a member that the file itself adds',
      file: 'codes.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        const codes = { ...grpc.status, TEAPOT: 418 };
        module.exports = codes.TEAPOT;
      `,
    },
  ],
};
