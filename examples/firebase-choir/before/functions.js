'use strict';

const { HttpsError, onCall } = require('firebase-functions/v2/https');

/** The callable functions over a store. */
function functionsOver(store) {
  const joinRehearsal = onCall(async (request) => {
    if (!request.auth) throw new HttpsError('permission-denied', 'Please sign in first');
    if (!request.data.rehearsal) throw new HttpsError('INVALID_ARGUMENT', 'rehearsal is required');
    const rehearsal = await store.findRehearsal(request.data.rehearsal);
    if (!rehearsal) throw new HttpsError('invalid-argument', 'Rehearsal not found');
    if (rehearsal.state === 'over') throw new HttpsError('invalid-argument', 'The rehearsal is over');
    if (rehearsal.singers.includes(request.auth.uid)) throw new HttpsError('already-exists', 'You are coming already');
    return store.addSinger(rehearsal, request.auth.uid);
  });

  const songAt = onCall(async ({ data }) => {
    if (!data.rehearsal) throw new Error('rehearsal is required');
    const rehearsal = await store.findRehearsal(data.rehearsal);
    if (!rehearsal) return new HttpsError('not-found', 'There is no such rehearsal');
    if (data.index >= rehearsal.songs.length) throw new HttpsError('internal', 'There is no song of that number');
    return { song: rehearsal.songs[data.index] };
  });

  const planRehearsal = onCall(async (request) => {
    if (!request.auth) throw new HttpsError('unauthenticated', 'Please sign in first');
    if (!request.auth.token.conductor) throw new HttpsError('permission-denied', 'Only conductors may plan rehearsals');
    try {
      if (request.data.seats < 1) throw new HttpsError('invalid-argument', 'seats must be positive');
      await store.createRehearsal(request.data);
      return { id: request.data.id };
    } catch (error) {
      throw new HttpsError('internal', `The rehearsal could not be saved: ${error.message}`);
    }
  });

  return { joinRehearsal, songAt, planRehearsal };
}

module.exports = { functionsOver };
