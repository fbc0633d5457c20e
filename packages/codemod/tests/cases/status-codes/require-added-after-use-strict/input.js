// Copyright 2017 The Bookstore Authors
'use strict';

exports.deleteBook = function deleteBook(call, callback) {
  callback({ code: 12, message: 'Books stay' });
};
