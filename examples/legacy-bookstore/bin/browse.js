#!/usr/bin/env node
'use strict';

// Prints the catalogue, or one book. `--pager` shows the list in $PAGER.

const spawn = require('child_process').spawn;
const grpc = require('@grpc/grpc-js');
const bookstore = require('../client');

const EXIT_FAILED = 1;
const EXIT_SIGNED_OUT = 3;

const args = process.argv.slice(2);

function option(name, fallback) {
  const at = args.indexOf('--' + name);
  return at === -1 ? fallback : args.splice(at, 2)[1];
}

function flag(name) {
  const at = args.indexOf('--' + name);
  return at !== -1 && args.splice(at, 1).length === 1;
}

const address = option('host', '127.0.0.1') + ':' + option('port', '50051');
const user = option('user', 'ben@example.org');
const password = option('password', 'battery staple');
const pager = flag('pager');
const client = new bookstore.BookstoreClient(address, {
  credentials: flag('tls') ? grpc.credentials.createSsl() : grpc.credentials.createInsecure(),
});

function line(book) {
  return [book.isbn, book.title, book.author, book.shelf, book.stock + ' in stock'].join('\t');
}

function show(text) {
  client.close();
  if (!pager) {
    console.log(text);
    return;
  }
  const child = spawn(process.env.PAGER || 'less', [], { stdio: ['pipe', 'inherit', 'inherit'] });
  child.on('close', function (code) {
    if (code !== 0) {
      process.exitCode = 1;
    }
  });
  child.stdin.end(text + '\n');
}

function quit(err) {
  client.close();
  console.error(bookstore.explain(err));
  process.exitCode = 16 === err.code ? EXIT_SIGNED_OUT : EXIT_FAILED;
}

if (args[0]) {
  client.getBook(args[0], function (err, book) {
    if (err) {
      return quit(err);
    }
    show(book ? line(book) : 'No book with ISBN ' + args[0]);
  });
} else {
  client.signIn(user, password, function (err) {
    if (err) {
      return quit(err);
    }
    client.listBooks({}, function (err, books) {
      if (err) {
        return quit(err);
      }
      show(books.map(line).join('\n'));
    });
  });
}
