import { createRequire } from 'node:module';
import type * as grpcJsTypes from '@grpc/grpc-js';
import type { Client, ServiceError, UntypedServiceImplementation } from '@grpc/grpc-js';
import { LIBRARIES } from '../../src/libraries.ts';
import type { Installed } from '../../src/libraries.ts';
import type { Outcome } from '../../src/outcome.ts';
import { answer, error, nothing } from '../../src/outcome.ts';
import { books, DEADLINE_MS, REQUEST } from '../books.ts';

export type GrpcJs = typeof grpcJsTypes;
export type Method = 'Get' | 'List' | 'Add' | 'Swap';

/** A handler of any method, and what it may do with its parameters, right or wrong. */
export type Handler = (call: Call, callback: Callback) => unknown;
export type Callback = (err: unknown, message?: unknown) => void;
export interface Call {
  emit(event: 'error', what: unknown): void;
  destroy(what: Error): void;
  write(message: unknown): void;
  end(): void;
}

export type ClientOptions = ConstructorParameters<GrpcJs['Client']>[2];

const load = createRequire(import.meta.url);
const SETTINGS: Readonly<Record<string, Installed>> = LIBRARIES['grpc-js'].settings;

/** Servers of these versions do not begin to serve by themselves. */
const TO_BE_STARTED: ReadonlySet<string> = new Set(['1.9.15', '1.8.14']);

/** The library in one of its versions; the types are those of the newest. */
export function grpcJs(version: string): GrpcJs {
  return load(SETTINGS[version]?.folder ?? '') as GrpcJs;
}

/** Serves books by these handlers for as long as `use` runs. */
export async function withServer<T>(version: string, handlers: Readonly<Record<string, Handler>>, use: (address: string) => Promise<T>): Promise<T> {
  const grpc = grpcJs(version);
  const server = new grpc.Server();
  try {
    server.addService(books, handlers as unknown as UntypedServiceImplementation);
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (err, bound) => {
        if (err) reject(err);
        else resolve(bound);
      });
    });
    if (TO_BE_STARTED.has(version)) server.start();
    return await use(`127.0.0.1:${port}`);
  } finally {
    server.forceShutdown();
  }
}

/** Lets a client call for as long as `use` runs. */
export async function withClient<T>(version: string, address: string, options: ClientOptions, use: (client: Client) => Promise<T>): Promise<T> {
  const grpc = grpcJs(version);
  const client = new (grpc.makeGenericClientConstructor(books, 'Books'))(address, grpc.credentials.createInsecure(), options);
  try {
    return await use(client);
  } finally {
    client.close();
  }
}

async function all(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const messages: unknown[] = [];
  for await (const message of stream) messages.push(message);
  return messages;
}

/** Calls one method of books and answers what comes back, as the library has it: messages, or a rejection. */
export async function received(client: Client, method: Method, patience = DEADLINE_MS): Promise<unknown> {
  const { path, requestSerialize, responseDeserialize, requestStream, responseStream } = books[method] ?? {};
  if (path === undefined || requestSerialize === undefined || responseDeserialize === undefined) throw new Error(`No method ${method}`);
  const options = { deadline: Date.now() + patience };
  if (responseStream) {
    if (!requestStream) return all(client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, REQUEST, options));
    const call = client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize, options);
    call.end(REQUEST);
    return all(call);
  }
  return new Promise((resolve, reject) => {
    const done = (err: ServiceError | null, message: unknown): void => {
      if (err) reject(err);
      else resolve(message);
    };
    if (requestStream) client.makeClientStreamRequest(path, requestSerialize, responseDeserialize, options, done).end(REQUEST);
    else client.makeUnaryRequest(path, requestSerialize, responseDeserialize, REQUEST, options, done);
  });
}

/** What a client sees of a call. No server here sends DEADLINE_EXCEEDED, so that code is the client's own deadline. */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    return answer(await call);
  } catch (err) {
    const { code, details, metadata } = err as ServiceError;
    if (code === 4) return nothing();
    const reasons = metadata.get('reason').map(String);
    return error(code, details, reasons.length > 0 ? { metadata: { reason: reasons.join() } } : {});
  }
}

/** What a client sees of a method with this handler, server and client being of the same version. */
export async function outcome(version: string, method: Method, handler: Handler, patience = DEADLINE_MS): Promise<Outcome> {
  return withServer(version, { [method]: handler }, (address) =>
    withClient(version, address, {}, (client) => outcomeOf(received(client, method, patience))),
  );
}
