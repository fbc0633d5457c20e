'use strict';

const path = require('path');
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');
const accounts = require('./accounts');
const books = require('./books');
const loans = require('./loans');

const PROTO = path.join(__dirname, '..', 'proto', 'bookstore.proto');

const bookstore = grpc.loadPackageDefinition(
  protoLoader.loadSync(PROTO, { keepCase: true, longs: String, enums: String, defaults: true })
).bookstore.v1;

// What the reader did wrong is no news for the log: only faults of ours are.
function logged(name, handler, log) {
  return function (call, callback) {
    handler(call, function (err, response) {
      if (err && [2, 13].indexOf(err.code) !== -1) {
        log(name + ' failed: ' + err.message);
      }
      callback(err, response);
    });
  };
}

/** Builds the server without binding it. `options.log` takes the place of console.error. */
function createServer(options) {
  const log = (options && options.log) || console.error;
  const server = new grpc.Server({
    'grpc.max_concurrent_streams': 16,
    'grpc.keepalive_time_ms': 30000,
  });
  server.addService(bookstore.BookService.service, {
    getBook: logged('GetBook', books.getBook, log),
    createBook: logged('CreateBook', books.createBook, log),
    deleteBook: logged('DeleteBook', books.deleteBook, log),
    listBooks: books.listBooks,
    lendBook: logged('LendBook', loans.lendBook, log),
    returnBook: logged('ReturnBook', loans.returnBook, log),
  });
  server.addService(bookstore.AccountService.service, {
    signIn: logged('SignIn', accounts.signIn, log),
    getProfile: logged('GetProfile', accounts.getProfile, log),
  });
  return server;
}

/** Starts the service on `address` (host:port, port 0 for a free one). */
function start(address, options, callback) {
  const server = createServer(options);
  server.bindAsync(address, grpc.ServerCredentials.createInsecure(), function (err, port) {
    if (err) {
      return callback(err);
    }
    callback(null, { server: server, port: port });
  });
}

/** Stops the service; calls that last longer than `grace` milliseconds are cut off. */
function stop(server, grace, callback) {
  const timer = setTimeout(function () {
    server.forceShutdown();
  }, grace);
  server.tryShutdown(function (err) {
    clearTimeout(timer);
    callback(err);
  });
}

module.exports = {
  createServer: createServer,
  start: start,
  stop: stop,
};
