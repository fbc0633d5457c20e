import { LIKELY, POSSIBLE, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: the deadline of the call',
      ...grpcJs(`
        const part = await build(call.request);
        if (Date.now() > call.getDeadline()) return callback({ code: «status.INTERNAL», details: 'x' });
        callback(null, part);`),
      reports: offering('status.DEADLINE_EXCEEDED'),
    },
    {
      name: 'grpc-js, CommonJS: a TimeoutError by its name',
      ...grpcJsCommonJs(`
        try {
          callback(null, await fetch(URL, { signal: AbortSignal.timeout(5000) }));
        } catch (err) {
          if (err.name === 'TimeoutError') return callback({ code: «grpc.status.UNKNOWN», details: 'x' });
          callback(err);
        }`),
      reports: offering('grpc.status.DEADLINE_EXCEEDED'),
    },
    {
      name: 'grpc-js: a timer in a stream, with a message that says so',
      ...grpcJsStream(`
        setTimeout(() => {
          call.emit('error', { code: «grpc.status.INTERNAL», details: 'Timed out waiting for events' });
        }, 30000);`),
      reports: offering('grpc.status.DEADLINE_EXCEEDED'),
    },
    {
      name: 'the library before grpc-js: a socket that timed out',
      ...grpcLegacy(`
        request(URL, (error, body) => {
          if (error && error.code === 'ESOCKETTIMEDOUT') return callback({ code: «grpc.status.INTERNAL», message: 'x' });
          callback(null, body);
        });`),
      reports: offering('grpc.status.DEADLINE_EXCEEDED'),
    },
    {
      name: 'Connect: a race with a timer',
      ...connect(`
        return Promise.race([
          work(request),
          new Promise((_, reject) => setTimeout(() => reject(new ConnectError('Request timed out', «Code.Internal»)), 5000)),
        ]);`),
      reports: offering('Code.DeadlineExceeded'),
    },
    {
      name: 'Connect, JavaScript: the AbortError of a timer',
      ...connectJs(`
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(), 5000);
        try {
          return await fetch(URL, { signal: controller.signal });
        } catch (error) {
          if (error.name === 'AbortError') throw new ConnectError('x', «Code.Unknown»);
          throw error;
        } finally {
          clearTimeout(timer);
        }`),
      reports: offering('Code.DeadlineExceeded'),
    },
    {
      name: 'Connect, CommonJS: p-timeout',
      ...connectCommonJs(
        `
        try {
          return await pTimeout(work(request), { milliseconds: 5000 });
        } catch (error) {
          if (error instanceof TimeoutError) throw new ConnectError('x', «Code.Internal»);
          throw error;
        }`,
        "const { default: pTimeout, TimeoutError } = require('p-timeout');",
      ),
      reports: offering('Code.DeadlineExceeded'),
    },
    {
      name: 'Connect: a signal that times out',
      ...connect(`
        const signal = AbortSignal.timeout(5000);
        await work(request, signal);
        if (signal.aborted) throw new ConnectError('x', «Code.Internal»);
        return {};`),
      reports: offering('Code.DeadlineExceeded'),
    },
    {
      name: 'Connect: a listener on a signal that times out',
      ...connect(`
        const signal = AbortSignal.timeout(5000);
        return new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new ConnectError('x', «Code.Unknown»)));
          work(request).then(resolve);
        });`),
      reports: offering('Code.DeadlineExceeded'),
    },
    {
      name: 'NestJS: the TimeoutError of RxJS',
      ...nest(
        `
        try {
          return await firstValueFrom(this.client.send('x', request).pipe(timeout(5000)));
        } catch (error) {
          if (error instanceof TimeoutError) throw new RpcException({ code: «status.INTERNAL», message: 'x' });
          throw error;
        }`,
        "import { TimeoutError, firstValueFrom, timeout } from 'rxjs';",
      ),
      reports: offering('status.DEADLINE_EXCEEDED'),
    },
    {
      name: 'NestJS: an operation of Prisma that timed out',
      ...nest(`
        try {
          return await this.prisma.book.findMany();
        } catch (error) {
          if (error.code === 'P1008') throw new RpcException({ code: «status.UNKNOWN», message: 'x' });
          throw error;
        }`),
      reports: offering('status.DEADLINE_EXCEEDED'),
    },
    {
      name: 'nice-grpc: a switch over names',
      ...niceGrpc(`
        try {
          return await work(request);
        } catch (error) {
          switch (error.name) {
            case 'TimeoutError':
              throw new ServerError(«Status.INTERNAL», 'x');
            default:
              throw error;
          }
        }`),
      reports: offering('Status.DEADLINE_EXCEEDED'),
    },
    {
      name: 'protobuf-ts: undici waited for an answer',
      ...protobufTs(`
        try {
          return await work(request);
        } catch (error) {
          if (['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'].includes(error.cause?.code)) throw new RpcError('x', «'INTERNAL'»);
          throw error;
        }`),
      reports: offering("'DEADLINE_EXCEEDED'"),
    },
    {
      name: 'Firebase: an AbortError that the message calls a timeout',
      ...onCall(`
        try {
          return await work(request.data);
        } catch (error) {
          if (error.name === 'AbortError') throw new HttpsError(«'internal'», 'The upstream timed out');
          throw error;
        }`),
      reports: offering("'deadline-exceeded'"),
    },
    {
      name: 'Firebase, first generation: an earlier exit for all others',
      ...onCallFirst(`
        return work(data).catch((err) => {
          if (err.name !== 'TimeoutError') throw err;
          throw new functions.https.HttpsError(«'unknown'», 'x');
        });`),
      reports: offering("'deadline-exceeded'"),
    },
    {
      name: "likely: a class of the project's own",
      options: LIKELY,
      ...connect(
        `
        try {
          return await work(request);
        } catch (error) {
          if (error instanceof QueryTimeoutError) throw new ConnectError('x', «Code.Internal»);
          throw error;
        }`,
        "import { QueryTimeoutError } from '../errors';",
      ),
      reports: offering('Code.DeadlineExceeded'),
    },
  ],
  valid: [
    {
      name: 'DEADLINE_EXCEEDED for the deadline of the call',
      options: POSSIBLE,
      ...grpcJs(`
        if (Date.now() > call.getDeadline()) return callback({ code: status.DEADLINE_EXCEEDED, details: 'x' });
        callback(null, {});`),
    },
    {
      name: 'UNAVAILABLE for a dependency that is too slow',
      options: POSSIBLE,
      ...connect(`
        try {
          return await fetch(URL);
        } catch (error) {
          if (error.name === 'TimeoutError') throw new ConnectError('x', Code.Unavailable);
          throw error;
        }`),
    },
    {
      name: 'CANCELLED for an AbortError',
      options: POSSIBLE,
      ...connectJs(`
        try {
          return await fetch(URL, { signal: context.signal });
        } catch (error) {
          if (error.name === 'AbortError') throw new ConnectError('x', Code.Canceled);
          throw error;
        }`),
    },
    {
      name: 'an AbortError that the caller caused',
      ...connectCommonJs(`
        try {
          return await fetch(URL, { signal: context.signal });
        } catch (error) {
          if (error.name === 'AbortError') throw new ConnectError('x', Code.Internal);
          throw error;
        }`),
    },
    {
      name: 'words alone',
      options: POSSIBLE,
      ...grpcJsCommonJs(`
        if (broken) return callback({ code: grpc.status.INTERNAL, details: 'The database timed out' });
        callback(null, {});`),
    },
    {
      name: 'words in a catch that tests nothing',
      options: POSSIBLE,
      ...niceGrpc(`
        try {
          return await work(request);
        } catch {
          throw new ServerError(Status.INTERNAL, 'timed out or failed');
        }`),
    },
    {
      name: 'a timer without such words',
      options: POSSIBLE,
      ...connect(`
        return new Promise((_, reject) => setTimeout(() => reject(new ConnectError('no worker is free', Code.Internal)), 100));`),
    },
    {
      name: 'a deadline of the business',
      options: POSSIBLE,
      ...nest(`
        const task = await this.tasks.findOne(request.id);
        if (Date.now() > task.deadline) throw new RpcException({ code: status.INTERNAL, message: 'x' });
        return task;`),
    },
    {
      name: 'a timeout of the request that is invalid',
      options: POSSIBLE,
      ...grpcJs(`
        if (call.request.timeout < 0) return callback({ code: status.INVALID_ARGUMENT, details: 'invalid timeout' });
        callback(null, {});`),
    },
    {
      name: 'any error but a TimeoutError',
      options: POSSIBLE,
      ...connect(`
        try {
          return await work(request);
        } catch (error) {
          if (error.name !== 'TimeoutError') throw new ConnectError('x', Code.Internal);
          throw error;
        }`),
    },
    {
      name: 'a TimeoutError or a fault, in one answer',
      options: POSSIBLE,
      ...protobufTs(`
        try {
          return await work(request);
        } catch (error) {
          if (error.name === 'TimeoutError' || error.name === 'SyntaxError') throw new RpcError('x', 'INTERNAL');
          throw error;
        }`),
    },
    {
      name: 'a code that expired',
      options: POSSIBLE,
      ...onCall(`
        const invite = await invites.get(request.data.id);
        if (invite.expiresAt < Date.now()) throw new HttpsError('failed-precondition', 'The invitation expired');
        return invite;`),
    },
    {
      name: 'a session that ran out',
      options: POSSIBLE,
      ...onCallFirst(`
        const session = await sessions.get(data.id);
        if (session.name === 'TimeoutError') throw new functions.https.HttpsError('internal', 'x');
        return session;`),
    },
    {
      name: 'a class of a package that is not known',
      options: POSSIBLE,
      ...grpcLegacy(
        `
        try {
          callback(null, await work(call.request));
        } catch (error) {
          if (error instanceof TimeoutError) return callback({ code: grpc.status.INTERNAL, message: 'x' });
          callback(error);
        }`,
        "const { TimeoutError } = require('some-scheduler');",
      ),
    },
    {
      name: 'a timer or the caller ended it',
      options: POSSIBLE,
      ...connect(`
        try {
          return await fetch(URL, { signal: AbortSignal.any([context.signal, AbortSignal.timeout(5000)]) });
        } catch (error) {
          if (error.name === 'AbortError') throw new ConnectError('x', Code.Internal);
          throw error;
        }`),
    },
    {
      name: 'a server that stops after a while',
      options: POSSIBLE,
      ...connect(`
        return new Promise((_, reject) => setTimeout(() => reject(new ConnectError('timed out while shutting down', Code.Internal)), 100));`),
    },
    {
      name: 'a connection that was never made is UNAVAILABLE',
      options: POSSIBLE,
      ...connect(`
        try {
          return await work(request);
        } catch (error) {
          if (error.code === 'ETIMEDOUT') throw new ConnectError('x', Code.Unavailable);
          throw error;
        }`),
    },
    {
      name: 'a client that reads the code',
      options: POSSIBLE,
      code: `
        import { status } from '@grpc/grpc-js';
        export const isSlow = (error) => error.name === 'TimeoutError' || error.code === status.DEADLINE_EXCEEDED;
      `,
    },
    {
      name: 'an HTTP exception over HTTP',
      options: POSSIBLE,
      code: `
        import { InternalServerErrorException } from '@nestjs/common';
        export async function get() {
          try {
            return await work();
          } catch (error) {
            if (error.name === 'TimeoutError') throw new InternalServerErrorException('x');
          }
        }
      `,
    },
    {
      name: 'Twirp in protobuf-ts has codes in lower case',
      options: POSSIBLE,
      ...protobufTs(`
        try {
          return await work(request);
        } catch (error) {
          if (error.name === 'TimeoutError') throw new RpcError('x', 'deadline_exceeded');
          throw error;
        }`),
    },
  ],
};
