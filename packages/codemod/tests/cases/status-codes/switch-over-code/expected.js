const grpc = require('@grpc/grpc-js');

/** @param {grpc.ServiceError} err */
module.exports = function explain(err) {
  switch (err.code) {
    case grpc.status.NOT_FOUND:
      return 'no such book';
    case grpc.status.PERMISSION_DENIED: // fall through
    case grpc.status.UNAUTHENTICATED:
      return 'not for you';
    case grpc.status.UNAVAILABLE:
      return 'down';
    default:
      return err.details;
  }
};
