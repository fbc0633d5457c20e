import { describe, expect, it } from 'vitest';
import { connect, importing, judged, onCall, onCallFirst, unary } from './situations.ts';

type Case = readonly [what: string, text: string];

const confidences = (text: string): readonly string[] => judged('prefer-permission-denied', text).map(([confidence]) => confidence);
const HELPER = "import { Code, ConnectError } from '@connectrpc/connect';";

describe('certain', () => {
  it.each<Case>([
    ['the owner against the caller', onCall("const d = (await db.doc('d/' + request.data.id).get()).data(); if (d.author !== request.auth.uid) throw new HttpsError('invalid-argument', 'x');")],
    ['the owner against the caller, UNAUTHENTICATED', onCall("const d = (await db.doc('d/' + request.data.id).get()).data(); if (d.uid !== request.auth.uid) throw new HttpsError('unauthenticated', 'x');")],
    ["the owner against the caller's own record", onCall("const me = await users.findById(request.auth.uid); const d = await docs.findById(request.data.id); if (d.userId !== me.id) throw new HttpsError('failed-precondition', 'x');")],
    ['the owner against a person by name', importing(HELPER, "async function remove(id, userId) { const d = await docs.find(id); if (d.userId !== userId) throw new ConnectError('x', Code.Internal); }")],
    ['a role', unary("if (call.user.role !== 'admin') return callback({ code: status.INVALID_ARGUMENT, details: 'x' });")],
    ['a claim', onCall("if (!request.auth.token.admin) throw new HttpsError('unauthenticated', 'x');")],
    ['roles, by a method', unary("if (!call.user.roles.includes('a')) return callback({ code: status.UNAUTHENTICATED, details: 'x' });")],
    ['a role of a list', unary("if (!['a', 'b'].includes(call.user.role)) return callback({ code: status.INTERNAL, details: 'x' });")],
    ['a predicate of the caller', unary("if (!call.user.hasRole('a')) return callback({ code: status.FAILED_PRECONDITION, details: 'x' });")],
    ['a predicate that is given the caller', unary("if (!isAdmin(call.user)) return callback({ code: status.FAILED_PRECONDITION, details: 'x' });")],
    ['after a test that the caller is known', onCallFirst("if (!context.auth) throw new functions.https.HttpsError('unauthenticated', 'x'); if (!context.auth?.token?.admin) throw new functions.https.HttpsError('unauthenticated', 'x');")],
    ['words, UNAUTHENTICATED', importing(HELPER, "export function f() { if (!may()) throw new ConnectError('Only the owner can do this', Code.Unauthenticated); }")],
    ['words beside the caller', unary("if (call.user.level < 3) return callback({ code: status.INVALID_ARGUMENT, details: 'You do not have permission' });")],
    ['a class that is defined so', importing(HELPER, "export class NotTheOwnerError extends ConnectError { constructor() { super('You are not the owner', Code.InvalidArgument); } }")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['certain']));
});

describe('likely', () => {
  it.each<Case>([
    ['words beside something unknown', importing(HELPER, "export function f() { if (!may()) throw new ConnectError('Only the owner can do this', Code.Internal); }")],
    ['a role, where the message is about a state', unary("if (call.user.role !== 'admin') return callback({ code: status.FAILED_PRECONDITION, details: 'it is closed' });")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['likely']));
});

describe('silent', () => {
  it.each<Case>([
    ['nobody', onCall("if (!request.auth) throw new HttpsError('failed-precondition', 'You do not have permission');")],
    ['nobody, or not that one', onCall("if (!request.auth || !request.auth.token.admin) throw new HttpsError('unauthenticated', 'Admins only');")],
    ['nobody, through optional chaining', onCall("if (!request.auth?.token.admin) throw new HttpsError('unauthenticated', 'Admins only');")],
    ['a claim that is no right', onCall("if (!request.auth.token.email_verified) throw new HttpsError('failed-precondition', 'x');")],
    ['the owner against an argument', connect("const d = await docs.find(req.id); if (d.userId !== req.userId) throw new ConnectError('x', Code.InvalidArgument);")],
    ['two rows', connect("const a = await as.find(req.a); const b = await bs.find(req.b); if (a.userId !== b.userId) throw new ConnectError('x', Code.InvalidArgument);")],
    ['the same person', onCall("const d = await docs.findById(request.data.id); if (d.uid === request.auth.uid) throw new HttpsError('failed-precondition', 'x');")],
    ['a role of somebody else', connect("const u = await users.find(req.user); if (u.role !== 'driver') throw new ConnectError('x', Code.InvalidArgument);")],
    ['a role in the request', connect("if (req.role !== 'admin') throw new ConnectError('only admins can be added', Code.InvalidArgument);")],
    ['a check of a token', connect("const claims = verifyToken(req.token); if (!claims) throw new ConnectError('You do not have access', Code.Unauthenticated);")],
    ['a catch', connect("try { await work(); } catch { throw new ConnectError('You do not have access', Code.Unauthenticated); }")],
    ['a password', connect("const u = await users.find(req.name); if (u.password !== hash) throw new ConnectError('x', Code.InvalidArgument);")],
    ['NOT_FOUND', onCall("const d = await docs.findById(request.data.id); if (d.uid !== request.auth.uid) throw new HttpsError('not-found', 'x');")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual([]));
});
