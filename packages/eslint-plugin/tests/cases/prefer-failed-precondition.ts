import { LIKELY, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: the status of what was found',
      ...grpcJs(`
        const order = await Order.findById(call.request.id);
        if (order.status !== 'open') {
          return callback({ code: «status.INVALID_ARGUMENT», details: 'Order cannot be cancelled' });
        }
        callback(null, order);`),
      reports: offering('status.FAILED_PRECONDITION'),
    },
    {
      name: 'grpc-js, CommonJS: a time that is over',
      ...grpcJsCommonJs(`
        const coupon = await Coupon.findOne({ where: { name: call.request.coupon } });
        if (coupon.expiresAt < new Date()) return callback({ code: «grpc.status.INVALID_ARGUMENT», details: 'Coupon has expired' });
        callback(null, coupon);`),
      reports: offering('grpc.status.FAILED_PRECONDITION'),
    },
    {
      name: 'grpc-js: an enum from elsewhere',
      ...grpcJs(
        `
        const order = await orders.findOne({ where: { id: call.request.id } });
        if (order.state === OrderState.PAID) return callback({ code: «status.INVALID_ARGUMENT», details: 'no' });
        callback(null, order);`,
        "import { OrderState } from './order';",
      ),
      reports: offering('status.FAILED_PRECONDITION'),
    },
    {
      name: 'grpc-js: a flag of what was found, in a stream',
      ...grpcJsStream(`
        const channel = await channels.load(call.request.channel);
        if (channel.archived) {
          call.emit('error', { code: «grpc.status.INVALID_ARGUMENT», details: 'The channel is archived' });
          return;
        }`),
      reports: offering('grpc.status.FAILED_PRECONDITION'),
    },
    {
      name: 'the library before grpc-js: an inner switch over the stored state',
      ...grpcLegacy(`
        const job = await jobs.find(call.request.id);
        switch (job.state) {
          case 'done':
          case 'failed':
            return callback({ code: «grpc.status.INVALID_ARGUMENT», message: 'The job is finished' });
          default:
            return callback(null, job);
        }`),
      reports: offering('grpc.status.FAILED_PRECONDITION'),
    },
    {
      name: 'grpc-js: rows that still refer to it',
      ...grpcJs(`
        const books = await Book.count({ where: { author: call.request.id } });
        if (books > 0) return callback({ code: «status.INVALID_ARGUMENT», details: 'The author is used in books and cannot be deleted' });
        callback(null, {});`),
      reports: offering('status.FAILED_PRECONDITION'),
    },
    {
      name: 'grpc-js: ABORTED for a state that does not pass by itself',
      ...grpcJs(`
        const draw = await draws.findById(call.request.id);
        if (draw.status === 'SETTLED') return callback({ code: «status.ABORTED», details: 'The draw is already settled' });
        callback(null, draw);`),
      reports: offering('status.FAILED_PRECONDITION'),
    },
    {
      name: 'grpc-js: INTERNAL for a state that the caller can mend',
      ...grpcJs(`
        const post = await posts.findById(call.request.id);
        if (post.status === 'published') return callback({ code: «status.INTERNAL», details: 'The post has been published already' });
        callback(null, post);`),
      reports: offering('status.FAILED_PRECONDITION'),
    },
    {
      name: 'Connect: PERMISSION_DENIED for a state, whoever asks',
      ...connect(`
        const order = await orders.find(request.id);
        if (order.status !== 'placed') throw new ConnectError('Invalid order state', «Code.PermissionDenied»);
        return order;`),
      reports: offering('Code.FailedPrecondition'),
    },
    {
      name: 'Connect, JavaScript: two fields of what was found',
      ...connectJs(`
        const auction = await auctions.load(request.id);
        if (auction.closed || auction.endsAt < Date.now()) throw new ConnectError('the auction is closed', «Code.InvalidArgument»);
        return auction;`),
      reports: offering('Code.FailedPrecondition'),
    },
    {
      name: 'Connect, CommonJS: a field that is missing',
      ...connectCommonJs(`
        const shop = await shops.findById(request.shop);
        if (!shop.published) throw new ConnectError('shop', «Code.InvalidArgument»);
        return shop;`),
      reports: offering('Code.FailedPrecondition'),
    },
    {
      name: 'Connect: knex, behind a function of the file',
      ...connect(
        `
        const table = await tableOf(request.id);
        if (table.locked) throw new ConnectError('table is locked', «Code.InvalidArgument»);
        return table;`,
        "const tableOf = (id: string) => knex('tables').where({ id }).first();",
      ),
      reports: offering('Code.FailedPrecondition'),
    },
    {
      name: 'NestJS: a controller with TypeORM',
      ...nest(`
        const ticket = await this.tickets.findOneBy({ id: request.id });
        if (ticket.usedAt !== null) {
          throw new RpcException({ code: «status.INVALID_ARGUMENT», message: 'Ticket already used' });
        }
        return ticket;`),
      reports: offering('status.FAILED_PRECONDITION'),
    },
    {
      name: 'NestJS: a service that a controller calls',
      file: 'orders.service.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';

        export class OrdersService {
          async cancel(id: string): Promise<void> {
            const order = await this.repository.findOne({ where: { id } });
            if (order.status === 'SHIPPED') throw new RpcException({ code: «status.INVALID_ARGUMENT», message: 'Order is already shipped' });
          }
        }
      `,
      reports: offering('status.FAILED_PRECONDITION'),
    },
    {
      name: 'nice-grpc: an early exit for the right state',
      ...niceGrpc(`
        const machine = await machines.get(request.id);
        if (machine.status === 'ready') return machine;
        throw new ServerError(«Status.INVALID_ARGUMENT», 'the machine is not ready');`),
      reports: offering('Status.FAILED_PRECONDITION'),
    },
    {
      name: 'protobuf-ts, whose codes are strings',
      ...protobufTs(`
        const poll = await this.polls.find(request.id);
        if (poll.closed) throw new RpcError('poll is closed', «'INVALID_ARGUMENT'»);
        return poll;`),
      reports: offering("'FAILED_PRECONDITION'"),
    },
    {
      name: 'Firebase: the data of a document',
      ...onCall(`
        const snapshot = await db.doc('promotions/' + request.data.promotion).get();
        const promotion = snapshot.data();
        if (!promotion.enabled) throw new HttpsError(«'invalid-argument'», 'Promotion?');
        return promotion;`),
      reports: offering("'failed-precondition'"),
    },
    {
      name: 'Firebase: the function that a transaction is handed to',
      ...onCall(
        `
        return withMessage(request.data.message, async (message) => {
          if (message.displayed === false) throw new HttpsError(«'invalid-argument'», 'This message is expired.');
          return message;
        });`,
        'async function withMessage(id, use) { const found = (await db.doc("messages/" + id).get()).data(); return use(found); }',
      ),
      reports: offering("'failed-precondition'"),
    },
    {
      name: 'Firebase of the first generation, in Chinese',
      ...onCallFirst(`
        const order = (await db.doc('orders/' + data.id).get()).data();
        if (order.lineage === 'x') throw new functions.https.HttpsError(«'permission-denied'», '訂單已取消');
        return order;`),
      reports: offering("'failed-precondition'"),
    },
    {
      name: 'a message in Spanish',
      ...nest(`
        const pedido = await this.pedidos.findOne({ where: { id: request.id } });
        if (pedido.etapa === 'fin') throw new RpcException({ code: «status.ABORTED», message: 'El pedido ya fue cancelado' });
        return pedido;`),
      reports: offering('status.FAILED_PRECONDITION'),
    },
    {
      name: 'the configuration of the server, which no argument changes',
      ...grpcJs(`
        if (!process.env.STRIPE_KEY) return callback({ code: «status.INVALID_ARGUMENT», details: 'STRIPE_KEY is required' });
        callback(null, {});`),
      reports: offering('status.FAILED_PRECONDITION'),
    },
    {
      name: 'a secret of Firebase',
      ...onCall(
        `
        const key = KEY.value();
        if (!key) throw new HttpsError(«'invalid-argument'», 'The function needs a key');
        return {};`,
        "import { defineSecret } from 'firebase-functions/params';\nconst KEY = defineSecret('KEY');",
      ),
      reports: offering("'failed-precondition'"),
    },
    {
      name: 'a function that is asked of what was found',
      ...connect(
        `
        const voucher = await vouchers.find(request.voucher);
        if (!(await canRedeem(voucher))) throw new ConnectError('This voucher is used', «Code.InvalidArgument»);
        return voucher;`,
        "import { canRedeem } from './vouchers';",
      ),
      reports: offering('Code.FailedPrecondition'),
    },
    {
      name: 'a key for a translation',
      ...grpcJsCommonJs(`
        const [err, match] = await to(Match.findOne({ _id: call.request.match }));
        if (err) return callback({ code: grpc.status.INTERNAL, details: 'err.internal' });
        if (match.score) return callback({ code: «grpc.status.PERMISSION_DENIED», details: 'err.match.already_finished' });
        callback(null, match);`),
      reports: offering('grpc.status.FAILED_PRECONDITION'),
    },
    {
      name: 'the enum of gax, on an Error',
      file: 'mock.js',
      code: `
        import { Status } from 'google-gax';

        export function resume(call, callback) {
          const job = jobs.get(call.request.name);
          if (job.state !== 'PAUSED') {
            const error = new Error('job is not in PAUSED state');
            error.code = «Status.INVALID_ARGUMENT»;
            return callback(error);
          }
          callback(null, job);
        }
      `,
      reports: offering('Status.FAILED_PRECONDITION'),
    },
    {
      name: 'a stored field whose name says nothing is only likely',
      options: LIKELY,
      ...connect(`
        const shop = await shops.findById(request.shop);
        if (!shop.terminal) throw new ConnectError('no payments here', «Code.InvalidArgument»);
        return shop;`),
      reports: offering('Code.FailedPrecondition'),
    },
    {
      name: 'what is not published may be hidden, so NOT_FOUND is only likely to be wrong',
      options: LIKELY,
      ...connect(`
        const post = await posts.findById(request.id);
        if (post.status !== 'public') throw new ConnectError('The post is not published', «Code.NotFound»);
        return post;`),
      reports: offering('Code.FailedPrecondition'),
    },
  ],
  valid: [
    {
      name: 'FAILED_PRECONDITION is there already',
      ...grpcJs(`
        const order = await Order.findById(call.request.id);
        if (order.status !== 'open') return callback({ code: status.FAILED_PRECONDITION, details: 'Order is not open' });
        callback(null, order);`),
    },
    {
      name: 'a state that the request names',
      ...connect(`
        if (request.status !== 'open') throw new ConnectError('Invalid status', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'a state that the request asks for, against the stored one',
      ...connect(`
        const order = await orders.find(request.id);
        if (!NEXT[order.status].includes(request.status)) throw new ConnectError('Invalid status', Code.InvalidArgument);
        return order;`),
    },
    {
      name: 'an amount against the stock',
      ...grpcJs(`
        const product = await products.findById(call.request.id);
        if (product.stock < call.request.quantity) return callback({ code: status.INVALID_ARGUMENT, details: 'Not enough in stock' });
        callback(null, product);`),
    },
    {
      name: 'an amount against the balance, as what is used up',
      ...onCall(`
        const wallet = (await db.doc('wallets/' + request.auth.uid).get()).data();
        if (wallet.balance < request.data.amount) throw new HttpsError('resource-exhausted', 'Insufficient balance');
        return {};`),
    },
    {
      name: 'a role, which is a matter of rights',
      ...nest(`
        const user = await this.users.findOne({ where: { id: request.userId } });
        if (user.role !== 'driver') throw new RpcException({ code: status.PERMISSION_DENIED, message: 'The user is not an active driver' });
        return user;`),
    },
    {
      name: 'whose it is',
      ...onCall(`
        const post = (await db.doc('posts/' + request.data.id).get()).data();
        if (post.uid !== request.auth.uid) throw new HttpsError('permission-denied', 'The post is not open to you');
        return post;`),
    },
    {
      name: 'an account that is locked, with PERMISSION_DENIED',
      ...grpcJsCommonJs(`
        const user = await User.findOne({ email: call.request.email });
        if (user.locked) return callback({ code: grpc.status.PERMISSION_DENIED, details: 'The account is locked' });
        callback(null, {});`),
    },
    {
      name: 'an account that is not verified, with UNAUTHENTICATED',
      ...nest(`
        const account = await this.accounts.findOne({ where: { email: request.email } });
        if (account.status !== 'verified') throw new RpcException({ code: status.UNAUTHENTICATED, message: 'Account is not verified' });
        return {};`),
    },
    {
      name: 'a one-time code that has expired',
      ...onCall(`
        const otp = (await db.doc('otps/' + request.data.phone).get()).data();
        if (otp.expiresAt < Date.now()) throw new HttpsError('invalid-argument', 'It has expired');
        return {};`),
    },
    {
      name: 'a one-time code that does not match',
      ...grpcJs(`
        const user = await users.findOne({ phone: call.request.phone });
        if (user.otp !== call.request.otp) return callback({ code: status.INVALID_ARGUMENT, details: 'Wrong code' });
        callback(null, {});`),
    },
    {
      name: 'a reset token that has expired',
      ...grpcJsCommonJs(`
        const resetToken = await ResetToken.findOne({ value: call.request.value });
        if (resetToken.expiresAt < Date.now()) return callback({ code: grpc.status.INVALID_ARGUMENT, details: 'Reset token has expired' });
        callback(null, {});`),
    },
    {
      name: 'a session that has ended',
      ...connect(`
        const session = await sessions.find(request.session);
        if (session.closed) throw new ConnectError('session is closed', Code.PermissionDenied);
        return {};`),
    },
    {
      name: 'a password that is compared',
      ...grpcJs(`
        const user = await users.findOne({ email: call.request.email });
        if (user.password !== hash(call.request.password)) return callback({ code: status.INVALID_ARGUMENT, details: 'Wrong password' });
        callback(null, {});`),
    },
    {
      name: 'a version that another call changed',
      ...connect(`
        const book = await books.find(request.id);
        if (book.version !== request.version) throw new ConnectError('version conflict', Code.Aborted);
        return book;`),
    },
    {
      name: 'a soft-deleted row, which is not there for the caller',
      ...connect(`
        const post = await posts.findById(request.id);
        if (post.deletedAt) throw new ConnectError('The post is deleted', Code.NotFound);
        return post;`),
    },
    {
      name: 'what is not there at all',
      ...onCall(`
        const order = (await db.doc('orders/' + request.data.id).get()).data();
        if (!order) throw new HttpsError('invalid-argument', 'The order is closed or was never there');
        return order;`),
    },
    {
      name: 'a broken invariant of what the server keeps for itself',
      ...connect(`
        const job = await jobs.find('nightly');
        if (job.status !== 'running') throw new ConnectError('the nightly job is not running', Code.Internal);
        return {};`),
    },
    {
      name: 'an invariant of what was found by the request',
      ...connect(`
        const job = await jobs.find(request.id);
        if (job.status !== 'running') throw new ConnectError('unexpected job state', Code.Internal);
        return {};`),
    },
    {
      name: 'the state of a connection',
      ...connect(`
        if (this.client.closed) throw new ConnectError('the session is closed', Code.Internal);
        return {};`),
    },
    {
      name: 'a plan that does not include it',
      ...connect(`
        const profile = await profiles.findById(context.values.get(userKey).id);
        if (profile.plan !== 'pro') throw new ConnectError('Exports are not enabled for your plan', Code.PermissionDenied);
        return {};`),
    },
    {
      name: 'a quota that is used up',
      ...onCall(`
        const usage = (await db.doc('usage/' + request.data.project).get()).data();
        if (usage.count >= 100) throw new HttpsError('resource-exhausted', 'The quota is used up');
        return {};`),
    },
    {
      name: 'a service that is not ready yet',
      ...niceGrpc(`
        const model = await models.get(request.model);
        if (model.status !== 'ready') throw new ServerError(Status.UNAVAILABLE, 'the model is not ready yet');
        return model;`),
    },
    {
      name: 'a catch describes the operation',
      ...grpcJs(`
        try {
          callback(null, await close(call.request.id));
        } catch (err) {
          callback({ code: status.INVALID_ARGUMENT, details: 'The auction is closed' });
        }`),
    },
    {
      name: 'the reply of another service',
      ...niceGrpc(`
        const reply = await payments.charge(request);
        if (reply.declined) throw new ServerError(Status.ABORTED, 'the card is expired');
        return reply;`),
    },
    {
      name: 'the environment, with INTERNAL',
      ...grpcJsCommonJs(`
        if (!process.env.STRIPE_KEY) return callback({ code: grpc.status.INTERNAL, details: 'STRIPE_KEY is not set' });
        callback(null, {});`),
    },
    {
      name: 'App Check',
      ...onCallFirst(`
        if (context.app === undefined) throw new functions.https.HttpsError('failed-precondition', 'Call it from a verified app.');
        return {};`),
    },
    {
      name: 'a stored field whose name says nothing is only likely',
      ...connect(`
        const shop = await shops.findById(request.shop);
        if (!shop.terminal) throw new ConnectError('no payments here', Code.InvalidArgument);
        return shop;`),
    },
    {
      name: 'what is not published may be hidden',
      ...connect(`
        const post = await posts.findById(request.id);
        if (post.status !== 'public') throw new ConnectError('The post is not published', Code.NotFound);
        return post;`),
    },
    {
      name: 'a class of tRPC',
      file: 'router.ts',
      code: `
        import { TRPCError } from '@trpc/server';

        export const cancel = procedure.mutation(async ({ input }) => {
          const order = await prisma.order.findUnique({ where: { id: input.id } });
          if (order.status !== 'open') throw new TRPCError({ code: 'BAD_REQUEST', message: 'Order is not open' });
        });
      `,
    },
    {
      name: 'the state of a health check',
      file: 'health.js',
      code: `
        export function check(call, callback) {
          const service = services.get(call.request.service);
          callback(null, { status: service.status === 'up' ? 1 : 2 });
        }
      `,
    },
    {
      name: 'an HTTP handler',
      file: 'http.js',
      code: `
        export async function cancel(request, response) {
          const order = await orders.findById(request.params.id);
          if (order.status !== 'open') return response.status(400).json({ code: 3, message: 'Order is not open' });
          response.json(order);
        }
      `,
    },
  ],
};
