import { LIKELY, POSSIBLE, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: a row of TypeORM that is not there',
      ...grpcJs(`
        const book = await this.books.findOne({ where: { id: call.request.id } });
        if (!book) {
          return callback({ code: «status.INVALID_ARGUMENT», details: 'Book not found' });
        }
        callback(null, book);`),
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'grpc-js, CommonJS: a document of Mongoose, in a callback',
      ...grpcJsCommonJs(`
        Book.findById(call.request.id, (err, book) => {
          if (err) return callback({ code: grpc.status.INTERNAL, details: 'Could not read the book' });
          if (!book) return callback({ code: «grpc.status.INTERNAL», details: 'No such book' });
          callback(null, book.toObject());
        });`),
      reports: offering('grpc.status.NOT_FOUND'),
    },
    {
      name: 'grpc-js: a row of a pool of PostgreSQL',
      ...grpcJs(`
        const { rows } = await pool.query('SELECT * FROM books WHERE id = $1', [call.request.id]);
        if (rows.length === 0) {
          callback({ code: «status.UNKNOWN», details: \`Book \${call.request.id} does not exist\` });
          return;
        }
        callback(null, rows[0]);`),
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'grpc-js: the index of an element, in memory',
      ...grpcJsCommonJs(
        `
        const index = notes.findIndex((note) => note.id === call.request.id);
        if (index === -1) return callback({ code: «grpc.status.INTERNAL», details: 'note does not exist' });
        notes.splice(index, 1);
        callback(null, {});`,
        'const notes = [];',
      ),
      reports: offering('grpc.status.NOT_FOUND'),
    },
    {
      name: 'grpc-js: an element of a table that the server fills',
      ...grpcJs(
        `
        const session = rooms[call.request.room];
        if (session === undefined) return callback({ code: «status.FAILED_PRECONDITION», details: 'Room not found' });
        callback(null, session);`,
        'const rooms: Record<string, Room> = {};',
      ),
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'grpc-js: a getter of a message that protoc made',
      ...grpcJsCommonJs(`
        const book = await store.find(call.request.getBookId());
        if (book == null) {
          const error = new Error('book was not found');
          error.code = «grpc.status.INTERNAL»;
          return callback(error);
        }
        callback(null, book);`),
      reports: offering('grpc.status.NOT_FOUND'),
    },
    {
      name: 'grpc-js: a map in a stream',
      ...grpcJsStream(`
        const topic = this.topics.get(call.request.topic);
        if (!topic) {
          call.emit('error', { code: «grpc.status.INVALID_ARGUMENT», details: 'unknown topic: no such topic' });
          return;
        }`),
      reports: offering('grpc.status.NOT_FOUND'),
    },
    {
      name: 'the library before grpc-js: nothing was deleted',
      ...grpcLegacy(`
        const { deletedCount } = await Book.deleteOne({ _id: call.request.id });
        if (deletedCount === 0) return callback({ code: «grpc.status.UNKNOWN», message: 'Book not found' });
        callback(null, {});`),
      reports: offering('grpc.status.NOT_FOUND'),
    },
    {
      name: 'grpc-js: the answer of an update in a chain',
      ...grpcJs(`
        const result = await getRepository(Book).createQueryBuilder().update().set({ title: call.request.title }).where('id = :id', { id: call.request.id }).execute();
        if (result.affected === 0) return callback({ code: «status.INTERNAL», details: 'There is no book with this id' });
        callback(null, {});`),
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'Connect: a row of Prisma',
      ...connect(`
        const book = await prisma.book.findUnique({ where: { id: request.id } });
        if (book === null) throw new ConnectError('book not found', «Code.InvalidArgument»);
        return book;`),
      reports: offering('Code.NotFound'),
    },
    {
      name: 'Connect, JavaScript: knex',
      ...connectJs(`
        const order = await knex('orders').where({ id: request.orderId }).first();
        if (!order) throw new ConnectError(\`order \${request.orderId} not found\`, «Code.Internal»);
        return order;`),
      reports: offering('Code.NotFound'),
    },
    {
      name: 'Connect: drizzle, whose conditions are calls',
      ...connect(`
        const [order] = await db.select().from(orders).where(and(eq(orders.id, request.id), eq(orders.open, true)));
        if (!order) throw new ConnectError('no such order', «Code.Unknown»);
        return order;`),
      reports: offering('Code.NotFound'),
    },
    {
      name: 'Connect, CommonJS: two look-ups at once',
      ...connectCommonJs(`
        const [shop, owner] = await Promise.all([shops.findById(request.shop), owners.findById(request.owner)]);
        if (!shop || !owner) throw new ConnectError('shop or owner not found', «Code.FailedPrecondition»);
        return { shop, owner };`),
      reports: offering('Code.NotFound'),
    },
    {
      name: 'Connect: the way of the value through then',
      ...connect(`
        const order = await db.query(ORDER, [request.id]).then((result) => result.rows[0]);
        if (!order) throw new ConnectError('Could not find the order', «Code.Internal»);
        return order;`),
      reports: offering('Code.NotFound'),
    },
    {
      name: 'NestJS: a controller',
      ...nest(`
        const hero = await this.heroes.findOneBy({ id: request.id });
        if (!hero) {
          throw new RpcException({ code: «status.INVALID_ARGUMENT», message: 'Hero not found' });
        }
        return hero;`),
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'NestJS: a service that a controller calls, with what it was given as the key',
      file: 'hero.service.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { Injectable } from '@nestjs/common';
        import { RpcException } from '@nestjs/microservices';

        @Injectable()
        export class HeroService {
          async findOne(id: number): Promise<Hero> {
            const hero = await this.repository.findOne({ where: { id } });
            if (!hero) throw new RpcException({ code: «status.INVALID_ARGUMENT», message: \`Hero \${id} not found\` });
            return hero;
          }
        }
      `,
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'NestJS: the same with INTERNAL is only likely, for the key may be one that the server keeps',
      file: 'hero.service.ts',
      options: LIKELY,
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';

        export class HeroService {
          async findOne(id: number): Promise<Hero> {
            const hero = await this.repository.findOne({ where: { id } });
            if (!hero) throw new RpcException({ code: «status.INTERNAL», message: 'Hero not found' });
            return hero;
          }
        }
      `,
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'NestJS: a stream of RxJS',
      file: 'hero.service.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';
        import { from, map, type Observable } from 'rxjs';

        export class HeroService {
          findOne(request: FindHeroRequest): Observable<Hero> {
            return from(this.db.query(HERO, [request.id])).pipe(
              map((found) => {
                if (!found.rowCount) throw new RpcException({ code: «status.INTERNAL», message: 'hero not found' });
                return found.rows[0];
              }),
            );
          }
        }
      `,
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'nice-grpc: the model behind a function of the file',
      ...niceGrpc(
        `
        const book = await bookOf(request.id);
        if (book === undefined) throw new ServerError(«Status.INTERNAL», 'No book exists with this id');
        return book;`,
        'async function bookOf(id: string) { return library.books.find((book) => book.id === id); }',
      ),
      reports: offering('Status.NOT_FOUND'),
    },
    {
      name: 'protobuf-ts, whose codes are strings',
      ...protobufTs(`
        const book = await this.books.get(request.id);
        if (!book) throw new RpcError('book not found', «'INVALID_ARGUMENT'»);
        return book;`),
      reports: offering("'NOT_FOUND'"),
    },
    {
      name: 'Firebase: a document, by a reference that was made before',
      ...onCall(`
        const ref = db.collection('orders').doc(request.data.orderId);
        const snapshot = await ref.get();
        if (!snapshot.exists) throw new HttpsError(«'internal'», 'Order not found');
        return snapshot.data();`),
      reports: offering("'not-found'"),
    },
    {
      name: 'Firebase: a query that found nothing, in a transaction',
      ...onCall(`
        return db.runTransaction(async (transaction) => {
          const query = db.collection('coupons').where('name', '==', request.data.coupon).limit(1);
          const found = await transaction.get(query);
          if (found.empty) throw new HttpsError(«'failed-precondition'», 'Coupon does not exist');
          return found.docs[0].data();
        });`),
      reports: offering("'not-found'"),
    },
    {
      name: 'Firebase of the first generation, in Chinese',
      ...onCallFirst(`
        const { workOrderId } = data;
        const snapshot = await db.doc(\`workOrders/\${workOrderId}\`).get();
        if (!snapshot.exists) throw new functions.https.HttpsError(«'internal'», '找不到指定的工單。');
        return snapshot.data();`),
      reports: offering("'not-found'"),
    },
    {
      name: 'a message in Spanish',
      ...grpcJsCommonJs(`
        const usuario = await Usuario.findOne({ where: { id: call.request.id } });
        if (!usuario) return callback({ code: «grpc.status.INTERNAL», details: 'Usuario no encontrado' });
        callback(null, usuario);`),
      reports: offering('grpc.status.NOT_FOUND'),
    },
    {
      name: 'a message in Vietnamese, in a template',
      ...nest(`
        const product = await this.products.findOne({ where: { id: request.id } });
        if (!product) throw new RpcException({ code: «status.UNKNOWN», message: \`Sản phẩm \${request.id} không tồn tại\` });
        return product;`),
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'a key for a translation',
      ...grpcJsCommonJs(`
        const [err, user] = await to(User.findOne({ username: call.request.username }).exec());
        if (err) return callback({ code: grpc.status.INTERNAL, details: 'err.internal' });
        if (!user) return callback({ code: «grpc.status.INVALID_ARGUMENT», details: t('err.reset.not_found') });
        callback(null, user);`),
      reports: offering('grpc.status.NOT_FOUND'),
    },
    {
      name: 'the name of a constant from elsewhere is the message',
      ...connect(
        `
        const book = await books.load(request.id);
        if (isNil(book)) throw new ConnectError(Messages.BOOK_NOT_FOUND, «Code.Internal»);
        return book;`,
        "import { Messages } from './messages';\nimport { isNil } from 'lodash';",
      ),
      reports: offering('Code.NotFound'),
    },
    {
      name: 'a thin factory of the file',
      ...grpcJsCommonJs(
        `
        const book = await Book.findByPk(call.request.id);
        if (!book) return fail(callback, «grpc.status.INVALID_ARGUMENT», 'book not found');
        callback(null, book);`,
        'function fail(callback, code, details) { callback({ code, details }); }',
      ),
      reports: offering('grpc.status.NOT_FOUND'),
    },
    {
      name: 'an error class of its own, defined with the wrong code',
      file: 'errors.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';

        export class UserNotFoundException extends RpcException {
          constructor() {
            super({ code: «status.INVALID_ARGUMENT», message: 'User not found' });
          }
        }
      `,
      reports: offering('status.NOT_FOUND'),
    },
    {
      name: 'a service in a domain where services are what is looked up',
      ...connect(`
        const service = await salon.services.findById(request.serviceId);
        if (!service) throw new ConnectError('Service not found', «Code.Internal»);
        return service;`),
      reports: offering('Code.NotFound'),
    },
    {
      name: 'the enum of gax',
      file: 'mock.ts',
      code: `
        import { Status } from 'google-gax';
        import type { handleUnaryCall } from '@grpc/grpc-js';

        export const getBook: handleUnaryCall<GetBookRequest, Book> = (call, callback) => {
          const book = shelf.find(call.request.name);
          if (!book) {
            callback(Object.assign(new Error(\`\${call.request.name} not found\`), { code: «Status.INVALID_ARGUMENT» }));
            return;
          }
          callback(null, book);
        };
      `,
      reports: offering('Status.NOT_FOUND'),
    },
    {
      name: 'a bare message, where the look-up is by the request',
      options: POSSIBLE,
      ...onCall(`
        const order = (await db.doc('orders/' + request.data.id).get()).data();
        if (!order) throw new HttpsError(«'invalid-argument'», message);
        return order;`),
      reports: offering("'not-found'"),
    },
    {
      name: 'something that a new order refers to is disputed, so only likely',
      options: LIKELY,
      file: 'orders.js',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export const routes = (router) =>
          router.service(OrderService, {
            async createOrder(request) {
              const customer = await customers.find(request.customerId);
              if (!customer) throw new ConnectError('Customer not found', «Code.FailedPrecondition»);
              return orders.create(request);
            },
          });
      `,
      reports: offering('Code.NotFound'),
    },
  ],
  valid: [
    {
      name: 'NOT_FOUND is there already',
      ...grpcJs(`
        const book = await Book.findById(call.request.id);
        if (!book) return callback({ code: status.NOT_FOUND, details: 'Book not found' });
        callback(null, book);`),
    },
    {
      name: 'the existence is hidden from who may not see it',
      ...connect(`
        const book = await books.find(request.id);
        if (!book) throw new ConnectError('The book does not exist, or it is not yours', Code.PermissionDenied);
        return book;`),
    },
    {
      name: 'at sign-in an unknown user is one who cannot be identified',
      ...grpcJsCommonJs(`
        const user = await User.findOne({ email: call.request.email });
        if (!user) return callback({ code: grpc.status.UNAUTHENTICATED, details: 'User not found' });
        callback(null, tokenFor(user));`),
    },
    {
      name: 'the look-up itself failed',
      ...grpcJsCommonJs(`
        const [err, user] = await to(User.findOne({ email: call.request.email }));
        if (err) return callback({ code: grpc.status.INTERNAL, details: 'unable to check whether the user exists: not found' });
        callback(null, user);`),
    },
    {
      name: 'a catch describes the operation',
      ...nest(`
        try {
          return await this.heroes.findOneByOrFail({ id: request.id });
        } catch (error) {
          throw new RpcException({ code: status.INTERNAL, message: 'Hero not found or database error' });
        }`),
    },
    {
      name: 'the settings of the server itself',
      ...onCall(`
        const settings = await db.doc('settings/billing').get();
        if (!settings.exists) throw new HttpsError('failed-precondition', 'Billing config not found');
        return {};`),
    },
    {
      name: 'a document that must be there by construction',
      ...onCall(`
        const counter = await db.doc('counters/orders').get();
        if (!counter.exists) throw new HttpsError('internal', 'Counter not found');
        return counter.data();`),
    },
    {
      name: 'a row that was just written',
      ...connect(`
        await prisma.book.create({ data: { id: request.id, title: request.title } });
        const book = await prisma.book.findUnique({ where: { id: request.id } });
        if (!book) throw new ConnectError('book not found after it was created', Code.Internal);
        return book;`),
    },
    {
      name: 'a row that was seen a moment ago',
      ...grpcJs(`
        if (!(await Book.findById(call.request.id))) return callback({ code: status.NOT_FOUND, details: 'Book not found' });
        await index(call.request);
        const book = await Book.findById(call.request.id);
        if (!book) return callback({ code: status.INTERNAL, details: 'Book not found' });
        callback(null, book);`),
    },
    {
      name: 'the reply of another service',
      ...niceGrpc(`
        const reply = await payments.charge(request);
        if (!reply.receipt) throw new ServerError(Status.INTERNAL, 'receipt not found in the reply');
        return reply;`),
    },
    {
      name: 'configuration',
      ...nest(`
        const bucket = this.configService.get('BUCKET');
        if (!bucket) throw new RpcException({ code: status.FAILED_PRECONDITION, message: 'Bucket not found' });
        return {};`),
    },
    {
      name: 'the environment',
      ...grpcJsCommonJs(`
        if (!process.env.BUCKET) return callback({ code: grpc.status.INTERNAL, details: 'bucket does not exist' });
        callback(null, {});`),
    },
    {
      name: 'a handler that nobody registered for a kind',
      ...connect(
        `
        const handler = HANDLERS.get(request.kind);
        if (!handler) throw new ConnectError('handler not found', Code.InvalidArgument);
        return handler(request);`,
        "const HANDLERS = new Map([['csv', exportCsv]]);",
      ),
    },
    {
      name: 'a column that a filter names',
      ...connect(`
        const column = this.schema.findColumn(this.table);
        if (!column) throw new ConnectError('column not found', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'what the caller depends on and does not name has to be made first',
      ...onCall(`
        const account = await db.collection('stripe').doc(request.auth.uid).get();
        if (!account.exists) throw new HttpsError('failed-precondition', 'Stripe account not found, connect one first');
        return {};`),
    },
    {
      name: 'a new order refers to a customer: disputed',
      file: 'orders.js',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export const routes = (router) =>
          router.service(OrderService, {
            async createOrder(request) {
              const customer = await customers.find(request.customerId);
              if (!customer) throw new ConnectError('Customer not found', Code.FailedPrecondition);
              return orders.create(request);
            },
          });
      `,
    },
    {
      name: 'a reset token that does not hold',
      ...grpcJsCommonJs(`
        const reset = await ResetToken.findOne({ value: call.request.value });
        if (!reset) return callback({ code: grpc.status.INVALID_ARGUMENT, details: 'Reset token not found' });
        callback(null, {});`),
    },
    {
      name: 'a page token that cannot be read',
      ...connect(`
        const cursor = decodeCursor(request.pageToken);
        if (!cursor) throw new ConnectError('page token not found', Code.InvalidArgument);
        return page(cursor);`),
    },
    {
      name: 'a one-time code that was never sent',
      ...onCall(`
        const otp = await codes.get(request.data.phone);
        if (!otp || otp.code !== request.data.code) throw new HttpsError('invalid-argument', 'Wrong code');
        return {};`),
    },
    {
      name: 'a field of the request is missing',
      ...nest(`
        if (!request.book) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'book not found in the request' });
        return {};`),
    },
    {
      name: 'nothing was made',
      ...connect(`
        const [book] = await db.insert(books).values(request.book).returning();
        if (!book) throw new ConnectError('Failed to create the book', Code.Internal);
        return book;`),
    },
    {
      name: 'the state of what was found',
      ...grpcJs(`
        const order = await Order.findById(call.request.id);
        if (!order || order.status !== 'open') return callback({ code: status.FAILED_PRECONDITION, details: 'Order is not open' });
        callback(null, order);`),
    },
    {
      name: 'a look-up that answers whether something is allowed',
      ...grpcJs(`
        const grant = await grants.find(call.request.id);
        if (!grant) return callback({ code: status.PERMISSION_DENIED, details: 'No grant found' });
        callback(null, grant);`),
    },
    {
      name: 'a bare message is only possible',
      ...onCall(`
        const order = (await db.doc('orders/' + request.data.id).get()).data();
        if (!order) throw new HttpsError('invalid-argument', message);
        return order;`),
    },
    {
      name: 'a class of tRPC',
      file: 'router.ts',
      code: `
        import { TRPCError } from '@trpc/server';

        export const book = procedure.query(async ({ input }) => {
          const found = await prisma.book.findUnique({ where: { id: input.id } });
          if (!found) throw new TRPCError({ code: 'BAD_REQUEST', message: 'Book not found' });
          return found;
        });
      `,
    },
    {
      name: 'an HTTP error',
      file: 'http.ts',
      code: `
        import { BadRequestException } from '@nestjs/common';

        export async function book(id: string) {
          const found = await books.findOne({ where: { id } });
          if (!found) throw new BadRequestException({ code: 3, message: 'Book not found' });
          return found;
        }
      `,
    },
    {
      name: 'an error of a database client',
      file: 'store.js',
      code: `
        export async function load(id) {
          const row = await db.find(id);
          if (!row) throw Object.assign(new Error('row not found'), { code: 'ENOENT' });
          return row;
        }
      `,
    },
    {
      name: 'a mapping from another code space',
      file: 'convert.ts',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function convert(reason: ApplicationError): ConnectError {
          if (reason.code === ErrorCodes.REPOSITORY_NOT_FOUND) return new ConnectError('Repository not found', Code.FailedPrecondition);
          return new ConnectError(reason.message, Code.Unknown);
        }
      `,
    },
  ],
};
