const { credentials, loadPackageDefinition } = require('@grpc/grpc-js');

const RETRYABLE_CODES = [14, 4];
const GIVE_UP = new Set([3, 5, 7]);
const ATTEMPTS = 5;

async function withRetry(work) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await work();
    } catch (err) {
      if (err.code === 8 || err.code === 10) await pause(attempt);
      else if (!RETRYABLE_CODES.includes(err.code)) throw err;
      if ([14, 503].indexOf(err.code) >= 0) log('unavailable');
    }
  }
  throw Object.assign(new Error('gave up'), { code: 14 });
}

function describe(err) {
  switch (err.code) {
    case 0:
      return 'fine';
    case 5:
      return 'gone';
    case 16:
      return 'log in first';
    default:
      return GIVE_UP.has(err.code) ? 'never mind' : 'try again';
  }
}

function connect(address) {
  const proto = loadPackageDefinition({});
  return new proto.Shop(address, credentials.createInsecure(), { 'grpc.max_send_message_length': 16 });
}

module.exports = { withRetry, describe, connect };
