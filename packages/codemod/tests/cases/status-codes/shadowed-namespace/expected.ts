import * as grpc from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';

export const getBook: grpc.handleUnaryCall<unknown, unknown> = (call, callback) => {
  const grpc = call.getPeer();
  callback({ code: status.NOT_FOUND, details: `No such book for ${grpc}` });
};
