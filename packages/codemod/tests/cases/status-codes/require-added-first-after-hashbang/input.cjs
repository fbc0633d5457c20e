#!/usr/bin/env node

exports.deleteBook = function deleteBook(call, callback) {
  callback({ code: 12, message: 'Books stay' });
};
