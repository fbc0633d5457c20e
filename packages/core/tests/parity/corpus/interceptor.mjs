import * as grpc from '@grpc/grpc-js';
import { metrics } from './metrics.mjs';

export const codes = grpc.status;
const { UNAVAILABLE, DEADLINE_EXCEEDED: TIMED_OUT } = codes;

export function retrying(options, nextCall) {
  const call = nextCall(options);
  return new grpc.InterceptingCall(call, {
    start(metadata, listener, next) {
      next(metadata, {
        onReceiveStatus(status, forward) {
          if (status.code === 14 || status.code === TIMED_OUT) metrics.count('retry');
          if (status.code !== codes.OK && status.code !== UNAVAILABLE) metrics.count(`failed.${status.code}`);
          forward({ ...status, code: status.code === 2 ? codes.INTERNAL : status.code });
        },
      });
    },
  });
}

const listen = async (client, id) => {
  const stream = client.watch({ id });
  stream.on('error', (error) => {
    if (error.code === 1) return;
    metrics.count(error.code === codes.CANCELED ? 'cancelled' : 'broken');
  });
  for await (const book of stream) yield_(book);
};

const yield_ = (book) => book?.id ?? 0;
export default listen;
