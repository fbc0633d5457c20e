import { Code, ConnectError, createClient, type Client } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import { Books } from './gen/books_pb.js';

const client: Client<typeof Books> = createClient(Books, createConnectTransport({ httpVersion: '2', baseUrl: 'http://127.0.0.1:1' }));

export async function find(id: string): Promise<unknown> {
  try {
    return await client.getBook({ id });
  } catch (err: unknown) {
    if (err instanceof ConnectError && err.code === 5) return undefined;
    const error = ConnectError.from(err);
    if (error.code === Code.Unavailable || error.code === 4) return find(id);
    switch (error.code) {
      case Code.InvalidArgument:
      case 11:
        throw new RangeError(error.rawMessage, { cause: error });
      default:
        throw error;
    }
  }
}

export function isRetryable(error: ConnectError | null): boolean {
  return [Code.Unavailable, 10].includes(error?.code as Code);
}

export const codeOf = (e: unknown): number => (e as ConnectError).code ?? 2;
