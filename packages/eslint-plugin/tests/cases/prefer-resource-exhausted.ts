import { LIKELY, POSSIBLE, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: a limiter that says no',
      ...grpcJs(`
        if (!(await rateLimiter.tryConsume(call.getPeer()))) {
          return callback({ code: «status.PERMISSION_DENIED», details: 'Slow down' });
        }
        callback(null, {});`),
      reports: offering('status.RESOURCE_EXHAUSTED'),
    },
    {
      name: 'grpc-js, CommonJS: words of a rate',
      ...grpcJsCommonJs(`
        if (recent.length > 100) return callback({ code: «grpc.status.PERMISSION_DENIED», details: 'Rate limit exceeded' });
        callback(null, {});`),
      reports: offering('grpc.status.RESOURCE_EXHAUSTED'),
    },
    {
      name: 'grpc-js: a stream, and a function named after the refusal',
      ...grpcJsStream(`
        if (await isRateLimited(call.getPeer())) {
          call.emit('error', { code: «grpc.status.PERMISSION_DENIED», details: 'x' });
          return;
        }`),
      reports: offering('grpc.status.RESOURCE_EXHAUSTED'),
    },
    {
      name: 'the library before grpc-js: words of a quota',
      ...grpcLegacy(`
        if (used > 10) return callback({ code: «grpc.status.PERMISSION_DENIED», message: 'Quota exceeded' });
        callback(null, {});`),
      reports: offering('grpc.status.RESOURCE_EXHAUSTED'),
    },
    {
      name: 'Connect: a catch around rate-limiter-flexible',
      ...connect(
        `
        try {
          await limiter.consume(request.userId);
        } catch {
          throw new ConnectError('x', «Code.PermissionDenied»);
        }
        return {};`,
        "import { RateLimiterRedis } from 'rate-limiter-flexible';\nconst limiter = new RateLimiterRedis({ points: 10 });",
      ),
      reports: offering('Code.ResourceExhausted'),
    },
    {
      name: 'Connect, JavaScript: its class',
      ...connectJs(
        `
        try {
          await work(request);
        } catch (rejection) {
          const error = rejection;
          if (error instanceof RateLimiterRes) throw new ConnectError('x', «Code.PermissionDenied»);
          throw rejection;
        }
        return {};`,
        "import { RateLimiterRes } from 'rate-limiter-flexible';",
      ),
      reports: offering('Code.ResourceExhausted'),
    },
    {
      name: 'Connect, CommonJS: the answer of Upstash taken apart',
      ...connectCommonJs(
        `
        const { success } = await ratelimit.limit(request.userId);
        if (!success) throw new ConnectError('x', «Code.PermissionDenied»);
        return {};`,
        "const { Ratelimit } = require('@upstash/ratelimit');\nconst ratelimit = new Ratelimit({});",
      ),
      reports: offering('Code.ResourceExhausted'),
    },
    {
      name: 'Connect: nothing remains',
      ...connect(`
        const state = await quota.check(request.userId);
        if (state.remaining <= 0) throw new ConnectError('x', «Code.PermissionDenied»);
        return {};`),
      reports: offering('Code.ResourceExhausted'),
    },
    {
      name: 'NestJS: a limiter of the class',
      ...nest(`
        const allowed = await this.limiter.consume(request.userId);
        if (!allowed) throw new RpcException({ code: «status.PERMISSION_DENIED», message: 'x' });
        return {};`),
      reports: offering('status.RESOURCE_EXHAUSTED'),
    },
    {
      name: 'NestJS: too many attempts',
      ...nest(`
        if (attempts > 5) throw new RpcException({ code: «status.PERMISSION_DENIED», message: 'Too many attempts' });
        return {};`),
      reports: offering('status.RESOURCE_EXHAUSTED'),
    },
    {
      name: 'nice-grpc: a function named after the question',
      ...niceGrpc(`
        if (!(await checkRateLimit(request.userId))) throw new ServerError(«Status.PERMISSION_DENIED», 'x');
        return {};`),
      reports: offering('Status.RESOURCE_EXHAUSTED'),
    },
    {
      name: 'nice-grpc: a flag of the answer',
      ...niceGrpc(`
        const hit = await throttler.hit(request.userId);
        if (hit.blocked) throw new ServerError(«Status.PERMISSION_DENIED», 'x');
        return {};`),
      reports: offering('Status.RESOURCE_EXHAUSTED'),
    },
    {
      name: 'protobuf-ts: throttled',
      ...protobufTs(`
        if (this.busy > 10) throw new RpcError('Requests are throttled', «'PERMISSION_DENIED'»);
        return {};`),
      reports: offering("'RESOURCE_EXHAUSTED'"),
    },
    {
      name: 'Firebase: a count at its limit, with words',
      ...onCall(`
        const used = await usage.count(request.auth.uid);
        if (used >= MAX_PER_DAY) throw new HttpsError(«'permission-denied'», 'Daily limit reached');
        return {};`),
      reports: offering("'resource-exhausted'"),
    },
    {
      name: 'Firebase, first generation: a quota that was used up',
      ...onCallFirst(`
        if (!(await quotas.tryConsume(context.auth.uid))) throw new functions.https.HttpsError(«'permission-denied'», 'x');
        return {};`),
      reports: offering("'resource-exhausted'"),
    },
    {
      name: 'likely: INTERNAL for too many requests',
      options: LIKELY,
      ...connect(`
        if (recent.length > 100) throw new ConnectError('Too many requests', «Code.Internal»);
        return {};`),
      reports: offering('Code.ResourceExhausted'),
    },
    {
      name: 'likely: a disk that is full',
      options: LIKELY,
      ...grpcJs(`
        try {
          callback(null, await save(call.request));
        } catch (error) {
          if (error.code === 'ENOSPC') return callback({ code: «status.INTERNAL», details: 'x' });
          throw error;
        }`),
      reports: offering('status.RESOURCE_EXHAUSTED'),
    },
  ],
  valid: [
    {
      name: 'RESOURCE_EXHAUSTED for a limiter',
      options: POSSIBLE,
      ...grpcJs(`
        if (!(await rateLimiter.tryConsume(call.getPeer()))) return callback({ code: status.RESOURCE_EXHAUSTED, details: 'x' });
        callback(null, {});`),
    },
    {
      name: 'UNAVAILABLE for a limiter, as proxies answer',
      options: POSSIBLE,
      ...connect(`
        if (!(await rateLimiter.tryConsume(request.userId))) throw new ConnectError('Too many requests', Code.Unavailable);
        return {};`),
    },
    {
      name: 'a plan that does not include it',
      options: POSSIBLE,
      ...onCall(`
        const used = await projects.count(request.auth.uid);
        if (used >= MAX_FREE) throw new HttpsError('permission-denied', 'Project limit reached. Upgrade to create more');
        return {};`),
    },
    {
      name: 'a quota of a plan',
      options: POSSIBLE,
      ...nest(`
        if (used > 10) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'Quota exceeded for your subscription' });
        return {};`),
    },
    {
      name: 'a limit on the argument',
      options: POSSIBLE,
      ...connectJs(`
        if (request.limit > MAX_LIMIT) throw new ConnectError('The limit is exceeded', Code.PermissionDenied);
        return {};`),
    },
    {
      name: 'a size that is too large',
      options: POSSIBLE,
      ...niceGrpc(`
        if (request.body.length > MAX_BYTES) throw new ServerError(Status.INVALID_ARGUMENT, 'Body exceeds the limit');
        return {};`),
    },
    {
      name: 'a count at its limit without such words',
      options: POSSIBLE,
      ...onCallFirst(`
        const used = await usage.count(context.auth.uid);
        if (used >= MAX) throw new functions.https.HttpsError('permission-denied', 'Not for you');
        return {};`),
    },
    {
      name: 'a quota that was not found',
      options: POSSIBLE,
      ...grpcJsCommonJs(`
        const quota = await quotas.findById(call.request.id);
        if (!quota) return callback({ code: grpc.status.PERMISSION_DENIED, details: 'x' });
        callback(null, quota);`),
    },
    {
      name: 'a limiter that is not configured',
      options: POSSIBLE,
      ...connect(`
        if (!this.rateLimiter) throw new ConnectError('x', Code.Internal);
        return {};`),
    },
    {
      name: 'a role beside the limiter',
      options: POSSIBLE,
      ...protobufTs(`
        if (!(await limiter.check(request.userId)) || this.user.role !== 'admin') throw new RpcError('x', 'PERMISSION_DENIED');
        return {};`),
    },
    {
      name: 'the quota of another service, caught',
      options: POSSIBLE,
      ...connectCommonJs(`
        try {
          return await work(request);
        } catch {
          throw new ConnectError('upstream quota exceeded', Code.Internal);
        }`),
    },
    {
      name: 'more in the try than the limiter',
      options: POSSIBLE,
      ...connect(`
        try {
          await limiter.consume(request.userId);
          await authorize(request.userId);
        } catch {
          throw new ConnectError('x', Code.PermissionDenied);
        }
        return {};`),
    },
    {
      name: 'a person who is limited in some way',
      options: POSSIBLE,
      ...nest(`
        const member = await this.members.findOne(request.id);
        if (member.limited) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'x' });
        return member;`),
    },
    {
      name: 'time that ran out',
      options: POSSIBLE,
      ...grpcLegacy(`
        if (expired) return callback({ code: grpc.status.PERMISSION_DENIED, message: 'Time limit exceeded' });
        callback(null, {});`),
    },
    {
      name: 'a balance that does not suffice',
      options: POSSIBLE,
      ...grpcJsStream(`
        const account = await accounts.get(call.request.id);
        if (account.balance < call.request.amount) {
          call.emit('error', { code: grpc.status.FAILED_PRECONDITION, details: 'Insufficient funds' });
          return;
        }`),
    },
    {
      name: 'two things in one message',
      options: POSSIBLE,
      ...connect(`
        if (broken) throw new ConnectError('Rate limit exceeded or the book does not exist', Code.Internal);
        return {};`),
    },
    {
      name: 'an interceptor of Express answers 429',
      options: POSSIBLE,
      file: 'limit.js',
      code: `
        export async function limit(request, response, next) {
          if (!(await rateLimiter.tryConsume(request.ip))) return response.status(403).send({ code: 7, message: 'Too many requests' });
          next();
        }
      `,
    },
    {
      name: 'tRPC',
      options: POSSIBLE,
      code: `
        import { TRPCError } from '@trpc/server';
        export async function handle({ ctx }) {
          if (!(await ctx.rateLimiter.tryConsume(ctx.ip))) throw new TRPCError({ code: 'FORBIDDEN', message: 'Too many requests' });
        }
      `,
    },
    {
      name: 'the code of a WebSocket that closes',
      options: POSSIBLE,
      file: 'socket.js',
      code: `
        export async function onMessage(socket) {
          if (await isRateLimited(socket.ip)) socket.close(1008, 'Rate limit exceeded');
        }
      `,
    },
    {
      name: 'likely is not reported by default',
      ...connect(`
        if (recent.length > 100) throw new ConnectError('Too many requests', Code.Internal);
        return {};`),
    },
  ],
};
