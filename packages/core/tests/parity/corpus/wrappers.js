const grpc = require('@grpc/grpc-js');

class ServiceError extends Error {
  constructor(code, message, ...causes) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.causes = causes;
  }
}

class NotFound extends ServiceError {
  constructor(what) {
    super(grpc.status.NOT_FOUND, `no ${what}`);
  }
}

const fail = (callback, code, details) => callback({ code, details });

function invalid(message) {
  const error = new Error(message);
  error.code = 3;
  return error;
}

module.exports.getBook = (call, callback) => {
  const { request: { id = '' } } = call;
  if (id === '') return fail(callback, grpc.status.INVALID_ARGUMENT, 'id is missing');
  if (id.length > 40) return callback(invalid('id is long'));
  if (id === 'x') return callback(new NotFound('book'));
  if (id === 'y') return callback(new ServiceError(6, 'taken'));
  return callback(null, { id });
};

module.exports.addBook = (call, callback) =>
  callback(Object.assign(new Error('not yet'), { code: grpc.status.UNIMPLEMENTED, details: 'not yet', at: call.request.id }));
