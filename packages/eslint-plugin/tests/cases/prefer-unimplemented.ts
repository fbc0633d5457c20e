import { LIKELY, POSSIBLE, REPORTED, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: all that a handler does',
      ...grpcJs(`
        callback({ code: «status.INTERNAL», details: 'Not implemented' });`),
      reports: offering('status.UNIMPLEMENTED'),
    },
    {
      name: 'grpc-js, CommonJS: after a line to the log, and a return',
      ...grpcJsCommonJs(`
        console.warn('handle was called');
        callback({ code: «grpc.status.UNAVAILABLE», details: 'not implemented yet' });
        return;`),
      reports: offering('grpc.status.UNIMPLEMENTED'),
    },
    {
      name: 'grpc-js: a plain error for the callback',
      ...grpcJs(`
        «callback(new Error('Method not implemented'))»;`),
      reports: REPORTED,
    },
    {
      name: 'the library before grpc-js: NOT_FOUND for a method that is not there',
      ...grpcLegacy(`
        callback({ code: «grpc.status.NOT_FOUND», message: 'Unimplemented' });`),
      reports: offering('grpc.status.UNIMPLEMENTED'),
    },
    {
      name: 'Connect: what an editor generates',
      ...connect(`
        throw «new Error('Method not implemented.')»;`),
      reports: REPORTED,
    },
    {
      name: 'Connect: INTERNAL',
      ...connect(`
        throw new ConnectError('not implemented', «Code.Internal»);`),
      reports: offering('Code.Unimplemented'),
    },
    {
      name: 'Connect, JavaScript: a promise that is rejected',
      ...connectJs(`
        return Promise.reject(«new Error('not implemented')»);`),
      reports: REPORTED,
    },
    {
      name: 'Connect, CommonJS: UNKNOWN',
      ...connectCommonJs(`
        throw new ConnectError('This method is not yet implemented', «Code.Unknown»);`),
      reports: offering('Code.Unimplemented'),
    },
    {
      name: 'NestJS: a code',
      ...nest(`
        throw new RpcException({ code: «status.INTERNAL», message: 'Not implemented' });`),
      reports: offering('status.UNIMPLEMENTED'),
    },
    {
      name: 'NestJS: no code',
      ...nest(`
        throw «new RpcException('Not implemented')»;`),
      reports: REPORTED,
    },
    {
      name: 'NestJS: after the logger of the class',
      ...nest(`
        this.logger.debug('handle');
        throw new RpcException({ code: «status.FAILED_PRECONDITION», message: 'unimplemented' });`),
      reports: offering('status.UNIMPLEMENTED'),
    },
    {
      name: 'nice-grpc: INVALID_ARGUMENT, though no argument would do',
      ...niceGrpc(`
        throw new ServerError(«Status.INVALID_ARGUMENT», 'Not implemented');`),
      reports: offering('Status.UNIMPLEMENTED'),
    },
    {
      name: 'protobuf-ts',
      ...protobufTs(`
        throw new RpcError('not implemented', «'INTERNAL'»);`),
      reports: offering("'UNIMPLEMENTED'"),
    },
    {
      name: 'Firebase: the message behind a constant',
      ...onCall(
        `
        throw new HttpsError(«'internal'», NOT_YET);`,
        "const NOT_YET = 'Not implemented yet';",
      ),
      reports: offering("'unimplemented'"),
    },
    {
      name: 'Firebase, first generation: PERMISSION_DENIED',
      ...onCallFirst(`
        throw new functions.https.HttpsError(«'permission-denied'», 'Not implemented');`),
      reports: offering("'unimplemented'"),
    },
    {
      name: 'a function that several handlers share',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        export const notYet = () => {
          throw new ConnectError('Not implemented', «Code.Internal»);
        };
      `,
      reports: offering('Code.Unimplemented'),
    },
    {
      name: 'likely: after some work',
      options: LIKELY,
      ...connect(`
        const book = await load(request.id);
        throw new ConnectError('Not implemented', «Code.Internal»);`),
      reports: offering('Code.Unimplemented'),
    },
    {
      name: 'possible: a branch',
      options: POSSIBLE,
      ...grpcJs(`
        if (call.request.deep) return callback({ code: «status.INTERNAL», details: 'Not implemented' });
        callback(null, {});`),
      reports: offering('status.UNIMPLEMENTED'),
    },
  ],
  valid: [
    {
      name: 'UNIMPLEMENTED',
      options: POSSIBLE,
      ...grpcJs(`
        callback({ code: status.UNIMPLEMENTED, details: 'Not implemented' });`),
    },
    {
      name: 'a value that is not supported',
      options: POSSIBLE,
      ...connect(`
        throw new ConnectError('Unsupported format', Code.InvalidArgument);`),
    },
    {
      name: 'a branch for a value, INVALID_ARGUMENT',
      options: POSSIBLE,
      ...connectJs(`
        if (request.format === 'pdf') throw new ConnectError('PDF is not implemented', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'the rest of a switch, by default',
      ...niceGrpc(`
        switch (request.kind) {
          case 'a':
            return {};
          default:
            throw new ServerError(Status.INTERNAL, 'not implemented');
        }`),
    },
    {
      name: 'a branch, by default',
      ...grpcJsCommonJs(`
        if (call.request.deep) return callback({ code: grpc.status.INTERNAL, details: 'Not implemented' });
        callback(null, {});`),
    },
    {
      name: 'a conditional expression, by default',
      ...grpcLegacy(`
        callback(call.request.deep ? { code: grpc.status.INTERNAL, message: 'Not implemented' } : null, {});`),
    },
    {
      name: 'a plain error in a branch',
      options: POSSIBLE,
      ...connect(`
        if (request.deep) throw new Error('not implemented');
        return {};`),
    },
    {
      name: 'a plain error in a function that is no handler',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        export function later() {
          throw new Error('Method not implemented.');
        }
        export const code = ConnectError.from(new Error('x')).code === Code.Internal;
      `,
    },
    {
      name: 'a plain error in a callback inside a handler',
      options: POSSIBLE,
      ...connectCommonJs(`
        return request.ids.map((id) => {
          throw new Error('not implemented');
        });`),
    },
    {
      name: 'an upstream that says so',
      options: POSSIBLE,
      ...protobufTs(`
        throw new RpcError('failed: the upstream says not implemented', 'INTERNAL');`),
    },
    {
      name: 'a caught error',
      ...connect(`
        try {
          return await work(request);
        } catch {
          throw new ConnectError('not implemented', Code.Internal);
        }`),
    },
    {
      name: 'other words',
      options: POSSIBLE,
      ...nest(`
        throw new RpcException({ code: status.INTERNAL, message: 'Boom' });`),
    },
    {
      name: 'a feature that is turned off',
      options: POSSIBLE,
      ...onCall(`
        throw new HttpsError('failed-precondition', 'This feature is disabled');`),
    },
    {
      name: 'an abstract method of a base class',
      options: POSSIBLE,
      code: `
        import { status } from '@grpc/grpc-js';
        export class Base {
          readonly code = status.OK;
          run() {
            throw new Error('Method not implemented.');
          }
        }
      `,
    },
    {
      name: 'no text at all',
      options: POSSIBLE,
      ...onCallFirst(`
        throw new functions.https.HttpsError('internal', data.text);`),
    },
    {
      name: 'a stream that is not written yet, with the code that fits',
      options: POSSIBLE,
      ...grpcJsStream(`
        call.emit('error', { code: grpc.status.UNIMPLEMENTED, details: 'not implemented' });
        return;`),
    },
    {
      name: 'an HTTP exception over HTTP',
      options: POSSIBLE,
      code: `
        import { Controller, Get, NotImplementedException } from '@nestjs/common';
        @Controller()
        export class ShopController {
          @Get()
          list() {
            throw new NotImplementedException('Not implemented: grpc code');
          }
        }
      `,
    },
    {
      name: 'tRPC',
      options: POSSIBLE,
      code: `
        import { TRPCError } from '@trpc/server';
        export const handle = () => {
          throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'Not implemented' });
        };
      `,
    },
    {
      name: 'a resolver of GraphQL',
      options: POSSIBLE,
      code: `
        import { GraphQLError } from 'graphql';
        export const resolvers = {
          Query: {
            books() {
              throw new GraphQLError('Not implemented', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
            },
          },
        };
      `,
    },
    {
      name: 'likely is not reported by default',
      ...connect(`
        const book = await load(request.id);
        throw new ConnectError('Not implemented', Code.Internal);`),
    },
  ],
};
