import { ChannelCredentials, Server, ServerCredentials } from '@grpc/grpc-js';
import { adaptService } from '@protobuf-ts/grpc-backend';
import { GrpcTransport } from '@protobuf-ts/grpc-transport';
import { MessageType, ScalarType } from '@protobuf-ts/runtime';
import { RpcError, ServiceType } from '@protobuf-ts/runtime-rpc';
import type { MethodInfo, RpcInputStream, ServerCallContext } from '@protobuf-ts/runtime-rpc';
import type { Outcome } from '../../src/outcome.ts';
import { answer, error, nothing } from '../../src/outcome.ts';
import { DEADLINE_MS, REQUEST } from '../books.ts';

interface Book {
  readonly title: string;
}

export type Method = 'Get' | 'List' | 'Add' | 'Swap';

/** What a handler of a method with one answer gets last, and the answer it may give. */
export type UnaryHandler = (request: unknown, context: ServerCallContext) => Promise<unknown>;
export type StreamHandler = (request: unknown, answers: RpcInputStream<Book>, context: ServerCallContext) => Promise<void>;

/** The service of `books.json` as this library describes it. */
const book = new MessageType<Book>('litmus.Book', [{ no: 1, name: 'title', kind: 'scalar', T: ScalarType.STRING }]);
const Books = new ServiceType('litmus.Books', [
  { name: 'Get', I: book, O: book, options: {} },
  { name: 'List', I: book, O: book, options: {}, serverStreaming: true },
  { name: 'Add', I: book, O: book, options: {}, clientStreaming: true },
  { name: 'Swap', I: book, O: book, options: {}, clientStreaming: true, serverStreaming: true },
]);

const unused = (): Promise<void> => Promise.resolve();
const UNUSED = { get: unused, list: unused, add: unused, swap: unused };

async function all(messages: AsyncIterable<unknown>): Promise<unknown[]> {
  const received: unknown[] = [];
  for await (const message of messages) received.push(message);
  return received;
}

/** Calls a method and answers what comes back, as the library has it: messages, or a rejection. */
async function received(transport: GrpcTransport, name: Method, patience: number): Promise<unknown> {
  const method = Books.methods.find((info) => info.name === name) as MethodInfo<Book, Book>;
  const options = transport.mergeOptions({ timeout: patience });
  switch (name) {
    case 'Get':
      return (await transport.unary(method, REQUEST, options)).response;
    case 'List': {
      const call = transport.serverStreaming(method, REQUEST, options);
      const messages = await all(call.responses);
      await call;
      return messages;
    }
    case 'Add': {
      const call = transport.clientStreaming(method, options);
      await call.requests.complete();
      return (await call).response;
    }
    case 'Swap': {
      const call = transport.duplex(method, options);
      await call.requests.complete();
      const messages = await all(call.responses);
      await call;
      return messages;
    }
  }
}

/** What a client sees of a method with this handler. */
export async function outcome(method: Method, handler: UnaryHandler | StreamHandler, patience = DEADLINE_MS): Promise<Outcome> {
  const server = new Server();
  server.addService(...adaptService(Books, { ...UNUSED, [method.toLowerCase()]: handler } as object));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (err, bound) => {
      if (err) reject(err);
      else resolve(bound);
    });
  });
  const transport = new GrpcTransport({ host: `127.0.0.1:${port}`, channelCredentials: ChannelCredentials.createInsecure() });
  try {
    return answer(await received(transport, method, patience));
  } catch (err) {
    if (!(err instanceof RpcError)) throw err;
    return err.code === 'DEADLINE_EXCEEDED' ? nothing() : error(err.code, err.message);
  } finally {
    transport.close();
    server.forceShutdown();
  }
}
