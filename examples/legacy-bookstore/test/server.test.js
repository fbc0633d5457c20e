'use strict';

// What arrives at a client, as numbers. They stand in expected.json, so that nothing here names a status code.

const assert = require('node:assert');
const { test, before, beforeEach, after } = require('node:test');
const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');
const auth = require('../server/auth');
const bookstore = require('../server');
const store = require('../server/store');
const expected = require('./expected.json');

const PROTO = path.join(__dirname, '..', 'proto', 'bookstore.proto');
const AUSTEN = '9780141439518';
const MELVILLE = '9780142437247';
const WHITMAN = '9780140424386';
const HERODOTUS = '9780140441147';
const ALMANAC = '9780140434088';
const UNKNOWN_BOOK = '9780000000002';

const ADA = { id: 'a1', staff: true };
const BEN = { id: 'a2', staff: false };
const CLEO = { id: 'a3', staff: false };

const logLines = [];
const asserted = new Set();
let server;
let clients;

before(function (t, done) {
  const log = function (line) {
    logLines.push(line);
  };
  bookstore.start('127.0.0.1:0', { log: log }, function (err, running) {
    if (err) {
      return done(err);
    }
    server = running.server;
    const loaded = grpc.loadPackageDefinition(protoLoader.loadSync(PROTO, { keepCase: true, defaults: true }));
    const address = '127.0.0.1:' + running.port;
    clients = {
      books: new loaded.bookstore.v1.BookService(address, grpc.credentials.createInsecure()),
      accounts: new loaded.bookstore.v1.AccountService(address, grpc.credentials.createInsecure()),
    };
    done();
  });
});

beforeEach(function () {
  store.reset();
  logLines.length = 0;
});

after(function (t, done) {
  if (clients) {
    clients.books.close();
    clients.accounts.close();
  }
  if (!server) {
    return done();
  }
  bookstore.stop(server, 1000, done);
});

function metadata(authorization) {
  const result = new grpc.Metadata();
  if (authorization) {
    result.set('authorization', authorization);
  }
  return result;
}

function as(account, lifetime) {
  return 'Bearer ' + auth.openSession(account, lifetime);
}

/** One unary call; the answer is `{ code, details, response }`, whatever the outcome. */
function call(client, method, request, authorization) {
  return new Promise(function (resolve) {
    const unary = clients[client][method];
    const options = { deadline: Date.now() + 10000 };
    unary.call(clients[client], request, metadata(authorization), options, function (err, response) {
      resolve(err ? { code: err.code, details: err.details } : { code: 0, response: response });
    });
  });
}

/** As call(), for ListBooks; the response is the list of books. */
function list(request, authorization) {
  return new Promise(function (resolve) {
    const books = [];
    const stream = clients.books.listBooks(request, metadata(authorization), { deadline: Date.now() + 10000 });
    stream.on('data', function (book) {
      books.push(book);
    });
    stream.on('error', function (err) {
      resolve({ code: err.code, details: err.details });
    });
    stream.on('end', function () {
      resolve({ code: 0, response: books });
    });
  });
}

function situation(name, run) {
  asserted.add(name);
  test(name, { timeout: 20000 }, async function () {
    const outcome = await run();
    assert.ok(name in expected, 'expected.json has no line for this situation');
    assert.strictEqual(outcome.code, expected[name], outcome.details);
  });
}

// --- GetBook

situation('GetBook: the book', async function () {
  const outcome = await call('books', 'getBook', { isbn: WHITMAN });
  assert.strictEqual(outcome.response.shelf, 'Poetry');
  return outcome;
});
situation('GetBook: no isbn', function () {
  return call('books', 'getBook', {});
});
situation('GetBook: malformed isbn', function () {
  return call('books', 'getBook', { isbn: '12-34' });
});
situation('GetBook: a book the shop does not have', function () {
  return call('books', 'getBook', { isbn: UNKNOWN_BOOK });
});
situation('GetBook: the store is closed', async function () {
  store.close();
  const outcome = await call('books', 'getBook', { isbn: AUSTEN });
  assert.deepStrictEqual(logLines, ['GetBook failed: Could not read the catalogue']);
  return outcome;
});

// --- CreateBook

const EMMA = { isbn: '9780141439587', title: 'Emma', author: 'Jane Austen', genre: 1 };

situation('CreateBook: by the staff', async function () {
  const outcome = await call('books', 'createBook', EMMA, as(ADA));
  assert.strictEqual(outcome.response.stock, 5);
  const read = await call('books', 'getBook', { isbn: EMMA.isbn });
  assert.strictEqual(read.response.title, 'Emma');
  return outcome;
});
situation('CreateBook: no token', function () {
  return call('books', 'createBook', EMMA);
});
situation('CreateBook: a token nobody has', function () {
  return call('books', 'createBook', EMMA, 'Bearer 0123');
});
situation('CreateBook: Basic credentials', async function () {
  const outcome = await call('books', 'createBook', EMMA, 'Basic c2Nhbm5lcjpzY2FubmVy');
  assert.strictEqual(outcome.details, 'Basic credentials are no longer accepted');
  return outcome;
});
situation('CreateBook: the session has expired', function () {
  return call('books', 'createBook', EMMA, as(ADA, -1));
});
situation('CreateBook: by a reader', function () {
  return call('books', 'createBook', EMMA, as(BEN));
});
situation('CreateBook: malformed isbn', function () {
  return call('books', 'createBook', Object.assign({}, EMMA, { isbn: '1' }), as(ADA));
});
situation('CreateBook: no title', function () {
  return call('books', 'createBook', Object.assign({}, EMMA, { title: '' }), as(ADA));
});
situation('CreateBook: an isbn that is taken', async function () {
  const outcome = await call('books', 'createBook', Object.assign({}, EMMA, { isbn: AUSTEN }), as(ADA));
  assert.strictEqual(outcome.details, 'A book with ISBN ' + AUSTEN + ' already exists');
  return outcome;
});
situation('CreateBook: the store is closed', function () {
  store.close();
  return call('books', 'createBook', EMMA, as(ADA));
});

// --- DeleteBook

situation('DeleteBook: by the staff', async function () {
  const outcome = await call('books', 'deleteBook', { isbn: HERODOTUS }, as(ADA));
  assert.strictEqual((await call('books', 'getBook', { isbn: HERODOTUS })).response, undefined);
  return outcome;
});
situation('DeleteBook: a book the shop does not have', function () {
  return call('books', 'deleteBook', { isbn: UNKNOWN_BOOK }, as(ADA));
});
situation('DeleteBook: a withdrawn book', function () {
  return call('books', 'deleteBook', { isbn: ALMANAC }, as(ADA));
});
situation('DeleteBook: copies on loan', async function () {
  await call('books', 'lendBook', { isbn: WHITMAN }, as(BEN));
  return call('books', 'deleteBook', { isbn: WHITMAN }, as(ADA));
});
situation('DeleteBook: the store is closed', function () {
  store.close();
  return call('books', 'deleteBook', { isbn: AUSTEN }, as(ADA));
});

// --- ListBooks

situation('ListBooks: the catalogue', async function () {
  const novels = await list({ genre: 1 }, as(BEN));
  assert.strictEqual(novels.response.length, 3);
  const outcome = await list({ offset: 1, page_size: 2 }, as(BEN));
  assert.deepStrictEqual(
    outcome.response.map(function (book) {
      return book.isbn;
    }),
    [MELVILLE, WHITMAN]
  );
  return outcome;
});
situation('ListBooks: no token', function () {
  return list({});
});
situation('ListBooks: a token nobody has', function () {
  return list({}, 'Bearer 0123');
});
situation('ListBooks: negative offset', function () {
  return list({ offset: -1 }, as(BEN));
});
situation('ListBooks: offset past the end', function () {
  return list({ offset: 100 }, as(BEN));
});
situation('ListBooks: the store is closed', function () {
  store.close();
  return list({}, as(BEN));
});

// --- LendBook

situation('LendBook: a book in stock', async function () {
  const outcome = await call('books', 'lendBook', { isbn: AUSTEN }, as(BEN));
  assert.strictEqual(outcome.response.days, 14);
  assert.strictEqual((await call('books', 'getBook', { isbn: AUSTEN })).response.stock, 4);
  return outcome;
});
situation('LendBook: no isbn', function () {
  return call('books', 'lendBook', {}, as(BEN));
});
situation('LendBook: too many days', function () {
  return call('books', 'lendBook', { isbn: AUSTEN, days: 90 }, as(BEN));
});
situation('LendBook: a book the shop does not have', function () {
  return call('books', 'lendBook', { isbn: UNKNOWN_BOOK }, as(BEN));
});
situation('LendBook: no copy left', function () {
  return call('books', 'lendBook', { isbn: MELVILLE }, as(BEN));
});
situation('LendBook: more loans than allowed', async function () {
  await call('books', 'lendBook', { isbn: AUSTEN }, as(BEN));
  await call('books', 'lendBook', { isbn: WHITMAN }, as(BEN));
  return call('books', 'lendBook', { isbn: HERODOTUS }, as(BEN));
});
situation('LendBook: the same book twice', async function () {
  await call('books', 'lendBook', { isbn: AUSTEN }, as(BEN));
  return call('books', 'lendBook', { isbn: AUSTEN }, as(BEN));
});
situation('LendBook: the store is closed', function () {
  store.close();
  return call('books', 'lendBook', { isbn: AUSTEN }, as(BEN));
});

// --- ReturnBook

async function lend(account) {
  const outcome = await call('books', 'lendBook', { isbn: AUSTEN }, as(account));
  return outcome.response;
}

situation('ReturnBook: in time', async function () {
  const loan = await lend(BEN);
  const outcome = await call('books', 'returnBook', { loan_id: loan.id, version: loan.version }, as(BEN));
  assert.strictEqual(outcome.response.success, true);
  assert.strictEqual((await call('books', 'getBook', { isbn: AUSTEN })).response.stock, 5);
  return outcome;
});
situation('ReturnBook: no loan_id', function () {
  return call('books', 'returnBook', {}, as(BEN));
});
situation('ReturnBook: a loan that does not exist', async function () {
  const outcome = await call('books', 'returnBook', { loan_id: 'l99' }, as(BEN));
  assert.strictEqual(outcome.response.success, false);
  assert.strictEqual(outcome.response.error, 'Loan not found');
  return outcome;
});
situation("ReturnBook: somebody else's loan", async function () {
  const loan = await lend(BEN);
  return call('books', 'returnBook', { loan_id: loan.id }, as(CLEO));
});
situation('ReturnBook: a book that is back already', async function () {
  const loan = await lend(BEN);
  await call('books', 'returnBook', { loan_id: loan.id }, as(BEN));
  return call('books', 'returnBook', { loan_id: loan.id }, as(BEN));
});
situation('ReturnBook: an unpaid fine', async function () {
  const loan = await lend(CLEO);
  return call('books', 'returnBook', { loan_id: loan.id }, as(CLEO));
});
situation('ReturnBook: changed in the meantime', async function () {
  const loan = await lend(BEN);
  return call('books', 'returnBook', { loan_id: loan.id, version: loan.version + 1 }, as(BEN));
});
situation('ReturnBook: the store is closed', function () {
  store.close();
  return call('books', 'returnBook', { loan_id: 'l1' }, as(BEN));
});

// --- SignIn

situation('SignIn: the right password', async function () {
  const outcome = await call('accounts', 'signIn', { email: 'ben@example.org', password: 'battery staple' });
  const own = await call('accounts', 'getProfile', {}, 'Bearer ' + outcome.response.token);
  assert.strictEqual(own.response.name, 'Ben');
  return outcome;
});
situation('SignIn: no email', function () {
  return call('accounts', 'signIn', { password: 'x' });
});
situation('SignIn: no password', function () {
  return call('accounts', 'signIn', { email: 'ben@example.org' });
});
situation('SignIn: wrong password', function () {
  return call('accounts', 'signIn', { email: 'ben@example.org', password: 'x' });
});
situation('SignIn: an email nobody has', function () {
  return call('accounts', 'signIn', { email: 'eve@example.org', password: 'x' });
});
situation('SignIn: too many failed attempts', async function () {
  const attempt = { email: 'ben@example.org', password: 'x' };
  await call('accounts', 'signIn', attempt);
  await call('accounts', 'signIn', attempt);
  await call('accounts', 'signIn', attempt);
  return call('accounts', 'signIn', attempt);
});
situation('SignIn: the store is closed', function () {
  store.close();
  return call('accounts', 'signIn', { email: 'ben@example.org', password: 'battery staple' });
});

// --- GetProfile

situation("GetProfile: one's own", async function () {
  await lend(BEN);
  const outcome = await call('accounts', 'getProfile', { account_id: 'a2' }, as(BEN));
  assert.strictEqual(outcome.response.open_loans, 1);
  return outcome;
});
situation('GetProfile: malformed account_id', async function () {
  const outcome = await call('accounts', 'getProfile', { account_id: 'ben' }, as(BEN));
  assert.strictEqual(outcome.details, 'account_id must look like a42');
  return outcome;
});
situation("GetProfile: somebody else's", function () {
  return call('accounts', 'getProfile', { account_id: 'a1' }, as(BEN));
});
situation('GetProfile: an account that does not exist', function () {
  return call('accounts', 'getProfile', { account_id: 'a99' }, as(ADA));
});
situation('GetProfile: the store is closed', function () {
  store.close();
  return call('accounts', 'getProfile', { account_id: 'a2' }, as(BEN));
});

test('expected.json names no situation that is not tested', function () {
  const left = Object.keys(expected).filter(function (name) {
    return !asserted.has(name) && !/^the code of /.test(name);
  });
  assert.deepStrictEqual(left, []);
});
