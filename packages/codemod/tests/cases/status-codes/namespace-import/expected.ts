import * as grpc from '@grpc/grpc-js';
import type { BookRequest, Book } from './gen/books';

export const getBook: grpc.handleUnaryCall<BookRequest, Book> = (call, callback) => {
  if (call.request.isbn === '') {
    callback({ code: grpc.status.INVALID_ARGUMENT, details: 'An ISBN is needed' });
    return;
  }
  callback({ code: grpc.status.UNIMPLEMENTED });
};

export function isGone(error: grpc.ServiceError): boolean {
  return error.code === grpc.status.NOT_FOUND;
}
