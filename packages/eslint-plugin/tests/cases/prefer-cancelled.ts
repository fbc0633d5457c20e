import { LIKELY, POSSIBLE, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: the call was cancelled',
      ...grpcJs(`
        const report = await build(call.request);
        if (call.cancelled) return callback({ code: «status.INTERNAL», details: 'client went away' });
        callback(null, report);`),
      reports: offering('status.CANCELLED'),
    },
    {
      name: 'grpc-js, CommonJS: a listener for the end of the call',
      ...grpcJsCommonJs(`
        call.on('cancelled', () => {
          callback({ code: «grpc.status.UNKNOWN», details: 'gone' });
        });`),
      reports: offering('grpc.status.CANCELLED'),
    },
    {
      name: 'grpc-js: a stream that stops in a loop',
      ...grpcJsStream(`
        for (const row of rows) {
          if (call.cancelled) {
            call.emit('error', { code: «grpc.status.INTERNAL», details: 'x' });
            return;
          }
          call.write(row);
        }`),
      reports: offering('grpc.status.CANCELLED'),
    },
    {
      name: 'the library before grpc-js: an earlier exit for calls that go on',
      ...grpcLegacy(`
        if (!call.cancelled) return callback(null, await build(call.request));
        callback({ code: «grpc.status.INTERNAL», message: 'x' });`),
      reports: offering('grpc.status.CANCELLED'),
    },
    {
      name: 'Connect: the signal of the context',
      ...connect(`
        for (const id of request.ids) {
          if (context.signal.aborted) throw new ConnectError('stopped', «Code.Internal»);
          await work(id);
        }
        return {};`),
      reports: offering('Code.Canceled'),
    },
    {
      name: 'Connect, JavaScript: an AbortError by its name',
      ...connectJs(`
        try {
          return await fetch(URL, { signal: context.signal });
        } catch (err) {
          if (err.name === 'AbortError') throw new ConnectError('x', «Code.Unknown»);
          throw err;
        }`),
      reports: offering('Code.Canceled'),
    },
    {
      name: 'Connect, CommonJS: an AbortError among other labels',
      ...connectCommonJs(`
        try {
          return await work(request);
        } catch (err) {
          switch (err.name) {
            case 'AbortError':
              throw new ConnectError('x', «Code.Internal»);
            default:
              throw err;
          }
        }`),
      reports: offering('Code.Canceled'),
    },
    {
      name: 'Connect: a controller that the caller ends',
      ...connect(`
        const controller = new AbortController();
        context.signal.addEventListener('abort', () => controller.abort());
        try {
          return await work(request, controller.signal);
        } catch (error) {
          if (error instanceof Error && error.name === 'AbortError') throw new ConnectError('x', «Code.Internal»);
          throw error;
        }`),
      reports: offering('Code.Canceled'),
    },
    {
      name: 'Connect: a listener on the signal',
      ...connect(`
        return new Promise((resolve, reject) => {
          context.signal.addEventListener('abort', () => reject(new ConnectError('x', «Code.Internal»)));
          work(request).then(resolve);
        });`),
      reports: offering('Code.Canceled'),
    },
    {
      name: 'NestJS: ABORT_ERR of Node',
      ...nest(`
        try {
          return await readFile(PATH, { signal: this.signal });
        } catch (error) {
          if (error.code === 'ABORT_ERR') throw new RpcException({ code: «status.INTERNAL», message: 'x' });
          throw error;
        }`),
      reports: offering('status.CANCELLED'),
    },
    {
      name: 'nice-grpc: a predicate of abort-controller-x',
      ...niceGrpc(
        `
        try {
          return await work(request, context.signal);
        } catch (error) {
          if (isAbortError(error)) throw new ServerError(«Status.INTERNAL», 'x');
          throw error;
        }`,
        "import { isAbortError } from 'abort-controller-x';",
      ),
      reports: offering('Status.CANCELLED'),
    },
    {
      name: 'nice-grpc: a signal that was taken out of the context',
      ...niceGrpc(`
        const { signal } = context;
        await work(request);
        if (signal.aborted) throw new ServerError(«Status.UNKNOWN», 'cancelled by client');
        return {};`),
      reports: offering('Status.CANCELLED'),
    },
    {
      name: 'protobuf-ts: the call was cancelled',
      ...protobufTs(`
        if (context.cancelled) throw new RpcError('x', «'INTERNAL'»);
        return {};`),
      reports: offering("'CANCELLED'"),
    },
    {
      name: 'Firebase: a class of node-fetch',
      ...onCall(
        `
        try {
          return await fetch(URL, { signal: request.signal });
        } catch (e) {
          if (e instanceof AbortError) throw new HttpsError(«'internal'», 'x');
          throw e;
        }`,
        "import fetch, { AbortError } from 'node-fetch';",
      ),
      reports: offering("'cancelled'"),
    },
    {
      name: 'Firebase, first generation: axios says so',
      ...onCallFirst(
        `
        try {
          return await axios.get(URL);
        } catch (e) {
          if (axios.isCancel(e)) throw new functions.https.HttpsError(«'unknown'», 'x');
          throw e;
        }`,
        "const axios = require('axios');",
      ),
      reports: offering("'cancelled'"),
    },
    {
      name: 'a promise that was rejected',
      ...connect(`
        return work(request).catch((error) => {
          if (error.name === 'AbortError') throw new ConnectError('x', «Code.Internal»);
          throw error;
        });`),
      reports: offering('Code.Canceled'),
    },
    {
      name: 'likely: FAILED_PRECONDITION',
      options: LIKELY,
      ...connect(`
        if (context.signal.aborted) throw new ConnectError('x', «Code.FailedPrecondition»);
        return {};`),
      reports: offering('Code.Canceled'),
    },
  ],
  valid: [
    {
      name: 'CANCELLED for a call that was cancelled',
      options: POSSIBLE,
      ...grpcJs(`
        if (call.cancelled) return callback({ code: status.CANCELLED, details: 'x' });
        callback(null, {});`),
    },
    {
      name: 'DEADLINE_EXCEEDED for a signal, which ends for that too',
      options: POSSIBLE,
      ...connect(`
        if (context.signal.aborted) throw new ConnectError('x', Code.DeadlineExceeded);
        return {};`),
    },
    {
      name: 'ABORTED, which careful authors hold as well',
      options: POSSIBLE,
      ...connect(`
        if (context.signal.aborted) throw new ConnectError('x', Code.Aborted);
        return {};`),
    },
    {
      name: 'an order that was cancelled',
      options: POSSIBLE,
      ...grpcJsCommonJs(`
        const order = await orders.findById(call.request.id);
        if (order.cancelled) return callback({ code: grpc.status.INTERNAL, details: 'The order was cancelled' });
        callback(null, order);`),
    },
    {
      name: 'a subscription that was cancelled',
      options: POSSIBLE,
      ...nest(`
        const subscription = await this.subscriptions.findOne(request.id);
        if (subscription.isCancelled) throw new RpcException({ code: status.INTERNAL, message: 'x' });
        return subscription;`),
    },
    {
      name: 'a field of the request',
      options: POSSIBLE,
      ...connect(`
        if (request.cancelled) throw new ConnectError('x', Code.Internal);
        return {};`),
    },
    {
      name: 'a server that stops',
      options: POSSIBLE,
      ...connect(`
        if (shutdownSignal.aborted) throw new ConnectError('x', Code.Internal);
        return {};`),
    },
    {
      name: 'a message about a server that stops',
      options: POSSIBLE,
      ...niceGrpc(`
        if (context.signal.aborted) throw new ServerError(Status.INTERNAL, 'server is shutting down');
        return {};`),
    },
    {
      name: 'the AbortError of p-retry, which ends the attempts',
      options: POSSIBLE,
      ...connect(
        `
        try {
          return await retry(() => work(request));
        } catch (error) {
          if (error instanceof AbortError) throw new ConnectError('x', Code.Internal);
          throw error;
        }`,
        "import retry, { AbortError } from 'p-retry';",
      ),
    },
    {
      name: 'a controller that somebody else here ends',
      options: POSSIBLE,
      ...connect(`
        const controller = new AbortController();
        jobs.set(request.id, controller);
        try {
          return await work(request, controller.signal);
        } catch (error) {
          if (error.name === 'AbortError') throw new ConnectError('x', Code.Internal);
          throw error;
        }`),
    },
    {
      name: 'a timer ended it',
      options: POSSIBLE,
      ...connectJs(`
        const controller = new AbortController();
        setTimeout(() => controller.abort(), 5000);
        try {
          return await fetch(URL, { signal: controller.signal });
        } catch (error) {
          if (error.name === 'AbortError') throw new ConnectError('x', Code.Internal);
          throw error;
        }`),
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
      name: 'any error but an AbortError',
      options: POSSIBLE,
      ...connect(`
        try {
          return await work(request);
        } catch (error) {
          if (error.name !== 'AbortError') throw new ConnectError('x', Code.Internal);
          throw error;
        }`),
    },
    {
      name: 'an AbortError or a fault, in one answer',
      options: POSSIBLE,
      ...connect(`
        try {
          return await work(request);
        } catch (error) {
          if (error.name === 'AbortError' || error.name === 'TypeError') throw new ConnectError('x', Code.Internal);
          throw error;
        }`),
    },
    {
      name: 'UNAVAILABLE for a connection that was given up',
      options: POSSIBLE,
      ...grpcLegacy(`
        if (call.cancelled) return callback({ code: grpc.status.UNAVAILABLE, message: 'x' });
        callback(null, {});`),
    },
    {
      name: 'words alone',
      options: POSSIBLE,
      ...protobufTs(`
        if (this.broken) throw new RpcError('request was cancelled', 'INTERNAL');
        return {};`),
    },
    {
      name: 'the payment was cancelled by the customer',
      options: POSSIBLE,
      ...onCall(`
        const payment = await payments.get(request.data.id);
        if (payment.status === 'cancelled') throw new HttpsError('internal', 'x');
        return payment;`),
    },
    {
      name: 'a call by telephone',
      options: POSSIBLE,
      ...onCallFirst(`
        const phoneCall = await calls.get(data.id);
        if (phoneCall.cancelled) throw new functions.https.HttpsError('internal', 'x');
        return {};`),
    },
    {
      name: 'a client that reads the code of a call that it cancelled',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        export const isOver = (error, signal) => error instanceof ConnectError && error.code === Code.Internal && signal.aborted;
      `,
    },
    {
      name: 'tRPC has a code for it too',
      options: POSSIBLE,
      code: `
        import { TRPCError } from '@trpc/server';
        export function handle({ signal }) {
          if (signal.aborted) throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR' });
        }
      `,
    },
    {
      name: 'a span of OpenTelemetry has a status of its own',
      options: POSSIBLE,
      code: `
        import { SpanStatusCode } from '@opentelemetry/api';
        export function end(span, signal) {
          if (signal.aborted) span.setStatus({ code: SpanStatusCode.ERROR, message: 'aborted' });
        }
      `,
    },
  ],
};
