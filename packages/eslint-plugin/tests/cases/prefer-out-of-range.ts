import { LIKELY, POSSIBLE, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: an offset beyond the rows there are',
      ...grpcJs(`
        const rows = await load(call.request.id);
        if (call.request.offset >= rows.length) return callback({ code: «status.FAILED_PRECONDITION», details: 'no more rows' });
        callback(null, rows);`),
      reports: offering('status.OUT_OF_RANGE'),
    },
    {
      name: 'grpc-js, CommonJS: the sides exchanged',
      ...grpcJsCommonJs(`
        const { index } = call.request;
        if (items.length <= index) return callback({ code: «grpc.status.INTERNAL», details: 'x' });
        callback(null, items[index]);`),
      reports: offering('grpc.status.OUT_OF_RANGE'),
    },
    {
      name: 'grpc-js: a stream that starts beyond the end of a file',
      ...grpcJsStream(`
        const { size } = await stat(PATH);
        const file = await open(PATH);
        if (call.request.offset > file.size) {
          call.emit('error', { code: «grpc.status.UNKNOWN», details: 'x' });
          return;
        }`),
      reports: offering('grpc.status.OUT_OF_RANGE'),
    },
    {
      name: 'the library before grpc-js: the last index',
      ...grpcLegacy(`
        if (call.request.line > lines.length - 1) return callback({ code: «grpc.status.FAILED_PRECONDITION», message: 'x' });
        callback(null, lines[call.request.line]);`),
      reports: offering('grpc.status.OUT_OF_RANGE'),
    },
    {
      name: 'Connect: a page beyond the last',
      ...connect(`
        const total = await books.count();
        const pages = Math.ceil(total / PAGE_SIZE);
        if (request.page > pages) throw new ConnectError('no such page', «Code.FailedPrecondition»);
        return {};`),
      reports: offering('Code.OutOfRange'),
    },
    {
      name: 'Connect, JavaScript: the end of a range',
      ...connectJs(`
        const blob = await blobs.get(request.id);
        if (request.offset + request.length > blob.byteLength) throw new ConnectError('x', «Code.Internal»);
        return {};`),
      reports: offering('Code.OutOfRange'),
    },
    {
      name: 'Connect, CommonJS: a cursor that is a text',
      ...connectCommonJs(`
        if (Number(request.cursor) >= log.size) throw new ConnectError('x', «Code.Unknown»);
        return {};`),
      reports: offering('Code.OutOfRange'),
    },
    {
      name: 'NestJS: what is skipped is more than there is',
      ...nest(`
        const count = await this.books.count();
        if (request.skip >= count) throw new RpcException({ code: «status.FAILED_PRECONDITION», message: 'x' });
        return {};`),
      reports: offering('status.OUT_OF_RANGE'),
    },
    {
      name: 'NestJS: a constant with the offset',
      ...nest(`
        const start = request.offset;
        const rows = await this.books.findAll();
        if (start >= rows.length) throw new RpcException({ code: «status.INTERNAL», message: 'Index out of bounds' });
        return rows;`),
      reports: offering('status.OUT_OF_RANGE'),
    },
    {
      name: 'nice-grpc: a block that is not there yet',
      ...niceGrpc(`
        if (request.blockIndex >= chain.length) throw new ServerError(«Status.FAILED_PRECONDITION», 'x');
        return chain[request.blockIndex];`),
      reports: offering('Status.OUT_OF_RANGE'),
    },
    {
      name: 'nice-grpc: an earlier exit for what is there',
      ...niceGrpc(`
        if (request.index < rows.length) return rows[request.index];
        throw new ServerError(«Status.INTERNAL», 'x');`),
      reports: offering('Status.OUT_OF_RANGE'),
    },
    {
      name: 'protobuf-ts: a total of a page of results',
      ...protobufTs(`
        const result = await this.index.search(request.query);
        if (request.pageStart >= result.total) throw new RpcError('x', «'FAILED_PRECONDITION'»);
        return result;`),
      reports: offering("'OUT_OF_RANGE'"),
    },
    {
      name: 'Firebase: an index into a document',
      ...onCall(`
        const { id, index } = request.data;
        const list = await lists.get(id);
        if (index >= list.items.length) throw new HttpsError(«'failed-precondition'», 'x');
        return list.items[index];`),
      reports: offering("'out-of-range'"),
    },
    {
      name: 'Firebase, first generation: a row of a sheet',
      ...onCallFirst(`
        const rows = await sheet.getRows();
        if (data.row > rows.length) throw new functions.https.HttpsError(«'internal'», 'x');
        return rows[data.row];`),
      reports: offering("'out-of-range'"),
    },
    {
      name: 'in the else',
      ...connect(`
        if (request.index < rows.length) {
          return rows[request.index];
        } else {
          throw new ConnectError('x', «Code.FailedPrecondition»);
        }`),
      reports: offering('Code.OutOfRange'),
    },
    {
      name: 'likely: INVALID_ARGUMENT, which many hold for it',
      options: LIKELY,
      ...connect(`
        if (request.index >= rows.length) throw new ConnectError('x', «Code.InvalidArgument»);
        return {};`),
      reports: offering('Code.OutOfRange'),
    },
    {
      name: 'likely: one answer for both ends',
      options: LIKELY,
      ...grpcJs(`
        const { index } = call.request;
        if (index < 0 || index >= rows.length) return callback({ code: «status.FAILED_PRECONDITION», details: 'x' });
        callback(null, rows[index]);`),
      reports: offering('status.OUT_OF_RANGE'),
    },
  ],
  valid: [
    {
      name: 'OUT_OF_RANGE for an offset beyond the end',
      options: POSSIBLE,
      ...grpcJs(`
        if (call.request.offset >= rows.length) return callback({ code: status.OUT_OF_RANGE, details: 'x' });
        callback(null, {});`),
    },
    {
      name: 'NOT_FOUND: the element is not there',
      options: POSSIBLE,
      ...connect(`
        if (request.index >= rows.length) throw new ConnectError('x', Code.NotFound);
        return {};`),
    },
    {
      name: 'INVALID_ARGUMENT is not reported by default',
      ...connect(`
        if (request.index >= rows.length) throw new ConnectError('x', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'a bound that never changes',
      options: POSSIBLE,
      ...grpcJsCommonJs(`
        if (call.request.page > 100) return callback({ code: grpc.status.INVALID_ARGUMENT, details: 'at most 100' });
        callback(null, {});`),
    },
    {
      name: 'a bound that is a constant of the file',
      options: POSSIBLE,
      ...niceGrpc(
        `
        if (request.page > LAST_PAGE) throw new ServerError(Status.FAILED_PRECONDITION, 'x');
        return {};`,
        'const LAST_PAGE = 10;',
      ),
    },
    {
      name: 'a constant from elsewhere',
      options: POSSIBLE,
      ...niceGrpc(
        `
        if (request.index > MAX_INDEX) throw new ServerError(Status.FAILED_PRECONDITION, 'x');
        return {};`,
        "import { MAX_INDEX } from './limits';",
      ),
    },
    {
      name: 'the length of a list that is written here',
      options: POSSIBLE,
      ...connectJs(
        `
        if (request.index >= COLOURS.length) throw new ConnectError('x', Code.FailedPrecondition);
        return {};`,
        "const COLOURS = ['red', 'green'];",
      ),
    },
    {
      name: 'the length of a list of the request',
      options: POSSIBLE,
      ...connectCommonJs(`
        if (request.index >= request.items.length) throw new ConnectError('x', Code.FailedPrecondition);
        return {};`),
    },
    {
      name: 'a stock that does not suffice',
      options: POSSIBLE,
      ...nest(`
        const stock = await this.stocks.findOne(request.id);
        if (request.quantity > stock.count) throw new RpcException({ code: status.FAILED_PRECONDITION, message: 'Out of stock' });
        return {};`),
    },
    {
      name: 'a balance that does not suffice',
      options: POSSIBLE,
      ...onCall(`
        const account = await accounts.get(request.data.id);
        if (request.data.amount > account.total) throw new HttpsError('failed-precondition', 'Insufficient funds');
        return {};`),
    },
    {
      name: 'one answer for both ends, INVALID_ARGUMENT',
      options: POSSIBLE,
      ...protobufTs(`
        if (request.index < 0 || request.index >= this.rows.length) throw new RpcError('x', 'INVALID_ARGUMENT');
        return {};`),
    },
    {
      name: 'an index below the start',
      options: POSSIBLE,
      ...grpcLegacy(`
        if (call.request.index < 0) return callback({ code: grpc.status.INVALID_ARGUMENT, message: 'x' });
        callback(null, {});`),
    },
    {
      name: 'a list that is too long',
      options: POSSIBLE,
      ...onCallFirst(`
        const friends = await people.get(data.id);
        if (friends.length > 10) throw new functions.https.HttpsError('failed-precondition', 'x');
        return {};`),
    },
    {
      name: 'within the end',
      options: POSSIBLE,
      ...connect(`
        if (request.index < rows.length) throw new ConnectError('already filled', Code.FailedPrecondition);
        return {};`),
    },
    {
      name: 'an index that is not of the request',
      options: POSSIBLE,
      ...grpcJsStream(`
        if (next >= rows.length) {
          call.emit('error', { code: grpc.status.INTERNAL, details: 'x' });
          return;
        }`),
    },
    {
      name: 'words alone',
      options: POSSIBLE,
      ...connect(`
        if (broken) throw new ConnectError('index out of range', Code.FailedPrecondition);
        return {};`),
    },
    {
      name: 'another condition beside it',
      options: POSSIBLE,
      ...connect(`
        if (request.index >= rows.length || locked) throw new ConnectError('x', Code.FailedPrecondition);
        return {};`),
    },
    {
      name: 'a moment that lies behind',
      options: POSSIBLE,
      ...connect(`
        const slot = await slots.get(request.id);
        if (request.start < slot.end) throw new ConnectError('x', Code.FailedPrecondition);
        return {};`),
    },
    {
      name: 'a RangeError that is no status',
      options: POSSIBLE,
      ...connect(`
        if (request.index >= rows.length) return rows.at(-1);
        return rows[request.index];`),
    },
    {
      name: 'an array of JavaScript',
      options: POSSIBLE,
      code: `
        export function at(list, index) {
          if (index >= list.length) throw new RangeError('grpc code 9');
          return list[index];
        }
      `,
    },
  ],
};
