'use strict';

const crypto = require('crypto');
const grpc = require('@grpc/grpc-js');

const SESSION_MS = 8 * 60 * 60 * 1000;

const sessions = new Map();

/** Opens a session for an account and returns its token. */
function openSession(account, lifetime) {
  const token = crypto.randomBytes(24).toString('hex');
  sessions.set(token, {
    accountId: account.id,
    staff: account.staff,
    expiresAt: Date.now() + (lifetime === undefined ? SESSION_MS : lifetime),
  });
  return token;
}

/** The session whose token comes with the call, or undefined. */
function findSession(call) {
  const header = String(call.metadata.get('authorization')[0] || '');
  return sessions.get(header.replace(/^Bearer /, ''));
}

/** The caller's session. Answers the call itself and returns null where there is none. */
function requireSession(call, callback) {
  if (!call.metadata.get('authorization')[0]) {
    callback({ code: 7, message: 'Missing access token' });
    return null;
  }
  // The warehouse scanners sent Basic credentials until firmware 3.
  if (/^Basic /.test(call.metadata.get('authorization')[0])) {
    callback({ code: grpc.status.UNAUTHORIZED, message: 'Basic credentials are no longer accepted' });
    return null;
  }
  const session = findSession(call);
  if (!session) {
    callback({ code: grpc.status.PERMISSION_DENIED, message: 'Invalid access token' });
    return null;
  }
  if (session.expiresAt <= Date.now()) {
    callback({ code: 16, message: 'The session has expired, please sign in again' });
    return null;
  }
  return session;
}

/** As requireSession, for what only the staff may do. */
function requireStaff(call, callback) {
  const session = requireSession(call, callback);
  if (!session) {
    return null;
  }
  if (!session.staff) {
    callback({ code: 7, message: 'Only staff may change the catalogue' });
    return null;
  }
  return session;
}

module.exports = {
  openSession: openSession,
  findSession: findSession,
  requireSession: requireSession,
  requireStaff: requireStaff,
};
