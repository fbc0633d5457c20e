import { status, type handleUnaryCall, type ServiceError } from '@grpc/grpc-js';

type Handler<Request, Response> = handleUnaryCall<Request, Response>;

export const getHero: handleUnaryCall<{ id: number }, { name: string }> = (call, callback) => {
  const token = call.metadata.get('authorization')[0];
  if (token === undefined) {
    callback({ code: status.INVALID_ARGUMENT, details: 'Not authenticated' });
    return;
  }
  callback({ code: 12, details: 'Not implemented' } satisfies Partial<ServiceError>);
};

export function describe(error: ServiceError): string {
  switch (error.code) {
    case 5:
      return 'missing';
    case status.CANCELED:
      return 'stopped';
    default:
      return error.details;
  }
}
