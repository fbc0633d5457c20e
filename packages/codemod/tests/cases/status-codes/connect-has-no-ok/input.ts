import { Code, ConnectError } from '@connectrpc/connect';

export function describe(error: ConnectError): string {
  if (error.code === 0) return 'fine';
  return error.code === 5 ? 'no such book' : Code[error.code];
}
