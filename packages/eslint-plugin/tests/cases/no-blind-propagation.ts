import { POSSIBLE, connect, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, nest } from '../handler-code.ts';
import type { ExpectedReport, RuleCases } from '../rule-cases.ts';

const propagated: ExpectedReport = { messageId: 'propagated' };

/** Clients of another service, each as a library makes them. */
const GENERATED = "import { credentials } from '@grpc/grpc-js'; import { StockClient } from './generated/stock'; const stock = new StockClient('stock:50051', credentials.createInsecure());";
const LOADED = "const { stock: proto } = grpc.loadPackageDefinition(definition); const stock = new proto.Stock('stock:50051', grpc.credentials.createInsecure());";
const CONNECT = "import { createClient } from '@connectrpc/connect'; const stock = createClient(StockService, transport);";

const inNest = (body: string): { readonly file: string; readonly code: string } => ({
  file: 'shop.controller.ts',
  code: `import { status } from '@grpc/grpc-js';
import { type ClientGrpc, GrpcMethod, RpcException } from '@nestjs/microservices';
import { catchError, firstValueFrom, throwError } from 'rxjs';
export class ShopController {
  private stock: StockService;
  constructor(private readonly client: ClientGrpc) {}
  onModuleInit() { this.stock = this.client.getService<StockService>('Stock'); }
  @GrpcMethod('ShopService')
  async buy(request: BuyRequest) {
${body}
}}`,
});

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: the error of a callback',
      ...grpcJs('stock.reserve({ id: call.request.id }, (err, item) => { if (err) return callback(«err»); callback(null, item); });', GENERATED),
      reports: [propagated],
    },
    {
      name: 'grpc-js, CommonJS: error and answer together, of a client that is loaded at run time',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        ${LOADED}

        function buy(call, callback) {
          stock.Reserve({ id: call.request.id }, (error, item) => {
            callback(«error», item);
          });
        }
      `,
      reports: [propagated],
    },
    { name: 'grpc-js: the handler’s own callback', ...grpcJs('stock.reserve({ id: call.request.id }, «callback»);', GENERATED), reports: [propagated] },
    {
      name: 'grpc-js: caught, noted and handed on',
      ...grpcJs('try { callback(null, await stock.reserve({ id: call.request.id })); } catch (err) { logger.error(err.message); callback(«err as ServiceError»); }', GENERATED),
      reports: [propagated],
    },
    {
      name: 'grpc-js: of a promise',
      ...grpcJs('stock.reserve({ id: 1 }).then((item) => callback(null, item)).catch((err) => callback(«err»));\nstock.check({ id: 1 }).then((item) => callback(null, item), «callback»);', GENERATED),
      reports: [propagated, propagated],
    },
    { name: 'grpc-js: given to catch', ...grpcJs('stock.reserve({ id: 1 }).then((item) => callback(null, item)).catch(«callback»);', GENERATED), reports: [propagated] },
    {
      name: 'grpc-js: of a promise made on the spot',
      ...grpcJs('try { callback(null, await new Promise((resolve, reject) => stock.reserve({ id: 1 }, (e, item) => (e ? reject(e) : resolve(item))))); } catch (err) { callback(«err», null); }', GENERATED),
      reports: [propagated],
    },
    {
      name: 'grpc-js: of one of several calls',
      ...grpcJs('try { const [item, price] = await Promise.all([stock.reserve({ id: 1 }), prices.get(1)]); callback(null, { item, price }); } catch (err) { callback(«err»); }', GENERATED),
      reports: [propagated],
    },
    { name: 'grpc-js: its code and text copied', ...grpcJs('stock.reserve({ id: 1 }, (err) => { if (err) callback({ code: «err».code, details: err.details }); });', GENERATED), reports: [propagated] },
    {
      name: 'grpc-js: of a stream',
      ...grpcJsStream("const items = stock.list({ page: 1 }); items.on('error', (err) => call.emit('error', «err»)); items.on('data', (item) => call.write(item));", LOADED.replace('const { stock', "import * as grpcJs from '@grpc/grpc-js'; const { stock").replaceAll('grpc.', 'grpcJs.')),
      reports: [propagated],
    },
    {
      name: 'grpc-js: of a client in a field',
      code: `
        import { credentials, type handleUnaryCall } from '@grpc/grpc-js';
        import { StockClient } from './generated/stock';

        export class Shop {
          private readonly stock: StockClient;
          constructor(address: string) {
            this.stock = new StockClient(address, credentials.createSsl());
          }
          buy: handleUnaryCall<BuyRequest, Item> = (call, callback) => {
            this.stock.reserve({ id: call.request.id }, (err, item) => (err ? callback(«err») : callback(null, item)));
          };
        }
      `,
      reports: [propagated],
    },
    {
      name: 'grpc-js: of a client of Google',
      ...grpcJsCommonJs("try { await topic.publishMessage({ json: call.request }); callback(null, {}); } catch (err) { callback(«err»); }", "const { PubSub } = require('@google-cloud/pubsub'); const topic = new PubSub().topic('books');"),
      reports: [propagated],
    },
    { name: 'Connect: thrown on', ...connect('try { return await stock.reserve({ id: request.id }); } catch (err) { console.error(err); throw «err»; }', CONNECT), reports: [propagated] },
    { name: 'Connect: wrapped, which keeps its code', ...connectJs('try { return await stock.reserve({ id: request.id }); } catch (err) { throw ConnectError.from(«err», Code.Internal); }', CONNECT), reports: [propagated] },
    { name: 'Connect: made anew with its code', ...connect('try { return await stock.reserve({ id: request.id }); } catch (err) { throw new ConnectError(err.rawMessage, «err».code); }', CONNECT), reports: [propagated] },
    { name: 'NestJS: put into an RpcException', ...inNest('try { return await firstValueFrom(this.stock.reserve({ id: request.id })); } catch (err) { throw new RpcException(«err»); }'), reports: [propagated] },
    { name: 'NestJS: by an operator', ...inNest('return this.stock.reserve({ id: request.id }).pipe(catchError((err) => throwError(() => new RpcException(«err»))));'), reports: [propagated] },
    { name: 'NestJS: copied', ...inNest('try { return await firstValueFrom(this.stock.reserve({ id: request.id })); } catch (err) { throw new RpcException({ code: «err».code, message: err.details }); }'), reports: [propagated] },
    { name: 'on request: a proxy', options: POSSIBLE, ...grpcJs('stock.reserve(call.request, «callback»);', GENERATED), reports: [propagated] },
  ],
  valid: [
    { name: 'grpc-js: a proxy hands on the request as it came', ...grpcJs('stock.reserve(call.request, callback);', GENERATED) },
    { name: 'grpc-js: a proxy with a function', ...grpcJs('stock.reserve(call.request, (err, item) => callback(err, item));', GENERATED) },
    { name: 'Connect: a proxy', ...connect('try { return await stock.reserve(request); } catch (err) { throw err; }', CONNECT) },
    { name: 'grpc-js: a status of one’s own', ...grpcJs("stock.reserve({ id: 1 }, (err, item) => { if (err) return callback({ code: status.UNAVAILABLE, details: 'The stock does not answer' }); callback(null, item); });", GENERATED) },
    { name: 'grpc-js: its code is looked at', ...grpcJs('stock.reserve({ id: 1 }, (err, item) => { if (err?.code === status.NOT_FOUND) return callback(null, {}); if (err) return callback(err); callback(null, item); });', GENERATED) },
    { name: 'grpc-js: its code is switched on', ...grpcJs('try { callback(null, await stock.reserve({ id: 1 })); } catch (err) { switch (err.code) { case status.NOT_FOUND: return callback(null, {}); default: callback(err); } }', GENERATED) },
    { name: 'grpc-js: its code is changed', ...grpcJs('stock.reserve({ id: 1 }, (err) => { if (err) { err.code = status.INTERNAL; callback(err); } });', GENERATED) },
    { name: 'grpc-js: translated by a function', ...grpcJs('stock.reserve({ id: 1 }, (err) => { if (err) callback(translated(err)); });', `${GENERATED} import { translated } from './errors';`) },
    { name: 'grpc-js: copied with a code of one’s own', ...grpcJs('stock.reserve({ id: 1 }, (err) => { if (err) callback({ ...err, code: status.INTERNAL }); });', GENERATED) },
    { name: 'grpc-js: an error of a database', ...grpcJs('try { callback(null, await db.find(call.request.id)); } catch (err) { callback(err); }', GENERATED) },
    { name: 'grpc-js: a callback of something else', ...grpcJsCommonJs('redis.get(call.request.id, (err, item) => { if (err) return callback(err); callback(null, item); });') },
    { name: 'grpc-js: what a name alone says', ...grpcJs('stockClient.reserve({ id: 1 }, (err) => { if (err) callback(err); });') },
    { name: 'grpc-js: no handler', file: 'client.js', code: `import * as grpc from '@grpc/grpc-js';\n${LOADED}\nexport function reserve(id, done) { stock.reserve({ id }, (err, item) => done(err, item)); }` },
    { name: 'grpc-js: a promise of a client', file: 'client.cjs', code: `const grpc = require('@grpc/grpc-js');\n${LOADED}\nexports.reserve = (id) => new Promise((resolve, reject) => stock.reserve({ id }, (err, item) => (err ? reject(err) : resolve(item))));` },
    { name: 'grpc-js: a gateway that speaks HTTP', file: 'gateway.js', code: `import * as grpc from '@grpc/grpc-js';\n${LOADED}\napp.get('/items/:id', (req, res, next) => stock.reserve({ id: req.params.id }, (err, item) => (err ? next(err) : res.json(item))));` },
    { name: 'grpc-js: a channel that is waited for', ...grpcJs('stock.waitForReady(Date.now() + 100, (err) => { if (err) callback(err); });', GENERATED) },
    { name: 'grpc-js: a server that is bound', ...grpcJsCommonJs("new grpc.Server().bindAsync('0.0.0.0:0', creds, (err) => { if (err) callback(err); });") },
    { name: 'grpc-js: thrown, which sends UNKNOWN whatever it is', ...grpcJs('try { callback(null, await stock.reserve({ id: 1 })); } catch (err) { throw err; }', GENERATED) },
    { name: 'grpc-js: a call whose failure is caught on its own', ...grpcJs('try { await stock.reserve({ id: 1 }).catch(() => undefined); await db.save(1); callback(null, {}); } catch (err) { callback(err); }', GENERATED) },
    { name: 'grpc-js: a code in words, of which it makes UNKNOWN', ...grpcJs('try { callback(null, await stock.reserve({ id: 1 }).response); } catch (err) { callback(err); }', "import { GrpcTransport } from '@protobuf-ts/grpc-transport'; import { StockClient } from './generated/stock'; const stock = new StockClient(new GrpcTransport({ host: 'stock' }));") },
    { name: 'Connect: a class that is looked at', ...connect("try { return await stock.reserve({ id: request.id }); } catch (err) { if (err instanceof ConnectError) throw new ConnectError('stock', Code.Unavailable); throw err; }", CONNECT) },
    { name: 'Connect: an error of grpc-js, which it hides', ...connect('try { return await stock.reserve({ id: request.id }); } catch (err) { throw err; }', GENERATED) },
    { name: 'Connect: a code of one’s own', ...connect("try { return await stock.reserve({ id: request.id }); } catch (err) { throw new ConnectError('The stock does not answer', Code.Unavailable, undefined, undefined, err); }", CONNECT) },
    { name: 'NestJS: thrown, which sends UNKNOWN whatever it is', ...inNest('try { return await firstValueFrom(this.stock.reserve({ id: request.id })); } catch (err) { throw err; }') },
    { name: 'NestJS: a code of one’s own', ...inNest("try { return await firstValueFrom(this.stock.reserve({ id: request.id })); } catch (err) { throw new RpcException({ code: status.UNAVAILABLE, message: 'The stock does not answer' }); }") },
    { name: 'NestJS: an error of the handler itself', ...nest('try { return await this.books.get(request.id); } catch (err) { throw new RpcException(err); }') },
  ],
};
