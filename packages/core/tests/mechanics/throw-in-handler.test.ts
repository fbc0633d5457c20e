import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { applyEdits } from '../../src/edits/text-edit.ts';
import type { Judgement } from '../../src/litmus/judgement.ts';
import type { ProjectFacts } from '../../src/source/source.ts';
import type { ParseOptions } from '../parse.ts';
import { parse } from '../parse.ts';

const judgementsOf = (text: string, options?: ParseOptions): readonly Judgement[] =>
  analyse(parse(text, options)).judgements.filter(({ rule }) => rule === 'no-throw-in-callback-handler');

const GRPC = "import * as grpc from '@grpc/grpc-js';";
const unary = (body: string, { async = false, file = '' } = {}): string =>
  `${GRPC} ${file} const h: grpc.handleUnaryCall<A, B> = ${async ? 'async ' : ''}(call, callback) => { ${body} };`;
const stream = (body: string, { async = false } = {}): string => `${GRPC} const h: grpc.handleServerStreamingCall<A, B> = ${async ? 'async ' : ''}(call) => { ${body} };`;

/** What is reported: the text and how sure it is. */
const reportsIn = (text: string, options?: ParseOptions): readonly string[] => judgementsOf(text, options).map(({ written, confidence }) => `${confidence}: ${written}`);

type Case = readonly [what: string, text: string, reports: readonly string[]];

const check = (cases: readonly Case[], options?: ParseOptions): void => {
  it.each(cases)('%s', (_, text, reports) => {
    expect(reportsIn(text, options)).toEqual(reports);
  });
};

describe('a throw', () => {
  check([
    ['in a unary handler', unary("throw new Error('x');"), ["certain: throw new Error('x');"]],
    ['of an error with a code', unary("throw Object.assign(new Error('x'), { code: grpc.status.NOT_FOUND });"), ["certain: throw Object.assign(new Error('x'), { code: grpc.status.N…"]],
    ['behind a test', unary("if (!call.request.id) throw new Error('x'); callback(null, {});"), ["certain: throw new Error('x');"]],
    ['in a catch', unary('try { callback(null, read()); } catch (error) { throw error; }'), ['certain: throw error;']],
    ['in a finally', unary("try { use(); } catch (e) { callback(e); } finally { throw new Error('x'); }"), ["certain: throw new Error('x');"]],
    ['in a try without a catch', unary("try { throw new Error('x'); } finally { close(); }"), ["certain: throw new Error('x');"]],
    ['two of them', unary("if (a) throw new Error('x'); throw new Error('y');"), ["certain: throw new Error('x');", "certain: throw new Error('y');"]],
    ['in a stream', stream("if (!call.request.id) throw new Error('x'); call.end();"), ["certain: throw new Error('x');"]],
    ['in an async handler', unary("if (!call.request.id) throw new Error('x');", { async: true }), ["certain: throw new Error('x');"]],
    ['in the legacy library', "const grpc = require('grpc'); const server = new grpc.Server(); server.addService(def, { get(call, callback) { throw new Error('x'); } });", ["certain: throw new Error('x');"]],
    ['in a function that is called', unary('check(call.request); callback(null, {});', { file: "function check(request) { if (!request.id) throw new Error('x'); }" }), ['certain: check(call.request)']],
    ['two calls away', unary('checkAll(call.request); callback(null, {});', { file: "const check = (id) => { if (!id) throw new Error('x'); }; function checkAll(request) { check(request.id); }" }), ['certain: checkAll(call.request)']],
    ['in a method of the class', `${GRPC} class Shop { get(call: grpc.ServerUnaryCall<A, B>, callback: grpc.sendUnaryData<B>) { this.check(call.request); } check(request) { throw new Error('x'); } }`, ['certain: this.check(call.request)']],
  ]);
});

describe('a listener of the call', () => {
  const streaming = (body: string): string => `${GRPC} const h: grpc.handleClientStreamingCall<A, B> = (call, callback) => { ${body} };`;
  check([
    ['that throws', streaming("call.on('data', (m) => { if (!m.id) throw new Error('x'); });"), ["certain: throw new Error('x');"]],
    ['that calls what throws', streaming("const check = () => { throw new Error('x'); }; call.on('data', (m) => { check(m); });"), ['certain: check(m)']],
    ['that waits', streaming("call.on('end', async () => { callback(null, await read()); });"), ['certain: await read()']],
    ['that catches', streaming("call.on('end', async () => { try { callback(null, await read()); } catch (e) { callback(e); } });"), []],
    ['of something else', streaming("rows.on('data', (m) => { throw new Error('x'); });"), []],
  ]);
});

describe('a promise of an async handler', () => {
  check([
    ['the first of several', unary('const a = await read(); const b = await write(a); callback(null, b);', { async: true }), ['certain: await read()']],
    ['an argument', unary('callback(null, await read());', { async: true }), ['certain: await read()']],
    ['behind a try', unary('try { a = await read(); } catch (e) { return callback(e); } callback(null, await write(a));', { async: true }), ['certain: await write(a)']],
    ['in a loop', unary('for await (const row of rows()) use(row); callback(null, {});', { async: true }), ['certain: rows()']],
    ['in a stream', stream('call.write(await read(call.request)); call.end();', { async: true }), ['certain: await read(call.request)']],
    ['beside a throw', unary("const a = await read(); if (!a) throw new Error('x'); callback(null, a);", { async: true }), ['certain: await read()', "certain: throw new Error('x');"]],
    ['of a function of the file that may reject', unary('callback(null, await load());', { async: true, file: 'async function load() { return await db.read(); }' }), ['certain: await load()']],
    ['of a promise that is made there', unary('await new Promise((yes, no) => read(yes, no));', { async: true }), ['certain: await new Promise((yes, no) => read(yes, no))']],
    ['with a finally', unary('await read().finally(close); callback(null, {});', { async: true }), ['certain: await read().finally(close)']],
    ['behind an answer that only one branch gives', unary('if (a) { callback(null, {}); } await write();', { async: true }), ['certain: await write()']],
  ]);
});

describe('a stream that is destroyed', () => {
  check([
    ['with an error', stream("call.destroy(new Error('x'));"), ["certain: call.destroy(new Error('x'))"]],
    ['later', stream("rows.on('error', (error) => call.destroy(error));"), ['certain: call.destroy(error)']],
    ['without one', stream('call.destroy();'), []],
    ['another stream', stream('rows.destroy(error); call.end();'), []],
  ]);
  it.each([
    ['^1.10.0', 'certain'],
    ['^1.9.0', 'likely'],
    ['>=1.8', 'likely'],
    ['1.9.15', 'possible'],
    ['~1.8.0', 'possible'],
  ])('in version %s is %s', (range, confidence) => {
    const facts: ProjectFacts = { moduleKind: 'esm', dependencies: new Map([['@grpc/grpc-js', range]]) };
    expect(judgementsOf(stream('call.destroy(error);'), { facts })).toMatchObject([{ confidence }]);
    expect(judgementsOf(unary("throw new Error('x');"), { facts })).toMatchObject([{ confidence }]);
    expect(judgementsOf(unary('await read();', { async: true }), { facts })).toMatchObject([{ confidence: 'certain' }]);
  });
});

describe('how sure it is', () => {
  const handler = "async function getBook(call, callback) { const book = await read(call.request.id); callback(null, book); }";
  const SERVER = "const grpc = require('@grpc/grpc-js'); const server = new grpc.Server();";
  const CERTAIN = ['certain: await read(call.request.id)'];
  const LIKELY = ['likely: await read(call.request.id)'];
  check(
    [
      ['registered', `${SERVER} ${handler} server.addService(def, { getBook });`, CERTAIN],
      ['registered in an object with a name', `${SERVER} ${handler} const shop = { getBook }; server.addService(def, shop);`, CERTAIN],
      ['registered by a method that is bound', `${SERVER} class Shop { async getBook(call, callback) { const book = await read(call.request.id); callback(null, book); } start() { server.addService(def, { getBook: this.getBook.bind(this) }); } }`, CERTAIN],
      ['an instance that is registered', `${SERVER} class Shop { async getBook(call, callback) { const book = await read(call.request.id); callback(null, book); } } server.addService(def, new Shop());`, CERTAIN],
      ['exported', `${handler} module.exports = { getBook };`, LIKELY],
      ['exported by itself', `exports.getBook = async (call, callback) => { const book = await read(call.request.id); callback(null, book); };`, LIKELY],
      ['a method of an exported class', `class Shop { async getBook(call, callback) { const book = await read(call.request.id); callback(null, book); } } module.exports = Shop;`, LIKELY],
      ['made by a function', `module.exports = (db) => ({ async getBook(call, callback) { const book = await read(call.request.id); callback(null, book); } });`, LIKELY],
      ['wrapped where it is written', `${SERVER} server.addService(def, { getBook: wrap(async (call, callback) => { const book = await read(call.request.id); callback(null, book); }) });`, []],
      ['wrapped by name', `${SERVER} ${handler} server.addService(def, { getBook: wrap(getBook) });`, []],
      ['wrapped as an object', `${SERVER} ${handler} server.addService(def, wrapAll({ getBook }));`, []],
      ['wrapped as an object with a name', `${handler} const shop = { getBook }; module.exports = wrapAll(shop);`, []],
      ['wrapped in a loop over the names', `${handler} const shop = { getBook }; for (const name of Object.keys(shop)) shop[name] = wrap(shop[name]); module.exports = shop;`, []],
      ['wrapped as an instance', `${SERVER} class Shop { async getBook(call, callback) { const book = await read(call.request.id); callback(null, book); } } server.addService(def, wrapService(new Shop()));`, []],
      ['wrapped in the constructor', `class Shop { constructor() { this.getBook = wrap(this.getBook); } async getBook(call, callback) { const book = await read(call.request.id); callback(null, book); } } module.exports = Shop;`, []],
      ['spread into what is wrapped', `${handler} const reads = { getBook }; module.exports = wrapAll({ ...reads });`, []],
      ['in a chain of middleware', `${handler} module.exports = { getBook: compose([authenticate, getBook]) };`, []],
      ['called by another one', `${SERVER} ${handler} server.addService(def, { getBook, get: (call, callback) => getBook(call, callback) });`, CERTAIN],
    ],
    { filename: 'service.cjs' },
  );
  check([
    ['decorated', `${GRPC} class Shop { @catchErrors async getBook(call: grpc.ServerUnaryCall<A, B>, callback: grpc.sendUnaryData<B>) { callback(null, await read()); } }`, []],
    ['in a decorated class', `${GRPC} @catchAll class Shop { async getBook(call: grpc.ServerUnaryCall<A, B>, callback: grpc.sendUnaryData<B>) { callback(null, await read()); } }`, []],
    ['typed and wrapped', `${GRPC} export const getBook = wrap(async (call: grpc.ServerUnaryCall<A, B>, callback: grpc.sendUnaryData<B>) => { callback(null, await read()); });`, []],
    ['a type of an object', `${GRPC} export const shop: grpc.UntypedServiceImplementation = { async getBook(call, callback) { callback(null, await read(call.request)); } };`, ['certain: await read(call.request)']],
  ]);
});

describe('what it offers', () => {
  it.each<readonly [what: string, text: string, after: string]>([
    ['the callback', "throw new Error('x');", "return callback(new Error('x'));"],
    ['without a semicolon', "{ throw new Error('x') }", "{ return callback(new Error('x')) }"],
    ['in a catch', 'try { use(); } catch (error) { throw error; }', 'try { use(); } catch (error) { return callback(error); }'],
  ])('%s', (_, before, after) => {
    const text = unary(before);
    const [judgement] = judgementsOf(text);
    expect(applyEdits(text, judgement?.suggestions[0]?.edits ?? [])).toBe(unary(after));
  });

  it.each<readonly [what: string, text: string, after: string]>([
    ['the event', "if (a) throw new Error('x');", "if (a) { call.emit('error', new Error('x')); return; }"],
    ['the event in place of the end', "call.destroy(new Error('x'));", "call.emit('error', new Error('x'));"],
  ])('%s of a stream', (_, before, after) => {
    const text = stream(before);
    const [judgement] = judgementsOf(text);
    expect(applyEdits(text, judgement?.suggestions[0]?.edits ?? [])).toBe(stream(after));
  });

  it.each<readonly [what: string, text: string]>([
    ['for a text, which the callback does not take', unary("throw 'x';")],
    ['for a promise', unary('await read();', { async: true })],
    ['for a call', unary('check();', { file: "function check() { throw new Error('x'); }" })],
    ['where the callback has no name', `${GRPC} const h: grpc.handleUnaryCall<A, B> = (call) => { throw new Error('x'); };`],
  ])('nothing %s', (_, text) => {
    expect(judgementsOf(text).map(({ suggestions }) => suggestions)).toEqual([[]]);
  });
});

describe('silent', () => {
  check([
    ['a try with a catch', unary("try { throw new Error('x'); } catch (error) { callback(error); }"), []],
    ['a try around the await', unary('try { callback(null, await read()); } catch (error) { callback(error); }', { async: true }), []],
    ['an await in a catch', unary('try { callback(null, await read()); } catch (error) { await log(error); callback(error); }', { async: true }), []],
    ['an await in a finally', unary('try { use(); } catch (error) { callback(error); } finally { await close(); }', { async: true }), []],
    ['an await after the answer', unary('callback(null, {}); await log();', { async: true }), []],
    ['a promise that is caught', unary('await read().catch(callback);', { async: true }), []],
    ['a promise with both outcomes', unary('await read().then(send, callback);', { async: true }), []],
    ['all outcomes', unary('const all = await Promise.allSettled(reads()); callback(null, all);', { async: true }), []],
    ['a value', unary('callback(null, await Promise.resolve({}));', { async: true }), []],
    ['a timer', unary('await new Promise((resolve) => setTimeout(resolve, 10)); callback(null, {});', { async: true }), []],
    ["a timer of Node's", unary('await setTimeout(10); callback(null, {});', { async: true, file: "import { setTimeout } from 'node:timers/promises';" }), []],
    ['a pause of the file', unary('await pause(); callback(null, {});', { async: true, file: 'const pause = () => new Promise((resolve) => setTimeout(resolve, 10));' }), []],
    ['a function of the file that catches', unary('callback(null, await load());', { async: true, file: 'async function load() { try { return await db.read(); } catch { return {}; } }' }), []],
    ['a failure that is an answer', unary('const [error, book] = await to(read()); callback(error, book);', { async: true }), []],
    ['a failure that is a property', unary('const { data, error } = await read(); callback(error, data);', { async: true }), []],
    ['the messages of the client', `${GRPC} export const add: grpc.handleClientStreamingCall<A, B> = async (call, callback) => { for await (const m of call) use(m); callback(null, {}); };`, []],
    ['a throw in a function that others call', unary("const lazy = () => { throw new Error('x'); }; run(lazy);"), []],
    ['a throw in a listener', unary("rows.on('data', () => { throw new Error('x'); });"), []],
    ['a function that catches its own', unary('check(); callback(null, {});', { file: "function check() { try { throw new Error('x'); } catch {} }" }), []],
    ['a function that is called in a try', unary('try { check(); } catch (error) { callback(error); }', { file: "function check() { throw new Error('x'); }" }), []],
    ['an async function that nobody waits for', unary('check(); callback(null, {});', { file: "async function check() { throw new Error('x'); }" }), []],
    ['a helper in a registered class', "import * as grpc from '@grpc/grpc-js'; class Shop { get(call, callback) { callback(null, {}); } find(id) { throw new Error('x'); } private load(call) { throw new Error('x'); } onExit(failed: boolean) { if (failed) throw new Error('x'); } } new grpc.Server().addService(def, new Shop());", []],
    ['NestJS', "import { GrpcMethod, RpcException } from '@nestjs/microservices'; class C { @GrpcMethod() async find() { await read(); throw new RpcException({ code: 5, message: 'x' }); } }", []],
    ['Connect', "import { ConnectError, Code, type ConnectRouter } from '@connectrpc/connect'; export default (router: ConnectRouter) => router.service(S, { async get(req) { await read(); throw new ConnectError('x', Code.NotFound); } });", []],
    ['nice-grpc', "import { ServerError, Status, type ServiceImplementation } from 'nice-grpc'; const s: ServiceImplementation<typeof D> = { async get(request, context) { throw new ServerError(Status.NOT_FOUND, 'x'); } };", []],
    ['Mali', "import Mali from 'mali'; const app = new Mali(); app.use({ async get(ctx) { await read(); throw new Error('x'); } });", []],
    ['a callable of Firebase', "import { onCall, HttpsError } from 'firebase-functions/v2/https'; export const f = onCall(async () => { await read(); throw new HttpsError('not-found', 'x'); });", []],
    ['Express', "app.get('/', async (req, res, next) => { await read(); throw new Error('x'); });", []],
    ['a callback of another kind', "fs.readFile(name, (err, data) => { if (err) throw err; });", []],
    ['a function of two parameters', "export async function load(id, options) { await read(); throw new Error('x'); }", []],
  ]);
});
