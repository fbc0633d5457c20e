import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCodemod } from '../src/run.ts';
import { BOOKS_PROTO } from './support/protos.ts';
import { scratchFolder } from './support/scratch-folder.ts';

// What is rewritten has to run: these are programs for grpc 1.24, started on loopback with the real @grpc/grpc-js after
// the rewrite. The old package itself needs a native build that no Node of today can make.

const PACKAGE = '{\n  "name": "books",\n  "dependencies": {\n    "grpc": "^1.24.11"\n  }\n}\n';

const SERVER = `'use strict';

var PROTO_PATH = __dirname + '/books.proto';

var grpc = require('grpc');

var books = grpc.load(PROTO_PATH).books;

function getBook(call, callback) {
  if (call.request.book_id !== '1') {
    callback({ code: grpc.status.NOT_FOUND, details: 'No book ' + call.request.book_id });
    return;
  }
  callback(null, { book_id: '1', copies_sold: '9007199254740993', genre: 'POEM' });
}

function main() {
  var server = new grpc.Server();
  server.addProtoService(books.Books.service, { getBook: getBook });
  server.bind('127.0.0.1:' + process.argv[2], grpc.ServerCredentials.createInsecure());
  server.start();
  console.log('listening');
}

main();
`;

const CLIENT = `'use strict';

var grpc = require('grpc');
var books = grpc.load({ root: __dirname, file: 'books.proto' }).books;

var client = new books.Books('127.0.0.1:' + process.argv[2], grpc.credentials.createInsecure());

client.getBook({ book_id: '1' }, function (error, book) {
  if (error) throw error;
  var metadata = new grpc.Metadata();
  metadata.set('tenant', 'main');
  client.getBook({ book_id: '2' }, metadata, function (missing) {
    console.log(JSON.stringify({ book: book, code: missing.code === grpc.status.NOT_FOUND, details: missing.details }));
    grpc.closeClient(client);
  });
});
`;

const MODULE_CLIENT = `import grpc from 'grpc';

const { books } = grpc.load('books.proto');
const client = new books.Books('127.0.0.1:' + process.argv[2], grpc.credentials.createInsecure());

client.getBook({ book_id: '1' }, (error, book) => {
  console.log(JSON.stringify({ error, book }));
  client.close();
});
`;

const BOOK = { book_id: '1', copies_sold: '9007199254740993', genre: 'POEM', sequel: null };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A program in a process of its own, ended with the test. */
function start(folder: string, file: string, port: number): ChildProcess {
  const program = spawn(process.execPath, [file, String(port)], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void program.kill());
  return program;
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the program has no output');
  const [chunk] = (await once(stdout, 'data')) as [Buffer];
  return chunk.toString('utf8').trim();
}

describe('a program of grpc 1.24 after the rewrite', { timeout: 60_000 }, () => {
  it('serves and calls with @grpc/grpc-js, in CommonJS and in a module', async () => {
    const folder = scratchFolder({ 'package.json': PACKAGE, 'server.js': SERVER, 'client.js': CLIENT, 'client.mjs': MODULE_CLIENT, 'books.proto': BOOKS_PROTO });
    const { sites, rewrites } = await runCodemod({ transform: 'grpc-js', paths: [folder], write: true, allowDirty: true, addDependency: true });
    expect(sites.filter(({ verdict }) => verdict !== 'rewrite')).toEqual([]);
    expect(rewrites.map(({ file, written }) => [file, written])).toEqual([['package.json', true], ['client.js', true], ['client.mjs', true], ['server.js', true]]);
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({ dependencies: { '@grpc/grpc-js': expect.any(String) as string, '@grpc/proto-loader': expect.any(String) as string } });

    symlinkSync(fileURLToPath(new URL('../node_modules', import.meta.url)), join(folder, 'node_modules'));
    const port = await freePort();
    expect(await firstLine(start(folder, 'server.js', port))).toBe('listening');
    expect(JSON.parse(await firstLine(start(folder, 'client.js', port)))).toEqual({ book: BOOK, code: true, details: 'No book 2' });
    expect(JSON.parse(await firstLine(start(folder, 'client.mjs', port)))).toEqual({ error: null, book: BOOK });
  });
});
