import { LIKELY, POSSIBLE, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: a refused connection',
      ...grpcJs(`
        try {
          callback(null, await pool.query(SQL));
        } catch (err) {
          if (err.code === 'ECONNREFUSED') return callback({ code: «status.UNKNOWN», details: 'database is down' });
          throw err;
        }`),
      reports: offering('status.UNAVAILABLE'),
    },
    {
      name: 'grpc-js, CommonJS: the callback of a driver',
      ...grpcJsCommonJs(`
        pool.query(SQL, (err, rows) => {
          if (err && err.code === 'PROTOCOL_CONNECTION_LOST') return callback({ code: «grpc.status.UNKNOWN», details: 'x' });
          callback(null, rows);
        });`),
      reports: offering('grpc.status.UNAVAILABLE'),
    },
    {
      name: 'grpc-js: a stream, one of several errors of the network',
      ...grpcJsStream(`
        try {
          await source.connect();
        } catch (error) {
          if (error.code === 'ECONNRESET' || error.code === 'EPIPE') call.emit('error', { code: «grpc.status.UNKNOWN», details: 'x' });
        }`),
      reports: offering('grpc.status.UNAVAILABLE'),
    },
    {
      name: 'the library before grpc-js: a name that does not resolve just now',
      ...grpcLegacy(`
        try {
          callback(null, await work(call.request));
        } catch (e) {
          if (e.code === 'EAI_AGAIN') return callback({ code: «grpc.status.PERMISSION_DENIED», message: 'x' });
          callback(e);
        }`),
      reports: offering('grpc.status.UNAVAILABLE'),
    },
    {
      name: 'Connect: the cause of a failed fetch',
      ...connect(`
        try {
          return await fetch(RATES);
        } catch (error) {
          if (error.cause?.code === 'ENOTFOUND') throw new ConnectError('x', «Code.Unknown»);
          throw error;
        }`),
      reports: offering('Code.Unavailable'),
    },
    {
      name: 'Connect, JavaScript: a set of codes',
      ...connectJs(
        `
        try {
          return await fetch(RATES);
        } catch (error) {
          if (TRANSIENT.has(error.code)) throw new ConnectError('x', «Code.Unknown»);
          throw error;
        }`,
        "const TRANSIENT = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT']);",
      ),
      reports: offering('Code.Unavailable'),
    },
    {
      name: 'Connect, CommonJS: a switch over codes',
      ...connectCommonJs(`
        try {
          return await work(request);
        } catch (error) {
          switch (error.code) {
            case 'ECONNREFUSED':
            case 'EHOSTUNREACH':
              throw new ConnectError('x', «Code.Unauthenticated»);
            default:
              throw error;
          }
        }`),
      reports: offering('Code.Unavailable'),
    },
    {
      name: 'NestJS: Prisma cannot reach its database',
      ...nest(
        `
        try {
          return await this.prisma.book.findMany();
        } catch (error) {
          if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P1001') {
            throw new RpcException({ code: «status.UNKNOWN», message: 'x' });
          }
          throw error;
        }`,
        "import { Prisma } from '@prisma/client';",
      ),
      reports: offering('status.UNAVAILABLE'),
    },
    {
      name: 'NestJS: a class of Sequelize',
      ...nest(
        `
        try {
          return await this.books.findAll();
        } catch (error) {
          if (error instanceof ConnectionRefusedError) throw new RpcException({ code: «status.UNKNOWN», message: 'x' });
          throw error;
        }`,
        "import { ConnectionRefusedError } from 'sequelize';",
      ),
      reports: offering('status.UNAVAILABLE'),
    },
    {
      name: 'nice-grpc: PostgreSQL is starting or stopping',
      ...niceGrpc(`
        try {
          return await pool.query(SQL);
        } catch (error) {
          if (['57P01', '57P03'].includes(error.code)) throw new ServerError(«Status.UNKNOWN», 'x');
          throw error;
        }`),
      reports: offering('Status.UNAVAILABLE'),
    },
    {
      name: 'nice-grpc: an open circuit',
      ...niceGrpc(
        `
        try {
          return await policy.execute(() => work(request));
        } catch (error) {
          if (error instanceof BrokenCircuitError) throw new ServerError(«Status.UNIMPLEMENTED», 'x');
          throw error;
        }`,
        "import { BrokenCircuitError } from 'cockatiel';",
      ),
      reports: offering('Status.UNAVAILABLE'),
    },
    {
      name: 'protobuf-ts: an earlier exit for all others',
      ...protobufTs(`
        try {
          return await work(request);
        } catch (error) {
          if (error.code !== 'ECONNREFUSED') throw error;
          throw new RpcError('x', «'UNKNOWN'»);
        }`),
      reports: offering("'UNAVAILABLE'"),
    },
    {
      name: 'Firebase: the driver of MongoDB',
      ...onCall(
        `
        try {
          return await books.find().toArray();
        } catch (e) {
          if (e instanceof MongoNetworkError) throw new HttpsError(«'unknown'», 'x');
          throw e;
        }`,
        "import { MongoNetworkError } from 'mongodb';",
      ),
      reports: offering("'unavailable'"),
    },
    {
      name: 'Firebase, first generation: a promise that was rejected',
      ...onCallFirst(`
        return work(data).catch((err) => {
          if (err.code === 'ECONNRESET') throw new functions.https.HttpsError(«'permission-denied'», 'x');
          throw err;
        });`),
      reports: offering("'unavailable'"),
    },
    {
      name: 'likely: INTERNAL, which many hold for it',
      options: LIKELY,
      ...connect(`
        try {
          return await pool.query(SQL);
        } catch (error) {
          if (error.code === 'ECONNREFUSED') throw new ConnectError('x', «Code.Internal»);
          throw error;
        }`),
      reports: offering('Code.Unavailable'),
    },
    {
      name: 'likely: NOT_FOUND for a host that is not found',
      options: LIKELY,
      ...grpcJs(`
        try {
          callback(null, await fetch(RATES));
        } catch (error) {
          if (error.code === 'ENOTFOUND') return callback({ code: «status.NOT_FOUND», details: 'x' });
          throw error;
        }`),
      reports: offering('status.UNAVAILABLE'),
    },
  ],
  valid: [
    {
      name: 'UNAVAILABLE for a refused connection',
      options: POSSIBLE,
      ...grpcJs(`
        try {
          callback(null, await pool.query(SQL));
        } catch (err) {
          if (err.code === 'ECONNREFUSED') return callback({ code: status.UNAVAILABLE, details: 'x' });
          throw err;
        }`),
    },
    {
      name: 'INTERNAL is not reported by default',
      ...connect(`
        try {
          return await pool.query(SQL);
        } catch (error) {
          if (error.code === 'ECONNREFUSED') throw new ConnectError('x', Code.Internal);
          throw error;
        }`),
    },
    {
      name: 'DEADLINE_EXCEEDED for a connection that nobody answered',
      options: POSSIBLE,
      ...connectJs(`
        try {
          return await work(request);
        } catch (error) {
          if (error.code === 'ETIMEDOUT') throw new ConnectError('x', Code.DeadlineExceeded);
          throw error;
        }`),
    },
    {
      name: 'an address that the request names',
      options: POSSIBLE,
      ...grpcJsCommonJs(`
        try {
          callback(null, await fetch(call.request.url));
        } catch (error) {
          if (error.code === 'ENOTFOUND') return callback({ code: grpc.status.INVALID_ARGUMENT, details: 'no such host' });
          callback(error);
        }`),
    },
    {
      name: 'the webhook of the request, taken out of it',
      options: POSSIBLE,
      ...onCall(`
        const { webhookUrl } = request.data;
        try {
          return await axios.post(webhookUrl, {});
        } catch (error) {
          if (error.code === 'ECONNREFUSED') throw new HttpsError('unknown', 'x');
          throw error;
        }`),
    },
    {
      name: 'a file that is not there',
      options: POSSIBLE,
      ...niceGrpc(`
        try {
          return await readFile(PATH);
        } catch (error) {
          if (error.code === 'ENOENT') throw new ServerError(Status.UNKNOWN, 'x');
          throw error;
        }`),
    },
    {
      name: 'a port that is taken',
      options: POSSIBLE,
      ...connectCommonJs(`
        try {
          return await listen();
        } catch (error) {
          if (error.code === 'EADDRINUSE') throw new ConnectError('x', Code.Unknown);
          throw error;
        }`),
    },
    {
      name: 'any error but a refused connection',
      options: POSSIBLE,
      ...protobufTs(`
        try {
          return await work(request);
        } catch (error) {
          if (error.code !== 'ECONNREFUSED') throw new RpcError('x', 'UNKNOWN');
          throw error;
        }`),
    },
    {
      name: 'a refused connection or a missing right, in one answer',
      options: POSSIBLE,
      ...connect(`
        try {
          return await work(request);
        } catch (error) {
          if (error.code === 'ECONNREFUSED' || error.code === 'EACCES') throw new ConnectError('x', Code.Unknown);
          throw error;
        }`),
    },
    {
      name: 'a list that holds more than the network',
      options: POSSIBLE,
      ...nest(
        `
        try {
          return await work(request);
        } catch (error) {
          if (EXPECTED.includes(error.code)) throw new RpcException({ code: status.UNKNOWN, message: 'x' });
          throw error;
        }`,
        "const EXPECTED = ['ECONNREFUSED', 'ENOENT'];",
      ),
    },
    {
      name: 'a catch that tests nothing',
      options: POSSIBLE,
      ...grpcJsStream(`
        try {
          await source.connect();
        } catch (error) {
          call.emit('error', { code: grpc.status.UNKNOWN, details: 'connect ECONNREFUSED' });
        }`),
    },
    {
      name: 'the state of something stored',
      options: POSSIBLE,
      ...onCallFirst(`
        const probe = await probes.get(data.id);
        if (probe.code === 'ECONNREFUSED') throw new functions.https.HttpsError('unknown', 'x');
        return probe;`),
    },
    {
      name: 'the reply of another service that says so',
      options: POSSIBLE,
      ...connect(`
        const reply = await monitor.status(request.id);
        if (reply.name === 'MongoNetworkError') throw new ConnectError('x', Code.Unknown);
        return reply;`),
    },
    {
      name: 'a class of a package that is not known',
      options: POSSIBLE,
      ...grpcLegacy(
        `
        try {
          callback(null, await work(call.request));
        } catch (error) {
          if (error instanceof ConnectionRefusedError) return callback({ code: grpc.status.UNKNOWN, message: 'x' });
          callback(error);
        }`,
        "const { ConnectionRefusedError } = require('some-game');",
      ),
    },
    {
      name: 'a code that is compared with a variable',
      options: POSSIBLE,
      ...connect(`
        try {
          return await work(request);
        } catch (error) {
          if (error.code === expected) throw new ConnectError('x', Code.Unknown);
          throw error;
        }`),
    },
    {
      name: 'retries of a client',
      options: POSSIBLE,
      code: `
        import { status } from '@grpc/grpc-js';
        export const shouldRetry = (error) => error.code === 'ECONNREFUSED' || error.code === status.UNAVAILABLE;
      `,
    },
    {
      name: 'tRPC',
      options: POSSIBLE,
      code: `
        import { TRPCError } from '@trpc/server';
        export async function handle() {
          try {
            return await work();
          } catch (error) {
            if (error.code === 'ECONNREFUSED') throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR' });
          }
        }
      `,
    },
    {
      name: 'an exit code of a process',
      options: POSSIBLE,
      file: 'main.js',
      code: `
        try {
          await connectToGrpcServer();
        } catch (error) {
          if (error.code === 'ECONNREFUSED') process.exit(2);
        }
      `,
    },
    {
      name: 'a message of Kafka',
      options: POSSIBLE,
      code: `
        import { KafkaJSNonRetriableError } from 'kafkajs';
        export async function send() {
          try {
            return await work();
          } catch (error) {
            if (error.code === 'ECONNREFUSED') throw new KafkaJSNonRetriableError('x');
          }
        }
      `,
    },
    {
      name: 'a test for something else between',
      ...connect(`
        try {
          return await work(request);
        } catch (error) {
          if (error.code === 'ECONNREFUSED') {
            if (cache.isEmpty) throw new ConnectError('no cached answer', Code.Unknown);
            return cache.answer;
          }
          throw error;
        }`),
    },
  ],
};
