'use strict';

const { loadSync } = require('@grpc/proto-loader');

var PROTO_PATH = __dirname + '/books.proto';

var grpc = require('@grpc/grpc-js');

var books = grpc.loadPackageDefinition(loadSync(PROTO_PATH, { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true })).books;

function getBook(call, callback) {
  if (call.request.id !== '1') {
    callback({ code: grpc.status.NOT_FOUND, details: 'No such book' });
    return;
  }
  callback(null, { id: '1', title: 'Middlemarch' });
}

function main() {
  var server = new grpc.Server();
  server.addService(books.Books.service, { getBook: getBook });
  // All interfaces.
  server.bindAsync('0.0.0.0:50051', grpc.ServerCredentials.createInsecure(), (error) => {
    if (error) throw error;
    server.start();

    console.log(
      'listening'
    );
  });
}

main();
