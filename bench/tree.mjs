// A made-up monorepo for the bench: mostly modules with nothing to do, and now and then a service with raw codes.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One file in so many holds raw codes, as in the repositories that speed was first measured on. */
const ONE_IN = 135;

/**
 * Writes the tree and returns its files.
 *
 * @param {string} folder
 * @param {{ files: number, codes: boolean }} options whether any file holds raw codes
 */
export function writeTree(folder, { files, codes }) {
  return Array.from({ length: files }, (_, index) => {
    const home = path.join(folder, 'packages', `package-${Math.floor(index / 100)}`);
    mkdirSync(path.join(home, 'src'), { recursive: true });
    if (index % 100 === 0) {
      writeFileSync(path.join(home, 'package.json'), '{ "type": "module", "dependencies": { "@grpc/grpc-js": "^1.9.0" } }\n');
    }
    const name = path.join(home, 'src', `module-${index}.${index % 4 === 3 ? 'js' : 'ts'}`);
    writeFileSync(name, codes && index % ONE_IN === 0 ? service(index) : plainModule(index));
    return name;
  });
}

/** A module of the usual size with numbers, switches and words of all kinds. */
function plainModule(index) {
  const functions = Array.from({ length: 22 }, (_, at) => {
    const size = ((index * 7 + at * 13) % 900) + 17;
    return `export function layout${at}(items, width = ${size}) {
  const columns = Math.max(1, Math.floor(width / ${(at % 9) + 2}));
  return items.map((item, position) => ({ id: item.id, row: Math.floor(position / columns), label: 'item ' + position }));
}
`;
  });
  return `import { readFile } from 'node:fs/promises';\n\n${functions.join('\n')}`;
}

/** A service that answers, compares and switches with raw codes. */
function service(index) {
  return `import * as grpc from '@grpc/grpc-js';

const books = new Map();
const store = new grpc.Client('localhost:50051', grpc.credentials.createInsecure());

export const handlers = {
  getBook(call, callback) {
    const book = books.get(call.request.id);
    if (!book) return callback({ code: 5, message: 'no book ' + call.request.id });
    return callback(null, book);
  },
};

export function borrow(id, done) {
  store.makeUnaryRequest('/books.Books/Borrow', Buffer.from, Buffer.from, { id }, (err, loan) => {
    if (err && err.code === 14) return setTimeout(() => borrow(id, done), ${100 + (index % 7)});
    switch (err?.code) {
      case 5:
        return done(undefined, null);
      default:
        return done(err ?? undefined, loan);
    }
  });
}

${plainModule(index)}`;
}
