import type { Dialect, HandlerSignature } from './dialect.ts';
import { KEBAB } from './styles.ts';

/** `onCall((request) => …)`: data and caller in one object. */
const SECOND_GENERATION: HandlerSignature = {
  style: 'promise',
  arity: 1,
  request: { parameter: 0, path: ['data'] },
  identity: [{ parameter: 0, path: ['auth'] }],
  metadata: [],
};

/** `functions.https.onCall((data, context) => …)`. */
const FIRST_GENERATION: HandlerSignature = {
  style: 'promise',
  arity: 2,
  request: { parameter: 0, path: [] },
  identity: [{ parameter: 1, path: ['auth'] }],
  metadata: [],
};

/**
 * Read from firebase-functions 7.4.0. Since 6.0 the package's root is the second generation, before that it was the
 * first; which of the two a function is written for shows in its parameters.
 */
export const firebaseFunctions: Dialect = {
  id: 'firebase-functions',
  title: 'firebase-functions',
  packages: [{ name: 'firebase-functions', versions: ['7.4.0'] }],
  enums: [],
  strings: KEBAB,
  raisers: [
    {
      form: 'constructor',
      names: [
        'firebase-functions#https.HttpsError',
        'firebase-functions/https#HttpsError',
        'firebase-functions/v1#https.HttpsError',
        'firebase-functions/v1/https#HttpsError',
        'firebase-functions/v2#https.HttpsError',
        'firebase-functions/v2/https#HttpsError',
        'firebase-functions/lib/providers/https#HttpsError',
        'firebase-functions/lib/common/providers/https#HttpsError',
      ],
      code: { argument: 0 },
      message: { argument: 1 },
    },
  ],
  errors: [
    'firebase-functions#https.HttpsError',
    'firebase-functions/https#HttpsError',
    'firebase-functions/v1#https.HttpsError',
    'firebase-functions/v1/https#HttpsError',
    'firebase-functions/v2#https.HttpsError',
    'firebase-functions/v2/https#HttpsError',
  ],
  readers: [{ from: 'error', path: ['code'] }],
  text: { bare: 'message' },
  guards: [],
  clients: [],
  retry: [],
  handlers: [
    {
      form: 'wrapper',
      names: [
        'firebase-functions/https#onCall',
        'firebase-functions/https#onCallGenkit',
        'firebase-functions/v2#https.onCall',
        'firebase-functions/v2/https#onCall',
        'firebase-functions/v2/https#onCallGenkit',
      ],
      signatures: [SECOND_GENERATION],
    },
    { form: 'wrapper', names: ['firebase-functions#https.onCall'], signatures: [SECOND_GENERATION, FIRST_GENERATION] },
    {
      form: 'wrapper',
      names: [
        'firebase-functions#region().https.onCall',
        'firebase-functions#runWith().https.onCall',
        'firebase-functions#region().runWith().https.onCall',
        'firebase-functions#runWith().region().https.onCall',
        'firebase-functions/v1#https.onCall',
        'firebase-functions/v1#region().https.onCall',
        'firebase-functions/v1#runWith().https.onCall',
        'firebase-functions/v1#region().runWith().https.onCall',
        'firebase-functions/v1#runWith().region().https.onCall',
        'firebase-functions/v1/https#onCall',
      ],
      signatures: [FIRST_GENERATION],
    },
    {
      form: 'parameter-type',
      names: ['firebase-functions/v2/https#CallableRequest', 'firebase-functions/https#CallableRequest'],
      parameter: 0,
      signatures: [SECOND_GENERATION],
    },
    {
      form: 'parameter-type',
      names: [
        'firebase-functions#https.CallableContext',
        'firebase-functions/v1#https.CallableContext',
        'firebase-functions/v1/https#CallableContext',
      ],
      parameter: 1,
      signatures: [FIRST_GENERATION],
    },
  ],
  uncoded: [
    { when: 'a callable throws anything but an HttpsError', code: 'INTERNAL', effect: 'The text becomes "INTERNAL".' },
    { when: 'an HttpsError is made with a word that is no code', code: 'INTERNAL', effect: 'The constructor itself throws.' },
  ],
};
