const { credentials, Metadata } = require('@grpc/grpc-js');
const { BooksClient } = require('./gen/books');

const client = new BooksClient('localhost:50051', credentials.createInsecure());

client.getBook({ isbn: '1' }, new Metadata(), (err, book) => {
  if (err && err.code == 16) console.error('log in first');
  else if (!err) console.log(book.title);
});
