'use strict';

const assert = require('node:assert');
const { spawn } = require('node:child_process');
const { test, before, beforeEach, after } = require('node:test');
const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');
const { BookstoreClient, explain } = require('../client');
const bookstore = require('../server');
const store = require('../server/store');
const expected = require('./expected.json');

const ROOT = path.join(__dirname, '..');
const AUSTEN = '9780141439518';
const MELVILLE = '9780142437247';
const UNKNOWN_BOOK = '9780000000002';

const AWAY = expected['the code of a server that is away'];
const AT_FAULT = expected['the code of a server at fault'];
const SLOW = expected['the code of a server that is too slow'];
const BUSY = expected['the code of a busy server'];

const ABSENT = expected['GetBook: a book the shop does not have'];
const WRONG_STATE = expected['DeleteBook: copies on loan'];
const SIGNED_OUT = expected['ListBooks: no token'];

const opened = [];
let port;

/** Binds and remembers a server, for the clean-up; gives its port. */
function listen(server) {
  opened.push(server);
  return new Promise(function (resolve, reject) {
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), function (err, bound) {
      return err ? reject(err) : resolve(bound);
    });
  });
}

function client(at, options) {
  const result = new BookstoreClient('127.0.0.1:' + at, Object.assign({ retry: { delay: 5 } }, options));
  opened.push(result);
  return result;
}

/** Calls `method` of a client; gives its error or its result. */
function outcomeOf(from, method) {
  const args = Array.prototype.slice.call(arguments, 2);
  return new Promise(function (resolve) {
    from[method].apply(
      from,
      args.concat(function (err, result) {
        resolve({ err: err, result: result });
      })
    );
  });
}

/** A BookService that fails with the given codes, one call after the other, and succeeds then. */
async function failing(codes) {
  const loaded = grpc.loadPackageDefinition(protoLoader.loadSync(path.join(ROOT, 'proto', 'bookstore.proto')));
  const seen = [];
  function answer(call, callback) {
    seen.push(call.metadata.get('bookstore-attempt')[0]);
    if (seen.length <= codes.length) {
      return callback(Object.assign(new Error('not this time'), { code: codes[seen.length - 1] }));
    }
    callback(null, { isbn: call.request.isbn, title: 'At last' });
  }
  const server = new grpc.Server();
  server.addService(loaded.bookstore.v1.BookService.service, { getBook: answer, lendBook: answer });
  return { port: await listen(server), seen: seen };
}

before(async function () {
  port = await listen(bookstore.createServer({ log: function () {} }));
});

beforeEach(function () {
  store.reset();
});

after(function () {
  opened.forEach(function (one) {
    return one.close ? one.close() : one.forceShutdown();
  });
});

const limit = { timeout: 20000 };

test('retry goes on until a server that was away twice answers', limit, async function () {
  const server = await failing([AWAY, AWAY]);
  const log = [];
  const retry = { delay: 5, log: log.push.bind(log) };
  const outcome = await outcomeOf(client(server.port, { retry: retry }), 'getBook', AUSTEN);
  assert.strictEqual(outcome.err, null);
  assert.strictEqual(outcome.result.title, 'At last');
  assert.deepStrictEqual(server.seen, ['1', '2', '3']);
  assert.deepStrictEqual(log, ['attempt 1 not reachable', 'attempt 2 not reachable']);
});

test('retry says what went wrong', limit, async function () {
  const server = await failing([SLOW, AT_FAULT]);
  const log = [];
  const retry = { delay: 5, log: log.push.bind(log) };
  await outcomeOf(client(server.port, { retry: retry }), 'getBook', AUSTEN);
  assert.deepStrictEqual(log, ['attempt 1 timed out', 'attempt 2 not this time']);
});

test('retry does not wait after the first failure to connect, and longer after the second', limit, async function () {
  const timed = async function (codes, delay) {
    const server = await failing(codes);
    const start = Date.now();
    await outcomeOf(client(server.port, { retry: { delay: delay } }), 'getBook', AUSTEN);
    return Date.now() - start;
  };
  assert.ok((await timed([AWAY], 1000)) < 1000);
  assert.ok((await timed([AWAY, AWAY], 60)) >= 230);
  assert.ok((await timed([BUSY], 60)) >= 110);
});

test('retry gives up after the third attempt', limit, async function () {
  const server = await failing([AWAY, AT_FAULT, AWAY]);
  const outcome = await outcomeOf(client(server.port), 'getBook', AUSTEN);
  assert.strictEqual(outcome.err.code, AWAY);
  assert.strictEqual(server.seen.length, 3);
});

test('retry leaves other failures alone', limit, async function () {
  const server = await failing([WRONG_STATE]);
  const outcome = await outcomeOf(client(server.port), 'getBook', AUSTEN);
  assert.strictEqual(outcome.err.code, WRONG_STATE);
  assert.deepStrictEqual(server.seen, ['1']);
});

test('getBook gives the book, or null for one the shop does not have', limit, async function () {
  const one = client(port);
  assert.strictEqual((await outcomeOf(one, 'getBook', AUSTEN)).result.title, 'Pride and Prejudice');
  assert.deepStrictEqual(await outcomeOf(one, 'getBook', UNKNOWN_BOOK), { err: null, result: null });
});

test('listBooks gives the catalogue to whoever is signed in', limit, async function () {
  const log = [];
  const one = client(port, { log: log.push.bind(log) });
  const refused = await outcomeOf(one, 'listBooks', {});
  assert.strictEqual(refused.err.code, expected['ListBooks: no token']);
  await new Promise(setImmediate);
  assert.deepStrictEqual(log, ['The list broke off: Sign in to see the catalogue']);
  assert.strictEqual((await outcomeOf(one, 'signIn', 'ben@example.org', 'battery staple')).result, 'a2');
  assert.strictEqual((await outcomeOf(one, 'listBooks', {})).result.length, 5);
  assert.strictEqual(log.length, 1);
});

test('lendBook gives the loan, or the failure', limit, async function () {
  const one = client(port);
  await outcomeOf(one, 'signIn', 'ben@example.org', 'battery staple');
  assert.strictEqual((await outcomeOf(one, 'lendBook', AUSTEN, 7)).result.days, 7);
  const refused = await outcomeOf(one, 'lendBook', MELVILLE, 7);
  assert.strictEqual(refused.err.code, expected['LendBook: no copy left']);
});

test('lendBook gives null for what cannot be had, and forgets a session that is over', limit, async function () {
  const server = await failing([ABSENT, WRONG_STATE, AWAY, SIGNED_OUT]);
  const one = client(server.port);
  one.token = 'token';
  assert.deepStrictEqual(await outcomeOf(one, 'lendBook', AUSTEN, 7), { err: null, result: null });
  assert.deepStrictEqual(await outcomeOf(one, 'lendBook', AUSTEN, 7), { err: null, result: null });
  assert.strictEqual((await outcomeOf(one, 'lendBook', AUSTEN, 7)).err.code, AWAY);
  assert.strictEqual(one.token, 'token');
  assert.strictEqual((await outcomeOf(one, 'lendBook', AUSTEN, 7)).err.code, SIGNED_OUT);
  assert.strictEqual(one.token, null);
});

test('ping tells whether anybody answers', limit, async function () {
  assert.strictEqual((await outcomeOf(client(port), 'ping')).result, true);
  const server = await failing([AWAY, SLOW]);
  const one = client(server.port);
  assert.strictEqual((await outcomeOf(one, 'ping')).result, false);
  assert.strictEqual((await outcomeOf(one, 'ping')).result, false);
  assert.strictEqual((await outcomeOf(one, 'ping')).result, true);
});

test('explain has a sentence for a reader', limit, async function () {
  assert.strictEqual(explain({ code: ABSENT, details: 'No book with ISBN 1' }), 'No such book');
  const server = await failing([AWAY, AWAY, AWAY]);
  const away = await outcomeOf(client(server.port), 'getBook', AUSTEN);
  assert.strictEqual(explain(away.err), 'The bookstore does not answer');
  const refused = await outcomeOf(client(port), 'signIn', 'ben@example.org', 'wrong');
  assert.strictEqual(explain(refused.err), 'You may not do that');
  const signedOut = await outcomeOf(client(port), 'listBooks', {});
  assert.strictEqual(explain(signedOut.err), 'Sign in to see the catalogue');
});

/** Runs one of the programs; `until` stops it as soon as its output matches. */
function program(args, until) {
  return new Promise(function (resolve, reject) {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], timeout: 15000 });
    const result = { child: child, out: '', err: '' };
    child.stdout.on('data', function (data) {
      result.out += data;
      if (until && until.test(result.out)) {
        resolve(result);
      }
    });
    child.stderr.on('data', function (data) {
      result.err += data;
    });
    child.on('error', reject);
    child.on('close', function (exit) {
      resolve(Object.assign(result, { exit: exit }));
    });
  });
}

test('the programs serve and browse', limit, async function () {
  const refusing = await failing([SIGNED_OUT]);
  const serving = await program(['bin/serve.js', '--port', '0'], /:\d+\n/);
  try {
    const at = /:(\d+)\n/.exec(serving.out)[1];
    const runs = await Promise.all([
      program(['bin/browse.js', '--port', at]),
      program(['bin/browse.js', '--port', at, AUSTEN]),
      program(['bin/browse.js', '--port', at, '--password', 'wrong']),
      program(['bin/browse.js', '--port', String(refusing.port), AUSTEN]),
      program(['bin/serve.js', '--help']),
    ]);
    assert.strictEqual(runs[0].out.trim().split('\n').length, 5);
    assert.match(runs[1].out, /Pride and Prejudice/);
    assert.match(runs[2].err, /You may not do that/);
    assert.deepStrictEqual(
      runs.map(function (run) {
        return run.exit;
      }),
      [0, 0, 1, 3, 2]
    );
  } finally {
    serving.child.kill();
  }
});
