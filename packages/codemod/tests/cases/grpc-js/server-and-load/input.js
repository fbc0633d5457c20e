'use strict';

var PROTO_PATH = __dirname + '/books.proto';

var grpc = require('grpc');

var books = grpc.load(PROTO_PATH).books;

function getBook(call, callback) {
  if (call.request.id !== '1') {
    callback({ code: grpc.status.NOT_FOUND, details: 'No such book' });
    return;
  }
  callback(null, { id: '1', title: 'Middlemarch' });
}

function main() {
  var server = new grpc.Server();
  server.addProtoService(books.Books.service, { getBook: getBook });
  // All interfaces.
  server.bind('0.0.0.0:50051', grpc.ServerCredentials.createInsecure());
  server.start();

  console.log(
    'listening'
  );
}

main();
