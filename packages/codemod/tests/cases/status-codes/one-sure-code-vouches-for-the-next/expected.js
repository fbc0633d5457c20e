const shelves = require('./shelves');
const { status } = require('@grpc/grpc-js');

exports.getBook = (call, callback) => {
  callback({ code: status.NOT_FOUND, message: `No book ${call.request.isbn}` });
};

exports.isLost = (failure) => shelves.isOpen && failure.code === status.NOT_FOUND;
