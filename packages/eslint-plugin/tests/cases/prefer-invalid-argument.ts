import { LIKELY, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: a field that is not there',
      ...grpcJs(`
        if (!call.request.name) {
          return callback({ code: «status.INTERNAL», details: 'name is required' });
        }
        callback(null, {});`),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'grpc-js, CommonJS: several fields, whatever the message says',
      ...grpcJsCommonJs(`
        const { name, email } = call.request;
        if (!name || !email) return callback({ code: «grpc.status.INTERNAL», details: 'Blank request' });
        callback(null, {});`),
      reports: offering('grpc.status.INVALID_ARGUMENT'),
    },
    {
      name: 'grpc-js: a length, without a message',
      ...grpcJs(`
        const { reason } = call.request;
        if (reason.trim().length < 5) return callback({ code: «status.UNKNOWN» });
        callback(null, {});`),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'grpc-js: a type, in a stream',
      ...grpcJsStream(`
        if (typeof call.request.since !== 'number') {
          call.emit('error', { code: «grpc.status.INTERNAL», details: 'since: number' });
          return;
        }`),
      reports: offering('grpc.status.INVALID_ARGUMENT'),
    },
    {
      name: 'grpc-js: a getter of a message that protoc made',
      ...grpcJsCommonJs(`
        if (call.request.getItemsList().length === 0) {
          return callback({ code: «grpc.status.INTERNAL», details: 'an order needs items' });
        }
        callback(null, {});`),
      reports: offering('grpc.status.INVALID_ARGUMENT'),
    },
    {
      name: 'grpc-js: a sum of the items of the request',
      ...grpcJs(`
        const total = call.request.items.reduce((sum, item) => sum + item.price, 0);
        if (total <= 0) return callback({ code: «status.INTERNAL», details: 'Nothing to pay' });
        callback(null, {});`),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'the library before grpc-js: a kind that is none of the known ones',
      ...grpcLegacy(
        `
        const { kind } = call.request;
        if (!KINDS.includes(kind)) return callback({ code: «grpc.status.INTERNAL», message: 'kind?' });
        callback(null, {});`,
        "const KINDS = ['book', 'film'];",
      ),
      reports: offering('grpc.status.INVALID_ARGUMENT'),
    },
    {
      name: 'grpc-js: the default of a switch over a field',
      ...grpcJs(`
        switch (call.request.kind) {
          case 'book':
            return callback(null, {});
          case 'film':
            return callback(null, {});
          default:
            return callback({ code: «status.UNKNOWN», details: 'kind must be one of book, film' });
        }`),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'grpc-js: JSON that cannot be read',
      ...grpcJs(`
        let filter;
        try {
          filter = JSON.parse(call.request.filter);
        } catch {
          return callback({ code: «status.INTERNAL», details: 'Could not parse the filter' });
        }
        callback(null, find(filter));`),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'grpc-js: an id of MongoDB that cannot be one',
      ...grpcJsCommonJs(
        `
        if (!ObjectId.isValid(call.request.id)) return callback({ code: «grpc.status.NOT_FOUND», details: 'invalid id' });
        callback(null, {});`,
        "const { ObjectId } = require('mongodb');",
      ),
      reports: offering('grpc.status.INVALID_ARGUMENT'),
    },
    {
      name: 'Connect: a schema of zod over the request',
      ...connect(
        `
        const parsed = OrderSchema.safeParse(request);
        if (!parsed.success) throw new ConnectError(parsed.error.message, «Code.Internal»);
        return place(parsed.data);`,
        "import { OrderSchema } from './schemas';",
      ),
      reports: offering('Code.InvalidArgument'),
    },
    {
      name: 'Connect: a schema of zod that throws',
      ...connect(
        `
        let order;
        try {
          order = z.object({ id: z.string() }).parse(request);
        } catch (error) {
          logger.warn(error);
          throw new ConnectError('validation', «Code.Unknown»);
        }
        return place(order);`,
        "import { z } from 'zod';",
      ),
      reports: offering('Code.InvalidArgument'),
    },
    {
      name: 'Connect, JavaScript: Joi',
      ...connectJs(
        `
        const { error, value } = schema.validate(request);
        if (error) throw new ConnectError('Bad request', «Code.Internal»);
        return place(value);`,
        "import Joi from 'joi';\nconst schema = Joi.object({ id: Joi.string().required() });",
      ),
      reports: offering('Code.InvalidArgument'),
    },
    {
      name: 'Connect, CommonJS: Ajv',
      ...connectCommonJs(
        `
        if (!validate(request)) throw new ConnectError('invalid request: ' + validate.errors[0].message, «Code.Unknown»);
        return {};`,
        "const Ajv = require('ajv');\nconst validate = new Ajv().compile(schema);",
      ),
      reports: offering('Code.InvalidArgument'),
    },
    {
      name: 'Connect: a URL that is none',
      ...connect(`
        try {
          new URL(request.callback);
        } catch {
          throw new ConnectError('callback', «Code.Internal»);
        }
        return {};`),
      reports: offering('Code.InvalidArgument'),
    },
    {
      name: 'Connect: an early exit for what is right',
      ...connect(`
        if (request.name) return greet(request.name);
        throw new ConnectError('no name was given', «Code.Internal»);`),
      reports: offering('Code.InvalidArgument'),
    },
    {
      name: 'NestJS: class-validator',
      ...nest(
        `
        const errors = await validate(plainToInstance(CreateBookDto, request));
        if (errors.length > 0) throw new RpcException({ code: «status.INTERNAL», message: 'Validation failed' });
        return this.books.create(request);`,
        "import { plainToInstance } from 'class-transformer';\nimport { validate } from 'class-validator';",
      ),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'NestJS: yup, whose schema rejects',
      ...nest(
        `
        let book;
        try {
          book = await bookSchema.validate(Object.assign({}, { title: request.title }));
        } catch (errors) {
          throw new RpcException({ code: «status.UNKNOWN», message: 'book' });
        }
        return this.books.create(book);`,
        "import * as yup from 'yup';\nconst bookSchema = yup.object({ title: yup.string().required() });",
      ),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'NestJS: NOT_FOUND for a request that names nobody',
      ...nest(`
        if (!request.query) throw new RpcException({ code: «status.NOT_FOUND», message: 'User not found' });
        return this.users.find(request.query);`),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'NestJS: a service that is given a DTO, where the message says it too',
      file: 'books.service.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';
        import { CreateBookDto } from './dto';

        export class BooksService {
          create(dto: CreateBookDto): Book {
            if (!dto.title) throw new RpcException({ code: «status.INTERNAL», message: 'title must be provided' });
            return this.books.add(dto);
          }
        }
      `,
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'nice-grpc: a range, with FAILED_PRECONDITION',
      ...niceGrpc(`
        if (request.pageSize < 0) throw new ServerError(Status.FAILED_PRECONDITION, 'page');
        if (request.limit < 1) throw new ServerError(«Status.FAILED_PRECONDITION», 'limit must be positive');
        return {};`),
      reports: offering('Status.INVALID_ARGUMENT'),
    },
    {
      name: 'protobuf-ts, whose codes are strings',
      ...protobufTs(`
        if (request.names.length === 0) throw new RpcError('names must not be empty', «'INTERNAL'»);
        return {};`),
      reports: offering("'INVALID_ARGUMENT'"),
    },
    {
      name: 'Firebase: data that is no number',
      ...onCall(`
        const { amount } = request.data;
        if (!Number.isInteger(amount) || amount <= 0) throw new HttpsError(«'internal'», 'Bad amount');
        return {};`),
      reports: offering("'invalid-argument'"),
    },
    {
      name: 'Firebase: a regular expression',
      ...onCall(
        `
        const { email } = request.data;
        if (!EMAIL.test(email)) throw new HttpsError(«'unknown'», 'e-mail?');
        return {};`,
        'const EMAIL = /^[^@]+@[^@]+$/;',
      ),
      reports: offering("'invalid-argument'"),
    },
    {
      name: 'Firebase: two fields of the request, compared',
      ...onCall(`
        const { from, to } = request.data;
        if (to <= from) throw new HttpsError(«'internal'», 'to must be after from');
        return {};`),
      reports: offering("'invalid-argument'"),
    },
    {
      name: 'Firebase of the first generation, in Chinese',
      ...onCallFirst(`
        if (!data.recordId) throw new functions.https.HttpsError(«'internal'», '缺少記錄ID。');
        return {};`),
      reports: offering("'invalid-argument'"),
    },
    {
      name: 'PERMISSION_DENIED as the answer to everything',
      ...grpcJsCommonJs(`
        const data = call.request;
        if (!data.title || !data.text) return callback({ code: «grpc.status.PERMISSION_DENIED», details: 'err.invalid_params' });
        callback(null, {});`),
      reports: offering('grpc.status.INVALID_ARGUMENT'),
    },
    {
      name: 'UNAVAILABLE for a field that is not there, in French',
      ...connect(`
        if (request.nom === '') throw new ConnectError('Le nom est obligatoire', «Code.Unavailable»);
        return {};`),
      reports: offering('Code.InvalidArgument'),
    },
    {
      name: 'a library of validators',
      ...connect(
        `
        if (!validator.isEmail(request.email)) throw new ConnectError('e-mail', «Code.Internal»);
        return {};`,
        "import validator from 'validator';",
      ),
      reports: offering('Code.InvalidArgument'),
    },
    {
      name: 'a function of the project that validates, where the message agrees',
      ...nest(
        `
        const result = validateBook(request);
        if (!result.valid) throw new RpcException({ code: «status.INTERNAL», message: 'invalid book data' });
        return {};`,
        "import { validateBook } from './validators';",
      ),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'without an agreeing message it is only likely, for the function may know more than its argument',
      options: LIKELY,
      ...nest(
        `
        if (!isOpen(request.day)) throw new RpcException({ code: «status.INTERNAL», message: 'sorry' });
        return {};`,
        "import { isOpen } from './calendar';",
      ),
      reports: offering('status.INVALID_ARGUMENT'),
    },
    {
      name: 'the enum of gax, on an Error',
      file: 'mock.js',
      code: `
        import { Status } from 'google-gax';

        export function createBook(call, callback) {
          if (!call.request.parent) {
            const error = new Error('parent is required');
            error.code = «Status.INTERNAL»;
            return callback(error);
          }
          callback(null, call.request.book);
        }
      `,
      reports: offering('Status.INVALID_ARGUMENT'),
    },
    {
      name: 'an error class of its own, defined with the wrong code',
      file: 'errors.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';

        export class InvalidRequestException extends RpcException {
          constructor() {
            super({ code: «status.INTERNAL», message: 'Invalid request' });
          }
        }
      `,
      reports: offering('status.INVALID_ARGUMENT'),
    },
  ],
  valid: [
    {
      name: 'INVALID_ARGUMENT is there already',
      ...connect(`
        if (!request.name) throw new ConnectError('name is required', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'what was stored is not what it should be',
      ...grpcJs(`
        const order = await orders.findById(call.request.id);
        if (!order.items) return callback({ code: status.INTERNAL, details: 'order is missing its items' });
        callback(null, order);`),
    },
    {
      name: 'the reply of another service',
      ...niceGrpc(`
        const reply = await payments.charge(request);
        if (!reply.receipt) throw new ServerError(Status.INTERNAL, 'missing receipt');
        return reply;`),
    },
    {
      name: 'a reply that does not match its schema',
      ...connect(
        `
        const reply = await fetchRates(request.currency);
        const parsed = RatesSchema.safeParse(reply);
        if (!parsed.success) throw new ConnectError('Invalid response from the provider', Code.Internal);
        return parsed.data;`,
        "import { RatesSchema } from './schemas';",
      ),
    },
    {
      name: 'stored text that cannot be parsed',
      ...nest(`
        const row = await this.settings.findOne({ where: { id: request.id } });
        try {
          return JSON.parse(row.value);
        } catch {
          throw new RpcException({ code: status.INTERNAL, message: 'invalid settings' });
        }`),
    },
    {
      name: 'a catch around more than the parse',
      ...connect(`
        try {
          const order = OrderSchema.parse(request);
          return await place(order);
        } catch (error) {
          throw new ConnectError('could not place the order', Code.Internal);
        }`),
    },
    {
      name: 'a catch around a look-up',
      ...grpcJsCommonJs(`
        try {
          callback(null, await Book.findById(call.request.id));
        } catch (err) {
          callback({ code: grpc.status.INTERNAL, details: 'missing or invalid book' });
        }`),
    },
    {
      name: 'configuration',
      ...nest(`
        const key = this.configService.get('STRIPE_KEY');
        if (!key) throw new RpcException({ code: status.INTERNAL, message: 'STRIPE_KEY is required' });
        return {};`),
    },
    {
      name: 'the environment',
      ...grpcJsCommonJs(`
        if (!process.env.BUCKET) return callback({ code: grpc.status.FAILED_PRECONDITION, details: 'BUCKET must be provided' });
        callback(null, {});`),
    },
    {
      name: 'a secret of Firebase',
      ...onCall(
        `
        const key = KEY.value();
        if (!key) throw new HttpsError('internal', 'missing key');
        return {};`,
        "import { defineSecret } from 'firebase-functions/params';\nconst KEY = defineSecret('KEY');",
      ),
    },
    {
      name: 'the caller is missing',
      ...onCall(`
        if (!request.auth) throw new HttpsError('unauthenticated', 'auth is required');
        return {};`),
    },
    {
      name: 'a credential in the request',
      ...grpcJsCommonJs(`
        if (!call.request.token) return callback({ code: grpc.status.PERMISSION_DENIED, details: 'token is missing' });
        callback(null, {});`),
    },
    {
      name: 'a password that is compared',
      ...grpcJs(`
        const user = await users.findOne({ email: call.request.email });
        const ok = await bcrypt.compare(call.request.password, user.password);
        if (!ok) return callback({ code: status.UNAUTHENTICATED, details: 'invalid password' });
        callback(null, {});`),
    },
    {
      name: 'a one-time code that is compared with the stored one',
      ...nest(`
        const user = await this.users.findOne({ where: { phone: request.phone } });
        if (user.otp !== request.otp) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'Invalid code value' });
        return {};`),
    },
    {
      name: 'an invitation that does not hold',
      ...onCall(`
        const invite = (await db.doc('invites/' + request.data.invite).get()).data();
        if (invite.email !== request.data.email) throw new HttpsError('permission-denied', 'invalid invite parameters');
        return {};`),
    },
    {
      name: 'an amount against the stock',
      ...grpcJs(`
        const product = await products.findById(call.request.id);
        if (product.stock < call.request.quantity) return callback({ code: status.FAILED_PRECONDITION, details: 'quantity must be at most the stock' });
        callback(null, product);`),
    },
    {
      name: 'an amount against the balance',
      ...onCall(`
        const wallet = (await db.doc('wallets/' + request.auth.uid).get()).data();
        if (request.data.amount > wallet.balance) throw new HttpsError('failed-precondition', 'amount must be at most the balance');
        return {};`),
    },
    {
      name: 'an offset against the present length',
      ...connect(`
        const rows = await books.list();
        if (request.offset >= rows.length) throw new ConnectError('offset must be less than the size', Code.OutOfRange);
        return {};`),
    },
    {
      name: 'a time against the present one, with FAILED_PRECONDITION',
      ...onCall(`
        if (request.data.closesAt <= Date.now()) throw new HttpsError('failed-precondition', 'closesAt must be in the future');
        return {};`),
    },
    {
      name: 'somebody else, whom the request names',
      ...onCall(`
        if (request.data.uid !== request.auth.uid) throw new HttpsError('permission-denied', 'invalid uid value');
        return {};`),
    },
    {
      name: 'a feature that is not sold with the plan',
      ...nest(`
        const org = await this.orgs.findOne({ where: { id: request.org } });
        if (!org.exports) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'exports are required in the plan' });
        return {};`),
    },
    {
      name: 'a value that is not supported',
      ...connect(`
        if (request.format === 'pdf') throw new ConnectError('pdf is not supported', Code.Unimplemented);
        return {};`),
    },
    {
      name: 'a size limit',
      ...connect(`
        if (request.data.length > 1000000) throw new ConnectError('the upload is too large', Code.ResourceExhausted);
        return {};`),
    },
    {
      name: 'a request that asks for an error',
      ...grpcJs(`
        if (call.request.simulate === 'failure') return callback({ code: status.INTERNAL, details: 'as you wish' });
        callback(null, {});`),
    },
    {
      name: 'a flag that is set',
      ...niceGrpc(`
        if (request.dryRun) throw new ServerError(Status.ABORTED, 'dry run');
        return {};`),
    },
    {
      name: 'an entity that the request refers to',
      ...connect(`
        const author = await authors.find(request.book.author);
        if (!author) throw new ConnectError('author is missing', Code.NotFound);
        return {};`),
    },
    {
      name: 'a conflict inside the request with what is there',
      ...nest(`
        const existing = await this.books.findOne({ where: { isbn: request.isbn } });
        if (existing) throw new RpcException({ code: status.ALREADY_EXISTS, message: 'isbn must be unique' });
        return {};`),
    },
    {
      name: 'a look-up in the answer of a helper from elsewhere',
      ...grpcJs(
        `
        const position = locate(call.request.id);
        if (!position) return callback({ code: status.INTERNAL, details: 'sorry' });
        callback(null, position);`,
        "import { locate } from './map';",
      ),
    },
    {
      name: 'a function of the project that may know more than its argument',
      ...nest(
        `
        if (!isOpen(request.day)) throw new RpcException({ code: status.INTERNAL, message: 'sorry' });
        return {};`,
        "import { isOpen } from './calendar';",
      ),
    },
    {
      name: 'a storage layer whose parameter is called request',
      file: 'storage.ts',
      code: `
        import { status } from '@grpc/grpc-js';

        export class Storage {
          read(request: ReadOptions) {
            if (!request.bucket) throw Object.assign(new Error('bucket is required'), { code: status.INTERNAL });
          }
        }
      `,
    },
    {
      name: 'the request of an HTTP server',
      file: 'server.ts',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export function authorityOf(request: IncomingRequest): string {
          if (!request.authority) throw new ConnectError('unable to determine the authority', Code.Internal);
          return request.authority;
        }
      `,
    },
    {
      name: 'a class of tRPC',
      file: 'router.ts',
      code: `
        import { TRPCError } from '@trpc/server';

        export const add = procedure.mutation(({ input }) => {
          if (!input.name) throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'name is required' });
        });
      `,
    },
    {
      name: 'a request for another thing than the one there is',
      file: 'sitemap.js',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export default (router) => router.service(Sitemaps, {
          getPage(request) {
            const isFirst = request.bucket === 1;
            if (!isFirst) throw new ConnectError('Page not found', Code.NotFound);
            return { page: 'x' };
          },
        });
      `,
    },
    {
      name: 'an HTTP handler',
      file: 'http.js',
      code: `
        export function add(request, response) {
          if (!request.body.name) return response.status(500).json({ code: 13, message: 'name is required' });
          response.json({});
        }
      `,
    },
    {
      name: 'a processor of Kafka',
      file: 'consumer.js',
      code: `
        import { KafkaJSNonRetriableError } from 'kafkajs';

        export async function consume({ message }) {
          if (!message.value) throw Object.assign(new KafkaJSNonRetriableError('value is required'), { code: 13 });
        }
      `,
    },
  ],
};
