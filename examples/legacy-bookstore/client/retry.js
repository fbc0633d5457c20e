'use strict';

const { Metadata } = require('@grpc/grpc-js');

// What is worth another attempt.
const RETRYABLE = [14, 4, 13];
// What is worth one after a longer pause.
const BUSY = new Set([8, 14]);

function reason(err) {
  switch (err.code) {
    case 4:
      return 'timed out';
    case 14:
      return 'not reachable';
    default:
      return err.details || err.message;
  }
}

function pause(err, attempt, base) {
  // A connection that was merely idle is back at once.
  if (err.code === 14 && attempt === 1) {
    return 0;
  }
  return BUSY.has(err.code) ? base * Math.pow(2, attempt) : base;
}

/**
 * Runs `operation(metadata, done)` until it succeeds, at most `options.attempts` times (3), with pauses that start
 * at `options.delay` milliseconds (100).
 */
function retry(operation, options, callback) {
  const attempts = options.attempts || 3;
  const delay = options.delay || 100;
  const log = options.log || function () {};

  (function run(attempt) {
    const metadata = new Metadata();
    metadata.set('bookstore-attempt', String(attempt));
    operation(metadata, function (err, response) {
      if (!err) {
        return callback(null, response);
      }
      if (attempt >= attempts || !(RETRYABLE.includes(err.code) || BUSY.has(err.code))) {
        return callback(err);
      }
      log('attempt ' + attempt + ' ' + reason(err));
      setTimeout(run, pause(err, attempt, delay), attempt + 1);
    });
  })(1);
}

module.exports = retry;
