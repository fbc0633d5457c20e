import { LIKELY, POSSIBLE, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: a version that is not the stored one',
      ...grpcJs(`
        const book = await books.findById(call.request.id);
        if (book.version !== call.request.version) {
          return callback({ code: «status.INVALID_ARGUMENT», details: 'The book was changed' });
        }
        callback(null, book);`),
      reports: offering('status.ABORTED'),
    },
    {
      name: 'grpc-js, CommonJS: a serialization failure of PostgreSQL',
      ...grpcJsCommonJs(`
        try {
          callback(null, await transfer(call.request));
        } catch (err) {
          if (err.code === '40001') return callback({ code: «grpc.status.INTERNAL», details: 'Try again' });
          callback(err);
        }`),
      reports: offering('grpc.status.ABORTED'),
    },
    {
      name: 'grpc-js: a deadlock in a stream',
      ...grpcJsStream(`
        try {
          await lockRows(call.request.id);
        } catch (err) {
          if (err.code === '40P01') call.emit('error', { code: «grpc.status.UNKNOWN», details: 'deadlock' });
        }`),
      reports: offering('grpc.status.ABORTED'),
    },
    {
      name: 'the library before grpc-js: a deadlock of MySQL by its number',
      ...grpcLegacy(`
        try {
          callback(null, await transfer(call.request));
        } catch (error) {
          if (error.errno === 1213) return callback({ code: «grpc.status.INTERNAL», message: 'x' });
          callback(error);
        }`),
      reports: offering('grpc.status.ABORTED'),
    },
    {
      name: 'Connect: an etag, compared only where there is one',
      ...connect(`
        const document = await store.get(request.name);
        if (request.etag && request.etag !== document.etag) throw new ConnectError('stale etag', «Code.Internal»);
        return document;`),
      reports: offering('Code.Aborted'),
    },
    {
      name: 'Connect, JavaScript: a switch over the codes of a database',
      ...connectJs(`
        try {
          return await transfer(request);
        } catch (error) {
          switch (error.code) {
            case '40001':
            case '40P01':
              throw new ConnectError('transaction was rolled back', «Code.Unknown»);
            default:
              throw error;
          }
        }`),
      reports: offering('Code.Aborted'),
    },
    {
      name: 'Connect, CommonJS: a list of codes',
      ...connectCommonJs(
        `
        try {
          return await transfer(request);
        } catch (error) {
          if (LOST.includes(error.code)) throw new ConnectError('x', «Code.FailedPrecondition»);
          throw error;
        }`,
        "const LOST = ['40001', '40P01'];",
      ),
      reports: offering('Code.Aborted'),
    },
    {
      name: 'NestJS: a write conflict of Prisma, by class and code',
      ...nest(
        `
        try {
          return await this.transfer(request);
        } catch (error) {
          if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') {
            throw new RpcException({ code: «status.INTERNAL», message: 'write conflict' });
          }
          throw error;
        }`,
        "import { Prisma } from '@prisma/client';",
      ),
      reports: offering('status.ABORTED'),
    },
    {
      name: 'NestJS: the driver error inside a QueryFailedError of TypeORM',
      ...nest(
        `
        try {
          return await this.transfer(request);
        } catch (error) {
          if (error instanceof QueryFailedError && (error.driverError.code === '40001' || error.driverError.code === '40P01')) {
            throw new RpcException({ code: «status.UNKNOWN», message: 'x' });
          }
          throw error;
        }`,
        "import { QueryFailedError } from 'typeorm';",
      ),
      reports: offering('status.ABORTED'),
    },
    {
      name: 'NestJS: the condition of a write names the version',
      ...nest(`
        const result = await this.books.update({ id: request.id, version: request.version }, request.book);
        if (result.affected === 0) throw new RpcException({ code: «status.INTERNAL», message: 'version conflict' });
        return result;`),
      reports: offering('status.ABORTED'),
    },
    {
      name: 'nice-grpc: an optimistic lock of TypeORM',
      ...niceGrpc(
        `
        try {
          return await save(request);
        } catch (error) {
          if (error instanceof OptimisticLockVersionMismatchError) throw new ServerError(«Status.INTERNAL», 'x');
          throw error;
        }`,
        "import { OptimisticLockVersionMismatchError } from 'typeorm';",
      ),
      reports: offering('Status.ABORTED'),
    },
    {
      name: 'protobuf-ts: a transient error of a MongoDB transaction',
      ...protobufTs(`
        try {
          return await transfer(request);
        } catch (error) {
          if (error.codeName === 'WriteConflict') throw new RpcError('x', «'INTERNAL'»);
          throw error;
        }`),
      reports: offering("'ABORTED'"),
    },
    {
      name: 'Firebase: a revision that is too old, taken out of the data',
      ...onCall(`
        const { id, expectedRevision } = request.data;
        const note = await notes.get(id);
        if (expectedRevision < note.revision) throw new HttpsError(«'invalid-argument'», 'The note was changed');
        return note;`),
      reports: offering("'aborted'"),
    },
    {
      name: 'Firebase, first generation: a version of Mongoose',
      ...onCallFirst(
        `
        try {
          await order.save();
        } catch (e) {
          if (e instanceof mongoose.Error.VersionError) throw new functions.https.HttpsError(«'internal'», 'x');
          throw e;
        }`,
        "const mongoose = require('mongoose');",
      ),
      reports: offering("'aborted'"),
    },
    {
      name: 'an earlier exit for all other errors, the code behind a constant',
      ...connect(
        `
        try {
          return await transfer(request);
        } catch (error) {
          const { code } = error as DatabaseError;
          if (code !== SERIALIZATION_FAILURE) throw error;
          throw new ConnectError('lost against another transfer', «Code.Internal»);
        }`,
        "const SERIALIZATION_FAILURE = '40001';",
      ),
      reports: offering('Code.Aborted'),
    },
    {
      name: 'a constant of another file, by the name PostgreSQL gives the condition',
      ...niceGrpc(
        `
        try {
          return await transfer(request);
        } catch (err) {
          if (err.code === PostgresError.DEADLOCK_DETECTED) throw new ServerError(«Status.FAILED_PRECONDITION», 'x');
          throw err;
        }`,
        "import { PostgresError } from './postgres-error';",
      ),
      reports: offering('Status.ABORTED'),
    },
    {
      name: 'a lock that another call holds, with a message that says so',
      ...grpcJs(`
        const lock = await locks.tryAcquire(call.request.id);
        if (!lock) return callback({ code: «status.INTERNAL», details: 'concurrent modification' });
        callback(null, {});`),
      reports: offering('status.ABORTED'),
    },
    {
      name: 'likely: a lock, and no message that says so',
      options: LIKELY,
      ...connect(`
        if (!(await acquireLock(request.id))) throw new ConnectError('busy', «Code.Internal»);
        return {};`),
      reports: offering('Code.Aborted'),
    },
    {
      name: "likely: a class of the project's own",
      options: LIKELY,
      ...connect(
        `
        try {
          return await save(request);
        } catch (error) {
          if (error instanceof VersionConflictError) throw new ConnectError('x', «Code.Internal»);
          throw error;
        }`,
        "import { VersionConflictError } from './errors';",
      ),
      reports: offering('Code.Aborted'),
    },
  ],
  valid: [
    {
      name: 'ABORTED for a version that is not the stored one',
      ...grpcJs(`
        const book = await books.findById(call.request.id);
        if (book.version !== call.request.version) return callback({ code: status.ABORTED, details: 'stale' });
        callback(null, book);`),
    },
    {
      name: 'FAILED_PRECONDITION for an etag, which is disputed',
      options: POSSIBLE,
      ...connect(`
        const document = await store.get(request.name);
        if (request.etag !== document.etag) throw new ConnectError('stale etag', Code.FailedPrecondition);
        return document;`),
    },
    {
      name: 'UNAVAILABLE for a deadlock: a repetition of the call may do',
      options: POSSIBLE,
      ...connectJs(`
        try {
          return await transfer(request);
        } catch (error) {
          if (error.code === '40P01') throw new ConnectError('x', Code.Unavailable);
          throw error;
        }`),
    },
    {
      name: 'the version of a client, which is too old',
      options: POSSIBLE,
      ...connect(`
        const release = await releases.get(request.platform);
        if (request.clientVersion < release.version) throw new ConnectError('Please update', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'the version of an interface, against a constant',
      options: POSSIBLE,
      ...grpcJsCommonJs(`
        if (call.request.version !== '2') return callback({ code: grpc.status.INVALID_ARGUMENT, details: 'unknown version' });
        callback(null, {});`),
    },
    {
      name: 'a version of the schema, found by nothing of the request',
      options: POSSIBLE,
      ...nest(`
        const schema = await this.meta.findOne('schema');
        if (request.version !== schema.version) throw new RpcException({ code: status.INTERNAL, message: 'x' });
        return {};`),
    },
    {
      name: 'a status that is not the expected one',
      options: POSSIBLE,
      ...niceGrpc(`
        const order = await orders.findById(request.id);
        if (order.status !== request.status) throw new ServerError(Status.INTERNAL, 'x');
        return order;`),
    },
    {
      name: 'a lost race or a duplicate, in one answer',
      options: POSSIBLE,
      ...connect(`
        try {
          return await save(request);
        } catch (error) {
          if (error.code === '40001' || error.code === '23505') throw new ConnectError('x', Code.Internal);
          throw error;
        }`),
    },
    {
      name: 'a lost race and anything else, in one answer',
      options: POSSIBLE,
      ...connect(`
        try {
          return await save(request);
        } catch (error) {
          switch (error.code) {
            case '40001':
            default:
              throw new ConnectError('x', Code.Internal);
          }
        }`),
    },
    {
      name: 'everything but a lost race',
      options: POSSIBLE,
      ...grpcJs(`
        try {
          callback(null, await save(call.request));
        } catch (error) {
          if (error.code !== '40001') return callback({ code: status.INTERNAL, details: 'x' });
          throw error;
        }`),
    },
    {
      name: 'the attempts are used up or something else went wrong',
      options: POSSIBLE,
      ...connect(`
        for (let attempt = 0; ; attempt += 1) {
          try {
            return await save(request);
          } catch (error) {
            if (error.code === '40001' && attempt < 5) continue;
            throw new ConnectError('x', Code.Internal);
          }
        }`),
    },
    {
      name: 'a number that is no code of an error',
      options: POSSIBLE,
      ...onCall(`
        const room = await rooms.get(request.data.id);
        if (room.number === 1205) throw new HttpsError('internal', 'x');
        return room;`),
    },
    {
      name: 'words alone',
      options: POSSIBLE,
      ...protobufTs(`
        if (this.broken) throw new RpcError('version conflict', 'INTERNAL');
        return {};`),
    },
    {
      name: 'a door that has a lock',
      options: POSSIBLE,
      ...onCallFirst(`
        const isLocked = await door.lock(data.id);
        if (!isLocked) throw new functions.https.HttpsError('internal', 'The door is stuck');
        return {};`),
    },
    {
      name: 'two versions of the request',
      options: POSSIBLE,
      ...connect(`
        if (request.fromVersion !== request.toVersion) throw new ConnectError('x', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'tRPC has codes of the same names',
      options: POSSIBLE,
      code: `
        import { TRPCError } from '@trpc/server';
        export async function save(input) {
          try {
            return await transfer(input);
          } catch (error) {
            if (error.code === '40001') throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'x' });
          }
        }
      `,
    },
    {
      name: 'an HTTP exception over HTTP',
      options: POSSIBLE,
      code: `
        import { InternalServerErrorException } from '@nestjs/common';
        export async function save(input) {
          try {
            return await transfer(input);
          } catch (error) {
            if (error.code === '40001') throw new InternalServerErrorException('x');
          }
        }
      `,
    },
    {
      name: 'a database error that is handed on to a retry',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        export const isRetryable = (error) => error.code === '40001' || (error instanceof ConnectError && error.code === Code.Internal);
      `,
    },
    {
      name: 'likely is not reported by default',
      ...connect(`
        if (!(await acquireLock(request.id))) throw new ConnectError('busy', Code.Internal);
        return {};`),
    },
    {
      name: 'a class of a package that means something else',
      options: POSSIBLE,
      ...connect(
        `
        try {
          return await save(request);
        } catch (error) {
          if (error instanceof VersionError) throw new ConnectError('x', Code.Internal);
          throw error;
        }`,
        "import { VersionError } from 'some-package';",
      ),
    },
  ],
};
