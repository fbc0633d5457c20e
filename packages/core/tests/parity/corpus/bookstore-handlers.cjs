'use strict';

const grpc = require('@grpc/grpc-js');
const store = require('./store');

function getBook(call, callback) {
  const { id } = call.request;
  if (!id) {
    return callback({ code: 3, message: 'id is missing' });
  }
  store.findById(id, (err, book) => {
    if (err) return callback({ code: grpc.status.INTERNAL, details: err.message });
    if (!book) return callback({ code: grpc.status.NOT_FOUND, details: `No book ${id}` });
    callback(null, book);
  });
}

async function addBook(call, callback) {
  const [token] = call.metadata.get('authorization');
  if (!token) return callback({ code: grpc.status.PERMISSION_DENIED, details: 'Missing token' });
  try {
    callback(null, await store.add(call.request.book));
  } catch (err) {
    const failure = new Error('could not add the book');
    failure.code = err.code === 6 ? 6 : 13;
    callback(failure);
  }
}

const watchBooks = (call) => {
  if (!call.request.shelf) call.emit('error', { code: 3, details: 'shelf is missing' });
  else store.watch(call.request.shelf, (book) => call.write(book), () => call.end());
};

function main() {
  const server = new grpc.Server();
  server.addService(store.definition, { getBook, addBook, watchBooks });
  server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (err, port) => {
    if (err) process.exit(1);
    console.log(`listening on ${port}`);
  });
}

main();
