import { ClientError, createClientFactory, ServerError, Status } from 'nice-grpc';
import { retryMiddleware } from 'nice-grpc-client-middleware-retry';
import { values } from '../src/outcome.ts';
import { prove } from './prove.ts';
import type { Run } from './prove.ts';
import { outcome, received, withClient } from './servers/nice-grpc.ts';

const NO_SUCH_BOOK = 'no such book';

/** The handler throws this. */
const throws = (thrown: unknown): Run => () =>
  outcome('Get', () => {
    throw thrown;
  });

const notFound = (): ServerError => new ServerError(Status.NOT_FOUND, NO_SUCH_BOOK);

/** A handler calls another server and throws on what it gets from there. */
const handsOn: Run = () =>
  withClient('Get', () => { throw notFound(); }, (upstream) => outcome('Get', () => received(upstream, 'Get')));

/** The names of the codes that the middleware for retries tries again where it is not told which. */
async function triedAgain(): Promise<string[]> {
  const codes = Object.values(Status).filter((code) => typeof code === 'number' && code !== Status.OK) as Status[];
  const attempts = await Promise.all(codes.map(attemptsAt));
  return codes.filter((_, index) => attempts[index] !== 1).map((code) => Status[code]);
}

async function attemptsAt(code: Status): Promise<number> {
  let attempts = 0;
  const fails = (): never => {
    attempts += 1;
    throw new ServerError(code, NO_SUCH_BOOK);
  };
  const options = { retry: true, retryMaxAttempts: 1, retryBaseDelayMs: 1, retryMaxDelayMs: 1 };
  const middleware = createClientFactory().use(retryMiddleware);
  await withClient('Get', fails, (client) => received(client, 'Get', options).catch(() => undefined), middleware);
  return attempts;
}

prove('nice-grpc', {
  'nice-grpc/throw-plain-error': throws(new Error(NO_SUCH_BOOK)),
  'nice-grpc/throw-integer-code': throws(Object.assign(new Error(NO_SUCH_BOOK), { code: 5 })),
  'nice-grpc/server-error': throws(notFound()),
  'nice-grpc/stream-throws-server-error': () =>
    outcome('List', async function* () {
      yield await Promise.resolve({ title: 'Dune' });
      throw notFound();
    }),
  'nice-grpc/http-code': throws(new ServerError(404 as Status, NO_SUCH_BOOK)),
  'nice-grpc/ok-code': throws(new ServerError(Status.OK, NO_SUCH_BOOK)),
  'nice-grpc/name-as-code': throws(new ServerError('NOT_FOUND' as unknown as Status, NO_SUCH_BOOK)),
  'nice-grpc/misspelt-member': throws(new ServerError((Status as unknown as Record<string, Status>)['CANCELED'] as Status, NO_SUCH_BOOK)),
  'nice-grpc/client-error': throws(new ClientError('/litmus.Books/Get', Status.NOT_FOUND, NO_SUCH_BOOK)),
  'nice-grpc/upstream-error-escapes': handsOn,
  'nice-grpc/abort-error-escapes': throws(AbortSignal.abort().reason),
  'nice-grpc/timeout-error-escapes': throws(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
  'nice-grpc/return-error-shape': () => outcome('Get', () => ({ code: 5, message: NO_SUCH_BOOK })),
  'nice-grpc/return-server-error': () => outcome('Get', notFound),
  'nice-grpc/retry-default': async () => values({ 'tried again': await triedAgain() }),
  'nice-grpc/error-properties': () =>
    withClient('Get', () => { throw notFound(); }, async (client) => {
      const err = (await received(client, 'Get').catch((caught: unknown) => caught)) as ClientError;
      return values({ 'err.code': err.code, 'err.details': err.details, 'err.message': err.message, 'Status[err.code]': Status[err.code] });
    }),
});
