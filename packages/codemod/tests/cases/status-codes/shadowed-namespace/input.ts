import * as grpc from '@grpc/grpc-js';

export const getBook: grpc.handleUnaryCall<unknown, unknown> = (call, callback) => {
  const grpc = call.getPeer();
  callback({ code: 5, details: `No such book for ${grpc}` });
};
