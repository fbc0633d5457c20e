#!/usr/bin/env node
'use strict';

const bookstore = require('../server');
const store = require('../server/store');

function usage() {
  console.error('Usage: serve.js [--port NUMBER] [--host HOST]');
  process.exit(2);
}

const options = { port: '50051', host: '127.0.0.1' };
const args = process.argv.slice(2);
while (args.length > 0) {
  const name = args.shift().replace(/^--/, '');
  if (!(name in options) || args.length === 0) {
    usage();
  }
  options[name] = args.shift();
}

bookstore.start(options.host + ':' + options.port, {}, function (err, running) {
  if (err) {
    console.error('Cannot listen: ' + err.message);
    process.exitCode = 1;
    return;
  }
  console.log('The bookstore listens on ' + options.host + ':' + running.port);

  function shutDown() {
    store.close();
    bookstore.stop(running.server, 3000, function (err) {
      process.exit(err ? 1 : 0);
    });
  }
  process.on('SIGINT', shutDown);
  process.on('SIGTERM', shutDown);
});
