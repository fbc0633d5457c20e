import type { Dialect } from './dialect.ts';
import { KEBAB } from './styles.ts';

/**
 * Read from @firebase/functions 0.14.0 and @firebase/firestore 4.17.2, which `firebase` re-exports. Functions puts
 * `functions/` before the code, Firestore nothing. Auth and Storage have code words of their own.
 */
export const firebaseClient: Dialect = {
  id: 'firebase-client',
  title: 'firebase',
  packages: [
    { name: '@firebase/functions', versions: ['0.14.0'] },
    { name: '@firebase/firestore', versions: ['4.17.2'] },
  ],
  enums: [],
  strings: { ...KEBAB, prefixes: ['functions/'] },
  raisers: [],
  errors: [
    'firebase/firestore#FirestoreError',
    'firebase/firestore/lite#FirestoreError',
    '@firebase/firestore#FirestoreError',
    'firebase/functions#FunctionsError',
    '@firebase/functions#FunctionsError',
  ],
  readers: [{ from: 'error', path: ['code'] }],
  text: { bare: 'message' },
  guards: [],
  clients: [
    { of: 'module', name: 'firebase/firestore' },
    { of: 'module', name: 'firebase/firestore/lite' },
    { of: 'module', name: 'firebase/functions' },
    { of: 'package', name: '@firebase/firestore' },
    { of: 'package', name: '@firebase/functions' },
  ],
  retry: [],
  handlers: [],
  uncoded: [],
};
