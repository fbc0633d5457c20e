'use strict';

const grpc = require('@grpc/grpc-js');
const auth = require('./auth');
const store = require('./store');

const GENRES = [
  { code: 1, name: 'Novel' },
  { code: 3, name: 'History' },
  { code: 5, name: 'Poetry' },
  { code: 6, name: 'Children' },
  { code: 9, name: 'Travel' },
];

function findGenre(code) {
  return GENRES.find(function (genre) {
    return genre.code === code;
  });
}

function shelfOf(book) {
  const genre = findGenre(book.genre);
  if (!genre) {
    return 'Storeroom';
  }
  // Children's books stand downstairs, next to the reading corner.
  return genre.code === 6 ? 'Basement' : genre.name;
}

function toMessage(book) {
  return {
    isbn: book.isbn,
    title: book.title,
    author: book.author,
    genre: book.genre,
    stock: book.stock,
    shelf: shelfOf(book),
  };
}

function isIsbn(text) {
  return /^97[89]\d{10}$/.test(text);
}

function getBook(call, callback) {
  const isbn = call.request.isbn;
  if (!isbn) {
    return callback({ code: 13, message: 'isbn is required' });
  }
  if (!isIsbn(isbn)) {
    return callback({ code: grpc.status.INVALID_ARGUMENT, message: 'isbn must have 13 digits' });
  }
  store.findBook(isbn, function (err, book) {
    if (err) {
      return callback({ code: 13, message: 'Could not read the catalogue' });
    }
    if (!book) {
      return callback({ code: 5, message: 'No book with ISBN ' + isbn });
    }
    callback(null, toMessage(book));
  });
}

function createBook(call, callback) {
  if (!auth.requireStaff(call, callback)) {
    return;
  }
  const request = call.request;
  if (!isIsbn(request.isbn)) {
    return callback({ code: grpc.status.INVALID_ARGUMENT, message: 'isbn must have 13 digits' });
  }
  if (!request.title) {
    return callback(Object.assign(new Error('title is required'), { code: 3 }));
  }
  const book = {
    isbn: request.isbn,
    title: request.title,
    author: request.author,
    genre: request.genre || 1,
    stock: request.stock || 5,
    condition: { statusCode: 1, label: 'as new' },
  };
  store.insertBook(book, function (err, created) {
    if (err && err.code === '23505') {
      err.code = 6;
      err.details = 'A book with ISBN ' + request.isbn + ' already exists';
      return callback(err);
    }
    if (err) {
      return callback({ code: grpc.status.INTERNAL, message: 'Could not save the book' });
    }
    callback(null, toMessage(created));
  });
}

function deleteBook(call, callback) {
  if (!auth.requireStaff(call, callback)) {
    return;
  }
  const isbn = call.request.isbn;
  store.findBook(isbn, function (err, book) {
    if (err) {
      return callback({ code: grpc.status.INTERNAL, message: 'Could not read the catalogue' });
    }
    if (!book) {
      return callback({ code: grpc.status.INVALID_ARGUMENT, message: 'No book with ISBN ' + isbn });
    }
    if (book.withdrawn) {
      return callback({ code: grpc.status.OK, message: 'The book is withdrawn already' });
    }
    if (book.lent > 0) {
      return callback({ code: 9, message: 'There are still copies on loan' });
    }
    store.removeBook(isbn, function (err) {
      if (err) {
        return callback({ code: grpc.status.INTERNAL, message: 'Could not delete the book' });
      }
      callback(null, {});
    });
  });
}

function listBooks(call) {
  if (!call.metadata.get('authorization')[0]) {
    call.emit('error', { code: 16, details: 'Sign in to see the catalogue' });
    return;
  }
  const session = auth.findSession(call);
  if (!session) {
    call.emit('error', { code: 7, details: 'Unknown session' });
    return;
  }
  const offset = call.request.offset;
  const pageSize = call.request.page_size || 20;
  if (offset < 0 || pageSize < 0) {
    call.emit('error', {
      code: grpc.status.INVALID_ARGUMENT,
      details: 'offset and page_size must not be negative',
    });
    return;
  }
  store.listBooks({ genre: call.request.genre }, function (err, books) {
    if (err) {
      return call.emit('error', { code: grpc.status.INTERNAL, details: 'Could not read the catalogue' });
    }
    if (offset > 0 && offset >= books.length) {
      return call.emit('error', { code: 11, details: 'offset is past the end of the list' });
    }
    books.slice(offset, offset + pageSize).forEach(function (book) {
      call.write(toMessage(book));
    });
    call.end();
  });
}

module.exports = {
  getBook: getBook,
  createBook: createBook,
  deleteBook: deleteBook,
  listBooks: listBooks,
};
