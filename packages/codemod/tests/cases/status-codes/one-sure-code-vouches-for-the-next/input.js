const shelves = require('./shelves');

exports.getBook = (call, callback) => {
  callback({ code: 5, message: `No book ${call.request.isbn}` });
};

exports.isLost = (failure) => shelves.isOpen && failure.code === 5;
