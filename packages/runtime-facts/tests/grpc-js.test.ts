import { readFile } from 'node:fs';
import type { ServiceError } from '@grpc/grpc-js';
import { exception, values } from '../src/outcome.ts';
import type { Outcome } from '../src/outcome.ts';
import { DEADLINE_MS } from './books.ts';
import { prove } from './prove.ts';
import type { Run } from './prove.ts';
import { doomed } from './servers/doomed.ts';
import type { ClientOptions, GrpcJs, Handler, Method } from './servers/grpc-js.ts';
import { grpcJs, outcome, outcomeOf, received, withClient, withServer } from './servers/grpc-js.ts';
import { statusOnTheWire } from './servers/wire.ts';

const NO_SUCH_BOOK = 'no such book';

const noSuchBook = (properties: object = {}): Error => Object.assign(new Error(NO_SUCH_BOOK), properties);

/** The server has a process of its own, as the handler may end it. */
const inProcess = (handler: string, method: Method): Run => (version, patience) => doomed(version, { handler, method, listens: false, patience });

/** That process listens to what would end it. */
const inListeningProcess = (handler: string, method: Method): Run => (version, patience) => doomed(version, { handler, method, listens: true, patience });

/** The handler throws at once. */
const throws = (method: Method, thrown: Error): Run => (version) =>
  outcome(version, method, () => {
    throw thrown;
  });

/** The versions in which a stream's handler is run where nothing catches what it throws. */
const UNGUARDED: ReadonlySet<string> = new Set(['1.9.15', '1.8.14']);

/** The handler of a client's stream throws at once; where that would end this process, another one is used. */
const throwsInStream = (method: Method, handler: string): Run => (version, patience) => {
  const run = UNGUARDED.has(version) ? inProcess(handler, method) : throws(method, noSuchBook({ code: 5 }));
  return run(version, patience);
};

/** The handler ends the call by `callback(what)`. */
const callsBack = (what: (grpc: GrpcJs) => unknown): Run => (version) =>
  outcome(version, 'Get', (_, callback) => {
    callback(what(grpcJs(version)));
  });

/** The handler ends the stream by `call.emit('error', what)`. */
const emits = (what: unknown): Run => (version) =>
  outcome(version, 'List', (call) => {
    call.emit('error', what);
  });

const destroys = (method: Method): Run => (version, patience) =>
  outcome(version, method, (call) => { call.destroy(noSuchBook({ code: 5 })); }, patience);

/** What a client reads from an error that was given to the callback. */
const reads = (sent: object, read: (err: ServiceError, grpc: GrpcJs) => Readonly<Record<string, unknown>>): Run => (version) =>
  withServer(version, { Get: (_, callback) => { callback(sent); } }, (address) =>
    withClient(version, address, {}, async (client) => {
      const err = await received(client, 'Get').catch((caught: unknown) => caught);
      return values(read(err as ServiceError, grpcJs(version)));
    }),
  );

/** A server hands on the error it gets from another one. */
const handsOn: Run = (version) => {
  const metadata = new (grpcJs(version).Metadata)();
  metadata.set('reason', 'out of print');
  const outOfPrint: Handler = (_, callback) => { callback({ code: 5, details: NO_SUCH_BOOK, metadata }); };
  return withServer(version, { Get: outOfPrint }, (upstreamAddress) =>
    withClient(version, upstreamAddress, {}, (client) =>
      outcome(version, 'Get', (_, callback) => {
        received(client, 'Get').catch((err: unknown) => { callback(err); });
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

/** A client with this service config calls a server that is always UNAVAILABLE, or does what it is told. */
async function retriesWith(version: string, config: unknown, does?: Handler): Promise<Outcome> {
  let attempts = 0;
  const counted: Handler = (call, callback) => {
    attempts += 1;
    if (does) does(call, callback);
    else callback({ code: 14, message: 'shelf out of reach' });
  };
  return withServer(version, { Get: counted }, async (address) => {
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

/** The same for a handler that always fails with one code, which is repeated. */
const repeats = (code: number, name: string, message: string): Run => (version) =>
  retriesWith(version, JSON.stringify(serviceConfig({ ...RETRY_POLICY, retryableStatusCodes: [name] })), (_, callback) => { callback({ code, message }); });

/** A client with this timeout calls a handler that takes its time. */
const timesOut = (timeout: string): Run => (version) =>
  retriesWith(version, JSON.stringify({ methodConfig: [{ name: [{ service: 'litmus.Books' }], timeout }] }), (_, callback) => {
    setTimeout(() => { callback(null, { title: 'Dune' }); }, 50);
  });

/** Whether the time of a call is over long before the client's own deadline, which ends it with the same code. */
const timesOutAtOnce = (timeout: string): Run => async (version, patience) => {
  const start = performance.now();
  const { sees } = await timesOut(timeout)(version, patience);
  return values({ 'the call ends with DEADLINE_EXCEEDED': sees === 'nothing', 'long before the deadline of the client': performance.now() - start < DEADLINE_MS / 2 });
};

const retriesBy = (changes: object): Run => retries(serviceConfig({ ...RETRY_POLICY, ...changes }));

prove('grpc-js', {
  'grpc-js/throw-in-handler': throws('Get', noSuchBook()),
  'grpc-js/throw-code-in-handler': throws('Get', noSuchBook({ code: 5 })),
  'grpc-js/throw-code-in-server-stream-handler': throws('List', noSuchBook({ code: 5 })),
  'grpc-js/throw-code-in-client-stream-handler': throwsInStream('Add', 'client stream throws'),
  'grpc-js/throw-code-in-bidi-handler': throwsInStream('Swap', 'bidi throws'),
  'grpc-js/throw-in-nested-callback': inProcess('throws later', 'Get'),
  'grpc-js/throw-in-data-listener': inProcess('data listener throws', 'Add'),
  'grpc-js/async-handler-rejects': inProcess('async rejects', 'Get'),
  'grpc-js/async-handler-rejects-and-process-listens': inListeningProcess('async rejects', 'Get'),
  'grpc-js/async-stream-handler-rejects': inListeningProcess('async stream rejects', 'List'),

  'grpc-js/callback-plain-error': callsBack(() => noSuchBook()),
  'grpc-js/callback-integer-code': callsBack(() => noSuchBook({ code: 5 })),
  'grpc-js/callback-code-in-text': callsBack(() => new Error('NOT_FOUND: no such book')),
  'grpc-js/callback-status-property': callsBack(() => noSuchBook({ status: 5 })),
  'grpc-js/callback-name-as-code': callsBack(() => noSuchBook({ code: 'NOT_FOUND' })),
  'grpc-js/callback-digits-as-code': callsBack(() => noSuchBook({ code: '5' })),
  'grpc-js/callback-fraction-as-code': callsBack(() => noSuchBook({ code: 5.5 })),
  'grpc-js/callback-misspelt-member': callsBack((grpc) => noSuchBook({ code: (grpc.status as Record<string, unknown>)['CANCELED'] })),
  'grpc-js/callback-http-code': callsBack(() => noSuchBook({ code: 404 })),
  'grpc-js/callback-negative-code': callsBack(() => noSuchBook({ code: -1 })),
  'grpc-js/callback-foreign-code': callsBack(() => noSuchBook({ code: 11000 })),
  'grpc-js/http-code-on-the-wire': (version) =>
    withServer(version, { Get: (_, callback) => { callback({ code: 404 }); } }, async (address) =>
      values({ 'grpc-status': await statusOnTheWire(address) }),
    ),
  'grpc-js/callback-ok-code': callsBack(() => noSuchBook({ code: 0 })),
  'grpc-js/callback-abort-error': callsBack(() => AbortSignal.abort().reason as Error),
  'grpc-js/callback-timeout-error': callsBack(() => new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
  'grpc-js/callback-file-system-error': (version) =>
    outcome(version, 'Get', (_, callback) => { readFile('/srv/books/dune.txt', callback); }),
  'grpc-js/callback-string': inListeningProcess('string', 'Get'),
  'grpc-js/callback-string-later': inProcess('string later', 'Get'),
  'grpc-js/callback-error-as-answer': (version) =>
    outcome(version, 'Get', (_, callback) => { callback(null, { code: 5, message: NO_SUCH_BOOK }); }),
  'grpc-js/callback-details-and-message': callsBack(() => noSuchBook({ code: 5, details: 'out of print' })),
  'grpc-js/callback-details-and-message-without-code': callsBack(() => noSuchBook({ details: 'out of print' })),
  'grpc-js/callback-details-alone': callsBack(() => ({ details: 'out of print' })),
  'grpc-js/callback-downstream-error': handsOn,

  'grpc-js/emit-plain-error': emits(noSuchBook()),
  'grpc-js/emit-integer-code': emits(noSuchBook({ code: 5 })),
  'grpc-js/emit-name-as-code': emits(noSuchBook({ code: 'NOT_FOUND' })),
  'grpc-js/emit-http-code': emits(noSuchBook({ code: 404 })),
  'grpc-js/destroy-server-stream': destroys('List'),
  'grpc-js/destroy-bidi-stream': destroys('Swap'),
  'grpc-js/write-error-as-answer': (version) =>
    outcome(version, 'List', (call) => {
      call.write({ code: 5, message: NO_SUCH_BOOK });
      call.end();
    }),

  'grpc-js/error-properties': reads({ code: 5, message: NO_SUCH_BOOK }, (err, grpc) => ({
    'err.code': err.code,
    'err.details': err.details,
    'err.message': err.message,
    "err.code === 'NOT_FOUND'": (err.code as unknown) === 'NOT_FOUND',
    'status[err.code]': grpc.status[err.code],
  })),
  'grpc-js/http-code-properties': reads({ code: 404, message: NO_SUCH_BOOK }, (err, grpc) => ({
    'err.code': err.code,
    'err.message': err.message,
    'status[err.code]': grpc.status[err.code],
  })),
  'grpc-js/enum': (version) => {
    const grpc = grpcJs(version) as unknown as Record<string, Record<string, unknown>>;
    return values({ 'grpc.status.CANCELLED': grpc['status']?.['CANCELLED'], 'grpc.status.CANCELED': grpc['status']?.['CANCELED'], 'grpc.Status': grpc['Status'] });
  },

  'grpc-js/retry-policy': retriesBy({}),
  'grpc-js/retry-above-five-attempts': retriesBy({ maxAttempts: 10 }),
  'grpc-js/retry-names-in-lower-case': retriesBy({ retryableStatusCodes: ['unavailable'] }),
  'grpc-js/retry-numbers': retriesBy({ retryableStatusCodes: [14] }),
  'grpc-js/retry-other-code': retriesBy({ retryableStatusCodes: ['ABORTED'] }),
  'grpc-js/retry-unknown-name': retriesBy({ retryableStatusCodes: ['UNAVAILABEL'] }),
  'grpc-js/retry-http-number': retriesBy({ retryableStatusCodes: [503] }),
  'grpc-js/retry-digits': retriesBy({ retryableStatusCodes: ['14'] }),
  'grpc-js/retry-no-codes': retriesBy({ retryableStatusCodes: [] }),
  'grpc-js/retry-misspelt-key': retries(serviceConfig({ ...RETRY_POLICY, retryableStatusCodes: undefined, retryAbleStatusCodes: ['UNAVAILABLE'] })),
  'grpc-js/retry-pascal-case-keys': retries(serviceConfig(Object.fromEntries(Object.entries(RETRY_POLICY).map(([key, value]) => [key.replace(/^./, (letter) => letter.toUpperCase()), value])))),
  'grpc-js/retry-one-attempt': retriesBy({ maxAttempts: 1 }),
  'grpc-js/retry-duration-without-leading-digit': retriesBy({ initialBackoff: '.1s' }),
  'grpc-js/retry-duration-in-milliseconds': retriesBy({ initialBackoff: '10ms' }),
  'grpc-js/retry-duration-as-number': retriesBy({ initialBackoff: 0.1 }),
  'grpc-js/retry-beside-hedging': retries({ methodConfig: [{ name: [{ service: 'litmus.Books' }], retryPolicy: RETRY_POLICY, hedgingPolicy: { maxAttempts: 2 } }] }),
  'grpc-js/method-config-without-name': retries({ methodConfig: [{ retryPolicy: RETRY_POLICY }] }),
  'grpc-js/method-config-as-object': retries({ methodConfig: { name: [{ service: 'litmus.Books' }], retryPolicy: RETRY_POLICY } }),
  'grpc-js/method-config-misspelt': retries({ methodConfigs: [{ name: [{ service: 'litmus.Books' }], retryPolicy: RETRY_POLICY }] }),
  'grpc-js/method-config-of-other-service': retries({ methodConfig: [{ name: [{ service: 'Books' }], retryPolicy: RETRY_POLICY }] }),
  'grpc-js/retry-policy-misspelt': retries({ methodConfig: [{ name: [{ service: 'litmus.Books' }], retry_policy: RETRY_POLICY }] }),
  'grpc-js/retry-policy-at-the-top': retries({ methodConfig: [{ name: [{ service: 'litmus.Books' }] }], retryPolicy: RETRY_POLICY }),
  'grpc-js/method-config-names-nothing': retries({ methodConfig: [{ name: [], retryPolicy: RETRY_POLICY }] }),
  'grpc-js/method-config-of-a-path': retries({ methodConfig: [{ name: [{ service: '/litmus.Books/Get' }], retryPolicy: RETRY_POLICY }] }),
  'grpc-js/method-config-of-a-star': retries({ methodConfig: [{ name: [{ service: '*' }], retryPolicy: RETRY_POLICY }] }),
  'grpc-js/retry-without-pause': retriesBy({ initialBackoff: '0s' }),
  'grpc-js/retry-permanent-code': repeats(3, 'INVALID_ARGUMENT', 'no such shelf'),
  'grpc-js/retry-after-the-work-was-done': repeats(2, 'UNKNOWN', 'the answer was lost'),
  'grpc-js/retry-aborted-call': repeats(10, 'ABORTED', 'stale'),
  'grpc-js/timeout-whole-seconds': timesOut('5s'),
  'grpc-js/timeout-fraction': timesOutAtOnce('0.5s'),
  'grpc-js/timeout-fraction-with-nine-digits': timesOut('0.500000000s'),
  'grpc-js/service-config-as-object': (version) => retriesWith(version, serviceConfig(RETRY_POLICY)),
});
