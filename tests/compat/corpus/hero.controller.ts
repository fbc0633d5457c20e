import { status as GrpcStatus, type Metadata } from '@grpc/grpc-js';
import { GrpcMethod, RpcException } from '@nestjs/microservices';

export class HeroController {
  private readonly heroes = new Map<number, string>();

  @GrpcMethod('HeroService', 'FindOne')
  findOne({ id }: { id: number }, metadata: Metadata): { name: string } {
    if (metadata.get('authorization').length === 0) {
      throw new RpcException({ code: GrpcStatus.FAILED_PRECONDITION, message: 'You must be signed in' });
    }
    const name = this.heroes.get(id);
    if (name === undefined) throw new RpcException({ code: 5, message: `There is no hero ${id}` });
    return { name };
  }

  @GrpcMethod()
  fail(): never {
    throw new RpcException({ code: GrpcStatus.OK, message: 'It failed' });
  }
}
