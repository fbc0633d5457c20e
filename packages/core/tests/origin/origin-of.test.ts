import { describe, expect, it } from 'vitest';
import type { Origin } from '../../src/origin/origin.ts';
import { originOf } from '../../src/origin/origin-of.ts';
import { markedNode } from '../marked.ts';

/** An origin in short: `request user.id`, `identity by dialect: uid`, `stored by request`, `token check`. */
function written(origin: Origin): string {
  const steps = (path: readonly string[]): string => (path.length > 0 ? `: ${path.join('.')}` : '');
  switch (origin.kind) {
    case 'request':
      return `request${steps(origin.path)}`;
    case 'identity':
      return `identity by ${origin.shownBy}${steps(origin.claims)}`;
    case 'stored':
      return `stored by ${origin.keyedBy}${steps(origin.path)}`;
    case 'credential-check':
      return `${origin.of} check`;
    default:
      return origin.kind;
  }
}

function originIn(snippet: string): string {
  const { reading, node } = markedNode(snippet);
  return written(originOf(reading, node));
}

type Case = readonly [what: string, body: string, origin: string];

const check = (wrap: (body: string) => string, cases: readonly Case[]): void => {
  it.each(cases)('%s', (_, body, origin) => {
    expect(originIn(wrap(body))).toBe(origin);
  });
};

const unary = (body: string): string =>
  `import * as grpc from '@grpc/grpc-js'; const h: grpc.handleUnaryCall<A, B> = async function (call, callback) { ${body} };`;
const connect = (body: string): string =>
  `import type { ConnectRouter } from '@connectrpc/connect'; export default (router: ConnectRouter) => router.service(S, { async getBook(req, ctx) { ${body} } });`;
const onCall = (body: string): string => `import { onCall } from 'firebase-functions/v2/https'; export const f = onCall(async (request) => { ${body} });`;
const onCallFirst = (body: string): string => `import * as functions from 'firebase-functions'; export const f = functions.https.onCall(async (data, context) => { ${body} });`;
const plain = (body: string): string => `async function f(x) { ${body} }`;

describe('the request', () => {
  check(unary, [
    ['whole', 'use(«call.request»);', 'request'],
    ['a field', 'use(«call.request.id»);', 'request: id'],
    ['a field of a field', 'use(«call.request.book.id»);', 'request: book.id'],
    ['in brackets', "use(«call['request']['id']»);", 'request: id'],
    ['optional', 'use(«call?.request?.id»);', 'request: id'],
    ['an element', 'use(«call.request.ids[0]»);', 'request: ids.*'],
    ['in a constant', 'const request = call.request; use(«request.id»);', 'request: id'],
    ['destructured', 'const { id } = call.request; use(«id»);', 'request: id'],
    ['destructured and renamed', 'const { id: bookId } = call.request; use(«bookId»);', 'request: id'],
    ['destructured two deep', 'const { request: { book: { id } } } = call; use(«id»);', 'request: book.id'],
    ['destructured with a default', "const { id = '' } = call.request; use(«id»);", 'request: id'],
    ['destructured in two steps', 'const { request } = call; const { id } = request; use(«id»);', 'request: id'],
    ['the rest of a pattern', 'const { id, ...rest } = call.request; use(«rest.name»);', 'request: *.name'],
    ['an array taken apart', 'const [first] = call.request.ids; use(«first»);', 'request: ids.0'],
    ['through ??', "const id = call.request.id ?? ''; use(«id»);", 'request: id'],
    ['through ||', 'const id = call.request.id || DEFAULT; use(«id»);', 'unknown'],
    ['through || of a literal', 'const id = call.request.id || 5; use(«id»);', 'request: id'],
    ['through a choice', 'const id = flag ? call.request.id : null; use(«id»);', 'request: id'],
    ['a choice of two fields', 'const id = flag ? call.request.id : call.request.name; use(«id»);', 'request: id'],
    ['converted', 'const n = Number(call.request.count); use(«n»);', 'request: count'],
    ['trimmed', "const name = call.request.name.trim().toLowerCase(); use(«name»);", 'request: name'],
    ['in a template', 'const text = `book ${call.request.id}`; use(«text»);', 'request: id'],
    ['in a sum with a literal', "use(«'book-' + call.request.id»);", 'request: id'],
    ['negated', 'use(«!call.request.id»);', 'request: id'],
    ['awaited', 'use(«await call.request.id»);', 'request: id'],
    ['cast', 'use(«(call.request as any).id»);', 'request: id'],
    ['in an object of the file', 'const query = { id: call.request.id, limit: 5 }; use(«query.id»);', 'request: id'],
    ['a constant beside it in the object', 'const query = { id: call.request.id, limit: 5 }; use(«query.limit»);', 'constant'],
    ['an element of a loop', 'for (const item of call.request.items) use(«item.id»);', 'request: items.*.id'],
    ['an element of a loop, destructured', 'for (const { id } of call.request.items) use(«id»);', 'request: items.*.id'],
    ['an element in a callback', 'call.request.items.map((item) => use(«item.id»));', 'request: items.*.id'],
    ['an index in a callback', 'call.request.items.map((item, index) => use(«index»));', 'unknown'],
    ['in a variable set later', 'let id; id = call.request.id; use(«id»);', 'request: id'],
    ['in a variable set to it and to something else', 'let id = call.request.id; id = other(); use(«id»);', 'unknown'],
    ['in a variable set to it or nothing', 'let id = null; if (flag) id = call.request.id; use(«id»);', 'request: id'],
    ['counted up', 'let n = call.request.n; n++; use(«n»);', 'unknown'],
    ['in a nested function', 'later(() => { use(«call.request.id»); });', 'request: id'],
    ['shadowed', 'later((call) => { use(«call.request.id»); });', 'unknown'],
    ['through eight names', 'const a = call.request.id; const b = a, c = b; use(«c»);', 'request: id'],
    ['through a getter of protobuf', 'use(«call.request.getId()»);', 'request: id'],
    ['the list that a getter of protobuf gives', 'use(«call.request.getItemsList()»);', 'request: itemsList'],
    ['the sum of a list', 'const total = call.request.items.reduce((sum, item) => sum + item.price, 0); use(«total»);', 'request: items.price'],
    ['the values of an object', 'use(«Object.values(call.request.votes)»);', 'request: votes'],
    ['an object that is made of it', 'const query = { id: call.request.id, limit: 5 }; use(«query»);', 'request: id'],
    ['made into a class', 'use(«plainToInstance(BookDto, call.request)»);', 'request'],
    ['assigned to a class', 'use(«Object.assign(new BookDto(), { id: call.request.id })»);', 'request: id'],
    ['an element that was found in it', 'const item = call.request.items.find((each) => each.id === x); use(«item»);', 'request: items.*'],
    ['what a function makes of each element is not the element', 'const rows = call.request.ids.map((id) => load(id)); use(«rows»);', 'stored by request'],
  ]);

  check(connect, [
    ['the first parameter of Connect', 'use(«req.id»);', 'request: id'],
    ['all of it', 'use(«req»);', 'request'],
    ['a field called user is no caller', 'use(«req.user.id»);', 'request: user.id'],
  ]);
  check(onCall, [
    ['data of Firebase', 'use(«request.data.id»);', 'request: id'],
    ['data taken apart', 'const { data: { id } } = request; use(«id»);', 'request: id'],
  ]);
  check(onCallFirst, [['data of the first generation', 'use(«data.id»);', 'request: id']]);

  it.each<[what: string, parameters: string, origin: string]>([
    ['in the parameter', '({ request }, callback) => use(«request.id»)', 'request: id'],
    ['in the parameter, two deep', '({ request: { id } }, callback) => use(«id»)', 'request: id'],
    ['in the parameter, renamed', '({ request: req }, callback) => use(«req.id»)', 'request: id'],
    ['in the parameter, with a default', "({ request: { id = '5' } }, callback) => use(«id»)", 'request: id'],
  ])('destructured %s', (_, handler, origin) => {
    expect(originIn(`import * as grpc from '@grpc/grpc-js'; const h: grpc.handleUnaryCall<A, B> = ${handler};`)).toBe(origin);
  });

  it('in a method of NestJS', () => {
    expect(originIn("import { GrpcMethod } from '@nestjs/microservices'; class Shop { @GrpcMethod() getBook(data) { use(«data.id»); } }")).toBe('request: id');
  });
});

describe('the caller', () => {
  check(onCall, [
    ['auth of Firebase', 'use(«request.auth»);', 'identity by dialect'],
    ['the id of the caller', 'use(«request.auth?.uid»);', 'identity by dialect: uid'],
    ['a claim of the token', 'use(«request.auth.token.admin»);', 'identity by dialect: token.admin'],
    ['taken apart', 'const { auth } = request; use(«auth»);', 'identity by dialect'],
  ]);
  check(onCallFirst, [['auth of the first generation', 'use(«context.auth»);', 'identity by dialect']]);
  check(connect, [
    ['a context value of Connect', 'use(«ctx.values.get(userKey)»);', 'identity by dialect'],
    ['the header of a credential', "use(«ctx.requestHeader.get('authorization')»);", 'identity by credential'],
    ['the header, without its scheme', "const token = ctx.requestHeader.get('Authorization')?.replace('Bearer ', ''); use(«token»);", 'identity by credential'],
    ['another header', "use(«ctx.requestHeader.get('x-request-id')»);", 'metadata'],
  ]);
  check(unary, [
    ['the metadata of a credential', "use(«call.metadata.get('authorization')»);", 'identity by credential'],
    ['its first value', "use(«call.metadata.get('authorization')[0]»);", 'identity by credential: *'],
    ['its first value, taken apart', "const [token] = call.metadata.get('x-access-token'); use(«token»);", 'identity by credential: 0'],
    ['through a constant', "const md = call.metadata; const token = md.get('token'); use(«token»);", 'identity by credential'],
    ['out of the map of all', "use(«call.metadata.getMap()»);", 'metadata'],
    ['another key', "use(«call.metadata.get('trace-id')»);", 'metadata'],
    ['a key that is not written', 'use(«call.metadata.get(KEY)»);', 'metadata'],
    ['the context of TLS', 'use(«call.getAuthContext()»);', 'identity by dialect'],
    ['what middleware hung on the call', 'use(«call.user»);', 'identity by name'],
    ['a claim of it', 'use(«call.user.role»);', 'identity by name: role'],
    ['something else hung on the call', 'use(«call.peer»);', 'unknown'],
  ]);
  check(plain, [
    ['hung on a context', 'const g = (ctx) => use(«ctx.user.id»);', 'identity by name: id'],
    ['hung on a request', 'const g = (req) => use(«req.session»);', 'identity by name'],
    ['hung on anything else', 'const g = (book) => use(«book.user»);', 'unknown'],
    ['on this', 'class A { m() { use(«this.user»); } }', 'identity by name'],
    ['a variable called user', 'use(«user»);', 'unknown'],
  ]);
});

describe('a check of a credential', () => {
  check(plain, [
    ['of a token', 'use(«verifyToken(x)»);', 'token check'],
    ['of a token, awaited', 'const claims = await verifyIdToken(x); use(«claims»);', 'token check'],
    ['a property of what it gives', 'const claims = await verifyIdToken(x); use(«claims.uid»);', 'token check'],
    ['by a library', 'use(«jwt.verify(x, KEY)»);', 'token check'],
    ['by a service', 'use(«auth.verifyIdToken(x)»);', 'token check'],
    ['of a signature', 'use(«isValidSignature(x)»);', 'token check'],
    ['of a password', 'const ok = await bcrypt.compare(x, hash); use(«ok»);', 'password check'],
    ['of a password by name', 'use(«user.validatePassword(x)»);', 'password check'],
    ['of something else', 'use(«verifyAddress(x)»);', 'unknown'],
    ['compare of something else', 'use(«versions.compare(x, y)»);', 'unknown'],
  ]);
});

describe('what was stored', () => {
  check(unary, [
    ['looked up by the request', 'const book = await Books.findById(call.request.id); use(«book»);', 'stored by request'],
    ['a property of it', 'const book = await Books.findById(call.request.id); use(«book.author.name»);', 'stored by request: author.name'],
    ['taken apart', 'const { author } = await Books.findById(call.request.id); use(«author»);', 'stored by request: author'],
    ['by an object', 'const book = await db.book.findUnique({ where: { id: call.request.id } }); use(«book»);', 'stored by request'],
    ['by a list', "const rows = await db.query('SELECT', [call.request.id]); use(«rows[0]»);", 'stored by request: *'],
    ['by a constant', "const settings = await db.get('settings'); use(«settings»);", 'stored by other'],
    ['by a header', "const user = await Users.findByToken(call.metadata.get('authorization')[0]); use(«user»);", 'stored by credential'],
    ['by what a check gave', 'const claims = verifyToken(t); const user = await Users.findById(claims.sub); use(«user»);', 'stored by credential'],
    ['by what another look-up gave', 'const user = await Users.findByToken(verifyToken(t)); const shop = await Shops.findById(user.shop); use(«shop»);', 'stored by credential'],
    ['by the request, in a callback', 'Books.findById(call.request.id, (err, book) => { use(«book»); });', 'stored by request'],
    ['the error of the callback', 'Books.findById(call.request.id, (err, book) => { use(«err»); });', 'caught'],
    ['a callback without an error', 'Books.findById(call.request.id, (book) => { use(«book»); });', 'unknown'],
    ['in a variable set in a callback', 'let found; Books.findById(call.request.id, (err, book) => { found = book; }); use(«found»);', 'stored by request'],
    ['in a pair', 'const [err, book] = await to(Books.findById(call.request.id)); use(«book»);', 'stored by request'],
    ['the error of a pair', 'const [err, book] = await to(Books.findById(call.request.id)); use(«err»);', 'caught'],
    ['out of a stream of one value', 'const book = await firstValueFrom(books.getBook({ id: call.request.id })); use(«book»);', 'stored by request'],
    ['a call that looks up nothing', 'const book = await Books.create(call.request); use(«book»);', 'unknown'],
    ['in one of two ways', 'const book = call.request.id ? await Books.findById(call.request.id) : null; use(«book»);', 'stored by request'],
    ['by a reference that was made before', 'const ref = db.doc(`books/${call.request.id}`); const book = await ref.get(); use(«book»);', 'stored by request'],
    ['by a reference that is handed on', "const ref = db.collection('books').doc(call.request.id); const book = await tx.get(ref); use(«book»);", 'stored by request'],
    ['by a query that was made before', "const found = db.collection('books').where('isbn', '==', call.request.isbn); const books = await tx.get(found); use(«books»);", 'stored by request'],
    ['by a template of several values', 'const book = await db.doc(`shops/${shop}/books/${call.request.id}`).get(); use(«book»);', 'stored by request'],
    ['by a condition that is a call', 'const [book] = await db.select().from(books).where(eq(books.id, call.request.id)); use(«book»);', 'stored by request: 0'],
    ['by a condition that is a function', 'const book = books.find((each) => each.id === call.request.id); use(«book»);', 'stored by request'],
    ['by what a helper from elsewhere took out of the request', 'const { id } = validate(schema, call.request); const book = await Books.findById(id); use(«book»);', 'stored by request'],
    ['by a field of another row', 'const book = await Books.findById(call.request.id); const shop = await Shops.findById(book.shop); use(«shop»);', 'stored by other'],
    ['by the caller', 'const me = await Users.findById(call.user.id); use(«me»);', 'stored by caller'],
    ['in the then of a look-up', 'Books.findById(call.request.id).then((book) => use(«book»));', 'stored by request'],
    ['through the then of a look-up', 'const row = await db.query(SQL, [call.request.id]).then((result) => result.rows[0]); use(«row»);', 'stored by request: rows.*'],
    ['one of two at once', 'const [book, shop] = await Promise.all([Books.findById(call.request.id), Shops.findOne()]); use(«book»);', 'stored by request'],
    ['the other of two at once', 'const [book, shop] = await Promise.all([Books.findById(call.request.id), Shops.findOne()]); use(«shop»);', 'stored by other'],
    ['what was deleted', 'const gone = await Books.deleteOne({ id: call.request.id }); use(«gone.deletedCount»);', 'stored by request: deletedCount'],
    ['whether some row has it', 'const rows = await Books.find(); use(«rows.some((row) => row.id === call.request.id)»);', 'stored by other'],
    ['an element of a table that starts empty', 'const books = {}; use(«books[call.request.id]»);', 'stored by request'],
    ['an element of a table that the program brings', 'const kinds = { a: f }; use(«kinds[call.request.kind]»);', 'unknown'],
    ['an entry of a map that the program brings', "const kinds = new Map([['a', f]]); use(«kinds.get(call.request.kind)»);", 'unknown'],
  ]);
});

describe('everything else', () => {
  check(plain, [
    ['a literal', "use(«'a'»);", 'constant'],
    ['undefined', 'use(«undefined»);', 'constant'],
    ['null', 'use(«null»);', 'constant'],
    ['a constant', 'const LIMIT = 5; use(«LIMIT»);', 'constant'],
    ['a variable that is never set', 'let y; use(«y»);', 'constant'],
    ['a sum of constants', "use(«'a' + 1»);", 'constant'],
    ['the environment', 'use(«process.env.KEY»);', 'environment'],
    ['the environment, taken apart', 'const { KEY } = process.env; use(«KEY»);', 'environment'],
    ['the environment with a default', "use(«process.env.KEY || 'none'»);", 'environment'],
    ['a caught error', 'try { work(); } catch (e) { use(«e»); }', 'caught'],
    ['its text', 'try { work(); } catch (e) { use(«e.message»); }', 'caught'],
    ['a caught error, taken apart', 'try { work(); } catch ({ code }) { use(«code»); }', 'caught'],
    ['a parameter', 'use(«x»);', 'unknown'],
    ['a global', 'use(«missing»);', 'unknown'],
    ['an import', "const { a } = await import('a'); use(«a»);", 'unknown'],
    ['a function', 'use(«f»);', 'unknown'],
    ['a cycle, which adds nothing', 'let a = b; let b = a; use(«a»);', 'constant'],
    ['a value that holds itself, which adds nothing', 'let a = x + a; use(«a»);', 'unknown'],
    ['a value that counts up from a constant', 'let a = 0; a = a + 1; use(«a»);', 'constant'],
  ]);
});

describe('a function that is handed on', () => {
  const withBook = (body: string): string => `async function withBook(id, use) { const book = await Books.findById(id); return use(book, id); } ${unary(`await withBook(call.request.id, (book, id) => { ${body} });`)}`;
  check(withBook, [
    ['what the function of the file calls it with', 'use(«book»);', 'stored by request'],
    ['a property of that', 'use(«book.title»);', 'stored by request: title'],
    ['what the function of the file was given', 'use(«id»);', 'request: id'],
  ]);
  const piped = (body: string): string => `class Shop { find(request: FindRequest) { return from(this.db.query(SQL, [request.id])).pipe(${body}); } }`;
  check(piped, [
    ['an operator of RxJS', 'map((found) => use(«found»))', 'stored by request'],
    ['after operators that let the value through', 'tap(log), first(), map((found) => use(«found»))', 'stored by request'],
    ['after one that makes another value of it', 'map(toBook), map((book) => use(«book»))', 'unknown'],
  ]);
});

describe('what a client streams', () => {
  const stream = (body: string): string => `import * as grpc from '@grpc/grpc-js'; const h: grpc.handleClientStreamingCall<A, B> = (call, callback) => { ${body} };`;
  check(stream, [
    ['each message', "call.on('data', (message) => use(«message.id»));", 'request: id'],
    ['not the end of them', "call.on('end', (message) => use(«message»));", 'unknown'],
    ['not the messages of another stream', "file.on('data', (message) => use(«message»));", 'unknown'],
  ]);
});

describe('a request by its type', () => {
  const typed = (type: string): string => originIn(`class Shop { find(input: ${type}) { use(«input.id»); } }`);
  it.each(['FindBookRequest', 'Proto.FindBookRequest', 'FindBookReq', 'CreateBookDto', 'CreateBookInput'])('%s', (type) => expect(typed(type)).toBe('request: id'));
  it.each(['Request', 'HttpRequest', 'ExpressRequest', 'IncomingRequest', 'Book', 'BookOptions'])('not %s', (type) => expect(typed(type)).toBe('unknown'));
});

describe('one call into a function of the file', () => {
  const helper = (functions: string) => (body: string): string => `${functions} ${unary(body)}`;
  check(helper("const tokenOf = (md) => md.get('authorization')[0];"), [
    ['an arrow function', 'use(«tokenOf(call.metadata)»);', 'identity by credential: *'],
    ['through a constant', 'const token = tokenOf(call.metadata); use(«token»);', 'identity by credential: *'],
    ['given something else', 'use(«tokenOf(other)»);', 'identity by credential: *'],
  ]);
  check(helper('function idOf(call) { const { request } = call; return request.id; }'), [['a function', 'use(«idOf(call)»);', 'request: id']]);
  check(helper('async function find(id) { if (!id) return null; return Books.findById(id); }'), [
    ['one that looks up', 'const book = await find(call.request.id); use(«book»);', 'stored by request'],
    ['one that looks up by something else', "const book = await find('first'); use(«book»);", 'stored by other'],
  ]);
  check(helper('const outer = (x) => inner(x); const inner = (x) => x;'), [['two calls deep is too far', 'use(«outer(call.request.id)»);', 'unknown']]);
  check(helper('function loop(x) { return loop(x); }'), [['one that calls itself', 'use(«loop(call.request.id)»);', 'unknown']]);
});
