const grpc = require('@grpc/grpc-js');
const shelves = require('./shelves');

// Answers with the book of an ISBN.
function getBook(call, callback) {
  const book = shelves.find(call.request.isbn);
  if (!call.request.isbn) {
    return callback({ code: 3, message: 'An ISBN is needed' });
  }
  if (!book) {
    return callback({
      code:  5, // two spaces are the author's business
      details: `No book ${call.request.isbn}`,
    });
  }
  callback(null, book);
}

const server = new grpc.Server();
server.addService(shelves.service, { getBook });
