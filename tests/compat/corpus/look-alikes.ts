import { status } from '@grpc/grpc-js';
import { TRPCError } from '@trpc/server';

enum Code {
  Forbidden = 7,
}

export function refuse(context: { session?: object }): never {
  if (!context.session) throw new TRPCError({ code: 'FORBIDDEN', message: 'You must be logged in' });
  span.setStatus({ code: 2, message: String(Code.Forbidden) });
  throw new Error(status[status.NOT_FOUND]);
}
