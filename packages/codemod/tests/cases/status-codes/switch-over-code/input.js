const grpc = require('@grpc/grpc-js');

/** @param {grpc.ServiceError} err */
module.exports = function explain(err) {
  switch (err.code) {
    case 5:
      return 'no such book';
    case 7: // fall through
    case 16:
      return 'not for you';
    case grpc.status.UNAVAILABLE:
      return 'down';
    default:
      return err.details;
  }
};
