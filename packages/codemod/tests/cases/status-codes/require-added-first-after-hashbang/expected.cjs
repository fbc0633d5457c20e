#!/usr/bin/env node

const { status } = require('@grpc/grpc-js');

exports.deleteBook = function deleteBook(call, callback) {
  callback({ code: status.UNIMPLEMENTED, message: 'Books stay' });
};
