import { LIKELY, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: whose it is, against who asks',
      ...grpcJs(`
        const post = await Post.findById(call.request.id);
        if (post.authorId !== call.user.id) {
          return callback({ code: «status.INVALID_ARGUMENT», details: 'Not your post' });
        }
        callback(null, post);`),
      reports: offering('status.PERMISSION_DENIED'),
    },
    {
      name: 'grpc-js, CommonJS: a role of the caller',
      ...grpcJsCommonJs(`
        if (call.user.role !== 'admin') {
          return callback({ code: «grpc.status.UNAUTHENTICATED», details: 'Not for you' });
        }
        callback(null, {});`),
      reports: offering('grpc.status.PERMISSION_DENIED'),
    },
    {
      name: 'grpc-js: roles of the caller, among those that may',
      ...grpcJs(
        `
        if (!ALLOWED.includes(call.user.role)) return callback({ code: «status.FAILED_PRECONDITION», details: 'no' });
        callback(null, {});`,
        "const ALLOWED = ['admin', 'editor'];",
      ),
      reports: offering('status.PERMISSION_DENIED'),
    },
    {
      name: 'grpc-js: in a stream, the words alone say that the caller is known',
      ...grpcJsStream(`
        if (!mayWatch(call)) {
          call.emit('error', { code: «grpc.status.UNAUTHENTICATED», details: 'Only admins can watch this' });
          return;
        }`),
      reports: offering('grpc.status.PERMISSION_DENIED'),
    },
    {
      name: 'the library before grpc-js: a scope',
      ...grpcLegacy(`
        if (!call.user.scopes.includes('books.write')) return callback({ code: «grpc.status.UNAUTHENTICATED», message: 'scope books.write is missing' });
        callback(null, {});`),
      reports: offering('grpc.status.PERMISSION_DENIED'),
    },
    {
      name: 'grpc-js: the role in the record of the caller',
      ...grpcJs(`
        const me = await users.findById(call.user.id);
        if (me.role !== 'owner' && me.role !== 'admin') return callback({ code: «status.INVALID_ARGUMENT», details: 'owners and admins' });
        callback(null, {});`),
      reports: offering('status.PERMISSION_DENIED'),
    },
    {
      name: 'Connect: the caller of the context, against the owner',
      ...connect(`
        const user = context.values.get(userKey);
        const album = await albums.find(request.id);
        if (album.owner !== user.id) throw new ConnectError('not the owner of the album', «Code.FailedPrecondition»);
        return album;`),
      reports: offering('Code.PermissionDenied'),
    },
    {
      name: 'Connect, JavaScript: a permission that is asked for by a function',
      ...connectJs(`
        const user = context.values.get(userKey);
        if (!hasPermission(user, 'albums.edit')) throw new ConnectError('sorry', «Code.Internal»);
        return {};`),
      reports: offering('Code.PermissionDenied'),
    },
    {
      name: 'Connect, CommonJS: not authenticated is not what it is',
      ...connectCommonJs(`
        const user = context.values.get(userKey);
        if (!user.isAdmin) throw new ConnectError('You do not have permission', «Code.Unauthenticated»);
        return {};`),
      reports: offering('Code.PermissionDenied'),
    },
    {
      name: 'Connect: an early exit for whoever may',
      ...connect(`
        const user = context.values.get(userKey);
        if (user.roles.includes('staff')) return report();
        throw new ConnectError('staff', «Code.Unknown»);`),
      reports: offering('Code.PermissionDenied'),
    },
    {
      name: 'NestJS: a service, whose caller is a parameter',
      file: 'posts.service.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';

        export class PostsService {
          async remove(id: string, userId: string): Promise<void> {
            const post = await this.posts.findOne({ where: { id } });
            if (post.userId !== userId) throw new RpcException({ code: «status.INVALID_ARGUMENT», message: 'You do not own this post' });
          }
        }
      `,
      reports: offering('status.PERMISSION_DENIED'),
    },
    {
      name: 'NestJS: a role behind an earlier check of the caller',
      file: 'admin.guard.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';

        export class AdminGuard {
          canActivate(context) {
            if (!context.user) throw new RpcException({ code: status.UNAUTHENTICATED, message: 'Sign in' });
            if (!context.user?.roles?.includes('admin')) throw new RpcException({ code: «status.UNAUTHENTICATED», message: 'Admins only' });
            return true;
          }
        }
      `,
      reports: offering('status.PERMISSION_DENIED'),
    },
    {
      name: 'nice-grpc: a claim of the caller',
      ...niceGrpc(`
        const { user } = context;
        if (!user.permissions.includes('deploy')) throw new ServerError(«Status.INTERNAL», 'deploy');
        return {};`),
      reports: offering('Status.PERMISSION_DENIED'),
    },
    {
      name: 'protobuf-ts, whose codes are strings',
      file: 'service.ts',
      code: `
        import { RpcError, type ServerCallContext } from '@protobuf-ts/runtime-rpc';

        export class ShopService {
          async close(request: CloseRequest, context: ServerCallContext): Promise<CloseReply> {
            if (!mayClose(context)) throw new RpcError('Only the owner can close the shop', «'UNAUTHENTICATED'»);
            return {};
          }
        }
      `,
      reports: offering("'PERMISSION_DENIED'"),
    },
    {
      name: 'Firebase: the uid of a document, against that of the caller',
      ...onCall(`
        const order = (await db.doc('orders/' + request.data.id).get()).data();
        if (order.uid !== request.auth.uid) throw new HttpsError(«'failed-precondition'», 'Invalid user ID.');
        return order;`),
      reports: offering("'permission-denied'"),
    },
    {
      name: 'Firebase: the same, the wrong way round and with an answer for strangers',
      ...onCall(`
        const { uid } = request.auth;
        const order = (await db.doc('orders/' + request.data.id).get()).data();
        if (uid !== order.customerId) throw new HttpsError(«'unauthenticated'», 'This order belongs to another customer');
        return order;`),
      reports: offering("'permission-denied'"),
    },
    {
      name: 'Firebase: a custom claim',
      ...onCall(`
        if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in');
        if (!request.auth.token.admin) throw new HttpsError(«'unauthenticated'», 'Admins');
        return {};`),
      reports: offering("'permission-denied'"),
    },
    {
      name: 'Firebase of the first generation: a role in the token, in Chinese',
      ...onCallFirst(`
        if (context.auth.token.role !== 'manager') throw new functions.https.HttpsError(«'failed-precondition'», '權限不足');
        return {};`),
      reports: offering("'permission-denied'"),
    },
    {
      name: 'Firebase of the first generation: whom a message is for',
      ...onCallFirst(`
        const callerUid = validateCaller(context);
        const message = (await db.doc('messages/' + data.id).get()).data();
        if (message.toUid !== callerUid) throw new functions.https.HttpsError(«'invalid-argument'», 'Invalid User access.');
        return message;`),
      reports: offering("'permission-denied'"),
    },
    {
      name: 'a message in Spanish',
      ...grpcJsCommonJs(`
        if (call.user.role !== 'gerente') return callback({ code: «grpc.status.INTERNAL», details: 'No tienes permiso' });
        callback(null, {});`),
      reports: offering('grpc.status.PERMISSION_DENIED'),
    },
    {
      name: 'a factory of the file',
      ...grpcJsCommonJs(
        `
        if (!call.user.isModerator) return fail(callback, «grpc.status.INVALID_ARGUMENT», 'moderators only');
        callback(null, {});`,
        'const fail = (callback, code, message) => callback({ code, message });',
      ),
      reports: offering('grpc.status.PERMISSION_DENIED'),
    },
    {
      name: 'the name of a constant from elsewhere is the message',
      ...connect(
        `
        if (!mayEdit(context)) throw new ConnectError(INSUFFICIENT_PERMISSIONS, «Code.Unauthenticated»);
        return {};`,
        "import { INSUFFICIENT_PERMISSIONS } from './messages';",
      ),
      reports: offering('Code.PermissionDenied'),
    },
    {
      name: 'an error class of its own, defined with the wrong code',
      file: 'errors.ts',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export class NotTheOwnerError extends ConnectError {
          constructor() {
            super('You are not the owner', «Code.InvalidArgument»);
          }
        }
      `,
      reports: offering('Code.PermissionDenied'),
    },
    {
      name: 'the enum of gax',
      file: 'mock.js',
      code: `
        import { Status } from 'google-gax';

        export function deleteBook(call, callback) {
          if (!isLibrarian(call)) {
            callback({ code: «Status.UNAUTHENTICATED», details: 'Only librarians. You do not have the required permission.' });
            return;
          }
          callback(null, {});
        }
      `,
      reports: offering('Status.PERMISSION_DENIED'),
    },
    {
      name: 'words beside a guard that nothing is known of are only likely',
      options: LIKELY,
      ...nest(
        `
        if (!(await this.policy.check(request.book))) throw new RpcException({ code: «status.INTERNAL», message: 'You do not have access' });
        return {};`,
      ),
      reports: offering('status.PERMISSION_DENIED'),
    },
    {
      name: 'a state in the message makes a role only likely',
      options: LIKELY,
      ...onCall(`
        if (!request.auth.token.moderator) throw new HttpsError(«'failed-precondition'», 'The forum is closed');
        return {};`),
      reports: offering("'permission-denied'"),
    },
  ],
  valid: [
    {
      name: 'PERMISSION_DENIED is there already',
      ...grpcJs(`
        if (call.user.role !== 'admin') return callback({ code: status.PERMISSION_DENIED, details: 'Admins only' });
        callback(null, {});`),
    },
    {
      name: 'nobody is known',
      ...onCall(`
        if (!request.auth) throw new HttpsError('unauthenticated', 'Only admins can do this');
        return {};`),
    },
    {
      name: 'nobody is known, or somebody without the right: one answer for both',
      ...onCall(`
        if (!request.auth || !request.auth.token.admin) throw new HttpsError('unauthenticated', 'Only admins can do this');
        return {};`),
    },
    {
      name: 'the same through optional chaining',
      ...onCallFirst(`
        if (!context.auth?.token?.admin) throw new functions.https.HttpsError('unauthenticated', 'Only admins can do this');
        return {};`),
    },
    {
      name: 'the same with FAILED_PRECONDITION',
      ...onCall(`
        if (!request.auth?.token.admin) throw new HttpsError('failed-precondition', 'Admins');
        return {};`),
    },
    {
      name: 'somebody may be unknown who is compared with the owner',
      ...onCall(`
        const order = (await db.doc('orders/' + request.data.id).get()).data();
        if (order.uid !== request.auth?.uid) throw new HttpsError('unauthenticated', 'Not your order');
        return order;`),
    },
    {
      name: 'hidden from who may not see it',
      ...connect(`
        const album = await albums.find(request.id);
        if (album.owner !== context.values.get(userKey).id) throw new ConnectError('album not found', Code.NotFound);
        return album;`),
    },
    {
      name: 'a token that does not hold',
      ...grpcJsCommonJs(`
        try {
          jwt.verify(call.metadata.get('authorization')[0], KEY);
        } catch (err) {
          return callback({ code: grpc.status.UNAUTHENTICATED, details: 'You do not have permission' });
        }
        callback(null, {});`),
    },
    {
      name: 'a token that was not accepted',
      ...connect(`
        const claims = await verifyToken(request.token);
        if (!claims) throw new ConnectError('You do not have access', Code.Unauthenticated);
        return {};`),
    },
    {
      name: 'a password that does not match',
      ...grpcJs(`
        const ok = await bcrypt.compare(call.request.password, hash);
        if (!ok) return callback({ code: status.UNAUTHENTICATED, details: 'You do not have access' });
        callback(null, {});`),
    },
    {
      name: 'an e-mail address that is not verified has to be first',
      ...onCall(`
        if (!request.auth.token.email_verified) throw new HttpsError('failed-precondition', 'Verify your e-mail address first');
        return {};`),
    },
    {
      name: 'two things of the store, neither of which is who asks',
      ...connect(`
        const order = await orders.find(request.order);
        const address = await addresses.find(request.address);
        if (address.userId !== order.userId) throw new ConnectError('The address is of another customer', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'somebody whom the request names',
      ...nest(`
        const post = await this.posts.findOne({ where: { id: request.id } });
        if (post.userId !== request.userId) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'userId does not fit' });
        return post;`),
    },
    {
      name: 'the role of somebody whom the request names',
      ...nest(`
        const user = await this.users.findOne({ where: { id: request.driver } });
        if (user.role !== 'driver') throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'The user is no driver' });
        return user;`),
    },
    {
      name: 'a role in the request',
      ...connect(`
        if (request.role !== 'admin') throw new ConnectError('Only admins can be invited here', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'a role that is none of the known ones',
      ...connect(
        `
        if (!ROLES.includes(request.role)) throw new ConnectError('Invalid role', Code.InvalidArgument);
        return {};`,
        "const ROLES = ['admin', 'member'];",
      ),
    },
    {
      name: 'a one-time code against the stored one',
      ...grpcJs(`
        const user = await users.findOne({ phone: call.request.phone });
        if (user.otp !== call.request.otp) return callback({ code: status.INVALID_ARGUMENT, details: 'Wrong code' });
        callback(null, {});`),
    },
    {
      name: 'an invitation for another address',
      ...nest(`
        const invite = await this.invites.findOne({ where: { id: request.invite } });
        if (invite.email !== request.email) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'The invite is for another address' });
        return invite;`),
    },
    {
      name: 'a version, which is no person',
      ...connect(`
        const book = await books.find(request.id);
        if (book.version !== context.version) throw new ConnectError('version conflict', Code.Aborted);
        return book;`),
    },
    {
      name: 'whoever made it may not vote on it: a state',
      ...onCall(`
        const poll = (await db.doc('polls/' + request.data.id).get()).data();
        if (poll.uid === request.auth.uid) throw new HttpsError('failed-precondition', 'You cannot vote on your own poll');
        return poll;`),
    },
    {
      name: 'a member who has to join first',
      ...onCall(`
        const group = (await db.doc('groups/' + request.data.group).get()).data();
        if (!group.members.includes(request.auth.uid)) throw new HttpsError('failed-precondition', 'Join the group first');
        return group;`),
    },
    {
      name: 'an amount against the stock',
      ...grpcJs(`
        const product = await products.findById(call.request.id);
        if (product.stock < call.request.quantity) return callback({ code: status.FAILED_PRECONDITION, details: 'Not enough' });
        callback(null, product);`),
    },
    {
      name: 'the reply of another service',
      ...niceGrpc(`
        const reply = await storage.read(request);
        if (reply.denied) throw new ServerError(Status.INTERNAL, 'the server does not have access to the bucket');
        return reply;`),
    },
    {
      name: 'a catch describes the operation',
      ...grpcJs(`
        try {
          callback(null, await bucket.read(call.request.file));
        } catch (err) {
          callback({ code: status.INTERNAL, details: 'the service account does not have permission' });
        }`),
    },
    {
      name: 'configuration',
      ...nest(`
        if (!this.configService.get('ADMIN_ROLE')) throw new RpcException({ code: status.INTERNAL, message: 'no admin role' });
        return {};`),
    },
    {
      name: 'words beside a guard that nothing is known of are only likely',
      ...nest(`
        if (!(await this.policy.check(request.book))) throw new RpcException({ code: status.INTERNAL, message: 'You do not have access' });
        return {};`),
    },
    {
      name: 'signing in is not allowed to this account',
      ...grpcJsCommonJs(`
        if (blocked) return callback({ code: grpc.status.UNAUTHENTICATED, details: 'You are not allowed to log in' });
        callback(null, {});`),
    },
    {
      name: 'App Check',
      ...onCall(`
        if (request.app === undefined) throw new HttpsError('unauthenticated', 'Only verified apps are allowed');
        return {};`),
    },
    {
      name: 'a class of tRPC',
      file: 'router.ts',
      code: `
        import { TRPCError } from '@trpc/server';

        export const remove = procedure.mutation(async ({ input, ctx }) => {
          if (ctx.user.role !== 'admin') throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Only admins can do this' });
        });
      `,
    },
    {
      name: 'an HTTP handler',
      file: 'http.js',
      code: `
        export function remove(request, response) {
          if (request.user.role !== 'admin') return response.status(401).json({ code: 16, message: 'Only admins can do this' });
          response.json({});
        }
      `,
    },
    {
      name: 'a mapping from another code space',
      file: 'convert.ts',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function convert(reason: ApplicationError): ConnectError {
          if (reason.code === ErrorCodes.NOT_THE_OWNER) return new ConnectError(reason.message, Code.FailedPrecondition);
          return new ConnectError(reason.message, Code.Unknown);
        }
      `,
    },
  ],
};
