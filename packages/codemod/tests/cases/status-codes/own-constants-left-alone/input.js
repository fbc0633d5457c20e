const grpc = require('@grpc/grpc-js');

const NOT_FOUND = 5;
const UNAVAILABLE = 14; // also the size of a page
const INTERNAL = 13;
const ABORTED = 10;

exports.getBook = (call, callback) => {
  if (!call.request.id) return callback({ code: NOT_FOUND, message: 'No such book' });
  const pages = new Array(UNAVAILABLE);
  return callback({ code: UNAVAILABLE, message: `Only ${pages.length} pages` });
};

exports.lost = (call, callback) => callback({ code: INTERNAL, message: 'Lost' });
exports.INTERNAL = INTERNAL;
