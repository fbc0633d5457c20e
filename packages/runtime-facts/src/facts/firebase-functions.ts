import type { Fact, Sighting } from '../fact.ts';
import { answer, error, exception } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

const seen = (outcome: Outcome): readonly [Sighting] => [{ on: ['7.4.0'], outcome }];

const HIDDEN = error('INTERNAL', 'INTERNAL', { http: 500 });

export const FIREBASE_FUNCTIONS_FACTS: readonly Fact[] = [
  {
    id: 'firebase-functions/throw-plain-error',
    does: "`throw new Error('no such book')`",
    sightings: seen(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'firebase-functions/throw-code-on-plain-error',
    does: "The function throws a plain error with `code: 'not-found'`.",
    sightings: seen(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'firebase-functions/throw-integer-code',
    does: 'The function throws a plain error with `code: 5`, as an error of Firestore has it.',
    sightings: seen(HIDDEN),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'firebase-functions/https-error',
    does: "`throw new HttpsError('not-found', 'no such book')`",
    sightings: seen(error('NOT_FOUND', 'no such book', { http: 404 })),
    rules: ['no-uncoded-error'],
  },
  {
    id: 'firebase-functions/https-error-screaming',
    does: "`throw new HttpsError('NOT_FOUND', 'no such book')`",
    sightings: seen(HIDDEN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'firebase-functions/https-error-snake',
    does: "`throw new HttpsError('not_found', 'no such book')`",
    sightings: seen(HIDDEN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'firebase-functions/https-error-with-prefix',
    does: "`throw new HttpsError('functions/not-found', 'no such book')`, spelt as the client's SDK has it",
    sightings: seen(HIDDEN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'firebase-functions/https-error-number',
    does: "`throw new HttpsError(5, 'no such book')`",
    sightings: seen(HIDDEN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'firebase-functions/https-error-swapped',
    does: "`throw new HttpsError('no such book', 'not-found')`",
    sightings: seen(HIDDEN),
    rules: ['no-invalid-code'],
  },
  {
    id: 'firebase-functions/https-error-constructor',
    does: "`new HttpsError('NOT_FOUND', 'no such book')`",
    sightings: seen(exception('Unknown error code: NOT_FOUND.')),
    rules: ['no-invalid-code'],
  },
  {
    id: 'firebase-functions/https-error-ok',
    does: "`throw new HttpsError('ok', 'no such book')`",
    sightings: seen(error('OK', 'no such book', { http: 200 })),
    rules: ['no-ok-error'],
  },
  {
    id: 'firebase-functions/return-https-error',
    does: "`return new HttpsError('not-found', 'no such book')`",
    sightings: seen(
      answer({ code: 'not-found', details: null, httpErrorCode: { canonicalName: 'NOT_FOUND', status: 404 } }, { http: 200 }),
    ),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'firebase-functions/return-plain-error',
    does: "`return new Error('no such book')`",
    sightings: seen(answer({}, { http: 200 })),
    rules: ['no-error-as-ok'],
  },
  {
    id: 'firebase-functions/return-error-shape',
    does: "`return { success: false, error: 'no such book' }`",
    sightings: seen(answer({ success: false, error: 'no such book' }, { http: 200 })),
    rules: ['no-error-as-ok'],
  },
];
