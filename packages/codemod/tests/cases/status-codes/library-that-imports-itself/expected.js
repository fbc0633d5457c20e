const assert = require('assert');
const { makeClient } = require('./support.js');
const { StatusCode } = require('grpc-web');

describe('a client', function () {
  it('fails where the answer cannot be read', function (done) {
    makeClient('greeter').greet({}, {}, function (error) {
      assert.equal(StatusCode.UNKNOWN, error.code);
      assert.equal('The answer cannot be read', error.message);
      done();
    });
  });
});
