import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Note } from '../../src/notes/note.ts';
import { parse } from '../parse.ts';

const notesOn = (text: string, filename = 'service.ts'): readonly Note[] => analyse(parse(text, { filename })).notes.filter(({ rule }) => rule === 'no-blind-propagation');

const CLIENT = "const stock = new StockClient('stock:50051', grpc.credentials.createInsecure());";
/** A unary handler of grpc-js that calls another service. */
const unary = (body: string, client = CLIENT): string =>
  `import * as grpc from '@grpc/grpc-js'; ${client}\nconst h: grpc.handleUnaryCall<A, B> = async (call, callback) => { ${body} };`;
const stream = (body: string): string => `import * as grpc from '@grpc/grpc-js'; ${CLIENT}\nconst h: grpc.handleServerStreamingCall<A, B> = (call) => { ${body} };`;
const connect = (body: string): string =>
  `import { Code, ConnectError, createClient, type ConnectRouter } from '@connectrpc/connect'; const stock = createClient(Stock, transport);\nexport default (router: ConnectRouter) => router.service(Shop, { async buy(req, ctx) { ${body} } });`;
const nest = (body: string): string =>
  `import { status } from '@grpc/grpc-js'; import { type ClientGrpc, GrpcMethod, RpcException } from '@nestjs/microservices'; import { catchError, firstValueFrom } from 'rxjs';\nclass Shop { private stock; constructor(private readonly client: ClientGrpc) {} onModuleInit() { this.stock = this.client.getService('Stock'); } @GrpcMethod() async buy(data) { ${body} } }`;

type Case = readonly [what: string, text: string, written: string];

describe('certain: the error of another service becomes the handler’s own', () => {
  it.each<Case>([
    ['of a callback', unary('stock.reserve({ id: call.request.id }, (err, item) => { if (err) return callback(err); callback(null, item); });'), 'err'],
    ['with the answer', unary('stock.reserve({ id: call.request.id }, (error, item) => callback(error, item));'), 'error'],
    ['with a null', unary('stock.reserve({ id: call.request.id }, (err, item) => { if (err) { log.error(err.message); callback(err, null); return; } callback(null, item); });'), 'err'],
    ['through the handler’s own callback', unary('stock.reserve({ id: call.request.id }, callback);'), 'callback'],
    ['caught from an awaited call', unary('try { callback(null, await stock.reserve({ id: call.request.id })); } catch (err) { callback(err); }'), 'err'],
    ['caught, and cast', unary('try { callback(null, await stock.reserve({ id: call.request.id })); } catch (err) { callback(err as grpc.ServiceError); }'), 'err as grpc.ServiceError'],
    ['caught from a promise', unary('stock.reserve({ id: call.request.id }).then((item) => callback(null, item)).catch((err) => callback(err));'), 'err'],
    ['given to catch', unary('stock.reserve({ id: call.request.id }).then((item) => callback(null, item)).catch(callback);'), 'callback'],
    ['given to then', unary('stock.reserve({ id: call.request.id }).then((item) => callback(null, item), callback);'), 'callback'],
    ['of a promise that is made on the spot', unary('try { const item = await new Promise((resolve, reject) => stock.reserve({ id: 1 }, (e, r) => (e ? reject(e) : resolve(r)))); callback(null, item); } catch (err) { callback(err); }'), 'err'],
    ['of one of several calls', unary('try { const [a, b] = await Promise.all([stock.reserve({ id: 1 }), prices.get(1)]); callback(null, a); } catch (err) { callback(err); }'), 'err'],
    ['of a client that is loaded at run time', unary('stock.reserve({ id: 1 }, (err) => { if (err) callback(err); });', "const stock = new (grpc.loadPackageDefinition(definition).shop.Stock)('stock:50051', credentials);"), 'err'],
    ['of a client of generated code', unary('stock.reserve(new Item(), (err) => { if (err) callback(err); });', "import { StockClient } from './stock_grpc_pb'; const stock = new StockClient('stock:50051', creds);"), 'err'],
    ['of a client in a field', `import * as grpc from '@grpc/grpc-js';\nclass Shop { constructor() { ${CLIENT.replace('const stock', 'this.stock')} }\n buy: grpc.handleUnaryCall<A, B> = (call, callback) => { this.stock.reserve({ id: 1 }, (err) => { if (err) callback(err); }); }; }`, 'err'],
    ['its code copied', unary('stock.reserve({ id: 1 }, (err) => { if (err) callback({ code: err.code, details: err.details }); });'), 'err'],
    ['of a stream', stream("const items = stock.list({ page: 1 }); items.on('error', (err) => call.emit('error', err)); items.on('data', (item) => call.write(item));"), 'err'],
    ['thrown on in Connect', connect('try { return await stock.reserve({ id: req.id }); } catch (err) { throw err; }'), 'err'],
    ['made anew in Connect', connect('try { return await stock.reserve({ id: req.id }); } catch (err) { throw new ConnectError(err.rawMessage, err.code); }'), 'err'],
    ['wrapped in Connect, which keeps its code', connect('try { return await stock.reserve({ id: req.id }); } catch (err) { throw ConnectError.from(err, Code.Internal); }'), 'err'],
    ['put into an RpcException', nest('try { return await firstValueFrom(this.stock.reserve({ id: data.id })); } catch (err) { throw new RpcException(err); }'), 'err'],
    ['put into an RpcException by an operator', nest('return this.stock.reserve({ id: data.id }).pipe(catchError((err) => { throw new RpcException(err); }));'), 'err'],
    ['copied into an RpcException', nest('try { return await firstValueFrom(this.stock.reserve({ id: data.id })); } catch (err) { throw new RpcException({ code: err.code, message: err.details }); }'), 'err'],
    ['of a client of Google', unary("try { await pubsub.topic('books').publishMessage({ json: {} }); callback(null, {}); } catch (err) { callback(err); }", "import { PubSub } from '@google-cloud/pubsub'; const pubsub = new PubSub();"), 'err'],
  ])('%s', (_, text, written) => {
    expect(notesOn(text)).toMatchObject([{ written, confidence: 'certain' }]);
  });

  it('names the call that failed', () => {
    expect(notesOn(unary('stock.reserve({ id: 1 }, (err) => callback(err));'))[0]?.reasons).toEqual(['`stock.reserve` failed with it']);
  });

  it('in CommonJS', () => {
    const text = "const grpc = require('@grpc/grpc-js'); const stock = new shop.Stock('stock:50051', grpc.credentials.createInsecure());\nfunction buy(call, callback) { stock.reserve({ id: call.request.id }, (err, item) => { if (err) return callback(err); callback(null, item); }); }";
    expect(notesOn(text, 'service.cjs')).toHaveLength(1);
  });
});

describe('possible: a proxy hands on the request as it came', () => {
  it.each<readonly [what: string, text: string]>([
    ['with its callback', unary('stock.reserve(call.request, callback);')],
    ['with a function', unary('stock.reserve(call.request, (err, item) => callback(err, item));')],
    ['with a promise', unary('stock.reserve(call.request).then((item) => callback(null, item)).catch(callback);')],
    ['in Connect', connect('try { return await stock.reserve(req); } catch (err) { throw err; }')],
  ])('%s', (_, text) => {
    expect(notesOn(text).map(({ confidence }) => confidence)).toEqual(['possible']);
  });
});

describe('silent', () => {
  it.each<readonly [what: string, text: string]>([
    ['another status', unary("stock.reserve({ id: 1 }, (err) => { if (err) return callback({ code: grpc.status.UNAVAILABLE, details: 'no stock service' }); });")],
    ['a code that is looked at', unary('stock.reserve({ id: 1 }, (err) => { if (err && err.code === grpc.status.NOT_FOUND) return callback(null, {}); if (err) callback(err); });')],
    ['a code that is changed', unary('stock.reserve({ id: 1 }, (err) => { if (err) { err.code = grpc.status.INTERNAL; callback(err); } });')],
    ['a class that is looked at', connect('try { return await stock.reserve({ id: 1 }); } catch (err) { if (err instanceof ConnectError) throw new ConnectError("stock", Code.Unavailable); throw err; }')],
    ['a code that is read from a copy', connect('try { return await stock.reserve({ id: 1 }); } catch (err) { const { code } = ConnectError.from(err); if (code === Code.NotFound) return {}; throw err; }')],
    ['a function that is asked about it', connect('try { return await stock.reserve({ id: 1 }); } catch (err) { if (gone(err)) return {}; throw err; }')],
    ['an error of a function that translates', unary('stock.reserve({ id: 1 }, (err) => { if (err) callback(translated(err)); });')],
    ['an error of a database', unary('try { callback(null, await db.find(call.request.id)); } catch (err) { callback(err); }')],
    ['an error of a callback of something else', unary('redis.get(call.request.id, (err, item) => { if (err) return callback(err); callback(null, item); });')],
    ['no handler', `import * as grpc from '@grpc/grpc-js'; ${CLIENT}\nexport function reserve(id, done) { stock.reserve({ id }, (err, item) => done(err, item)); }`],
    ['a promise that rejects in a client', `import * as grpc from '@grpc/grpc-js'; ${CLIENT}\nexport const reserve = (id) => new Promise((resolve, reject) => stock.reserve({ id }, (err, item) => (err ? reject(err) : resolve(item))));`],
    ['a client that waits for its channel', unary('stock.waitForReady(deadline, (err) => { if (err) callback(err); });')],
    ['a server that is bound', unary("const server = new grpc.Server(); server.bindAsync('x', creds, (err) => { if (err) callback(err); });")],
    ['a throw in grpc-js, which sends UNKNOWN whatever it is', unary('try { await stock.reserve({ id: 1 }); } catch (err) { throw err; }')],
    ['a throw in NestJS, which does the same', nest('try { return await firstValueFrom(this.stock.reserve({ id: 1 })); } catch (err) { throw err; }')],
    ['a call that is caught on its own', unary('try { await stock.reserve({ id: 1 }).catch(() => undefined); await db.save(1); callback(null, {}); } catch (err) { callback(err); }')],
    ['an answer only', unary('stock.reserve({ id: 1 }, (err, item) => callback(null, item));')],
    ['an error of grpc-js thrown in Connect, which hides it', connect('try { return await prices.get({ id: 1 }); } catch (err) { throw err; }').replace('const stock', "const prices = new PriceClient('x', grpc.credentials.createInsecure()), stock").replace('import {', "import * as grpc from '@grpc/grpc-js'; import {")],
    ['a code in words, of which grpc-js makes UNKNOWN', unary('try { await stock.reserve({ id: 1 }).response; } catch (err) { callback(err); }', "import { GrpcTransport } from '@protobuf-ts/grpc-transport'; const stock = new StockClient(new GrpcTransport({}));")],
    ['what a name alone says', unary('stockClient.reserve({ id: 1 }, (err) => { if (err) callback(err); });', '')],
  ])('%s', (_, text) => {
    expect(notesOn(text)).toEqual([]);
  });
});
