// A server whose handlers fail where no library catches it, in a process of its own. It prints a line for the port, and
// one for each thing that would have ended it if, with `listens`, it did not listen to that.
//
//   node doomed-server.mjs FOLDER_OF_GRPC_JS HANDLER [listens]

import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const [folder, name, listens] = process.argv.slice(2);
const grpc = load(folder);
const books = load('@grpc/proto-loader').fromJSON(load('../books.json'), { defaults: true })['litmus.Books'];

const noSuchBook = () => Object.assign(new Error('no such book'), { code: grpc.status.NOT_FOUND });

/** By name, the method and its handler. */
const HANDLERS = {
  'client stream throws': { Add() { throw noSuchBook(); } },
  'bidi throws': { Swap() { throw noSuchBook(); } },
  'throws later': { Get() { setImmediate(() => { throw noSuchBook(); }); } },
  'data listener throws': { Add(call) { call.on('data', () => { throw noSuchBook(); }); } },
  'async rejects': { async Get() { throw noSuchBook(); } },
  'async stream rejects': { async List() { throw noSuchBook(); } },
  'string': { Get(call, callback) { callback('no such book'); } },
  'string later': { Get(call, callback) { setImmediate(callback, 'no such book'); } },
};

if (listens) {
  for (const event of ['unhandledRejection', 'uncaughtException']) process.on(event, () => console.log(event));
}

const server = new grpc.Server();
server.addService(books, HANDLERS[name]);
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (err, port) => {
  if (err) throw err;
  // Newer versions begin by themselves and say so in a warning, which nobody reads here.
  server.start();
  console.log(port);
});

// Nobody is left to stop it where the test process is gone.
setTimeout(() => process.exit(2), 60_000).unref();
process.stdin.on('end', () => process.exit(3)).resume();
