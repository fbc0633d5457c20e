const assert = require('assert');
const { makeClient } = require('./support.js');

describe('a client', function () {
  it('fails where the answer cannot be read', function (done) {
    makeClient('greeter').greet({}, {}, function (error) {
      assert.equal(2, error.code);
      assert.equal('The answer cannot be read', error.message);
      done();
    });
  });
});
