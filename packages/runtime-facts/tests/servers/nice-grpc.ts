import { ClientError, createChannel, createClientFactory, createServer } from 'nice-grpc';
import type { CallContext } from 'nice-grpc';
import type { Outcome } from '../../src/outcome.ts';
import { answer, error } from '../../src/outcome.ts';
import { books, DEADLINE_MS, REQUEST } from '../books.ts';

export type Method = 'Get' | 'List';
export type Handler = (request: unknown, context: CallContext) => unknown;
type Client = Readonly<Record<Method, (request: unknown, options: object) => unknown>>;

/** It wants a handler for every method, whether it is called or not. */
const UNUSED = Object.fromEntries(Object.keys(books).map((method) => [method, () => undefined]));

/** Serves books by this handler, and lets a client call for as long as `use` runs. */
export async function withClient<T>(method: Method, handler: Handler, use: (client: Client) => Promise<T>, factory = createClientFactory()): Promise<T> {
  const server = createServer();
  server.add(books, { ...UNUSED, [method]: handler } as never);
  const channel = createChannel(`127.0.0.1:${await server.listen('127.0.0.1:0')}`);
  try {
    return await use(factory.create(books, channel) as unknown as Client);
  } finally {
    channel.close();
    server.forceShutdown();
  }
}

/** Calls a method and answers what comes back, as the library has it: messages, or a rejection. */
export async function received(client: Client, method: Method, options: object = {}): Promise<unknown> {
  const call = client[method](REQUEST, { signal: AbortSignal.timeout(DEADLINE_MS), ...options });
  if (method === 'Get') return call;
  const messages: unknown[] = [];
  for await (const message of call as AsyncIterable<unknown>) messages.push(message);
  return messages;
}

/** What a client sees of a method with this handler. */
export async function outcome(method: Method, handler: Handler): Promise<Outcome> {
  return withClient(method, handler, async (client) => {
    try {
      return answer(await received(client, method));
    } catch (err) {
      if (!(err instanceof ClientError)) throw err;
      return error(err.code, err.details);
    }
  });
}
