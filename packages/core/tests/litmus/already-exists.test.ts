import { describe, expect, it } from 'vitest';
import { connect, importing, judged, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];

const confidences = (text: string): readonly string[] => judged('prefer-already-exists', text).map(([confidence]) => confidence);

describe('certain', () => {
  it.each<Case>([
    ['a look-up that found something', connect("const user = await users.findByEmail(req.email); if (user) throw new ConnectError('email already taken', Code.InvalidArgument);")],
    ['compared with null', unary("const user = await users.findByEmail(call.request.email); if (user !== null) return callback({ code: status.INTERNAL, details: 'User exists' });")],
    ['a query that is not empty', onCall("const q = await db.collection('u').where('n', '==', request.data.n).get(); if (!q.empty) throw new HttpsError('invalid-argument', 'name in use');")],
    ['a count', connect("if ((await users.count({ email: req.email })) > 0) throw new ConnectError('already registered', Code.Unknown);")],
    ['found, and not the one that is changed', connect("const other = await users.findByEmail(req.email); if (other && other.id !== req.id) throw new ConnectError('email already taken', Code.PermissionDenied);")],
    ['a unique violation without words', unary("try { await insert(); } catch (err) { if (err.code === '23505') return callback({ code: status.INTERNAL, details: 'x' }); }")],
    ['a unique violation, FAILED_PRECONDITION, with words', connect("try { await insert(); } catch (err) { if (err.code === 'P2002') throw new ConnectError('name already taken', Code.FailedPrecondition); }")],
    ['FAILED_PRECONDITION, found by the request', connect("const user = await users.findByEmail(req.email); if (user) throw new ConnectError('user already exists', Code.FailedPrecondition);")],
    ['a class that is defined so', importing("import { Code, ConnectError } from '@connectrpc/connect';", "export class NameAlreadyTakenError extends ConnectError { constructor() { super('Name is already taken', Code.Internal); } }")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['certain']));
});

describe('likely', () => {
  it.each<Case>([
    ['a unique violation, FAILED_PRECONDITION, without words', connect("try { await insert(); } catch (err) { if (err.code === 'P2002') throw new ConnectError('x', Code.FailedPrecondition); }")],
    ['FAILED_PRECONDITION, found by something else', connect("const root = await users.findOne({ name: 'root' }); if (root) throw new ConnectError('root already exists', Code.FailedPrecondition);")],
    ['FAILED_PRECONDITION for a member', connect("const m = await members.find(req.user); if (m) throw new ConnectError('already a member', Code.FailedPrecondition);")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['likely']));
});

describe('silent, or no more than possible', () => {
  it.each<Case>([
    ['a failed check', connect("const user = await users.find(req.id); if (user) throw new ConnectError('unable to check if it already exists', Code.Internal);")],
    ['an operation', connect("const op = await ops.find(req.id); if (op) throw new ConnectError('an operation already exists', Code.InvalidArgument);")],
    ['a lock', connect("const l = await locks.find(req.id); if (l) throw new ConnectError('the lock is taken', Code.InvalidArgument);")],
    ['a state of what was found', connect("const o = await orders.find(req.id); if (o.paid) throw new ConnectError('already exists as paid', Code.InvalidArgument);")],
    ['words without a look-up', connect("if (twice) throw new ConnectError('already exists', Code.InvalidArgument);")],
    ['a caught error without a test', connect("try { await insert(); } catch { throw new ConnectError('already exists', Code.InvalidArgument); }")],
    ['another violation', connect("try { await insert(); } catch (err) { if (err.code === '23503') throw new ConnectError('x', Code.InvalidArgument); }")],
    ['not associated with it', connect("const user = await users.find(req.id); if (user) throw new ConnectError('user is not associated with this shop', Code.InvalidArgument);")],
    ['the code that fits', connect("const user = await users.find(req.id); if (user) throw new ConnectError('user already exists', Code.AlreadyExists);")],
    ['UNAUTHENTICATED', connect("const user = await users.find(req.id); if (user) throw new ConnectError('already registered', Code.Unauthenticated);")],
  ])('%s', (_, text) => expect(confidences(text).filter((confidence) => confidence !== 'possible')).toEqual([]));
});
