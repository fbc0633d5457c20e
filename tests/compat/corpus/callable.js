import { HttpsError, onCall } from 'firebase-functions/v2/https';

export const addMessage = onCall((request) => {
  if (!request.auth) {
    throw new HttpsError('failed-precondition', 'The function must be called while authenticated.');
  }
  if (!request.data.text) throw new HttpsError('INVALID_ARGUMENT', '📝 text is required');
  if (!request.auth.token.admin) throw new HttpsError('permission-denied', 'Admins only');
  return { text: request.data.text };
});
