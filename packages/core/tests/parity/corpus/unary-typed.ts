import * as grpc from '@grpc/grpc-js';
import { sendUnaryData, ServerUnaryCall, ServiceError, StatusBuilder } from '@grpc/grpc-js';
import type { Book, Id } from './books';

export const getBook: grpc.handleUnaryCall<Id, Book> = (call, callback): void => {
  if (!call.request.id) callback({ code: 3, message: 'id is missing' });
  else callback(null, find(call.request.id)!);
};

declare function find(id: string): Book | undefined;

export async function addBook(call: ServerUnaryCall<Book, Id>, callback: sendUnaryData<Id>): Promise<void> {
  const error: Partial<ServiceError> = { code: 6, details: 'it is there' };
  if (find(call.request.id)) return callback(error as ServiceError, null);
  callback(null, { id: call.request.id });
}

export const service = {
  watch: (async (call) => {
    call.emit('error', { code: grpc.status.UNIMPLEMENTED, details: 'soon' });
  }) as grpc.handleServerStreamingCall<Id, Book>,
} satisfies Partial<grpc.UntypedServiceImplementation>;

export function codeOf<E extends ServiceError>(this: void, error: E): grpc.status {
  return error.code === 14 ? grpc.status.UNAVAILABLE : (error?.code ?? 13);
}

export const status = new StatusBuilder().withCode(5).withDetails('gone').build();
