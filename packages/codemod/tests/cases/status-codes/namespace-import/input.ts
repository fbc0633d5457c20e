import * as grpc from '@grpc/grpc-js';
import type { BookRequest, Book } from './gen/books';

export const getBook: grpc.handleUnaryCall<BookRequest, Book> = (call, callback) => {
  if (call.request.isbn === '') {
    callback({ code: 3, details: 'An ISBN is needed' });
    return;
  }
  callback({ code: 12 });
};

export function isGone(error: grpc.ServiceError): boolean {
  return error.code === 5;
}
