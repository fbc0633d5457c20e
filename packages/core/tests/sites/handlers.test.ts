import { describe, expect, it } from 'vitest';
import { functionName } from '../../src/ast/static-name.ts';
import { read } from '../../src/source/reading.ts';
import type { ProjectFacts } from '../../src/source/source.ts';
import type { ParseOptions } from '../parse.ts';
import { parse } from '../parse.ts';

/** The handlers of a file in the order of the text: `getBook: registration, callback, grpc-js`. */
function handlersOf(text: string, options?: ParseOptions): readonly string[] {
  const { all } = read(parse(text, options)).handlers;
  return all
    .toSorted((a, b) => a.node.range[0] - b.node.range[0])
    .map(({ node, shownBy, signature, dialect }) => `${functionName(node) ?? '?'}: ${shownBy}, ${signature.style}, ${dialect}`);
}

const CJS: ParseOptions = { filename: 'service.js' };
const GRPC = "import * as grpc from '@grpc/grpc-js';";
const REQUIRE = "const grpc = require('@grpc/grpc-js');";

type Case = readonly [what: string, text: string, handlers: readonly string[]];

const check = (cases: readonly Case[], options?: ParseOptions): void => {
  it.each(cases)('%s', (_, text, handlers) => {
    expect(handlersOf(text, options)).toEqual(handlers);
  });
};

describe('by registration', () => {
  const BOTH = ['getBook: registration, callback, grpc-js', 'watch: registration, stream, grpc-js'];
  check(
    [
      ['an object written there', `${REQUIRE} const server = new grpc.Server(); server.addService(def, { getBook(a, b) {}, watch(c) {} });`, BOTH],
      ['functions of the file', `${REQUIRE} function getBook(a, b) {} const watch = (c) => {}; const server = new grpc.Server(); server.addService(def, { getBook, watch: watch });`, BOTH],
      ['an object of the file', `${REQUIRE} const shop = { getBook(a, b) {}, watch(c) {} }; new grpc.Server().addService(def, shop);`, BOTH],
      ['objects spread into one', `${REQUIRE} const reads = { getBook(a, b) {} }; const server = new grpc.Server(); server.addService(def, { ...reads, watch(c) {} });`, BOTH],
      ['an instance of a class', `${REQUIRE} class Shop { getBook(a, b) {} watch(c) {} static make(a, b) {} } const server = new grpc.Server(); server.addService(def, new Shop());`, BOTH],
      ['bound methods', `${REQUIRE} class Shop { getBook(a, b) {} } const shop = { getBook(a, b) {} }; const server = new grpc.Server(); server.addService(def, { getBook: shop.getBook.bind(shop) });`, ['getBook: registration, callback, grpc-js']],
      ['an async handler', `${REQUIRE} const server = new grpc.Server(); server.addService(def, { getBook: async (a, b) => {} });`, ['getBook: registration, callback, grpc-js']],
      ['on a server that a function is given', `${REQUIRE} exports.mount = (server) => server.addService(def, { getBook(a, b) {} });`, ['getBook: registration, callback, grpc-js']],
      ['on a server held by an object', `${REQUIRE} class App { start() { this.server.addService(def, { getBook(a, b) {} }); } }`, ['getBook: registration, callback, grpc-js']],
      ['addService of another library', "const { Registry } = require('service-registry'); const r = new Registry(); r.addService(def, { getBook(a, b) {} });", []],
      ['addService where nothing imports gRPC', 'app.addService(def, { getBook(a, b) {} });', []],
      ['an object from another file', `${REQUIRE} const shop = require('./shop'); const server = new grpc.Server(); server.addService(def, shop);`, []],
      ['the legacy library', "const grpc = require('grpc'); const server = new grpc.Server(); server.addService(def, { getBook(a, b) {} });", ['getBook: registration, callback, grpc-legacy']],
    ],
    CJS,
  );

  check([
    ['a server known by its type', "import type { Server } from '@grpc/grpc-js'; export function mount(server: Server) { server.addService(def, { getBook(a, b) {} }); }", ['getBook: registration, callback, grpc-js']],
    ['something else known by its type', "import '@grpc/grpc-js'; import type { Container } from 'inversify'; export function mount(server: Container) { server.addService(def, { getBook(a, b) {} }); }", []],
    ['a router of Connect', "import type { ConnectRouter } from '@connectrpc/connect'; export default (router: ConnectRouter) => router.service(Shop, { async getBook(req, ctx) { return {}; } });", ['getBook: registration, promise, connect']],
    ['one method of a router of Connect', "import type { ConnectRouter } from '@connectrpc/connect'; export default (router: ConnectRouter) => router.rpc(Shop.method.getBook, async (req, ctx) => ({}));", ['?: registration, promise, connect']],
    ['a router made by createConnectRouter', "import { createConnectRouter } from '@connectrpc/connect'; const router = createConnectRouter(); router.service(Shop, { getBook: (req) => ({}) });", ['getBook: registration, promise, connect']],
    ['service() of Feathers', "import { feathers } from '@feathersjs/feathers'; const app = feathers(); app.service('books', { get(id) {} });", []],
  ]);
});

describe('by wrapper', () => {
  check([
    ['onCall of the second generation', "import { onCall } from 'firebase-functions/v2/https'; export const getBook = onCall(async (request) => 1);", ['?: wrapper, promise, firebase-functions']],
    ['onCall with options', "import { onCall } from 'firebase-functions/v2/https'; export const getBook = onCall({ region: 'eu' }, (request) => 1);", ['?: wrapper, promise, firebase-functions']],
    ['onCall of the first generation', "import * as functions from 'firebase-functions'; exports.getBook = functions.https.onCall((data, context) => 1);", ['?: wrapper, promise, firebase-functions']],
    ['onCall in a region', "import * as functions from 'firebase-functions/v1'; exports.getBook = functions.region('eu').runWith({}).https.onCall((data, context) => 1);", ['?: wrapper, promise, firebase-functions']],
    ['onCall of a function of the file', "import { onCall } from 'firebase-functions/v2/https'; const getBook = async (request) => 1; export default onCall(getBook);", ['getBook: wrapper, promise, firebase-functions']],
    ['onRequest is HTTP', "import { onRequest } from 'firebase-functions/v2/https'; export const hook = onRequest((req, res) => {});", []],
    ['onCall of somebody else', "import { onCall } from 'twilio-voice'; onCall((call) => 1);", []],
  ]);
});

describe('by decorator', () => {
  check([
    ['GrpcMethod', "import { GrpcMethod } from '@nestjs/microservices'; class Shop { @GrpcMethod('Shop', 'GetBook') async getBook(data: Id) {} helper() {} }", ['getBook: decorator, promise, nestjs']],
    ['GrpcStreamMethod without arguments', "import { GrpcStreamMethod } from '@nestjs/microservices'; class Shop { @GrpcStreamMethod() watch(messages) {} }", ['watch: decorator, promise, nestjs']],
    ['of a namespace', "import * as ms from '@nestjs/microservices'; class Shop { @ms.GrpcMethod() getBook(data) {} }", ['getBook: decorator, promise, nestjs']],
    ['MessagePattern is no gRPC', "import { MessagePattern } from '@nestjs/microservices'; class Shop { @MessagePattern('x') getBook(data) {} }", []],
    ['GrpcMethod of somebody else', "import { GrpcMethod } from './decorators'; class Shop { @GrpcMethod() getBook(data) {} }", []],
  ]);
});

describe('by type', () => {
  check([
    ['of a constant', `${GRPC} const getBook: grpc.handleUnaryCall<A, B> = (a, b) => {};`, ['getBook: type, callback, grpc-js']],
    ['of a stream', "import { handleServerStreamingCall } from '@grpc/grpc-js'; export const watch: handleServerStreamingCall<A, B> = async (c) => {};", ['watch: type, stream, grpc-js']],
    ['of a field', `${GRPC} class Shop { getBook: grpc.handleUnaryCall<A, B> = (a, b) => {}; }`, ['getBook: type, callback, grpc-js']],
    ['with as', `${GRPC} const shop = { getBook: ((a, b) => {}) as grpc.handleUnaryCall<A, B> };`, ['?: type, callback, grpc-js']],
    ['with satisfies', `${GRPC} const shop = { getBook(a, b) {} } satisfies grpc.UntypedServiceImplementation;`, ['getBook: type, callback, grpc-js']],
    ['of an object', `${GRPC} const shop: grpc.UntypedServiceImplementation = { getBook(a, b) {}, watch(c) {} };`, ['getBook: type, callback, grpc-js', 'watch: type, stream, grpc-js']],
    ['a class that implements it', `${GRPC} class Shop implements grpc.UntypedServiceImplementation { getBook(a, b) {} static make() {} }`, ['getBook: type, callback, grpc-js']],
    ['of Connect', "import type { ServiceImpl } from '@connectrpc/connect'; export const shop: ServiceImpl<typeof Shop> = { getBook: async (req, ctx) => ({}) };", ['getBook: type, promise, connect']],
    ['a method of Connect', "import type { MethodImpl } from '@connectrpc/connect'; const getBook: MethodImpl<typeof m> = async (req) => ({});", ['getBook: type, promise, connect']],
    ['a type of somebody else', "import type { handleUnaryCall } from './types'; const getBook: handleUnaryCall = (a, b) => {};", []],
    ['a class that implements Connect', "import type { ServiceImpl } from '@connectrpc/connect'; class Shop implements ServiceImpl<typeof S> { async getBook(req) { return {}; } }", ['getBook: type, promise, connect']],
  ]);
});

describe('by the type of a parameter', () => {
  check([
    ['a unary call', `${GRPC} function getBook(a: grpc.ServerUnaryCall<A, B>, b: grpc.sendUnaryData<B>) {}`, ['getBook: parameter-type, callback, grpc-js']],
    ['a method', `${GRPC} class Shop { getBook(a: grpc.ServerUnaryCall<A, B>, b) {} }`, ['getBook: parameter-type, callback, grpc-js']],
    ['a stream', `${GRPC} export const watch = async (c: grpc.ServerWritableStream<A, B>) => {};`, ['watch: parameter-type, stream, grpc-js']],
    ['an imported name', "import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js'; export async function getBook(call: ServerUnaryCall<A, B>, callback: sendUnaryData<B>): Promise<void> {}", ['getBook: parameter-type, callback, grpc-js']],
    ['Firebase', "import type { CallableRequest } from 'firebase-functions/v2/https'; export async function getBook(request: CallableRequest<Id>) {}", ['getBook: parameter-type, promise, firebase-functions']],
    ['at the second place it is none', `${GRPC} function log(text: string, call: grpc.ServerUnaryCall<A, B>) {}`, []],
  ]);
});

describe('by shape', () => {
  const SHOWN = ['getBook: shape, callback, grpc-js'];
  check(
    [
      ['a legacy handler', "exports.getBook = function getBook(call, callback) { if (!call.request.id) return callback({ code: 3, message: 'x' }); callback(null, books[call.request.id]); };", SHOWN],
      ['a method of a class', 'class Shop { getBook(call, cb) { cb(null, this.books.get(call.request.id)); } } module.exports = Shop;', SHOWN],
      ['an arrow function', 'const getBook = async (call, callback) => { const { request } = call; callback(null, await load(request.id)); };', SHOWN],
      ['one that only fails', "const getBook = (call, callback) => { callback({ code: 12, details: 'not yet' }); };", SHOWN],
      ['one with an error object', "const getBook = (call, callback) => { callback(new Error('not yet')); };", SHOWN],
      ['names of its own, three hints', "const getBook = (c, done) => { if (!c.request.id) return done({ code: 3, details: 'x' }); done(null, {}); };", SHOWN],
      ['a stream', 'exports.watch = (call) => { for (const b of find(call.request.id)) call.write(b); call.end(); };', ['watch: shape, stream, grpc-js']],
      ['a stream that fails', "exports.watch = (call) => { call.emit('error', { code: 12, details: 'not yet' }); };", ['watch: shape, stream, grpc-js']],
    ],
    CJS,
  );

  check(
    [
      ['a handler of Express', "app.get('/books', (req, res, next) => { if (!req.params.id) return next({ code: 3, message: 'x' }); res.json({}); });", []],
      ['middleware that ends with what it was asked', 'module.exports = (ctx, next) => next(null, ctx.request.body);', []],
      ['middleware of Express', "module.exports = (req, res, next) => { req.request = 1; next(null, 1); };", []],
      ['a callback of Node', "fs.readFile(name, (err, data) => { if (err) return done(err); done(null, data); });", []],
      ['a function that takes a callback of Node', 'function load(id, callback) { db.get(id, (err, row) => callback(null, row)); }', []],
      ['an exporter of OpenTelemetry', 'class Exporter { export(spans, resultCallback) { resultCallback({ code: 0, message: "x" }); } }', []],
      ['a callback of an array', 'const texts = calls.map((call, index) => call.request.text);', []],
      ['a phone call', 'const onCall = (call, callback) => { callback(call.number); };', []],
      ['a function of the file that passes the callback on', 'const f = (call, callback) => g(call, callback);', []],
      ['a function with three parameters that begin so', "const f = (name, callback) => { callback(null, name); };", []],
      ['a stream of something else', 'const f = (socket) => { socket.write(socket.request.id); };', []],
      ['a subscriber of messages', 'consumer.run({ eachMessage: async (message) => { message.ack(); } });', []],
    ],
    CJS,
  );

  it.each<[what: string, facts: ProjectFacts, handlers: number]>([
    ['where nothing is known of the package', { moduleKind: 'unknown', dependencies: undefined }, 1],
    ['where the package depends on gRPC', { moduleKind: 'unknown', dependencies: new Map([['@grpc/grpc-js', '1']]) }, 1],
    ['where it depends on something of gRPC', { moduleKind: 'unknown', dependencies: new Map([['@acme/grpc-kit', '1']]) }, 1],
    ['but not where it has nothing to do with gRPC', { moduleKind: 'unknown', dependencies: new Map() }, 0],
  ])('tells a handler %s', (_, facts, handlers) => {
    const text = "exports.getBook = (call, callback) => { callback(null, books[call.request.id]); };";
    expect(handlersOf(text, { ...CJS, facts })).toHaveLength(handlers);
  });

  it('takes the library of the package', () => {
    const facts: ProjectFacts = { moduleKind: 'commonjs', dependencies: new Map([['grpc', '1.24.0']]) };
    expect(handlersOf('exports.getBook = (call, callback) => { callback(null, books[call.request.id]); };', { ...CJS, facts })).toEqual(['getBook: shape, callback, grpc-legacy']);
  });
});

it('answers for a function by what shows it best', () => {
  const text = `${GRPC} const getBook = (call: grpc.ServerUnaryCall<A, B>, callback) => callback(null, find(call.request)); const server = new grpc.Server(); server.addService(def, { getBook });`;
  expect(handlersOf(text)).toEqual(['getBook: registration, callback, grpc-js']);
});
