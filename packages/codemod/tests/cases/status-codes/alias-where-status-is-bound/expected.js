const shelves = require('./shelves');
const { status: grpcStatus } = require('@grpc/grpc-js');

exports.getBook = function getBook(call, callback) {
  const status = shelves.statusOf(call.request.isbn);
  if (status === 'lost') {
    return callback({ code: grpcStatus.NOT_FOUND, message: 'No such book' });
  }
  callback(null, { status });
};
