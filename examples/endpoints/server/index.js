import { fileURLToPath } from 'node:url';
import { Server, loadPackageDefinition, status } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

const PROTO = fileURLToPath(new URL('../proto/bookstore.proto', import.meta.url));

/** The stubs of the service, for the server and for clients. */
export const { Bookstore } = loadPackageDefinition(loadSync(PROTO)).bookstore.v2;

const BOOKS = new Map([
  ['9780141439518', { isbn: '9780141439518', title: 'Pride and Prejudice' }],
  ['9780141439600', { isbn: '9780141439600', title: 'A Tale of Two Cities' }],
]);

function getBook(call, callback) {
  const { isbn } = call.request;
  if (!/^\d{13}$/.test(isbn)) {
    callback({ code: status.INVALID_ARGUMENT, details: 'An ISBN has thirteen digits' });
    return;
  }
  const book = BOOKS.get(isbn);
  if (book) callback(null, book);
  else callback({ code: status.NOT_FOUND, details: `No book has the ISBN ${isbn}` });
}

function listBooks(call) {
  for (const book of BOOKS.values()) call.write(book);
  call.end();
}

/** The server, which does not listen yet. */
export function bookstoreServer() {
  const server = new Server();
  server.addService(Bookstore.service, { getBook, listBooks });
  return server;
}
