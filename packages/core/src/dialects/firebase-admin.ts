import type { Dialect } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

/**
 * Read from firebase-admin 13.10.0. The errors of its Firestore carry numbers; those of Auth, Messaging and the rest
 * carry words with a prefix (`auth/user-not-found`) that are no status codes.
 */
export const firebaseAdmin: Dialect = {
  id: 'firebase-admin',
  title: 'firebase-admin',
  packages: [{ name: 'firebase-admin', versions: ['13.10.0'], mixed: true, nodeOnly: true }],
  enums: [
    {
      names: ['firebase-admin/firestore#GrpcStatus'],
      style: SCREAMING_SNAKE,
      reverse: true,
      importable: { module: 'firebase-admin/firestore', name: 'GrpcStatus', alias: 'FirestoreStatus' },
    },
  ],
  raisers: [],
  errors: [],
  readers: [{ from: 'error', path: ['code'] }],
  text: { bare: 'details', message: '{number} {NAME}: {text}' },
  guards: [],
  clients: [
    { of: 'module', name: 'firebase-admin' },
    { of: 'module', name: 'firebase-admin/firestore' },
  ],
  retry: [],
  handlers: [],
  uncoded: [],
};
