import grpc = require('@grpc/grpc-js');
import Codes = grpc.status;
import type fs = require('fs');

type Callback = (error: grpc.ServiceError | null) => void;

class Shop {
  constructor(private readonly client: grpc.Client, protected readonly files?: typeof fs) {}

  close(callback: Callback): void {
    try {
      this.client.close();
    } catch (err) {
      if ((err as grpc.ServiceError).code === 1) return;
      callback(Object.assign(new Error('could not close'), { code: Codes.INTERNAL, details: '', metadata: new grpc.Metadata() }));
    }
  }

  static isGone(error: grpc.ServiceError): error is grpc.ServiceError & { code: Codes.NOT_FOUND } {
    return error.code === 5;
  }
}

export = Shop;
