import { GrpcException, GrpcNotFoundException, GrpcStatus, RpcException } from '@nestjs/microservices';

export class BookGone extends GrpcNotFoundException {
  constructor(readonly id: string) {
    super(`no book ${id}`);
  }
}

export class Denied extends RpcException {
  constructor(message = 'denied') {
    super({ code: GrpcStatus.PERMISSION_DENIED, message });
  }
}

export function check(id: string | undefined, user?: { admin: boolean }): asserts id is string {
  if (id === undefined) throw new GrpcException('id is missing', GrpcStatus.INVALID_ARGUMENT);
  if (id.length > 40) throw new GrpcException('id is long', 11);
  if (!user?.admin) throw new Denied();
}

export const byName: Record<string, GrpcStatus> = { missing: GrpcStatus.NOT_FOUND, taken: 6 };
export const oops = (): RpcException => new RpcException('something broke');
