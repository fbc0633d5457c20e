import { LIKELY, POSSIBLE, connect, connectCommonJs, connectJs, grpcJs, grpcJsCommonJs, grpcJsStream, grpcLegacy, nest, niceGrpc, offering, onCall, onCallFirst, protobufTs } from '../handler-code.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  invalid: [
    {
      name: 'grpc-js: the e-mail address belongs to a user already',
      ...grpcJs(`
        const existing = await this.users.findOne({ where: { email: call.request.email } });
        if (existing) {
          return callback({ code: «status.INVALID_ARGUMENT», details: 'Email already taken' });
        }
        callback(null, await this.users.save(call.request));`),
      reports: offering('status.ALREADY_EXISTS'),
    },
    {
      name: 'grpc-js, CommonJS: a unique index of PostgreSQL',
      ...grpcJsCommonJs(`
        try {
          callback(null, await insertUser(call.request));
        } catch (err) {
          if (err.code === '23505') return callback({ code: «grpc.status.INTERNAL», details: 'Could not create the user' });
          callback(err);
        }`),
      reports: offering('grpc.status.ALREADY_EXISTS'),
    },
    {
      name: 'grpc-js: a duplicate key of MongoDB in a callback',
      ...grpcJsCommonJs(`
        new User(call.request).save((err, user) => {
          if (err && err.code === 11000) return callback({ code: «grpc.status.INVALID_ARGUMENT», details: 'username taken' });
          if (err) return callback(err);
          callback(null, user);
        });`),
      reports: offering('grpc.status.ALREADY_EXISTS'),
    },
    {
      name: 'grpc-js: codes of MySQL in a switch',
      ...grpcJs(`
        try {
          callback(null, await insert(call.request));
        } catch (err) {
          switch (err.code) {
            case 'ER_DUP_ENTRY':
              return callback({ code: «status.UNKNOWN», details: 'insert failed' });
            default:
              return callback(err);
          }
        }`),
      reports: offering('status.ALREADY_EXISTS'),
    },
    {
      name: 'grpc-js: a counted row',
      ...grpcJs(`
        const count = await User.count({ where: { name: call.request.name } });
        if (count > 0) return callback({ code: «status.INTERNAL», details: 'A user with this name already exists' });
        callback(null, await User.create(call.request));`),
      reports: offering('status.ALREADY_EXISTS'),
    },
    {
      name: 'grpc-js: an element of a list in memory, in a stream',
      ...grpcJsStream(`
        if (rooms.some((room) => room.name === call.request.name)) return;
        const room = rooms.find((each) => each.name === call.request.name);
        if (room) call.emit('error', { code: «grpc.status.INVALID_ARGUMENT», details: 'Room exists' });`),
      reports: offering('grpc.status.ALREADY_EXISTS'),
    },
    {
      name: 'the library before grpc-js: a number of MySQL',
      ...grpcLegacy(`
        try {
          callback(null, await create(call.request));
        } catch (e) {
          if (e.errno === 1062) return callback({ code: «grpc.status.FAILED_PRECONDITION», message: 'the name is already registered' });
          callback(e);
        }`),
      reports: offering('grpc.status.ALREADY_EXISTS'),
    },
    {
      name: 'grpc-js: a map that the server fills',
      ...grpcJs(
        `
        if (clients[call.request.id]) {
          callback({ code: «status.PERMISSION_DENIED», details: 'The id is already in use' });
          return;
        }
        clients[call.request.id] = call;`,
        'const clients: Record<string, unknown> = {};',
      ),
      reports: offering('status.ALREADY_EXISTS'),
    },
    {
      name: 'Connect: a unique constraint of Prisma',
      ...connect(
        `
        try {
          return await prisma.post.create({ data: request });
        } catch (error) {
          if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
            throw new ConnectError('title must be unique', «Code.Internal»);
          }
          throw error;
        }`,
        "import { Prisma } from '@prisma/client';",
      ),
      reports: offering('Code.AlreadyExists'),
    },
    {
      name: 'Connect, JavaScript: a unique constraint of Sequelize',
      ...connectJs(
        `
        try {
          return await Shop.create(request);
        } catch (error) {
          if (error instanceof UniqueConstraintError) throw new ConnectError('shop exists', «Code.InvalidArgument»);
          throw error;
        }`,
        "import { UniqueConstraintError } from 'sequelize';",
      ),
      reports: offering('Code.AlreadyExists'),
    },
    {
      name: 'Connect: the found row is compared with the one that is changed',
      ...connect(`
        const existing = await prisma.user.findFirst({ where: { email: request.email } });
        if (existing && existing.id !== request.id) throw new ConnectError('email already in use', «Code.InvalidArgument»);
        return prisma.user.update({ where: { id: request.id }, data: request });`),
      reports: offering('Code.AlreadyExists'),
    },
    {
      name: 'Connect, CommonJS: a row of knex',
      ...connectCommonJs(`
        const [row] = await knex('slugs').where({ slug: request.slug });
        if (row !== undefined) throw new ConnectError('slug is taken', «Code.FailedPrecondition»);
        return knex('slugs').insert(request);`),
      reports: offering('Code.AlreadyExists'),
    },
    {
      name: 'NestJS: a controller with TypeORM',
      ...nest(`
        const user = await this.users.findOneBy({ username: request.username });
        if (user) throw new RpcException({ code: «status.INTERNAL», message: 'Username is not available' });
        return this.users.save(request);`),
      reports: offering('status.ALREADY_EXISTS'),
    },
    {
      name: 'NestJS: a driver error inside the error of TypeORM',
      ...nest(`
        try {
          return await this.users.save(request);
        } catch (error) {
          if (error.driverError?.code === '23505') throw new RpcException({ code: «status.UNKNOWN», message: 'duplicate' });
          throw error;
        }`),
      reports: offering('status.ALREADY_EXISTS'),
    },
    {
      name: 'nice-grpc: the answer of exists',
      ...niceGrpc(`
        const exists = await accounts.exists({ where: { iban: request.iban } });
        if (exists) throw new ServerError(Status.INTERNAL === 13 ? Status.INTERNAL : Status.UNKNOWN, 'never read');
        if (await accounts.existsBy({ name: request.name })) throw new ServerError(«Status.INVALID_ARGUMENT», 'An account with this name already exists');
        return accounts.open(request);`),
      reports: offering('Status.ALREADY_EXISTS'),
    },
    {
      name: 'protobuf-ts, whose codes are strings',
      ...protobufTs(`
        const book = await this.books.findByIsbn(request.isbn);
        if (book) throw new RpcError('This book already exists', «'INVALID_ARGUMENT'»);
        return this.books.add(request);`),
      reports: offering("'ALREADY_EXISTS'"),
    },
    {
      name: 'Firebase: a document that is there',
      ...onCall(`
        const ref = db.collection('handles').doc(request.data.handle);
        if ((await ref.get()).exists) throw new HttpsError(«'failed-precondition'», 'This handle is already taken');
        await ref.set({ uid: request.auth.uid });`),
      reports: offering("'already-exists'"),
    },
    {
      name: 'Firebase: a query that is not empty',
      ...onCall(`
        const found = await db.collection('users').where('phone', '==', request.data.phone).get();
        if (!found.empty) throw new HttpsError(«'invalid-argument'», 'phone number already registered');
        return {};`),
      reports: offering("'already-exists'"),
    },
    {
      name: 'Firebase of the first generation, in Chinese',
      ...onCallFirst(`
        const found = await db.collection('staff').where('employeeId', '==', data.employeeId).get();
        if (found.size > 0) throw new functions.https.HttpsError(«'internal'», '員工編號已存在');
        return {};`),
      reports: offering("'already-exists'"),
    },
    {
      name: 'a message in Portuguese',
      ...grpcJsCommonJs(`
        const usuario = await Usuario.findOne({ email: call.request.email });
        if (usuario) return callback({ code: «grpc.status.INVALID_ARGUMENT», details: 'E-mail já cadastrado' });
        callback(null, {});`),
      reports: offering('grpc.status.ALREADY_EXISTS'),
    },
    {
      name: 'a message in German, in a factory of the file',
      ...connect(
        `
        const kunde = await kunden.findByNummer(request.nummer);
        if (kunde) throw fehler('Kunde existiert bereits', «Code.Internal»);
        return kunden.anlegen(request);`,
        'const fehler = (text: string, code: Code) => new ConnectError(text, code);',
      ),
      reports: offering('Code.AlreadyExists'),
    },
    {
      name: 'a key for a translation, in a pair of error and value',
      ...grpcJsCommonJs(`
        const [err, exists] = await to(User.findOne({ email: call.request.email }));
        if (err) return callback({ code: grpc.status.INTERNAL, details: 'err.internal' });
        if (exists) return callback({ code: «grpc.status.PERMISSION_DENIED», details: 'err.email_already_use' });
        callback(null, {});`),
      reports: offering('grpc.status.ALREADY_EXISTS'),
    },
    {
      name: 'the name of a constant from elsewhere is the message',
      ...nest(
        `
        const team = await this.teams.findOne({ where: { name: request.name } });
        if (team) throw new RpcException({ code: «status.INVALID_ARGUMENT», message: TEAM_ALREADY_EXISTS });
        return this.teams.save(request);`,
        "import { TEAM_ALREADY_EXISTS } from './messages';",
      ),
      reports: offering('status.ALREADY_EXISTS'),
    },
    {
      name: 'an error class of its own, defined with the wrong code',
      file: 'errors.ts',
      code: `
        import { Code, ConnectError } from '@connectrpc/connect';

        export class EmailAlreadyTakenError extends ConnectError {
          constructor() {
            super('This e-mail address is already taken', «Code.InvalidArgument»);
          }
        }
      `,
      reports: offering('Code.AlreadyExists'),
    },
    {
      name: 'the enum of gax',
      file: 'mock.js',
      code: `
        import { Status } from 'google-gax';

        export function createBook(call, callback) {
          const shelf = store.get(call.request.name);
          if (shelf) {
            callback({ code: «Status.INTERNAL», details: \`\${call.request.name} already exists\` });
            return;
          }
          callback(null, store.put(call.request));
        }
      `,
      reports: offering('Status.ALREADY_EXISTS'),
    },
    {
      name: 'a stream of RxJS',
      file: 'users.service.ts',
      code: `
        import { status } from '@grpc/grpc-js';
        import { RpcException } from '@nestjs/microservices';
        import { from, map } from 'rxjs';

        export class UsersService {
          checkEmail(request: CheckEmailRequest) {
            return from(this.finder.findByEmail(request.email)).pipe(
              map((user) => {
                if (user) throw new RpcException({ code: «status.INVALID_ARGUMENT», message: 'Email already exists' });
                return {};
              }),
            );
          }
        }
      `,
      reports: offering('status.ALREADY_EXISTS'),
    },
    {
      name: 'a member that was found is disputed with FAILED_PRECONDITION, so only likely',
      options: LIKELY,
      ...connect(`
        const member = await members.findOne({ group: request.group, user: request.user });
        if (member) throw new ConnectError('already a member', «Code.FailedPrecondition»);
        return members.add(request);`),
      reports: offering('Code.AlreadyExists'),
    },
    {
      name: 'a bare test of what was found by the request is only possible',
      options: POSSIBLE,
      ...nest(`
        const existing = await this.users.findOne({ where: { email: request.email } });
        if (existing) throw new RpcException({ code: «status.INVALID_ARGUMENT», message: text });
        return this.users.save(request);`),
      reports: offering('status.ALREADY_EXISTS'),
    },
  ],
  valid: [
    {
      name: 'ALREADY_EXISTS is there already',
      ...connect(`
        const existing = await users.findByEmail(request.email);
        if (existing) throw new ConnectError('email already taken', Code.AlreadyExists);
        return users.add(request);`),
    },
    {
      name: 'the check itself failed',
      ...grpcJsCommonJs(`
        const [err, exists] = await to(User.findOne({ email: call.request.email }));
        if (err) return callback({ code: grpc.status.INTERNAL, details: 'unable to check whether the email is already in use' });
        callback(null, { exists });`),
    },
    {
      name: 'a catch describes the operation',
      ...nest(`
        try {
          return await this.users.save(request);
        } catch (error) {
          throw new RpcException({ code: status.INTERNAL, message: 'Could not save, the user may already exist' });
        }`),
    },
    {
      name: 'the other branch of the test for a duplicate',
      ...connect(`
        try {
          return await insert(request);
        } catch (error) {
          if (error.code === '23505') throw new ConnectError('exists', Code.AlreadyExists);
          throw new ConnectError('insert failed', Code.Internal);
        }`),
    },
    {
      name: 'a foreign key, which is another violation',
      ...grpcJs(`
        try {
          callback(null, await insert(call.request));
        } catch (err) {
          if (err.code === '23503') return callback({ code: status.FAILED_PRECONDITION, details: 'the author does not exist' });
          callback(err);
        }`),
    },
    {
      name: 'a duplicate inside one request',
      ...connect(`
        const ids = new Set(request.items.map((item) => item.id));
        if (ids.size !== request.items.length) throw new ConnectError('duplicate item ids', Code.InvalidArgument);
        return {};`),
    },
    {
      name: 'a duplicate element of the request',
      ...nest(`
        const twice = request.items.find((item) => item.name === request.items[0].name);
        if (twice) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'duplicate item' });
        return {};`),
    },
    {
      name: 'another operation runs already',
      ...grpcJs(`
        const running = await operations.findOne({ volume: call.request.volume });
        if (running) return callback({ code: status.ABORTED, details: 'An operation already exists for this volume' });
        callback(null, {});`),
    },
    {
      name: 'a lock that is held',
      ...connect(`
        const lock = await locks.find(request.name);
        if (lock) throw new ConnectError('the lock is already taken', Code.Unavailable);
        return {};`),
    },
    {
      name: 'the state of what was found',
      ...connect(`
        const order = await orders.find(request.id);
        if (order.paidAt) throw new ConnectError('the order is already paid', Code.FailedPrecondition);
        return {};`),
    },
    {
      name: 'something that must be ended first',
      ...onCall(`
        const pending = await db.collection('withdrawals').where('uid', '==', request.auth.uid).get();
        if (!pending.empty) throw new HttpsError('failed-precondition', 'You already have a pending withdrawal');
        return {};`),
    },
    {
      name: 'a member that was found, with FAILED_PRECONDITION',
      ...connect(`
        const member = await members.findOne({ group: request.group, user: request.user });
        if (member) throw new ConnectError('already a member', Code.FailedPrecondition);
        return members.add(request);`),
    },
    {
      name: 'the existence is hidden at sign-up',
      ...grpcJsCommonJs(`
        const user = await User.findOne({ email: call.request.email });
        if (user) return callback({ code: grpc.status.PERMISSION_DENIED, details: 'Sign-up is not possible' });
        callback(null, {});`),
    },
    {
      name: 'a user who was found at sign-in',
      ...grpcJsCommonJs(`
        const user = await User.findOne({ email: call.request.email });
        if (user && !(await bcrypt.compare(call.request.password, user.password))) return callback({ code: grpc.status.UNAUTHENTICATED, details: 'Wrong password' });
        callback(null, {});`),
    },
    {
      name: 'a row that was found and is asked for',
      ...nest(`
        const user = await this.users.findOne({ where: { id: request.id } });
        if (!user) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'This id is not registered yet' });
        return user;`),
    },
    {
      name: 'a one-time code that was used',
      ...onCall(`
        const otp = await db.doc('codes/' + request.data.code).get();
        if (otp.exists && otp.data().used) throw new HttpsError('invalid-argument', 'Code already used');
        return {};`),
    },
    {
      name: 'an environment that is set twice',
      ...connect(`
        if (process.env.REGION) throw new ConnectError('the region already exists', Code.Internal);
        return {};`),
    },
    {
      name: 'the reply of another service',
      ...niceGrpc(`
        const reply = await ledger.book(request);
        if (reply.error) throw new ServerError(Status.INTERNAL, 'the ledger says that it already exists');
        return reply;`),
    },
    {
      name: 'an element of a table that the program brings',
      ...connect(
        `
        if (RESERVED.get(request.name)) throw new ConnectError('this name is taken', Code.InvalidArgument);
        return {};`,
        "const RESERVED = new Map([['admin', true]]);",
      ),
    },
    {
      name: 'a look-up by nothing, with another matter in the message',
      ...nest(`
        const running = await this.jobs.findOne({ where: { state: 'running' } });
        if (running) throw new RpcException({ code: status.FAILED_PRECONDITION, message: 'A job is running' });
        return {};`),
    },
    {
      name: 'a bare test of what was found is only possible',
      ...nest(`
        const existing = await this.users.findOne({ where: { email: request.email } });
        if (existing) throw new RpcException({ code: status.INVALID_ARGUMENT, message: text });
        return this.users.save(request);`),
    },
    {
      name: 'a number that is no code of MySQL',
      ...grpcJs(`
        if (call.request.errno === 1062) return callback({ code: status.INVALID_ARGUMENT, details: 'never send this' });
        callback(null, {});`),
    },
    {
      name: 'a class of tRPC',
      file: 'router.ts',
      code: `
        import { TRPCError } from '@trpc/server';

        export const signUp = procedure.mutation(async ({ input }) => {
          const existing = await prisma.user.findUnique({ where: { email: input.email } });
          if (existing) throw new TRPCError({ code: 'BAD_REQUEST', message: 'Email already taken' });
        });
      `,
    },
    {
      name: 'an HTTP error',
      file: 'http.js',
      code: `
        export async function signUp(request, response) {
          const existing = await users.findByEmail(request.body.email);
          if (existing) return response.status(400).json({ code: 3, message: 'Email already taken' });
          response.json(await users.add(request.body));
        }
      `,
    },
    {
      name: 'Apollo knows other codes',
      file: 'resolver.js',
      code: `
        import { GraphQLError } from 'graphql';

        export async function signUp(parent, { email }) {
          const existing = await users.findByEmail(email);
          if (existing) throw new GraphQLError('Email already taken', { extensions: { code: 'BAD_USER_INPUT' } });
        }
      `,
    },
  ],
};
