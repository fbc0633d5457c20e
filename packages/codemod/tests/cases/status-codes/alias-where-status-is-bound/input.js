const shelves = require('./shelves');

exports.getBook = function getBook(call, callback) {
  const status = shelves.statusOf(call.request.isbn);
  if (status === 'lost') {
    return callback({ code: 5, message: 'No such book' });
  }
  callback(null, { status });
};
