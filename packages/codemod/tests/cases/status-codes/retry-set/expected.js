const grpc = require('@grpc/grpc-js');

const RETRYABLE_CODES = new Set([grpc.status.RESOURCE_EXHAUSTED, grpc.status.UNAVAILABLE]);
const MAX_ATTEMPTS = 5;

exports.withRetry = async function withRetry(client, request) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call(client, request);
    } catch (err) {
      if (!RETRYABLE_CODES.has(err.code) || attempt >= MAX_ATTEMPTS) throw err;
    }
  }
};

const call = (client, request) =>
  new Promise((resolve, reject) => {
    client.getBook(request, new grpc.Metadata(), (err, book) => (err ? reject(err) : resolve(book)));
  });
