import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Judgement } from '../../src/litmus/judgement.ts';
import { parse } from '../parse.ts';

const judgementsOf = (text: string): readonly Judgement[] => analyse(parse(text)).judgements.filter(({ rule }) => rule === 'prefer-unauthenticated');

/** A unary handler of grpc-js. */
const unary = (body: string): string =>
  `import * as grpc from '@grpc/grpc-js'; const { status } = grpc;\nconst h: grpc.handleUnaryCall<A, B> = async (call, callback) => { ${body} };`;
/** A method of Connect. */
const connect = (body: string): string =>
  `import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';\nexport default (router: ConnectRouter) => router.service(Shop, { async getBook(req, ctx) { ${body} } });`;
/** A callable of Firebase, second generation. */
const onCall = (body: string): string =>
  `import { HttpsError, onCall } from 'firebase-functions/v2/https';\nexport const f = onCall(async (request) => { ${body} });`;
/** A callable of Firebase, first generation. */
const onCallFirst = (body: string): string =>
  `import * as functions from 'firebase-functions';\nexport const f = functions.https.onCall(async (data, context) => { ${body} });`;
/** A method of NestJS. */
const nest = (body: string): string =>
  `import { status } from '@grpc/grpc-js'; import { GrpcMethod, RpcException } from '@nestjs/microservices';\nclass Shop { @GrpcMethod() async getBook(data, metadata) { ${body} } }`;
/** A function of a file that raises, with nothing that shows it to be a handler. */
const helper = (body: string): string => `import { Code, ConnectError } from '@connectrpc/connect';\nexport async function check(ctx, token, password) { ${body} }`;

type Case = readonly [what: string, text: string];

describe('certain: the guard and the message, or a guard that leaves no doubt', () => {
  it.each<Case>([
    ['no caller in a callable', onCall("if (!request.auth) throw new HttpsError('permission-denied', 'Nope');")],
    ['no caller in a callable, FAILED_PRECONDITION', onCall("if (!request.auth) throw new HttpsError('failed-precondition', 'Call this while authenticated.');")],
    ['no caller in a callable of the first generation', onCallFirst("if (!context.auth) { throw new functions.https.HttpsError('failed-precondition', 'The function must be called while authenticated.'); }")],
    ['no id of the caller', onCall("if (!request.auth?.uid) throw new HttpsError('invalid-argument', 'x');")],
    ['no id of the caller, taken apart', onCall("const { auth } = request; if (auth == null) throw new HttpsError('permission-denied', 'x');")],
    ['no id of the caller, through a constant', onCallFirst("const uid = context.auth && context.auth.uid; if (!uid) throw new functions.https.HttpsError('permission-denied', 'x');")],
    ['an earlier exit for those who are known', onCall("if (request.auth) { return work(request.auth.uid); } throw new HttpsError('permission-denied', 'Sign in first');")],
    ['no header', connect("const token = ctx.requestHeader.get('authorization'); if (!token) throw new ConnectError('no header', Code.PermissionDenied);")],
    ['no header, compared with null', connect("if (ctx.requestHeader.get('authorization') === null) throw new ConnectError('x', Code.InvalidArgument);")],
    ['no metadata of a credential', unary("const [token] = call.metadata.get('authorization'); if (!token) return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['no metadata of a credential, INTERNAL', unary("const token = call.metadata.get('authorization')[0]; if (!token) return callback({ code: status.INTERNAL, message: 'missing token' });")],
    ['a number', unary("if (!call.metadata.get('token')[0]) return callback({ code: 7, details: 'x' });")],
    ['in the else', connect("const token = ctx.requestHeader.get('authorization'); if (token) { await work(token); } else { throw new ConnectError('x', Code.PermissionDenied); }")],
    ['a token that does not verify, with a message', connect("const claims = verifyToken(req.token); if (!claims) throw new ConnectError('invalid token', Code.InvalidArgument);")],
    ['a token that does not verify, PERMISSION_DENIED', connect("if (!(await verifyToken(req.token))) throw new ConnectError('x', Code.PermissionDenied);")],
    ['a token that does not verify, caught', connect("try { await jwt.verify(req.token, KEY); } catch (e) { throw new ConnectError('Invalid token', Code.PermissionDenied); }")],
    ['a password that does not match', connect("const ok = await bcrypt.compare(req.password, hash); if (!ok) throw new ConnectError('Invalid email or password', Code.PermissionDenied);")],
    ['no user for the credential', connect("const claims = verifyToken(req.token); const user = await users.findById(claims.sub); if (!user) throw new ConnectError('x', Code.PermissionDenied);")],
    ['no token in the request', connect("if (!req.token) throw new ConnectError('x', Code.PermissionDenied);")],
    ['hung on by middleware, with a message', unary("if (!call.user) return callback({ code: status.PERMISSION_DENIED, details: 'not authenticated' });")],
    ['in NestJS', nest("const token = metadata.get('authorization')[0]; if (!token) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'x' });")],
    ['in NestJS, with a number', nest("const [token] = metadata.get('authorization'); if (!token) throw new RpcException({ code: 7, message: 'x' });")],
    ['in a function of the file that gets the header', `const tokenOf = (h) => h.get('authorization'); ${connect("const token = tokenOf(ctx.requestHeader); if (!token) throw new ConnectError('x', Code.PermissionDenied);")}`],
    ['outside of a handler', helper("if (!ctx.user) throw new ConnectError('You must be logged in', Code.PermissionDenied);")],
  ])('%s', (_, text) => {
    expect(judgementsOf(text).map(({ confidence, fits }) => [confidence, fits])).toEqual([['certain', 'UNAUTHENTICATED']]);
  });
});

describe('likely or possible: one of the two alone', () => {
  it.each<readonly [confidence: string, what: string, text: string]>([
    ['likely', 'hung on by middleware, without a message', unary("if (!call.user) return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['possible', 'hung on by middleware, INVALID_ARGUMENT', unary("if (!call.user) return callback({ code: status.INVALID_ARGUMENT, details: 'x' });")],
    ['likely', 'the message alone', helper("throw new ConnectError('You must be logged in', Code.PermissionDenied);")],
    ['likely', 'a token that does not verify, caught without a message', helper("try { await jwt.verify(token, KEY); } catch (e) { throw new ConnectError('x', Code.PermissionDenied); }")],
    ['possible', 'the same, INTERNAL', helper("try { await jwt.verify(token, KEY); } catch (e) { throw new ConnectError('x', Code.Internal); }")],
    ['likely', 'a password that does not match, without a message', connect("if (!(await bcrypt.compare(req.password, hash))) throw new ConnectError('x', Code.PermissionDenied);")],
  ])('%s: %s', (confidence, _, text) => {
    expect(judgementsOf(text).map((each) => each.confidence)).toEqual([confidence]);
  });
});

describe('silent', () => {
  it.each<Case>([
    ['the right code', onCall("if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in');")],
    ['a role', onCall("if (!request.auth.token.admin) throw new HttpsError('permission-denied', 'Admins only');")],
    ['a role, of a caller who is known', onCall("if (!request.auth) throw new HttpsError('unauthenticated', 'x'); if (!request.auth.token.editor) throw new HttpsError('permission-denied', 'x');")],
    ['the owner', connect("if (book.owner !== ctx.values.get(userKey).id) throw new ConnectError('x', Code.PermissionDenied);")],
    ['a scope', unary("if (!call.user.scopes.includes('write')) return callback({ code: status.PERMISSION_DENIED, details: 'missing scope' });")],
    ['a role beside the caller', onCall("if (!request.auth || !isAdmin(request.auth.uid)) throw new HttpsError('permission-denied', 'x');")],
    ['a field of the request', unary("if (!call.request.id) return callback({ code: status.INVALID_ARGUMENT, details: 'id is required' });")],
    ['a field called session that is what is asked for', connect("if (!req.sessionName) throw new ConnectError('session name is required', Code.InvalidArgument);")],
    ['a credential that is a field, missing as an argument is', connect("if (!req.token) throw new ConnectError('token is missing', Code.InvalidArgument);")],
    ['a page token', connect("if (!isValid(req.pageToken)) throw new ConnectError('invalid page token', Code.InvalidArgument);")],
    ['a device token', connect("if (!req.deviceToken) throw new ConnectError('missing device token', Code.InvalidArgument);")],
    ['a reset token', connect("const row = await resets.findByToken(req.resetToken); if (!row) throw new ConnectError('Invalid reset token', Code.InvalidArgument);")],
    ['an invitation', connect("if (!(await verifyToken(req.invite))) throw new ConnectError('invitation token expired', Code.FailedPrecondition);")],
    ['a book that is not there', unary("const book = await Books.findById(call.request.id); if (!book) return callback({ code: status.INVALID_ARGUMENT, details: 'no such book' });")],
    ['a user that is asked for', unary("const user = await Users.findById(call.request.id); if (!user) return callback({ code: status.INTERNAL, details: 'no such user' });")],
    ['another header', connect("if (!ctx.requestHeader.get('x-request-id')) throw new ConnectError('x', Code.InvalidArgument);")],
    ['a key of the environment', connect("if (!process.env.JWT_SECRET) throw new ConnectError('x', Code.Internal);")],
    ['a failure of something else', connect("try { await db.save(req); } catch (e) { throw new ConnectError('x', Code.Internal); }")],
    ['a catch around more than the check', connect("try { const c = await verifyToken(req.token); const b = await db.get(c.sub); await db.save(b); } catch (e) { throw new ConnectError('x', Code.Internal); }")],
    ['NOT_FOUND is another question', onCall("if (!request.auth) throw new HttpsError('not-found', 'x');")],
    ['UNAVAILABLE is another question', onCall("if (!request.auth) throw new HttpsError('unavailable', 'x');")],
    ['the caller is known', onCall("if (request.auth) throw new HttpsError('failed-precondition', 'Already signed in');")],
    ['INTERNAL behind what ensures the caller', onCall("await requireAuth(request); if (!request.auth) throw new HttpsError('internal', 'x');")],
    ['App Check is no caller', onCall("if (!request.app) throw new HttpsError('failed-precondition', 'The function must be called from an App Check verified app.');")],
    ['a code chosen at run time', connect("const token = ctx.requestHeader.get('authorization'); if (!token) throw new ConnectError('x', token === '' ? Code.PermissionDenied : Code.InvalidArgument);")],
    ['an HttpsError of somebody else', "import { HttpsError } from './errors'; export const f = (request) => { if (!request.auth) throw new HttpsError('permission-denied', 'Sign in'); };"],
    ['no raise', onCall('if (!request.auth) return null;')],
    ['a comparison', connect('if (err.code === Code.PermissionDenied) return login();')],
    ['CSRF', connect("if (!req.csrfToken) throw new ConnectError('invalid csrf token', Code.PermissionDenied);")],
    ['a feature that is off', onCall("if (!flags.enabled) throw new HttpsError('failed-precondition', 'x');")],
    ['a claim of a token that was accepted', connect("const claims = await verifyToken(req.token); if (!claims.editor) throw new ConnectError('x', Code.PermissionDenied);")],
    ['a grant of the bearer of a token, for what he asks for', connect("const claims = await verifyToken(ctx.requestHeader.get('authorization')); const grant = await grants.findOne({ user: claims.sub, project: req.project }); if (!grant) throw new ConnectError('x', Code.PermissionDenied);")],
    ['the old password of who changes it', connect("if (!(await bcrypt.compare(req.oldPassword, hash))) throw new ConnectError('Invalid password', Code.InvalidArgument);")],
    ['a member who is missing from a team', connect("const member = await members.findOne({ team: req.team, user: ctx.values.get(userKey) }); if (!member) throw new ConnectError('You are not a member', Code.PermissionDenied);")],
  ])('%s', (_, text) => {
    expect(judgementsOf(text)).toEqual([]);
  });
});

describe('says', () => {
  it('what stands there, why, and how to mend it', () => {
    const text = onCall("if (!request.auth) throw new HttpsError('failed-precondition', 'Must be signed in');");
    const [judgement] = judgementsOf(text);
    expect(judgement).toMatchObject({
      written: "'failed-precondition'",
      used: 'FAILED_PRECONDITION',
      reasons: ['`request.auth`, who the caller is, is tested for absence', 'the message says "Must be signed in"'],
      suggestions: [{ code: 'UNAUTHENTICATED', replacement: "'unauthenticated'" }],
    });
    expect(judgement && text.slice(...judgement.node.range)).toBe("'failed-precondition'");
  });

  it('one thing of each site', () => {
    const texts = ["if (!request.auth) throw new HttpsError('internal', 'x');", "if (!request.auth.uid) throw new HttpsError('internal', 'x');"];
    expect(judgementsOf(onCall(texts.join(' ')))).toHaveLength(2);
  });
});
