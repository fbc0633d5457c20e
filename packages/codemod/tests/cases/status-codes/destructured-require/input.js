'use strict';

const { credentials, status } = require('@grpc/grpc-js');
const { BooksClient } = require('./gen/books');

const client = new BooksClient('localhost:50051', credentials.createInsecure());

exports.find = (isbn) =>
  new Promise((resolve, reject) => {
    client.getBook({ isbn }, (err, book) => {
      if (err && err.code === 5) return resolve(undefined);
      if (err && status.UNAVAILABLE == err.code) return reject(new Error('down'));
      if (err) return reject(err);
      resolve(book);
    });
  });
