import type { AnnotatedCase } from '../annotated.ts';

export const firebase: readonly AnnotatedCase[] = [
  {
    dialect: 'firebase-functions',
    name: 'the second generation',
    file: 'index.ts',
    text: `import { HttpsError, onCall } from 'firebase-functions/v2/https';
import { https } from 'firebase-functions';

export const getBook = onCall({ region: 'europe-west1' }, async (request) => { // handler
  if (!request.auth) throw new HttpsError('unauthenticated', 'sign in first'); // => UNAUTHENTICATED; caller
  if (request.data.isbn === '') throw new HttpsError('invalid-argument', 'isbn?'); // => INVALID_ARGUMENT
  throw new HttpsError(request.data.deep ? 'data-loss' : 'not-found', 'no such book'); // => DATA_LOSS | NOT_FOUND
});

export const putBook = https.onCall((request) => { // handler
  if (!request.auth) throw new https.HttpsError('permission-denied', 'no'); // => PERMISSION_DENIED; caller
  return {};
});
`,
  },
  {
    dialect: 'firebase-functions',
    name: 'the first generation, from the root and from v1',
    file: 'index.js',
    text: `const functions = require('firebase-functions');
const v1 = require('firebase-functions/v1');

exports.getBook = functions.https.onCall(async (data, context) => { // handler
  if (!context.auth) throw new functions.https.HttpsError('unauthenticated', 'sign in first'); // => UNAUTHENTICATED; caller
  throw new functions.https.HttpsError('not-found', data.isbn); // => NOT_FOUND
});
exports.putBook = v1.region('europe-west1').https.onCall((data, context) => { // handler
  if (!context.auth.uid) throw new v1.https.HttpsError('cancelled', 'never mind'); // => CANCELLED; caller
});
`,
  },
  {
    dialect: 'firebase-client',
    name: 'Firestore and Functions in a browser',
    file: 'client.ts',
    text: `import { FirestoreError, onSnapshot } from 'firebase/firestore';
import { httpsCallable } from 'firebase/functions';

export const failed = (err: FirestoreError): boolean => err.code === 'permission-denied' || err.code === 'unauthenticated'; // is PERMISSION_DENIED, UNAUTHENTICATED
export { httpsCallable, onSnapshot };
`,
  },
  {
    dialect: 'firebase-admin',
    name: 'the enum of its Firestore',
    file: 'server.ts',
    text: `import { GrpcStatus, getFirestore } from 'firebase-admin/firestore';

export async function put(isbn: string): Promise<void> {
  try {
    await getFirestore().doc(isbn).create({});
  } catch (err) {
    if (err.code !== GrpcStatus.ALREADY_EXISTS) throw err; // is ALREADY_EXISTS
  }
}
`,
  },
  {
    dialect: 'firebase-admin',
    name: 'require',
    file: 'server.js',
    text: `const { GrpcStatus: Code } = require('firebase-admin/firestore');
exports.isGone = (err) => err.code === Code.NOT_FOUND; // is NOT_FOUND
`,
  },
];
