#!/usr/bin/env node
'use strict';

const assert = require('node:assert');
const { GrpcStatus } = require('./constants');

// What the gateway answers, by HTTP status.
const GRPC_TO_HTTP = {
  [GrpcStatus.OK]: 200,
  [GrpcStatus.NOT_FOUND]: 404,
  [GrpcStatus.UNAVAILABLE]: 503,
  [GrpcStatus.UNAUTHENTICATED]: 401,
};

test('a book that is not there', async () => {
  nock(GATEWAY).get('/v1/books/7').reply(answer({ status: 404, data: { code: GrpcStatus.NOT_FOUND, message: 'No such book' } }));
  assert.equal(grpcCodeToText(GrpcStatus.UNAVAILABLE), 'try again');
});
