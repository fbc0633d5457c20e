import { prove } from './prove.ts';
import type { Run } from './prove.ts';
import { outcome } from './servers/mali.ts';

const NO_SUCH_BOOK = 'no such book';

const noSuchBook = (properties: object = {}): Error => Object.assign(new Error(NO_SUCH_BOOK), properties);

const throws = (thrown: Error): Run => (setting) => outcome(setting, 'Get', () => { throw thrown; });

/** The handler sets this as its answer. */
const answers = (res: unknown): Run => (setting) => outcome(setting, 'Get', (context) => { context.res = res; });

prove('mali', {
  'mali/answer': answers({ title: 'Dune' }),
  'mali/throw-plain-error': throws(noSuchBook()),
  'mali/throw-integer-code': throws(noSuchBook({ code: 5 })),
  'mali/async-handler-rejects': (setting) => outcome(setting, 'Get', () => Promise.reject(noSuchBook({ code: 5 }))),
  'mali/throw-name-as-code': throws(noSuchBook({ code: 'NOT_FOUND' })),
  'mali/throw-http-code': throws(noSuchBook({ code: 404 })),
  'mali/response-is-error': answers(noSuchBook({ code: 5 })),
  'mali/response-is-plain-error': answers(noSuchBook()),
  'mali/response-is-error-shape': answers({ code: 5, message: NO_SUCH_BOOK }),
  'mali/stream-throws-plain-error': (setting) => outcome(setting, 'List', () => { throw noSuchBook(); }),
  'mali/stream-throws-integer-code': (setting) => outcome(setting, 'List', () => { throw noSuchBook({ code: 5 }); }),
});
