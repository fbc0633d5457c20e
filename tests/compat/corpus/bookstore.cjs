'use strict';

const grpc = require('@grpc/grpc-js');

const books = new Map();

function getBook(call, callback) {
  const token = call.metadata.get('authorization')[0];
  if (!token) {
    return callback({ code: grpc.status.PERMISSION_DENIED, message: 'Missing token' });
  }
  const book = books.get(call.request.id);
  if (!book) return callback({ code: 5, message: 'There is no such book' });
  callback(null, book);
}

function removeBook(call, callback) {
  if (!call.metadata.get('authorization')[0]) {
    return callback({ code: 7, message: 'Not authenticated' });
  }
  if (!books.delete(call.request.id)) return callback({ code: grpc.status.NOT_EXISTS, message: 'gone' });
  callback({ code: grpc.status.OK, message: 'removed' });
}

const server = new grpc.Server();
server.addService(definition, { getBook, removeBook });
