'use strict';

// The catalogue, the readers and the loans, in memory. The interface is that of the PostgreSQL store it stands in
// for: node-style callbacks, and the SQLSTATE of a constraint in `err.code`.

const crypto = require('crypto');

const UNIQUE_VIOLATION = '23505';

var open = true;
var books;
var accounts;
var loans;

function storeError(code, message) {
  const err = new Error(message);
  err.code = code;
  return err;
}

function answer(callback, work) {
  setImmediate(function () {
    if (!open) {
      return callback(storeError('ECLOSED', 'The store is closed'));
    }
    work();
  });
}

function hash(password, salt) {
  return crypto.pbkdf2Sync(password, salt, 1000, 32, 'sha256').toString('hex');
}

function account(id, name, password, more) {
  const salt = 'bookstore/' + id;
  return Object.assign(
    {
      id: id,
      name: name,
      email: name.toLowerCase() + '@example.org',
      salt: salt,
      passwordHash: hash(password, salt),
      failedAttempts: 0,
      fine: 0,
      staff: false,
    },
    more
  );
}

/** Puts the shop's opening state back. */
function reset() {
  open = true;
  books = new Map();
  [
    { isbn: '9780141439518', title: 'Pride and Prejudice', author: 'Jane Austen', genre: 1, stock: 5 },
    { isbn: '9780142437247', title: 'Moby-Dick', author: 'Herman Melville', genre: 1, stock: 0 },
    { isbn: '9780140424386', title: 'Leaves of Grass', author: 'Walt Whitman', genre: 5, stock: 2 },
    { isbn: '9780140441147', title: 'The Histories', author: 'Herodotus', genre: 3, stock: 1 },
    { isbn: '9780143039433', title: 'The Grapes of Wrath', author: 'John Steinbeck', genre: 1, stock: 7 },
    { isbn: '9780140434088', title: 'An Old Almanac', author: 'Anonymous', genre: 3, stock: 0, withdrawn: true },
  ].forEach(function (book) {
    books.set(book.isbn, Object.assign({ lent: 0, withdrawn: false, condition: { statusCode: 1 } }, book));
  });
  accounts = new Map();
  [
    account('a1', 'Ada', 'correct horse', { staff: true }),
    account('a2', 'Ben', 'battery staple'),
    account('a3', 'Cleo', 'paper moon', { fine: 250 }),
  ].forEach(function (row) {
    accounts.set(row.id, row);
  });
  loans = new Map();
}

function findBook(isbn, callback) {
  answer(callback, function () {
    callback(null, books.get(isbn) || null);
  });
}

function listBooks(filter, callback) {
  answer(callback, function () {
    const found = Array.from(books.values()).filter(function (book) {
      return !book.withdrawn && (!filter.genre || book.genre === filter.genre);
    });
    callback(null, found);
  });
}

function insertBook(book, callback) {
  answer(callback, function () {
    if (books.has(book.isbn)) {
      return callback(storeError(UNIQUE_VIOLATION, 'duplicate key value violates unique constraint "books_pkey"'));
    }
    const row = Object.assign({ lent: 0, withdrawn: false }, book);
    books.set(row.isbn, row);
    callback(null, row);
  });
}

function removeBook(isbn, callback) {
  answer(callback, function () {
    callback(null, books.delete(isbn));
  });
}

function findAccount(id, callback) {
  answer(callback, function () {
    callback(null, accounts.get(id) || null);
  });
}

function findAccountByEmail(email, callback) {
  answer(callback, function () {
    const found = Array.from(accounts.values()).filter(function (row) {
      return row.email === email;
    });
    callback(null, found[0] || null);
  });
}

function openLoansOf(accountId) {
  return Array.from(loans.values()).filter(function (loan) {
    return loan.accountId === accountId && !loan.returnedAt;
  });
}

function countOpenLoans(accountId, callback) {
  answer(callback, function () {
    callback(null, openLoansOf(accountId).length);
  });
}

function insertLoan(loan, callback) {
  answer(callback, function () {
    const taken = openLoansOf(loan.accountId).some(function (other) {
      return other.isbn === loan.isbn;
    });
    if (taken) {
      return callback(storeError(UNIQUE_VIOLATION, 'duplicate key value violates unique constraint "loans_open_key"'));
    }
    const row = Object.assign({ id: 'l' + (loans.size + 1), version: 1, returnedAt: null }, loan);
    loans.set(row.id, row);
    const book = books.get(row.isbn);
    book.stock -= 1;
    book.lent += 1;
    callback(null, row);
  });
}

function findLoan(id, callback) {
  answer(callback, function () {
    callback(null, loans.get(id) || null);
  });
}

function closeLoan(id, change, callback) {
  answer(callback, function () {
    const loan = loans.get(id);
    if (change.version && change.version !== loan.version) {
      return callback(storeError('E_STALE', 'loan ' + id + ' is at version ' + loan.version));
    }
    loan.version += 1;
    loan.returnedAt = Date.now();
    const book = books.get(loan.isbn);
    book.condition = change.condition;
    book.stock += 1;
    book.lent -= 1;
    callback(null, loan);
  });
}

function close() {
  open = false;
}

reset();

module.exports = {
  reset: reset,
  close: close,
  hash: hash,
  findBook: findBook,
  listBooks: listBooks,
  insertBook: insertBook,
  removeBook: removeBook,
  findAccount: findAccount,
  findAccountByEmail: findAccountByEmail,
  countOpenLoans: countOpenLoans,
  insertLoan: insertLoan,
  findLoan: findLoan,
  closeLoan: closeLoan,
};
