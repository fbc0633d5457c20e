import { describe, expect, it } from 'vitest';
import { connect, importing, judged, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];

const confidences = (text: string, policy?: object): readonly string[] => judged('prefer-failed-precondition', text, policy).map(([confidence]) => confidence);
const order = (test: string, raised: string): string => connect(`const order = await orders.find(req.id); if (${test}) throw new ConnectError(${raised});`);

describe('certain: the guard reads what is stored', () => {
  it.each<Case>([
    ['a status, without words', order("order.status !== 'open'", "'x', Code.InvalidArgument")],
    ['a status that is compared with an enum from elsewhere', importing("import { Status } from './order';", order('order.status === Status.PAID', "'x', Code.InvalidArgument"))],
    ['a time', order('order.expiresAt < Date.now()', "'x', Code.InvalidArgument")],
    ['any field, with words', order('order.invoice', "'The order is closed', Code.InvalidArgument")],
    ['PERMISSION_DENIED, with words', order("order.status !== 'open'", "'Order is not open', Code.PermissionDenied")],
    ['ABORTED, with words', order("order.status !== 'open'", "'Order is not open', Code.Aborted")],
    ['INTERNAL, with words, found by the request', order("order.status !== 'open'", "'Order is not open', Code.Internal")],
    ['a label of a switch', connect("const order = await orders.find(req.id); switch (order.state) { case 'paid': throw new ConnectError('x', Code.InvalidArgument); }")],
    ['a state and something unknown, with words', connect("const order = await orders.find(req.id); if (order.limit < total) throw new ConnectError('The order is closed', Code.InvalidArgument);")],
    ['a count of what refers to it', connect("if ((await books.count({ author: req.id })) > 0) throw new ConnectError('the author is used in books', Code.InvalidArgument);")],
    ['a question that is asked of it', importing("import { canUse } from './coupons';", connect("const coupon = await coupons.find(req.id); if (!(await canUse(coupon))) throw new ConnectError('the coupon is used', Code.InvalidArgument);"))],
    ['the environment', unary("if (!process.env.KEY) return callback({ code: status.INVALID_ARGUMENT, details: 'x' });")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['certain']));
});

describe('likely', () => {
  it.each<Case>([
    ['a field whose name says nothing, without words', order('!order.invoice', "'x', Code.InvalidArgument")],
    ['NOT_FOUND, which may hide it', order("order.status !== 'public'", "'Order is not published', Code.NotFound")],
    ['UNAVAILABLE, which may pass', order("order.status !== 'ready'", "'Order is not ready', Code.Unavailable")],
    ['INTERNAL, found by nothing of the request', connect("const job = await jobs.find('nightly'); if (job.status !== 'open') throw new ConnectError('the job is not open', Code.Internal);")],
    ['INTERNAL, where the message says that it should not be', order("order.status !== 'open'", "'invalid state', Code.Internal")],
    ["PERMISSION_DENIED for the caller's own record", onCall("const shop = await shops.findById(request.auth.uid); if (shop.status !== 'open') throw new HttpsError('permission-denied', 'shop is not open');")],
    ['what may not be there, or be in a state', order("!order || order.status !== 'open'", "'Order is not open', Code.InvalidArgument")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['likely']));
});

describe('silent', () => {
  it.each<Case>([
    ['a state of the request', connect("if (req.status !== 'open') throw new ConnectError('x is not open', Code.InvalidArgument);")],
    ['a state against what is asked for', order('order.status !== req.status', "'x', Code.InvalidArgument")],
    ['an amount against what is there', order('order.stock < req.quantity', "'x', Code.InvalidArgument")],
    ['a message about the argument', order("order.status !== 'open'", "'Invalid request', Code.InvalidArgument")],
    ['whose it is', order('order.ownerId !== me', "'order is closed to you', Code.PermissionDenied")],
    ['a role', order("order.role !== 'x'", "'x', Code.InvalidArgument")],
    ['a one-time password', connect("const otp = await codes.find(req.phone); if (otp.used) throw new ConnectError('x', Code.InvalidArgument);")],
    ['a token', connect("const resetToken = await tokens.find(req.value); if (resetToken.expired) throw new ConnectError('x', Code.InvalidArgument);")],
    ['a message about a code', order('order.expired', "'The code has expired', Code.PermissionDenied")],
    ['a race', order("order.status !== 'open'", "'version conflict, order is not open', Code.InvalidArgument")],
    ['the state of the server', connect("if (this.closed) throw new ConnectError('is closed', Code.InvalidArgument);")],
    ['INVALID_ARGUMENT of the whole row', order('!order', "'The order is closed', Code.InvalidArgument")],
    ['the code that fits', order("order.status !== 'open'", "'x', Code.FailedPrecondition")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual([]));

  it('an account, until the project has decided', () => {
    const text = connect("const user = await users.find(req.name); if (user.locked) throw new ConnectError('The user is locked', Code.PermissionDenied);");
    expect(confidences(text)).toEqual([]);
    expect(confidences(text, { accountLocked: 'FAILED_PRECONDITION' })).toEqual(['certain']);
  });
});
