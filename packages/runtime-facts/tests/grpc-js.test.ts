import { readFile } from 'node:fs';
import type { sendUnaryData, ServiceError } from '@grpc/grpc-js';
import { exception, values } from '../src/outcome.ts';
import type { Outcome } from '../src/outcome.ts';
import { REQUEST } from './books.ts';
import { prove } from './prove.ts';
import type { Run } from './prove.ts';
import { doomed } from './servers/doomed.ts';
import type { ClientOptions, GrpcJs, Method } from './servers/grpc-js.ts';
import { grpcJs, outcome, outcomeOf, received, withClient, withServer } from './servers/grpc-js.ts';
import { statusOnTheWire } from './servers/wire.ts';

const NO_SUCH_BOOK = 'no such book';

const noSuchBook = (properties: object = {}): Error => Object.assign(new Error(NO_SUCH_BOOK), properties);

/** The handler throws at once. */
const throws = (method: Method, thrown: Error): Run => (version) =>
  outcome(version, method, () => {
    throw thrown;
  });

/** The handler ends the call by `callback(what)`. */
const callsBack = (what: (grpc: GrpcJs) => unknown): Run => (version) =>
  outcome(version, 'Get', (_: unknown, callback: (err: unknown) => void) => {
    callback(what(grpcJs(version)));
  });

/** The handler ends the stream by `call.emit('error', what)`. */
const emits = (what: unknown): Run => (version) =>
  outcome(version, 'List', (call: { emit(event: string, what: unknown): void }) => {
    call.emit('error', what);
  });

const destroys = (method: Method): Run => (version) =>
  outcome(version, method, (call: { destroy(err: Error): void }) => {
    call.destroy(noSuchBook({ code: 5 }));
  });

/** What a client reads from an error that was given to the callback. */
const reads = (sent: object, read: (err: ServiceError, grpc: GrpcJs) => Readonly<Record<string, unknown>>): Run => (version) =>
  withServer(version, { Get: (_: unknown, callback: (err: unknown) => void) => { callback(sent); } }, (address) =>
    withClient(version, address, {}, async (client) => {
      const err = await received(client, 'Get').catch((caught: unknown) => caught);
      return values(read(err as ServiceError, grpcJs(version)));
    }),
  );

/** A server hands on the error it gets from another one. */
const handsOn: Run = (version) => {
  const metadata = new (grpcJs(version).Metadata)();
  metadata.set('reason', 'out of print');
  const upstream = { Get: (_: unknown, callback: (err: unknown) => void) => { callback({ code: 5, details: NO_SUCH_BOOK, metadata }); } };
  return withServer(version, upstream, (upstreamAddress) =>
    withClient(version, upstreamAddress, {}, (client) =>
      outcome(version, 'Get', (_: unknown, callback: sendUnaryData<unknown>) => {
        received(client, 'Get').catch((err: unknown) => { callback(err as ServiceError); });
      }),
    ),
  );
};

const RETRY_POLICY = {
  maxAttempts: 3,
  initialBackoff: '0.01s',
  maxBackoff: '0.01s',
  backoffMultiplier: 1,
  retryableStatusCodes: ['UNAVAILABLE'],
};

const serviceConfig = (retryPolicy: object): object => ({ methodConfig: [{ name: [{ service: 'litmus.Books' }], retryPolicy }] });

/** A client with this service config calls a server that is always UNAVAILABLE. */
async function retriesWith(version: string, config: unknown): Promise<Outcome> {
  let attempts = 0;
  const unavailable = (_: unknown, callback: (err: unknown) => void): void => {
    attempts += 1;
    callback({ code: 14, message: 'shelf out of reach' });
  };
  return withServer(version, { Get: unavailable }, async (address) => {
    const options = { 'grpc.service_config': config } as ClientOptions;
    try {
      const seen = await withClient(version, address, options, (client) => outcomeOf(received(client, 'Get')));
      return { ...seen, attempts };
    } catch (err) {
      return exception((err as Error).message);
    }
  });
}

const retries = (config: object): Run => (version) => retriesWith(version, JSON.stringify(config));

const retriesBy = (changes: object): Run => retries(serviceConfig({ ...RETRY_POLICY, ...changes }));

prove('grpc-js', {
  'grpc-js/throw-in-handler': throws('Get', noSuchBook()),
  'grpc-js/throw-code-in-handler': throws('Get', noSuchBook({ code: 5 })),
  'grpc-js/throw-code-in-server-stream-handler': throws('List', noSuchBook({ code: 5 })),
  'grpc-js/throw-code-in-client-stream-handler': (version) => doomed(version, 'client stream throws', 'Add', 'as it is'),
});
