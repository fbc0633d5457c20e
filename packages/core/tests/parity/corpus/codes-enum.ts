import type { handleUnaryCall, ServiceError } from '@grpc/grpc-js';

export enum Status {
  OK = 0,
  CANCELLED,
  NOT_FOUND = 5,
  Internal = 13,
}

export const enum Retry {
  Never = 'never',
  Soon = 14,
}

export namespace Codes {
  export const NOT_FOUND = 5;
  export namespace Inner {
    export const grpcCode = 13;
  }
}

declare module './books' {
  interface Book {
    code: 5;
  }
}

export function describe(error: ServiceError): string {
  if (error.code === Status.NOT_FOUND) return Status[error.code];
  if (error.code === Codes.NOT_FOUND || error.code === Codes.Inner.grpcCode) return 'gone';
  return error.code === 16 ? 'log in' : `${Retry.Soon}`;
}

export const fail: handleUnaryCall<object, object> = (call, callback) => {
  callback({ code: Status.NOT_FOUND, details: 'gone' });
  callback({ code: Status.Internal, details: 'broken' });
};
