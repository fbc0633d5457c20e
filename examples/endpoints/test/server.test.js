import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ServerCredentials, credentials, status } from '@grpc/grpc-js';
import { Bookstore, bookstoreServer } from '../server/index.js';

const server = bookstoreServer();
let client;

before(async () => {
  const port = await new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound)));
  });
  client = new Bookstore(`127.0.0.1:${port}`, credentials.createInsecure());
});

after(() => {
  client.close();
  server.forceShutdown();
});

const getBook = (isbn) =>
  new Promise((resolve) => {
    client.getBook({ isbn }, (error, book) => resolve(error ? error.code : book.title));
  });

test('GetBook answers with the book, or says why not', async () => {
  assert.equal(await getBook('9780141439518'), 'Pride and Prejudice');
  assert.equal(await getBook('9780000000000'), status.NOT_FOUND);
  assert.equal(await getBook('pride'), status.INVALID_ARGUMENT);
});

test('ListBooks sends them all', async () => {
  const titles = [];
  for await (const { title } of client.listBooks({})) titles.push(title);
  assert.deepEqual(titles, ['Pride and Prejudice', 'A Tale of Two Cities']);
});
