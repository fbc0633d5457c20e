import { getFirestore } from 'firebase-admin/firestore';
import { HttpsError, onCall, type CallableRequest } from 'firebase-functions/v2/https';
import * as logger from 'firebase-functions/logger';

interface Order {
  readonly bookId: string;
}

export const order = onCall<Order>({ region: 'europe-west1' }, async (request) => {
  if (!request.auth) throw new HttpsError('failed-precondition', 'Call this while signed in.');
  const { bookId } = request.data;
  if (!bookId) throw new HttpsError('invalid-argument', 'bookId is missing');
  try {
    const book = await getFirestore().doc(`books/${bookId}`).get();
    if (!book.exists) throw new HttpsError('not_found' as never, 'no such book');
    return book.data();
  } catch (err) {
    if ((err as { code?: number }).code === 5) throw new HttpsError('not-found', 'no such shop');
    logger.error(err);
    throw new HttpsError('internal', 'could not order');
  }
});

export async function cancel({ auth, data }: CallableRequest<Order>): Promise<void> {
  if (!auth?.token['staff']) throw new HttpsError('permission-denied', 'staff only');
  if (auth.uid == null) throw new HttpsError('unauthorized' as 'unauthenticated', data.bookId);
}
