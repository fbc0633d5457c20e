import { once } from 'node:events';
import { createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { create, createFileRegistry, toJson } from '@bufbuild/protobuf';
import type { DescMessage, DescService, Message } from '@bufbuild/protobuf';
import { FieldDescriptorProto_Type, FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import { ConnectError, createClient } from '@connectrpc/connect';
import type { HandlerContext, ServiceImpl, Transport } from '@connectrpc/connect';
import { connectNodeAdapter, createConnectTransport, createGrpcTransport, Http2SessionManager } from '@connectrpc/connect-node';
import type { Outcome } from '../../src/outcome.ts';
import { answer, error } from '../../src/outcome.ts';
import { DEADLINE_MS, REQUEST } from '../books.ts';

/** The service of `books.json`, as far as it is called here, as this library describes it. */
const descriptor = create(FileDescriptorProtoSchema, {
  name: 'books.proto',
  package: 'litmus',
  syntax: 'proto3',
  messageType: [{ name: 'Book', field: [{ name: 'title', jsonName: 'title', number: 1, type: FieldDescriptorProto_Type.STRING }] }],
  service: [
    {
      name: 'Books',
      method: [
        { name: 'Get', inputType: '.litmus.Book', outputType: '.litmus.Book' },
        { name: 'List', inputType: '.litmus.Book', outputType: '.litmus.Book', serverStreaming: true },
      ],
    },
  ],
});

const books = createFileRegistry(descriptor, () => undefined).getService('litmus.Books') as DescService;

export type Handler = (request: Message, context: HandlerContext) => unknown;

const TRANSPORTS: Readonly<Record<string, (address: string, sessions: Http2SessionManager) => Transport>> = {
  '2.2.0, Connect protocol': (baseUrl, sessionManager) => createConnectTransport({ baseUrl, httpVersion: '2', sessionManager }),
  '2.2.0, gRPC protocol': (baseUrl, sessionManager) => createGrpcTransport({ baseUrl, sessionManager }),
};

/** Serves books by this handler for as long as `use` runs. */
export async function withServer<T>(method: 'get' | 'list', handler: Handler, use: (address: string) => Promise<T>): Promise<T> {
  const implementation = { [method]: handler } as ServiceImpl<DescService>;
  const server = createServer(connectNodeAdapter({ routes: (router) => router.service(books, implementation) }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

/** Calls a method and answers what comes back, as the library has it: messages as JSON, or a rejection. */
export async function received(setting: string, address: string, method: 'get' | 'list'): Promise<unknown> {
  const sessions = new Http2SessionManager(address);
  const transport = TRANSPORTS[setting]?.(address, sessions);
  if (transport === undefined) throw new Error(`No setting ${setting}`);
  const client = createClient(books, transport) as unknown as Record<string, (request: object, options: object) => unknown>;
  const json = (message: unknown): unknown => toJson(books.methods[0]?.output as DescMessage, message as Message);
  try {
    const call = client[method]?.(REQUEST, { timeoutMs: DEADLINE_MS });
    if (method === 'get') return json(await call);
    const messages: unknown[] = [];
    for await (const message of call as AsyncIterable<unknown>) messages.push(json(message));
    return messages;
  } finally {
    sessions.abort();
  }
}

/** What a client sees of a call. */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    return answer(await call);
  } catch (err) {
    if (!(err instanceof ConnectError)) throw err;
    const reason = err.metadata.get('reason');
    return error(err.code, err.rawMessage, reason === null ? {} : { metadata: { reason } });
  }
}

/** What a client sees of a method with this handler. */
export async function outcome(setting: string, method: 'get' | 'list', handler: Handler): Promise<Outcome> {
  return withServer(method, handler, (address) => outcomeOf(received(setting, address, method)));
}
