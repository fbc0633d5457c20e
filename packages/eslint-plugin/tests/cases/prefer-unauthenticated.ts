import type { ExpectedReport, Offer, RuleCases } from '../rule-cases.ts';

/** One report, and the code it offers in the spelling of the site. */
function offering(write: string, importing?: Offer['importing']): readonly ExpectedReport[] {
  return [{ messageId: 'other', offers: [{ messageId: 'useCode', write, ...(importing && { importing }) }] }];
}

const LIKELY = [{ confidence: 'likely' }];
const POSSIBLE = [{ confidence: 'possible' }];

export const cases: RuleCases = {
  invalid: [
    {
      name: 'a wrapper that others use rightly: each use is reported where it is, and the wrapper is left as it is',
      code: `
        import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';

        const denied = (text: string) => new ConnectError(text, Code.PermissionDenied);

        export default (router: ConnectRouter) =>
          router.service(LedgerService, {
            read(request, context) {
              const token = context.requestHeader.get('authorization');
              if (!token) throw «denied('missing token')»;
              if (!mayRead(token)) throw denied('only auditors may read it');
              return {};
            },
            write(request, context) {
              const token = context.requestHeader.get('authorization');
              if (!token) throw «denied('missing token')»;
              return {};
            },
          });
      `,
      reports: [{ messageId: 'other', offers: [] }, { messageId: 'other', offers: [] }],
    },
    {
      name: 'grpc-js, CommonJS: no token in the metadata',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getProfile(call, callback) {
          const token = call.metadata.get('authorization')[0];
          if (!token) {
            callback({ code: «grpc.status.PERMISSION_DENIED», message: 'Missing token' });
            return;
          }
          callback(null, profileOf(token));
        }
      `,
      reports: offering('grpc.status.UNAUTHENTICATED'),
    },
    {
      name: 'grpc-js, TypeScript: the verifier of the token throws',
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';
        import jwt from 'jsonwebtoken';

        export const getOrder: handleUnaryCall<GetOrderRequest, Order> = (call, callback) => {
          let claims;
          try {
            claims = jwt.verify(String(call.metadata.get('authorization')[0]), KEY);
          } catch (error) {
            callback({ code: «status.INTERNAL», details: 'invalid token' });
            return;
          }
          callback(null, orderOf(claims));
        };
      `,
      reports: offering('status.UNAUTHENTICATED'),
    },
    {
      name: 'grpc-js: the enum under another name, a method of a registered object',
      file: 'service.cjs',
      code: `
        const { Server, status: grpcStatus } = require('@grpc/grpc-js');
        const server = new Server();

        server.addService(definition, {
          listOrders(call, callback) {
            const [authorization] = call.metadata.get('authorization');
            if (authorization === undefined) {
              return callback({ code: «grpcStatus.FAILED_PRECONDITION», details: 'You must be signed in' });
            }
            callback(null, { orders: [] });
          },
        });
      `,
      reports: offering('grpcStatus.UNAUTHENTICATED'),
    },
    {
      name: 'grpc-js: a stream answers through an error event',
      file: 'service.js',
      code: `
        import * as grpc from '@grpc/grpc-js';

        export function watch(call) {
          if (call.metadata.get('authorization').length === 0) {
            call.emit('error', { code: «grpc.status.PERMISSION_DENIED», details: 'You must be logged in' });
            return;
          }
          call.write({ event: 'hello' });
        }
      `,
      reports: offering('grpc.status.UNAUTHENTICATED'),
    },
    {
      name: 'grpc-js: the code is put on an Error',
      code: `
        import { status } from '@grpc/grpc-js';
        import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';

        export function whoAmI(call: ServerUnaryCall<Empty, User>, callback: sendUnaryData<User>): void {
          const header = call.metadata.get('authorization')[0];
          if (!header) {
            callback(Object.assign(new Error('Not authenticated'), { code: «status.INVALID_ARGUMENT» }));
            return;
          }
          callback(null, userOf(header));
        }
      `,
      reports: offering('status.UNAUTHENTICATED'),
    },
    {
      name: 'grpc-js: the code is assigned to an Error in the catch of a verifier',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');
        const admin = require('firebase-admin');

        async function getAccount(call, callback) {
          try {
            await admin.auth().verifyIdToken(call.metadata.get('authorization')[0]);
          } catch (cause) {
            const error = new Error('Invalid ID token');
            error.code = «grpc.status.INTERNAL»;
            return callback(error);
          }
          callback(null, {});
        }
      `,
      reports: offering('grpc.status.UNAUTHENTICATED'),
    },
    {
      name: 'grpc-js: the raw number of PERMISSION_DENIED',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        exports.remove = function remove(call, callback) {
          if (!call.metadata.get('authorization')[0]) {
            return callback({ code: «7», message: 'Unauthenticated' });
          }
          callback(null, {});
        };
      `,
      reports: offering('grpc.status.UNAUTHENTICATED'),
    },
    {
      name: 'grpc-js: the callback comes last, after an early success',
      code: `
        import * as grpc from '@grpc/grpc-js';

        const session: grpc.handleUnaryCall<Empty, Session> = (call, callback) => {
          const token = call.metadata.get('authorization')[0];
          if (token) {
            callback(null, sessionOf(token));
            return;
          }
          callback({ code: «grpc.status.UNKNOWN», details: 'login required' });
        };
      `,
      reports: offering('grpc.status.UNAUTHENTICATED'),
    },
    {
      name: 'Connect: no header',
      code: `
        import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';

        export default (router: ConnectRouter) =>
          router.service(ElizaService, {
            async say(request, context) {
              const token = context.requestHeader.get('authorization');
              if (token === null) {
                throw new ConnectError('missing bearer token', «Code.PermissionDenied»);
              }
              return { sentence: answer(request.sentence, token) };
            },
          });
      `,
      reports: offering('Code.Unauthenticated'),
    },
    {
      name: 'Connect: an interceptor, in JavaScript',
      file: 'auth.js',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export const authenticate = (next) => async (request) => {
          if (!request.header.get('Authorization')) {
            throw new ConnectError('Not authenticated', «Code.InvalidArgument»);
          }
          return next(request);
        };
      `,
      reports: offering('Code.Unauthenticated'),
    },
    {
      name: 'Connect: the verifier of the token rejects, through a namespace',
      code: `
        import * as connect from '@connectrpc/connect';
        import { jwtVerify } from 'jose';

        export async function callerOf(context: connect.HandlerContext): Promise<Caller> {
          const token = context.requestHeader.get('authorization') ?? '';
          try {
            return callerFrom(await jwtVerify(token, KEY));
          } catch (cause) {
            throw new connect.ConnectError('token expired', «connect.Code.Unknown», undefined, undefined, cause);
          }
        }
      `,
      reports: offering('connect.Code.Unauthenticated'),
    },
    {
      name: 'Connect: the enum under another name, CommonJS',
      file: 'service.cjs',
      code: `
        const { ConnectError, Code: ConnectCode } = require('@connectrpc/connect');

        function requireToken(context) {
          const token = context.requestHeader.get('Authorization');
          if (!token) throw new ConnectError('Please log in', «ConnectCode.FailedPrecondition»);
          return token;
        }
      `,
      reports: offering('ConnectCode.Unauthenticated'),
    },
    {
      name: 'NestJS: RpcException in a guard',
      code: `
        import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
        import { RpcException } from '@nestjs/microservices';
        import { Metadata, status } from '@grpc/grpc-js';

        @Injectable()
        export class AuthGuard implements CanActivate {
          canActivate(context: ExecutionContext): boolean {
            const metadata = context.switchToRpc().getContext<Metadata>();
            const token = metadata.get('authorization')[0];
            if (!token) {
              throw new RpcException({ code: «status.PERMISSION_DENIED», message: 'Unauthenticated' });
            }
            return true;
          }
        }
      `,
      reports: offering('status.UNAUTHENTICATED'),
    },
    {
      name: 'NestJS: RpcException in a method, the enum under another name',
      code: `
        import { Controller } from '@nestjs/common';
        import { GrpcMethod, RpcException } from '@nestjs/microservices';
        import { status as GrpcStatus, type Metadata } from '@grpc/grpc-js';

        @Controller()
        export class HeroController {
          @GrpcMethod('HeroService', 'FindOne')
          findOne(request: HeroById, metadata: Metadata): Hero {
            if (metadata.get('authorization').length === 0) {
              throw new RpcException({ code: «GrpcStatus.INVALID_ARGUMENT», details: 'No access token' });
            }
            return this.heroes.get(request.id);
          }
        }
      `,
      reports: offering('GrpcStatus.UNAUTHENTICATED'),
    },
    {
      name: 'NestJS: GrpcException with a code',
      code: `
        import { GrpcException, GrpcMethod, GrpcStatus } from '@nestjs/microservices';

        export class SessionController {
          @GrpcMethod()
          current(request: Empty, metadata: Metadata): Session {
            const token = metadata.get('authorization')[0];
            if (!token) throw new GrpcException('Not logged in', «GrpcStatus.PERMISSION_DENIED»);
            return sessionOf(token);
          }
        }
      `,
      reports: offering('GrpcStatus.UNAUTHENTICATED'),
    },
    {
      name: 'NestJS: the exception class of a code',
      code: `
        import { GrpcMethod, GrpcPermissionDeniedException } from '@nestjs/microservices';

        export class SessionController {
          @GrpcMethod()
          current(request: Empty, metadata: Metadata): Session {
            const token = metadata.get('authorization')[0];
            if (!token) throw new «GrpcPermissionDeniedException»('Not logged in');
            return sessionOf(token);
          }
        }
      `,
      reports: offering('GrpcUnauthenticatedException', {
        from: '{ GrpcMethod, GrpcPermissionDeniedException }',
        to: '{ GrpcMethod, GrpcPermissionDeniedException, GrpcUnauthenticatedException }',
      }),
    },
    {
      name: 'Firebase: the sentence that was copied from old documentation',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const addMessage = onCall((request) => {
          if (!request.auth) {
            throw new HttpsError(«'failed-precondition'», 'The function must be called while authenticated.');
          }
          return { text: request.data.text };
        });
      `,
      reports: offering("'unauthenticated'"),
    },
    {
      name: 'Firebase, first generation, CommonJS',
      file: 'index.cjs',
      code: `
        const functions = require('firebase-functions');

        exports.deleteAccount = functions.https.onCall(async (data, context) => {
          if (!context.auth) {
            throw new functions.https.HttpsError(«'permission-denied'», 'You must be logged in.');
          }
          await remove(context.auth.uid);
        });
      `,
      reports: offering("'unauthenticated'"),
    },
    {
      name: 'Firebase: the guard alone, in another language',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const order = onCall({ region: 'asia-east1' }, async (request) => {
          if (request.auth === undefined) throw new HttpsError(«'permission-denied'», '請重新操作');
          return place(request.auth.uid, request.data);
        });
      `,
      reports: offering("'unauthenticated'"),
    },
    {
      name: 'Firebase: the caller, taken out of the request',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/https';

        export const rename = onCall<RenameRequest>(({ auth, data }) => {
          if (!auth) throw new HttpsError(«"permission-denied"», 'Sign in first');
          return save(auth.uid, data.name);
        });
      `,
      reports: offering('"unauthenticated"'),
    },
    {
      name: 'Firebase: the id of the caller, in a variable',
      file: 'index.js',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const vote = onCall((request) => {
          const uid = request.auth?.uid;
          if (!uid) {
            throw new HttpsError(«'invalid-argument'», 'User must be logged in');
          }
          return count(uid, request.data.choice);
        });
      `,
      reports: offering("'unauthenticated'"),
    },
    {
      name: 'Firebase: a failure after the branch for those who are signed in',
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const profile = onCall((request) => {
          if (request.auth) {
            return load(request.auth.uid);
          } else {
            throw new HttpsError(«'internal'», 'Login required');
          }
        });
      `,
      reports: offering("'unauthenticated'"),
    },
    {
      name: 'a look-up by credential found nobody: likely',
      options: LIKELY,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        import type { HandlerContext } from '@connectrpc/connect';

        export async function callerOf(context: HandlerContext): Promise<User> {
          const token = context.requestHeader.get('authorization');
          const user = await sessions.findByToken(token);
          if (!user) throw new ConnectError('unauthenticated', «Code.PermissionDenied»);
          return user;
        }
      `,
      reports: offering('Code.Unauthenticated'),
    },
  ],

  valid: [
    {
      name: 'a session of a database, which the request names',
      file: 'database.js',
      code: `
        import { status } from '@grpc/grpc-js';

        export function commit(call, callback) {
          const session = sessions.get(call.request.session);
          if (!session) return callback({ code: status.NOT_FOUND, details: 'Session not found' });
          callback(null, session.commit());
        }
      `,
    },
    {
      name: 'UNAUTHENTICATED itself, grpc-js',
      file: 'service.cjs',
      code: `
        const grpc = require('@grpc/grpc-js');

        function getProfile(call, callback) {
          if (!call.metadata.get('authorization')[0]) {
            return callback({ code: grpc.status.UNAUTHENTICATED, message: 'Missing token' });
          }
          callback(null, {});
        }
      `,
    },
    {
      name: 'UNAUTHENTICATED itself, Connect and Firebase',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const requireToken = (context) => {
          if (!context.requestHeader.get('authorization')) throw new ConnectError('no token', Code.Unauthenticated);
        };
        export const whoAmI = onCall((request) => {
          if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in first');
          return request.auth.uid;
        });
      `,
    },
    {
      name: 'a user that was looked up by the request is an entity, not the caller',
      file: 'service.cjs',
      options: POSSIBLE,
      code: `
        const grpc = require('@grpc/grpc-js');

        async function getUser(call, callback) {
          const user = await users.findById(call.request.id);
          if (!user) {
            return callback({ code: grpc.status.INVALID_ARGUMENT, message: 'User not found' });
          }
          callback(null, user);
        }
      `,
    },
    {
      name: 'a user that was looked up, and may not be seen',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export async function getUser(request: GetUserRequest): Promise<User> {
          const user = await db.user.findUnique({ where: { id: request.userId } });
          if (!user) throw new ConnectError('no access to this user, or there is none', Code.PermissionDenied);
          return user;
        }
      `,
    },
    {
      name: 'a role that the caller lacks',
      file: 'service.cjs',
      options: POSSIBLE,
      code: `
        const grpc = require('@grpc/grpc-js');

        function removeUser(call, callback) {
          if (call.user.role !== 'admin') {
            return callback({ code: grpc.status.PERMISSION_DENIED, message: 'Unauthorized: only admins may do this' });
          }
          callback(null, {});
        }
      `,
    },
    {
      name: 'no caller and no admin in one test',
      options: POSSIBLE,
      code: `
        import * as functions from 'firebase-functions/v1';

        export const promote = functions.https.onCall((data, context) => {
          if (!context.auth?.token?.admin) {
            throw new functions.https.HttpsError('permission-denied', 'Must be an administrative user');
          }
        });
      `,
    },
    {
      name: 'a claim that is missing from a caller who is known',
      options: POSSIBLE,
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const publish = onCall((request) => {
          if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in first');
          if (!request.auth.token.editor) throw new HttpsError('permission-denied', 'Editors only');
          if (!request.auth.token.email_verified) throw new HttpsError('failed-precondition', 'Verify your address first');
        });
      `,
    },
    {
      name: 'no caller and somebody else in one test',
      options: POSSIBLE,
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const update = onCall((request) => {
          if (!request.auth || request.auth.uid !== request.data.uid) {
            throw new HttpsError('permission-denied', 'You can only change your own profile');
          }
        });
      `,
    },
    {
      name: 'a CSRF token says nothing of who calls',
      file: 'service.cjs',
      options: POSSIBLE,
      code: `
        const grpc = require('@grpc/grpc-js');

        function submit(call, callback) {
          const csrfToken = call.metadata.get('x-csrf-token')[0];
          if (!csrfToken) {
            return callback({ code: grpc.status.PERMISSION_DENIED, message: 'Missing CSRF token' });
          }
          callback(null, {});
        }
      `,
    },
    {
      name: 'metadata that is no credential',
      options: POSSIBLE,
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';

        export const list: handleUnaryCall<ListRequest, ListResponse> = (call, callback) => {
          const tenant = call.metadata.get('x-tenant-id')[0];
          if (!tenant) {
            callback({ code: status.INVALID_ARGUMENT, details: 'The header x-tenant-id is missing' });
            return;
          }
          callback(null, { items: [] });
        };
      `,
    },
    {
      name: 'a page token',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function pageOf(request: ListRequest): Page {
          const token = decodePageToken(request.pageToken);
          if (!token) throw new ConnectError('invalid page token', Code.InvalidArgument);
          return token;
        }
      `,
    },
    {
      name: 'the token of a parser',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function expect(lexer: Lexer, kind: Kind): Token {
          const token = lexer.next();
          if (!token) throw new ConnectError('unexpected end of the filter', Code.InvalidArgument);
          if (token.kind !== kind) throw new ConnectError(\`invalid token \${token.text}\`, Code.InvalidArgument);
          return token;
        }
      `,
    },
    {
      name: 'the token of an invitation and of a password reset',
      options: POSSIBLE,
      code: `
        import { RpcException } from '@nestjs/microservices';
        import { status } from '@grpc/grpc-js';

        export class InvitationService {
          async accept({ token }: AcceptRequest) {
            const invitation = await this.invitations.findOne({ token });
            if (!invitation) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'Invalid invite token' });
          }
          async reset({ token }: ResetRequest) {
            const reset = await this.resets.findOne({ token });
            if (reset.expiresAt < new Date()) {
              throw new RpcException({ code: status.FAILED_PRECONDITION, message: 'Password reset token expired' });
            }
          }
        }
      `,
    },
    {
      name: 'the token of a device',
      options: POSSIBLE,
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const subscribe = onCall((request) => {
          const { token } = request.data;
          if (!token) throw new HttpsError('invalid-argument', 'Missing device token');
        });
      `,
    },
    {
      name: 'an argument of the login call',
      file: 'service.cjs',
      options: POSSIBLE,
      code: `
        const grpc = require('@grpc/grpc-js');

        function login(call, callback) {
          const { email, password } = call.request;
          if (!email || !password) {
            return callback({ code: grpc.status.INVALID_ARGUMENT, message: 'Email and password are required' });
          }
          callback(null, {});
        }
      `,
    },
    {
      name: 'a secret that the server lacks',
      options: POSSIBLE,
      code: `
        import { status, type handleUnaryCall } from '@grpc/grpc-js';

        export const issue: handleUnaryCall<Empty, Token> = (call, callback) => {
          const secret = process.env.JWT_SECRET;
          if (!secret) {
            callback({ code: status.INTERNAL, details: 'The JWT secret is not configured' });
            return;
          }
          callback(null, sign(secret));
        };
      `,
    },
    {
      name: 'a token that another server did not give',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export async function exchange(request: ExchangeRequest): Promise<Account> {
          const { access_token: accessToken } = await provider.exchange(request.code);
          if (!accessToken) throw new ConnectError('the provider returned no access token', Code.Internal);
          return accountOf(accessToken);
        }
      `,
    },
    {
      name: 'a caller who is missing although the server has made sure of one',
      options: POSSIBLE,
      code: `
        import { HttpsError, onCall } from 'firebase-functions/v2/https';

        export const pay = onCall((request) => {
          ensureAuth(request);
          if (!request.auth) throw new HttpsError('internal', 'auth must be there after ensureAuth');
          return charge(request.auth.uid);
        });
      `,
    },
    {
      name: 'App Check is no authentication of a caller',
      file: 'index.cjs',
      options: POSSIBLE,
      code: `
        const { HttpsError, onCall } = require('firebase-functions/v2/https');

        exports.read = onCall((request) => {
          if (request.app == undefined) {
            throw new HttpsError('failed-precondition', 'The function must be called from an App Check verified app.');
          }
        });
      `,
    },
    {
      name: 'hiding whether the thing exists',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export async function open(request: OpenRequest, caller: Caller): Promise<Document> {
          const document = await documents.find(request.name);
          if (!document || document.owner !== caller.id) {
            throw new ConnectError('permission denied on the document (or it might not exist)', Code.PermissionDenied);
          }
          return document;
        }
      `,
    },
    {
      name: 'an account that may not be used, and a second factor',
      options: POSSIBLE,
      code: `
        import { RpcException } from '@nestjs/microservices';
        import { status } from '@grpc/grpc-js';

        export function admit(user: User): void {
          if (user.disabledAt) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'The account is disabled' });
          if (!user.mfaVerified) throw new RpcException({ code: status.FAILED_PRECONDITION, message: 'Set up a second factor' });
        }
      `,
    },
    {
      name: 'ALREADY_EXISTS under a test of identity',
      file: 'service.cjs',
      options: POSSIBLE,
      code: `
        const grpc = require('@grpc/grpc-js');

        async function signUp(call, callback) {
          const user = await users.findByEmail(call.request.email);
          if (user) return callback({ code: grpc.status.ALREADY_EXISTS, message: 'Already signed up, please log in' });
          callback(null, {});
        }
      `,
    },
    {
      name: 'a quota and the tokens of a bucket',
      file: 'service.cjs',
      options: POSSIBLE,
      code: `
        const grpc = require('@grpc/grpc-js');

        function send(call, callback) {
          const bucket = buckets.get(call.getPeer());
          if (!bucket.takeToken()) {
            return callback({ code: grpc.status.PERMISSION_DENIED, message: 'Too many requests: no tokens left' });
          }
          if (usage(call.user) >= call.user.quota) {
            return callback({ code: grpc.status.FAILED_PRECONDITION, message: 'Quota exceeded' });
          }
          callback(null, {});
        }
      `,
    },
    {
      name: 'a session that is no login',
      file: 'service.cjs',
      options: POSSIBLE,
      code: `
        const grpc = require('@grpc/grpc-js');

        async function joinGame(call, callback) {
          const session = await games.get(call.request.sessionId);
          if (!session) {
            return callback({ code: grpc.status.FAILED_PRECONDITION, message: 'The session has not started' });
          }
          callback(null, session);
        }
      `,
    },
    {
      name: 'a client that reads a status',
      options: POSSIBLE,
      code: `
        import { status, type ServiceError } from '@grpc/grpc-js';

        export function onError(error: ServiceError, token?: string): void {
          if (!token && error.code === status.PERMISSION_DENIED) redirectToLogin('You must be logged in');
          if ([status.PERMISSION_DENIED, status.INTERNAL].includes(error.code)) report(error, 'unauthenticated');
          switch (error.code) {
            case status.FAILED_PRECONDITION:
              signIn();
          }
        }
      `,
    },
    {
      name: 'a test that expects a status',
      file: 'service.test.ts',
      options: POSSIBLE,
      code: `
        import { status } from '@grpc/grpc-js';
        import { expect, it } from 'vitest';

        it('refuses a caller without a token', async () => {
          const error = await client.get({}).catch((cause) => cause);
          expect(error.code).toBe(status.PERMISSION_DENIED);
          expect(error).toMatchObject({ code: status.PERMISSION_DENIED, details: 'Not authenticated' });
        });
      `,
    },
    {
      name: 'a table from HTTP statuses to codes',
      options: POSSIBLE,
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        const CODES: Record<number, Code> = { 400: Code.InvalidArgument, 401: Code.Unauthenticated, 403: Code.PermissionDenied };

        export function fromHttp(response: Response): ConnectError {
          return new ConnectError(response.statusText, CODES[response.status] ?? Code.Unknown);
        }
      `,
    },
    {
      name: 'look-alike: tRPC',
      options: POSSIBLE,
      code: `
        import { TRPCError } from '@trpc/server';
        import { status } from '@grpc/grpc-js';

        export const isSignedIn = middleware(({ ctx, next }) => {
          if (!ctx.session?.user) throw new TRPCError({ code: 'FORBIDDEN', message: 'You must be logged in' });
          return next({ ctx: { code: status.OK } });
        });
      `,
    },
    {
      name: 'look-alike: GraphQL',
      file: 'resolvers.js',
      options: POSSIBLE,
      code: `
        import { GraphQLError } from 'graphql';

        export function me(_parent, _args, { user }) {
          if (!user) throw new GraphQLError('Not authenticated', { extensions: { code: 'PERMISSION_DENIED' } });
          return user;
        }
      `,
    },
    {
      name: 'look-alike: the status of an OpenTelemetry span',
      options: POSSIBLE,
      code: `
        import { SpanStatusCode, trace } from '@opentelemetry/api';
        import { status } from '@grpc/grpc-js';

        export function note(call, span) {
          if (!call.metadata.get('authorization')[0]) {
            span.setStatus({ code: SpanStatusCode.ERROR, message: 'Missing token' });
            span.setStatus({ code: 2, message: 'Not authenticated' });
          }
          return status.OK;
        }
      `,
    },
    {
      name: 'look-alike: an enum and errors of one’s own',
      options: POSSIBLE,
      code: `
        enum Code { PermissionDenied = 'E403', Unauthenticated = 'E401' }
        class ConnectError extends Error {
          constructor(message: string, readonly code: Code) {
            super(message);
          }
        }
        export function requireToken(request: Request): void {
          if (!request.headers.get('authorization')) throw new ConnectError('missing token', Code.PermissionDenied);
        }
      `,
    },
    {
      name: 'look-alike: an HttpsError that is not Firebase’s',
      file: 'service.cjs',
      options: POSSIBLE,
      code: `
        const { HttpsError } = require('./errors');

        module.exports = (request) => {
          if (!request.auth) throw new HttpsError('permission-denied', 'You must be logged in');
        };
      `,
    },
    {
      name: 'look-alike: an Express handler in a package without gRPC',
      file: 'fixtures/web-shop/routes.js',
      options: POSSIBLE,
      code: `
        export function requireUser(request, response, next) {
          if (!request.headers.authorization) return next({ code: 7, status: 403, message: 'Missing token' });
          next();
        }
      `,
    },
    {
      name: 'look-alike: an RpcException for another transport',
      options: POSSIBLE,
      code: `
        import { MessagePattern, RpcException } from '@nestjs/microservices';

        export class AccountController {
          @MessagePattern({ cmd: 'account' })
          account({ token }: Payload) {
            if (!token) throw new RpcException({ status: 403, message: 'Not logged in' });
          }
        }
      `,
    },
    {
      name: 'a class that is defined and a constant, neither of them raised here',
      options: POSSIBLE,
      code: `
        import { status } from '@grpc/grpc-js';

        export const NOT_LOGGED_IN = 'You must be logged in';
        export const DENIED = status.PERMISSION_DENIED;
        export class Forbidden extends Error {
          readonly code = status.PERMISSION_DENIED;
        }
      `,
    },
    {
      name: 'nothing about the caller in a catch around other work',
      file: 'service.cjs',
      options: POSSIBLE,
      code: `
        const grpc = require('@grpc/grpc-js');

        async function balance(call, callback) {
          try {
            callback(null, await ledger.tokenBalance(call.request.account));
          } catch (error) {
            callback({ code: grpc.status.INTERNAL, message: 'Could not read the token balance' });
          }
        }
      `,
    },
  ],
};
