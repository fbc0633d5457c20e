'use strict';

const path = require('path');
const { credentials, loadPackageDefinition, Metadata } = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');
const retry = require('./retry');

const PROTO = path.join(__dirname, '..', 'proto', 'bookstore.proto');

const bookstore = loadPackageDefinition(
  protoLoader.loadSync(PROTO, { keepCase: true, longs: String, enums: String, defaults: true })
).bookstore.v1;

const MESSAGES = {
  5: 'No such book',
  7: 'You may not do that',
  14: 'The bookstore does not answer',
};

/** The sentence to show a reader for a failed call. */
function explain(err) {
  return MESSAGES[err.code] || err.details || err.message;
}

class BookstoreClient {
  /** Options: `credentials`, `timeout` of a call in milliseconds, `retry` (see ./retry), `log`. */
  constructor(address, options) {
    this.options = Object.assign({ timeout: 10000, retry: {}, log: function () {} }, options);
    this.token = null;
    const channel = {
      'grpc.keepalive_permit_without_calls': 1,
      'grpc.initial_reconnect_backoff_ms': 100,
    };
    const creds = this.options.credentials || credentials.createInsecure();
    this.books = new bookstore.BookService(address, creds, channel);
    this.accounts = new bookstore.AccountService(address, creds, channel);
  }

  metadata(base) {
    const metadata = base || new Metadata();
    if (this.token) {
      metadata.set('authorization', 'Bearer ' + this.token);
    }
    return metadata;
  }

  deadline() {
    return { deadline: Date.now() + this.options.timeout };
  }

  signIn(email, password, callback) {
    const self = this;
    self.accounts.signIn({ email: email, password: password }, self.metadata(), self.deadline(), function (err, session) {
      if (err) {
        return callback(err);
      }
      self.token = session.token;
      callback(null, session.account_id);
    });
  }

  /** Gives null for a book the shop does not have. */
  getBook(isbn, callback) {
    const self = this;
    retry(
      function (metadata, done) {
        self.books.getBook({ isbn: isbn }, self.metadata(metadata), self.deadline(), done);
      },
      self.options.retry,
      function (err, book) {
        if (err && err.code === 5) {
          return callback(null, null);
        }
        callback(err, book);
      }
    );
  }

  listBooks(filter, callback) {
    const self = this;
    const books = [];
    const call = self.books.listBooks(filter, self.metadata(), self.deadline());
    call.on('data', function (book) {
      books.push(book);
    });
    call.on('error', callback);
    call.on('end', function () {
      callback(null, books);
    });
    call.on('status', function (status) {
      if (status.code !== 0) {
        self.options.log('The list broke off: ' + status.details);
      }
    });
  }

  /** Gives the loan, or null where the book cannot be had at the moment. */
  lendBook(isbn, days, callback) {
    const self = this;
    self.books.lendBook({ isbn: isbn, days: days }, self.metadata(), self.deadline(), function (err, loan) {
      if (!err) {
        return callback(null, loan);
      }
      switch (err.code) {
        case 5:
        case 9:
          return callback(null, null);
        case 16:
          self.token = null;
          return callback(err);
        default:
          return callback(err);
      }
    });
  }

  /** Whether anybody answers at that address. */
  ping(callback) {
    this.books.getBook({ isbn: '' }, this.metadata(), this.deadline(), function (err) {
      callback(null, !(err && [14, 4].indexOf(err.code) !== -1));
    });
  }

  close() {
    this.books.close();
    this.accounts.close();
  }
}

module.exports = {
  BookstoreClient: BookstoreClient,
  explain: explain,
};
