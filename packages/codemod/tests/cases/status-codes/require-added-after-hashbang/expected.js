#!/usr/bin/env node
const shelves = require('./shelves');
const { status } = require('@grpc/grpc-js');

exports.getBook = function getBook(call, callback) {
  if (!shelves.has(call.request.isbn)) {
    return callback({ code: status.NOT_FOUND, message: 'No such book' });
  }
  callback(null, shelves.get(call.request.isbn));
};
