'use strict';

const { status } = require('@grpc/grpc-js');
const auth = require('./auth');
const store = require('./store');

const MAX_ATTEMPTS = 3;

function fail(callback, code, message) {
  callback(Object.assign(new Error(message), { code: code }));
}

function signIn(call, callback) {
  const email = call.request.email;
  const password = call.request.password;
  if (!email) {
    return fail(callback, 3, 'email is required');
  }
  if (!password) {
    return callback({ code: status.INTERNAL, message: 'password is required' });
  }
  store.findAccountByEmail(email, function (err, account) {
    if (err) {
      return fail(callback, 13, 'Could not read the account');
    }
    if (account && account.failedAttempts >= MAX_ATTEMPTS) {
      return fail(callback, 8, 'Too many failed attempts, try again tomorrow');
    }
    if (!account || store.hash(password, account.salt) !== account.passwordHash) {
      if (account) {
        account.failedAttempts += 1;
      }
      return callback({ code: status.PERMISSION_DENIED, message: 'Wrong email or password' });
    }
    account.failedAttempts = 0;
    callback(null, { token: auth.openSession(account), account_id: account.id });
  });
}

function getProfile(call, callback) {
  const session = auth.requireSession(call, callback);
  if (!session) {
    return;
  }
  const id = call.request.account_id || session.accountId;
  if (!/^a\d+$/.test(id)) {
    return callback({ code: status.INVALID_ARGUMENTS, message: 'account_id must look like a42' });
  }
  if (id !== session.accountId && !session.staff) {
    return callback({ code: status.PERMISSION_DENIED, message: 'You may only see your own profile' });
  }
  store.findAccount(id, function (err, account) {
    if (err) {
      return callback(new Error('Could not read the profile'));
    }
    if (!account) {
      return callback({ code: 404, message: 'Account not found' });
    }
    store.countOpenLoans(account.id, function (err, count) {
      if (err) {
        return fail(callback, status.INTERNAL, 'Could not count the loans');
      }
      callback(null, { account_id: account.id, name: account.name, email: account.email, open_loans: count });
    });
  });
}

module.exports = {
  signIn: signIn,
  getProfile: getProfile,
};
