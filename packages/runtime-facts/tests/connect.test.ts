import { Code, ConnectError } from '@connectrpc/connect';
import { values } from '../src/outcome.ts';
import { prove } from './prove.ts';
import type { Run } from './prove.ts';
import { outcome, received, withServer } from './servers/connect.ts';

const NO_SUCH_BOOK = 'no such book';

const noSuchBook = (properties: object = {}): Error => Object.assign(new Error(NO_SUCH_BOOK), properties);

/** The handler throws this. */
const throws = (thrown: unknown): Run => (setting) =>
  outcome(setting, 'get', () => {
    throw thrown;
  });

/** An error as a client of grpc-js gets it. */
const grpcJsError = (): Error => Object.assign(new Error('5 NOT_FOUND: no such book'), { code: 5, details: NO_SUCH_BOOK });

/** A handler calls another server and throws on what it gets from there. */
const handsOn = (rethrown: (err: unknown) => unknown): Run => (setting) => {
  const upstream = (): never => {
    throw new ConnectError(NO_SUCH_BOOK, Code.NotFound, { reason: 'out of print' });
  };
  return withServer('get', upstream, (address) =>
    outcome(setting, 'get', async () => {
      try {
        return await received(setting, address, 'get');
      } catch (err) {
        throw rethrown(err);
      }
    }),
  );
};

const misspelt = (Code as unknown as Record<string, Code>)['Cancelled'];

prove('connect', {
  'connect/throw-plain-error': throws(noSuchBook()),
  'connect/throw-integer-code': throws(noSuchBook({ code: 5 })),
  'connect/throw-string': throws(NO_SUCH_BOOK),
  'connect/connect-error': throws(new ConnectError(NO_SUCH_BOOK, Code.NotFound)),
  'connect/connect-error-without-code': throws(new ConnectError(NO_SUCH_BOOK)),
  'connect/from-plain-error': throws(ConnectError.from(noSuchBook())),
  'connect/from-grpc-js-error': throws(ConnectError.from(grpcJsError())),
  'connect/from-plain-error-with-code': throws(ConnectError.from(noSuchBook(), Code.NotFound)),
  'connect/from-connect-error-with-other-code': throws(ConnectError.from(new ConnectError(NO_SUCH_BOOK, Code.NotFound), Code.Internal)),
  'connect/http-code': throws(new ConnectError(NO_SUCH_BOOK, 404 as Code)),
  'connect/ok-code': throws(new ConnectError(NO_SUCH_BOOK, 0 as Code)),
  'connect/name-as-code': throws(new ConnectError(NO_SUCH_BOOK, 'not_found' as unknown as Code)),
  'connect/misspelt-member': throws(new ConnectError(NO_SUCH_BOOK, misspelt)),
  'connect/abort-error-escapes': throws(AbortSignal.abort().reason),
  'connect/timeout-error-escapes': throws(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
  'connect/from-abort-error': throws(ConnectError.from(AbortSignal.abort().reason)),
  'connect/file-system-error-escapes': throws(noSuchBook({ code: 'ENOENT', path: '/srv/books/dune.txt' })),
  'connect/upstream-error-escapes': handsOn((err) => err),
  'connect/upstream-error-wrapped': handsOn((err) => ConnectError.from(err, Code.Internal)),
  'connect/stream-throws-plain-error': (setting) =>
    outcome(setting, 'list', async function* () {
      yield await Promise.resolve({ title: 'Dune' });
      throw noSuchBook();
    }),
  'connect/stream-throws-connect-error': (setting) =>
    outcome(setting, 'list', async function* () {
      yield await Promise.resolve({ title: 'Dune' });
      throw new ConnectError(NO_SUCH_BOOK, Code.NotFound);
    }),
  'connect/return-connect-error': (setting) => outcome(setting, 'get', () => new ConnectError(NO_SUCH_BOOK, Code.NotFound)),
  'connect/return-error-shape': (setting) => outcome(setting, 'get', () => ({ code: 5, message: NO_SUCH_BOOK })),
  'connect/error-properties': (setting) =>
    withServer('get', () => { throw new ConnectError(NO_SUCH_BOOK, Code.NotFound); }, async (address) => {
      const err = (await received(setting, address, 'get').catch((caught: unknown) => caught)) as ConnectError;
      return values({
        'err.code': err.code,
        'err.message': err.message,
        'err.rawMessage': err.rawMessage,
        "err.code === 'not_found'": (err.code as unknown) === 'not_found',
        'Code[err.code]': Code[err.code],
      });
    }),
  'connect/enum': () => values({ 'Code.Canceled': Code.Canceled, 'Code.Cancelled': misspelt, 'Code.OK': (Code as unknown as Record<string, unknown>)['OK'] }),
});
