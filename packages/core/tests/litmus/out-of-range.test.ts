import { describe, expect, it } from 'vitest';
import { connect, judged, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];

describe('certain', () => {
  it.each<Case>([
    ['an offset and a length', unary("if (call.request.offset >= rows.length) return callback({ code: status.FAILED_PRECONDITION, details: 'x' });")],
    ['the sides exchanged', connect("if (rows.length <= req.index) throw new ConnectError('x', Code.Internal);")],
    ['taken out of the request', onCall("const { offset } = request.data; const bytes = await load(request.data.id); if (offset > bytes.byteLength) throw new HttpsError('failed-precondition', 'x');")],
    ['the last index', connect("if (req.index > rows.length - 1) throw new ConnectError('x', Code.Unknown);")],
    ['a number of pages', connect("const total = await repo.count(); const pages = Math.ceil(total / 10); if (req.page > pages) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['a count', connect("const count = await repo.count({}); if (req.skip >= count) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['the end of a range', connect("if (req.offset + req.length > file.size) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['a number made of a text', connect("if (Number(req.cursor) >= log.size) throw new ConnectError('x', Code.Internal);")],
  ])('%s', (_, text) => {
    expect(judged('prefer-out-of-range', text).map(([confidence]) => confidence)).toEqual(['certain']);
  });
});

describe('likely', () => {
  it.each<Case>([
    ['INVALID_ARGUMENT, which is held as well', connect("if (req.index >= rows.length) throw new ConnectError('x', Code.InvalidArgument);")],
    ['one answer for both ends', connect("if (req.index < 0 || req.index >= rows.length) throw new ConnectError('x', Code.FailedPrecondition);")],
  ])('%s', (_, text) => {
    expect(judged('prefer-out-of-range', text).map(([confidence]) => confidence)).toEqual(['likely']);
  });
});

describe('silent', () => {
  it.each<Case>([
    ['the code that fits', connect("if (req.index >= rows.length) throw new ConnectError('x', Code.OutOfRange);")],
    ['NOT_FOUND, for the element is not there', connect("if (req.index >= rows.length) throw new ConnectError('x', Code.NotFound);")],
    ['a bound that never changes', connect("if (req.page > 100) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['a bound that is a constant', connect("const MAX_PAGES = 100; if (req.page > MAX_PAGES) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['the length of a constant list', connect("if (req.index >= ['a', 'b'].length) throw new ConnectError('x', Code.FailedPrecondition);")],
    ["the request's own list", connect("if (req.index >= req.items.length) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['an amount that is more than there is', connect("const stock = await db.get(req.id); if (req.quantity > stock.count) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['a balance', connect("if (req.amount > account.total) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['both ends with INVALID_ARGUMENT', connect("if (req.index < 0 || req.index >= rows.length) throw new ConnectError('x', Code.InvalidArgument);")],
    ['a length that is tested for itself', connect("if (rows.length > 10) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['within the end', connect("if (req.index < rows.length) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['words alone', connect("if (broken) throw new ConnectError('index out of range', Code.FailedPrecondition);")],
  ])('%s', (_, text) => {
    expect(judged('prefer-out-of-range', text)).toEqual([]);
  });
});
