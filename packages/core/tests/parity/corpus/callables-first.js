const functions = require('firebase-functions');
const { https } = functions;

exports.order = functions.region('europe-west1').https.onCall(async (data, context) => {
  const uid = context.auth && context.auth.uid;
  if (!uid) {
    throw new functions.https.HttpsError('permission-denied', 'Please sign in');
  }
  if (!data.bookId) throw new https.HttpsError('invalid-argument', 'bookId is missing');
  return { ok: true };
});

exports.hook = functions.https.onRequest((req, res) => {
  if (!req.get('authorization')) return res.status(401).send({ code: 16, message: 'who are you?' });
  return res.send({ code: 0 });
});

const FULL = 'resource-exhausted';
exports.fill = https.onCall((data) => {
  throw new https.HttpsError(data.late ? 'deadline-exceeded' : FULL, 'too much');
});
