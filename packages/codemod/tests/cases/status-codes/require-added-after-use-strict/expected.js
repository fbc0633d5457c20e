// Copyright 2017 The Bookstore Authors
'use strict';

const { status } = require('@grpc/grpc-js');

exports.deleteBook = function deleteBook(call, callback) {
  callback({ code: status.UNIMPLEMENTED, message: 'Books stay' });
};
