#!/usr/bin/env node
'use strict';

const assert = require('node:assert');

// What the gateway answers, by HTTP status.
const GRPC_TO_HTTP = {
  0: 200,
  5: 404,
  14: 503,
  16: 401,
};

test('a book that is not there', async () => {
  nock(GATEWAY).get('/v1/books/7').reply(answer({ status: 404, data: { code: 5, message: 'No such book' } }));
  assert.equal(grpcCodeToText(14), 'try again');
});
