// Written in 2017: the library is loaded in another file.
var books = require('./books');

exports.getBook = function getBook(call, callback) {
  if (!call.request.id) {
    callback({ code: 3, message: 'id is missing' });
    return;
  }
  callback(null, books[call.request.id]);
};

exports.listBooks = (call) => {
  if (!call.request.author) return call.emit('error', { code: 3, details: 'author is missing' });
  books.forEach((book) => call.write(book));
  call.end();
};

class Shelf {
  constructor(size) {
    this.size = size;
  }

  put(call, done) {
    if (this.size < 1) done({ code: 8, details: 'the shelf is full' });
    else done(null, { left: (this.size -= 1), id: call.request.id });
  }
}

exports.Shelf = Shelf;

// none of gRPC: middleware of Express and a callback of Node
exports.onlyStaff = (req, res, next) => (req.user ? next() : next(new Error('staff only')));
exports.load = (path, callback) => require('fs').readFile(path, (err, text) => callback(err, text));
