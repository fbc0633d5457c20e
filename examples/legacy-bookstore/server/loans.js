'use strict';

const auth = require('./auth');
const store = require('./store');

const MAX_LOANS = 2;
const MAX_DAYS = 60;

class LoanError extends Error {
  constructor(message) {
    super(message);
    this.name = 'LoanError';
    this.code = 9;
  }
}

function checkLendable(book) {
  if (book.withdrawn) {
    throw new LoanError('The book is withdrawn');
  }
  if (book.stock < 1) {
    throw new LoanError('All copies are on loan');
  }
}

function toMessage(loan) {
  return { id: loan.id, isbn: loan.isbn, account_id: loan.accountId, days: loan.days, version: loan.version };
}

function lendBook(call, callback) {
  const session = auth.requireSession(call, callback);
  if (!session) {
    return;
  }
  const request = call.request;
  if (!request.isbn) {
    return callback({ code: 3, message: 'isbn is required' });
  }
  if (request.days > MAX_DAYS) {
    throw Object.assign(new Error('days must not be more than ' + MAX_DAYS), { code: 3 });
  }

  store.findBook(request.isbn, function (err, book) {
    if (err) {
      return callback({ code: 13, message: 'Could not read the catalogue' });
    }
    if (!book) {
      return callback({ code: 3, message: 'No book with ISBN ' + request.isbn });
    }
    try {
      checkLendable(book);
    } catch (e) {
      return callback({ code: 13, message: 'Could not lend the book: ' + e.message });
    }
    store.countOpenLoans(session.accountId, function (err, count) {
      if (err) {
        return callback(err);
      }
      if (count >= MAX_LOANS) {
        return callback({ code: 7, message: 'Loan limit reached' });
      }
      const loan = { isbn: book.isbn, accountId: session.accountId, days: request.days || 14 };
      store.insertLoan(loan, function (err, created) {
        if (err && err.code === '23505') {
          return callback({ code: 3, message: 'A loan of this book already exists' });
        }
        if (err) {
          return callback(err);
        }
        callback(null, toMessage(created));
      });
    });
  });
}

function returnBook(call, callback) {
  const session = auth.requireSession(call, callback);
  if (!session) {
    return;
  }
  const request = call.request;
  if (!request.loan_id) {
    return callback({ code: 3, message: 'loan_id is required' });
  }
  store.findLoan(request.loan_id, function (err, loan) {
    if (err) {
      return callback(new Error('Could not read the loan'));
    }
    if (!loan) {
      return callback(null, { success: false, error: 'Loan not found' });
    }
    if (loan.accountId !== session.accountId && !session.staff) {
      return callback({ code: 7, message: 'This loan belongs to another reader' });
    }
    if (loan.returnedAt) {
      return callback({ code: 3, message: 'The book has already been returned' });
    }
    store.findAccount(loan.accountId, function (err, account) {
      if (err) {
        return callback(err);
      }
      if (account.fine > 0) {
        return callback(new LoanError('There is an unpaid fine on this account'));
      }
      const change = {
        version: request.version,
        condition: request.damaged ? { statusCode: 3, label: 'damaged' } : { statusCode: 2, label: 'used' },
      };
      store.closeLoan(loan.id, change, function (err) {
        if (err && err.code === 'E_STALE') {
          return callback({ code: 10, message: 'The loan was changed in the meantime, please read it again' });
        }
        if (err) {
          return callback(err);
        }
        callback(null, { success: true });
      });
    });
  });
}

module.exports = {
  LoanError: LoanError,
  lendBook: lendBook,
  returnBook: returnBook,
};
