import type { FunctionsErrorCode } from 'firebase-functions/https';
import { exception } from '../src/outcome.ts';
import { prove } from './prove.ts';
import type { Run } from './prove.ts';
import { HttpsError, outcome } from './servers/firebase-functions.ts';

const NO_SUCH_BOOK = 'no such book';

/** The function throws what this makes. */
const throws = (thrown: () => unknown): Run => () => outcome(() => { throw thrown(); });

const code = (text: unknown): FunctionsErrorCode => text as FunctionsErrorCode;

prove('firebase-functions', {
  'firebase-functions/throw-plain-error': throws(() => new Error(NO_SUCH_BOOK)),
  'firebase-functions/throw-code-on-plain-error': throws(() => Object.assign(new Error(NO_SUCH_BOOK), { code: 'not-found' })),
  'firebase-functions/throw-integer-code': throws(() => Object.assign(new Error(NO_SUCH_BOOK), { code: 5 })),
  'firebase-functions/https-error': throws(() => new HttpsError('not-found', NO_SUCH_BOOK)),
  'firebase-functions/https-error-screaming': throws(() => new HttpsError(code('NOT_FOUND'), NO_SUCH_BOOK)),
  'firebase-functions/https-error-snake': throws(() => new HttpsError(code('not_found'), NO_SUCH_BOOK)),
  'firebase-functions/https-error-with-prefix': throws(() => new HttpsError(code('functions/not-found'), NO_SUCH_BOOK)),
  'firebase-functions/https-error-number': throws(() => new HttpsError(code(5), NO_SUCH_BOOK)),
  'firebase-functions/https-error-swapped': throws(() => new HttpsError(code(NO_SUCH_BOOK), 'not-found')),
  'firebase-functions/https-error-constructor': () => {
    try {
      new HttpsError(code('NOT_FOUND'), NO_SUCH_BOOK);
      return exception('');
    } catch (err) {
      return exception((err as Error).message);
    }
  },
  'firebase-functions/https-error-ok': throws(() => new HttpsError('ok', NO_SUCH_BOOK)),
  'firebase-functions/return-https-error': () => outcome(() => new HttpsError('not-found', NO_SUCH_BOOK)),
  'firebase-functions/return-plain-error': () => outcome(() => new Error(NO_SUCH_BOOK)),
  'firebase-functions/return-error-shape': () => outcome(() => ({ success: false, error: NO_SUCH_BOOK })),
});
