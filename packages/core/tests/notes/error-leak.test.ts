import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Note } from '../../src/notes/note.ts';
import { parse } from '../parse.ts';

const notesOn = (text: string): readonly Note[] => analyse(parse(text)).notes.filter(({ rule }) => rule === 'no-error-leak');

const unary = (body: string): string =>
  `import * as grpc from '@grpc/grpc-js'; const { status } = grpc;\nconst h: grpc.handleUnaryCall<A, B> = async (call, callback) => { ${body} };`;
const caught = (body: string): string => unary(`try { callback(null, await db.find(call.request.id)); } catch (err) { ${body} }`);
const onCall = (body: string): string => `import { HttpsError, onCall } from 'firebase-functions/v2/https';\nexport const f = onCall(async (request) => { ${body} });`;
const connect = (body: string): string =>
  `import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';\nexport default (router: ConnectRouter) => router.service(Shop, { async getBook(req, ctx) { ${body} } });`;
const nest = (body: string): string =>
  `import { status } from '@grpc/grpc-js'; import { GrpcMethod, RpcException } from '@nestjs/microservices';\nclass Shop { @GrpcMethod() async findOne(data) { ${body} } }`;

type Case = readonly [what: string, text: string, written: string];

describe('certain: the text of what was caught goes to the client', () => {
  it.each<Case>([
    ['its message', caught('callback({ code: status.INTERNAL, message: err.message });'), 'err.message'],
    ['its message as details', caught('callback({ code: status.UNAVAILABLE, details: err.message });'), 'err.message'],
    ['in a text', caught('callback({ code: status.INTERNAL, details: `Could not read: ${err.message}` });'), 'err.message'],
    ['the error in a text', caught('callback({ code: status.INTERNAL, details: `Could not read: ${err}` });'), 'err'],
    ['joined', caught("callback({ code: status.UNKNOWN, details: 'Could not read: ' + err.message });"), 'err.message'],
    ['its stack', caught('callback({ code: status.INTERNAL, details: err.stack });'), 'err.stack'],
    ['the query', caught('callback({ code: status.INTERNAL, details: `${err.sqlMessage}` });'), 'err.sqlMessage'],
    ['made a string', caught('callback({ code: status.INTERNAL, details: String(err) });'), 'err'],
    ['as JSON', caught('callback({ code: status.INTERNAL, details: JSON.stringify(err) });'), 'err'],
    ['if it is an Error', caught("callback({ code: status.INTERNAL, details: err instanceof Error ? err.message : 'failed' });"), 'err.message'],
    ['with a default', caught("callback({ code: status.INTERNAL, details: err?.message ?? 'failed' });"), 'err?.message'],
    ['cast', caught('callback({ code: status.INTERNAL, details: (err as Error).message });'), '(err as Error).message'],
    ['in a constant', caught('const details = `Failed: ${err.message}`; callback({ code: status.INTERNAL, details });'), 'details'],
    ['taken out of it', caught('const { message } = err; callback({ code: status.INTERNAL, message });'), 'message'],
    ['under another name', caught('const error = err as Error; callback({ code: status.INTERNAL, message: error.message });'), 'error.message'],
    ['by a function of the file', `${caught('callback({ code: status.INTERNAL, message: textOf(err) });')}\nfunction textOf(e) { return e instanceof Error ? e.message : String(e); }`, 'textOf(err)'],
    ['in part', caught("callback({ code: status.INTERNAL, message: err.message.split('\\n')[0] });"), "err.message.split('\\n')"],
    ['a number', caught('callback({ code: 13, message: err.message });'), 'err.message'],
    ['DATA_LOSS', caught('callback({ code: status.DATA_LOSS, message: err.message });'), 'err.message'],
    ['of a promise', unary('db.find(call.request.id).then((book) => callback(null, book)).catch((err) => callback({ code: status.INTERNAL, message: err.message }));'), 'err.message'],
    ['of a callback', unary('db.find(call.request.id, (err, book) => { if (err) return callback({ code: status.INTERNAL, message: err.message }); callback(null, book); });'), 'err.message'],
    ['as an outcome', unary('const [err, book] = await to(db.find(call.request.id)); if (err) return callback({ code: status.INTERNAL, message: `find: ${err}` }); callback(null, book);'), 'err'],
    ['in Firebase', onCall("try { await work(); } catch (error) { throw new HttpsError('internal', error.message); }"), 'error.message'],
    ['in Firebase, unless it is its own', onCall("try { await work(); } catch (e) { throw e instanceof HttpsError ? e : new HttpsError('internal', e.message); }"), 'e.message'],
    ['in Connect', connect('try { return await find(req.id); } catch (e) { throw new ConnectError(e.message, Code.Internal); }'), 'e.message'],
    ['in Connect, without a code', connect('try { return await find(req.id); } catch (e) { throw new ConnectError(`find: ${e}`); }'), 'e'],
    ['in NestJS', nest('try { return await this.books.find(data.id); } catch (e) { throw new RpcException({ code: status.INTERNAL, message: e.message }); }'), 'e.message'],
    ['in NestJS, as a text', nest('try { return await this.books.find(data.id); } catch (e) { throw new RpcException(e.message); }'), 'e.message'],
    ['in a filter of NestJS', "import { status } from '@grpc/grpc-js'; import { Catch } from '@nestjs/common'; import { RpcException } from '@nestjs/microservices';\n@Catch() export class All { catch(exception, host) { return throwError(() => new RpcException({ code: status.INTERNAL, message: exception.message })); } }\nclass Shop { @GrpcMethod() find() {} }", 'exception.message'],
  ])('%s', (_, text, written) => {
    expect(notesOn(text)).toMatchObject([{ written, confidence: 'certain' }]);
  });
});

it('likely: through a function of another file', () => {
  expect(notesOn(caught('callback({ code: status.INTERNAL, message: getErrorMessage(err) });'))).toMatchObject([{ written: 'getErrorMessage(err)', confidence: 'likely' }]);
});

it('possible: where a library has clients as well, and no handler is seen', () => {
  const text = "import { Code, ConnectError } from '@connectrpc/connect';\nexport async function load(id) { try { return await fetch(id); } catch (e) { throw new ConnectError(e.message, Code.Unavailable); } }";
  expect(notesOn(text)).toMatchObject([{ confidence: 'possible' }]);
});

describe('silent', () => {
  it.each<readonly [what: string, text: string]>([
    ['a fixed text', caught("callback({ code: status.INTERNAL, details: 'Could not read the book' });")],
    ['a text of the request', caught('callback({ code: status.INTERNAL, details: `Could not read ${call.request.id}` });')],
    ['an incident number', caught('const incident = report(err); callback({ code: status.INTERNAL, details: `Incident ${incident}` });')],
    ['a code that is the caller’s fault', caught('callback({ code: status.INVALID_ARGUMENT, details: err.message });')],
    ['a code that may be', caught('callback({ code: err.code ?? status.INTERNAL, details: err.message });')],
    ['a code that is known elsewhere', caught('callback({ code: codeOf(err), details: err.message });')],
    ['only its kind', caught('callback({ code: status.INTERNAL, details: `Failed with ${err.code}` });')],
    ['only its name', caught('callback({ code: status.INTERNAL, details: err.name });')],
    ['only noted', caught("console.error(err.message); callback({ code: status.INTERNAL, details: 'failed' });")],
    ['a text made safe', caught('callback({ code: status.INTERNAL, details: sanitizeErrorMessage(err) });')],
    ['given to a function of unknown purpose', `import * as grpc from '@grpc/grpc-js'; import { errorHandler } from './errors';\nconst h: grpc.handleUnaryCall<A, B> = async (call, callback) => { try { await work(); } catch (error) { errorHandler(callback, grpc.status.INTERNAL, 'Database error', error); } };`],
    ['for those who develop it', caught("callback({ code: status.INTERNAL, details: process.env.NODE_ENV === 'development' ? err.message : 'failed' });")],
    ['for those who develop it, by a constant', caught("callback({ code: status.INTERNAL, details: isProduction ? 'failed' : err.message });")],
    ['an error of the project’s own', caught("if (err instanceof ShopError) return callback({ code: status.UNAVAILABLE, details: err.message }); callback({ code: status.INTERNAL, details: 'failed' });")],
    ['an error of the project’s own, by a choice', caught("callback({ code: status.INTERNAL, details: err instanceof ShopError ? err.message : 'failed' });")],
    ['an error of the project’s own, by a guard', caught("if (isShopError(err)) return callback({ code: status.INTERNAL, details: err.message }); callback({ code: status.INTERNAL, details: 'failed' });")],
    ['no catch', unary('const problem = check(call.request); callback({ code: status.INTERNAL, details: problem.message });')],
    ['a look-alike', "import { TRPCError } from '@trpc/server'; try { work(); } catch (err) { throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: err.message }); }"],
    ['NestJS over TCP', "import { MessagePattern, RpcException } from '@nestjs/microservices'; class Shop { @MessagePattern('x') f() { try { work(); } catch (err) { throw new RpcException({ code: 13, message: err.message }); } } }"],
    ['the cause beside a fixed text', connect("try { return await find(req.id); } catch (e) { throw new ConnectError('could not read', Code.Internal, undefined, undefined, e); }")],
  ])('%s', (_, text) => {
    expect(notesOn(text)).toEqual([]);
  });
});
