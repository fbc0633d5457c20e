import { POSSIBLE, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const leaked: ExpectedReport = { messageId: 'leaked' };

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: the message of what was caught',
      ...grpcJs("try { callback(null, await books.get(call.request.id)); } catch (err) { callback({ code: status.INTERNAL, message: «err.message» }); }"),
      reports: [leaked],
    },
    {
      name: 'grpc-js, CommonJS: in a text',
      ...grpcJsCommonJs('try { callback(null, await books.get(call.request.id)); } catch (err) { callback({ code: grpc.status.INTERNAL, details: `Could not read: ${«err.message»}` }); }'),
      reports: [leaked],
    },
    {
      name: 'grpc-js: the error itself in a text, and joined',
      ...grpcJsCommonJs("if (call.request.all) db.all().catch((error) => callback({ code: grpc.status.UNAVAILABLE, details: `db: ${«error»}` }));\ndb.one(call.request.id, (err, row) => { if (err) return callback({ code: grpc.status.UNKNOWN, details: 'db: ' + «err.sqlMessage» }); callback(null, row); });"),
      reports: [leaked, leaked],
    },
    {
      name: 'grpc-js: a stream, its stack',
      ...grpcJsStream("try { await feed(call); } catch (err) { call.emit('error', { code: grpc.status.INTERNAL, details: «err.stack» }); }"),
      reports: [leaked],
    },
    {
      name: 'grpc: a number for the code, an error with a code put on it',
      ...grpcLegacy("try { callback(null, await books.get(1)); } catch (err) { callback(Object.assign(new Error(«err.message»), { code: 13 })); }"),
      reports: [leaked],
    },
    {
      name: 'grpc-js: if it is an Error, and as JSON',
      ...grpcJs("try { callback(null, await books.get(call.request.id)); } catch (err) { callback({ code: status.INTERNAL, details: err instanceof Error ? «err.message» : 'failed' }); }\ntry { await audit(call.request); } catch (err) { callback({ code: status.DATA_LOSS, details: JSON.stringify(«err») }); }"),
      reports: [leaked, leaked],
    },
    {
      name: 'grpc-js: through a constant and a function of the file',
      ...grpcJs("try { callback(null, await books.get(call.request.id)); } catch (err) { const details = `Could not read: ${textOf(err)}`; callback({ code: status.INTERNAL, «details» }); }", 'function textOf(cause: unknown) { return cause instanceof Error ? cause.message : String(cause); }'),
      reports: [leaked],
    },
    {
      name: 'grpc-js: taken apart, by destructuring and under another name',
      ...grpcJs('try { callback(null, await books.get(call.request.id)); } catch (err) { const { message } = err as Error; callback({ code: status.INTERNAL, «message» }); }\ntry { await audit(call.request); } catch (err) { const error = err as Error; callback({ code: status.INTERNAL, details: «error.message» }); }'),
      reports: [leaked, leaked],
    },
    {
      name: 'grpc-js: through a function of another file',
      ...grpcJs('try { callback(null, await books.get(call.request.id)); } catch (err) { callback({ code: status.INTERNAL, details: «getErrorMessage(err)» }); }', "import { getErrorMessage } from './errors';"),
      reports: [leaked],
    },
    {
      name: 'Connect: with a code, and without one',
      ...connect('try { return await books.get(request.id); } catch (e) { throw new ConnectError((«e as Error).message», Code.Internal); }'.replace('(«e as Error).message»', '«(e as Error).message»')),
      reports: [leaked],
    },
    {
      name: 'Connect, JavaScript: no code, so UNKNOWN',
      ...connectJs('try { return await books.get(request.id); } catch (e) { throw new ConnectError(`books: ${«e»}`); }'),
      reports: [leaked],
    },
    {
      name: 'Connect, CommonJS: a promise',
      ...connectCommonJs('return books.get(request.id).catch((e) => { throw new ConnectError(«e.message», Code.Unavailable); });'),
      reports: [leaked],
    },
    {
      name: 'NestJS: an object, and a text alone',
      ...nest('try { return await this.books.get(request.id); } catch (e) { throw new RpcException({ code: status.INTERNAL, message: «e.message» }); }'),
      reports: [leaked],
    },
    {
      name: 'NestJS: a text alone',
      ...nest("try { return await this.books.get(request.id); } catch (e) { throw new RpcException(e instanceof Error ? «e.message» : 'failed'); }"),
      reports: [leaked],
    },
    {
      name: 'NestJS: a filter that gets everything',
      file: 'all.filter.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { Catch, type RpcExceptionFilter } from '@nestjs/common';
        import { RpcException } from '@nestjs/microservices';
        import { throwError } from 'rxjs';

        @Catch()
        export class AllFilter implements RpcExceptionFilter {
          catch(exception: any) {
            return throwError(() => new RpcException({ code: status.INTERNAL, message: «exception.message» }));
          }
        }
      `,
      reports: [leaked],
    },
    {
      name: 'nice-grpc',
      ...niceGrpc('try { return await books.get(request.id); } catch (e) { throw new ServerError(Status.INTERNAL, `books: ${«e»}`); }'),
      reports: [leaked],
    },
    {
      name: 'protobuf-ts',
      ...protobufTs("try { return await books.get(request.id); } catch (e) { throw new RpcError(«e.message», 'INTERNAL'); }"),
      reports: [leaked],
    },
    {
      name: 'Firebase: everything but its own errors',
      ...onCall("try { return await work(request.data); } catch (e) { throw e instanceof HttpsError ? e : new HttpsError('internal', «e.message»); }"),
      reports: [leaked],
    },
    {
      name: 'Firebase, first generation',
      ...onCallFirst("try { return await work(data); } catch (error) { console.error(error); throw new functions.https.HttpsError('unknown', «error.message», error); }"),
      reports: [leaked],
    },
    {
      name: 'on request: a library that has clients too, outside of any handler',
      file: 'load.ts',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export async function load(id: string) {
          try {
            return await read(id);
          } catch (e) {
            throw new ConnectError(«String(e)», Code.Internal);
          }
        }
      `.replace('«String(e)»', 'String(«e»)'),
      reports: [leaked],
    },
  ],
  valid: [
    { name: 'grpc-js: a fixed text', ...grpcJs("try { callback(null, await books.get(call.request.id)); } catch (err) { logger.error(err); callback({ code: status.INTERNAL, details: 'Could not read the book' }); }") },
    { name: 'grpc-js: a text of the request', ...grpcJs('try { callback(null, await books.get(call.request.id)); } catch { callback({ code: status.INTERNAL, details: `Could not read ${call.request.id}` }); }') },
    { name: 'grpc-js: the number of an incident', ...grpcJsCommonJs('try { callback(null, await books.get(1)); } catch (err) { const incident = report(err); callback({ code: grpc.status.INTERNAL, details: `Incident ${incident}` }); }') },
    { name: 'grpc-js: what the caller can mend', ...grpcJs('try { callback(null, parse(call.request.filter)); } catch (err) { callback({ code: status.INVALID_ARGUMENT, details: err.message }); }') },
    { name: 'grpc-js: a code that is looked up', ...grpcJs('try { callback(null, await books.get(1)); } catch (err) { callback({ code: codeOf(err), details: err.message }); }') },
    { name: 'grpc-js: a code that the error may bring', ...grpcJs('try { callback(null, await books.get(1)); } catch (err) { callback({ code: err.code ?? status.INTERNAL, details: err.message }); }') },
    { name: 'grpc-js: only what kind of error', ...grpcJs('try { callback(null, await books.get(1)); } catch (err) { callback({ code: status.INTERNAL, details: `Failed with ${err.code}` }); }') },
    { name: 'grpc-js: a text made safe', ...grpcJs('try { callback(null, await books.get(1)); } catch (err) { callback({ code: status.INTERNAL, details: sanitizeErrorMessage(err) }); }', "import { sanitizeErrorMessage } from './errors';") },
    { name: 'grpc-js: a function of unknown purpose', ...grpcJsCommonJs("try { callback(null, await books.get(1)); } catch (error) { fail(callback, grpc.status.INTERNAL, 'Database error', error); }", "const { fail } = require('./errors');") },
    { name: 'grpc-js: for those who develop it', ...grpcJs("try { callback(null, await books.get(1)); } catch (err) { callback({ code: status.INTERNAL, details: process.env.NODE_ENV === 'production' ? 'failed' : err.message }); }") },
    { name: 'grpc-js: for those who develop it, by a constant', ...grpcJs("try { callback(null, await books.get(1)); } catch (err) { callback({ code: status.INTERNAL, details: config.isDebug ? err.message : 'failed' }); }") },
    { name: 'grpc-js: an error of the project’s own', ...grpcJs("try { callback(null, await books.get(1)); } catch (err) { if (err instanceof ShopError) return callback({ code: status.UNAVAILABLE, details: err.message }); callback({ code: status.INTERNAL, details: 'failed' }); }", "import { ShopError } from './errors';") },
    { name: 'grpc-js: an error of the project’s own, by a choice', ...grpcJs("try { callback(null, await books.get(1)); } catch (err) { callback({ code: status.INTERNAL, details: err instanceof ShopError ? err.message : 'failed' }); }", "import { ShopError } from './errors';") },
    { name: 'grpc-js: an error of the project’s own, by a guard', ...grpcJs("try { callback(null, await books.get(1)); } catch (err) { if (isShopError(err)) callback({ code: status.UNAVAILABLE, details: err.message }); else callback({ code: status.INTERNAL, details: 'failed' }); }", "import { isShopError } from './errors';") },
    { name: 'grpc-js: a text that nothing was caught for', ...grpcJs('const problem = check(call.request); if (problem) callback({ code: status.INTERNAL, details: problem.message });') },
    { name: 'grpc-js: in the log', ...grpcJs("try { callback(null, await books.get(1)); } catch (err) { logger.error(`Could not read: ${err.message}`); callback({ code: status.INTERNAL, details: 'failed' }); }") },
    { name: 'grpc-js: in an answer of HTTP', file: 'gateway.js', code: "import { status } from '@grpc/grpc-js';\nexport async function get(req, res) { try { res.json(await client.get(req.params)); } catch (err) { if (err.code === status.NOT_FOUND) return res.sendStatus(404); res.status(500).json({ message: err.message }); } }" },
    { name: 'Connect: the cause, which stays inside', ...connect("try { return await books.get(request.id); } catch (e) { throw new ConnectError('Could not read the book', Code.Internal, undefined, undefined, e); }") },
    { name: 'Connect: outside of any handler', file: 'load.ts', code: "import { Code, ConnectError } from '@connectrpc/connect';\nexport async function load(id: string) { try { return await read(id); } catch (e) { throw new ConnectError(String(e), Code.Internal); } }" },
    { name: 'NestJS: a fixed text', ...nest("try { return await this.books.get(request.id); } catch (e) { this.logger.error(e); throw new RpcException({ code: status.INTERNAL, message: 'Could not read the book' }); }") },
    { name: 'NestJS: a filter of one class', file: 'shop.filter.ts', code: "import { status } from '@grpc/grpc-js';\nimport { Catch } from '@nestjs/common';\nimport { RpcException } from '@nestjs/microservices';\n@Catch(ShopError)\nexport class ShopFilter { catch(exception: ShopError) { return throwError(() => new RpcException({ code: status.UNAVAILABLE, message: exception.message })); } }" },
    { name: 'NestJS over another transport', file: 'shop.controller.ts', code: "import { MessagePattern, RpcException } from '@nestjs/microservices';\nexport class Shop { @MessagePattern('get') get() { try { return this.books.get(); } catch (e) { throw new RpcException({ code: 13, message: e.message }); } } }" },
    { name: 'Firebase: a fixed text, and the details inside', ...onCall("try { return await work(request.data); } catch (e) { logger.error(e); throw new HttpsError('internal', 'That did not work'); }") },
    { name: 'tRPC', file: 'router.ts', code: "import { TRPCError } from '@trpc/server';\nexport const get = procedure.query(() => { try { return read(); } catch (err) { throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: err.message }); } });" },
    { name: 'a callback that has nothing to do with gRPC', file: 'read.js', code: 'export function read(file, callback) { fs.readFile(file, (err, text) => { if (err) return callback({ code: 13, message: err.message }); callback(null, text); }); }' },
    { name: 'a status of OpenTelemetry', file: 'trace.ts', code: "import { SpanStatusCode } from '@opentelemetry/api';\nexport function end(span, work) { try { work(); } catch (err) { span.setStatus({ code: SpanStatusCode.ERROR, message: err.message }); } }" },
  ],
};
