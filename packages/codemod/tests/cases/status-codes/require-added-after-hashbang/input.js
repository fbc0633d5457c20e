#!/usr/bin/env node
const shelves = require('./shelves');

exports.getBook = function getBook(call, callback) {
  if (!shelves.has(call.request.isbn)) {
    return callback({ code: 5, message: 'No such book' });
  }
  callback(null, shelves.get(call.request.isbn));
};
