'use strict';

const { HttpsError, onCall } = require('firebase-functions/v2/https');
const { DocumentExists } = require('../choir-store');

/** The callable functions over a store. */
function functionsOver(store) {
  const joinRehearsal = onCall(async (request) => {
    if (!request.auth) throw new HttpsError('unauthenticated', 'Please sign in first');
    if (!request.data.rehearsal) throw new HttpsError('invalid-argument', 'rehearsal is required');
    const rehearsal = await store.findRehearsal(request.data.rehearsal);
    if (!rehearsal) throw new HttpsError('not-found', 'Rehearsal not found');
    if (rehearsal.state === 'over') throw new HttpsError('failed-precondition', 'The rehearsal is over');
    if (rehearsal.singers.includes(request.auth.uid)) throw new HttpsError('already-exists', 'You are coming already');
    return store.addSinger(rehearsal, request.auth.uid);
  });

  const songAt = onCall(async ({ data }) => {
    if (!data.rehearsal) throw new HttpsError('invalid-argument', 'rehearsal is required');
    const rehearsal = await store.findRehearsal(data.rehearsal);
    if (!rehearsal) throw new HttpsError('not-found', 'There is no such rehearsal');
    if (data.index >= rehearsal.songs.length) throw new HttpsError('out-of-range', 'There is no song of that number');
    return { song: rehearsal.songs[data.index] };
  });

  const planRehearsal = onCall(async (request) => {
    if (!request.auth) throw new HttpsError('unauthenticated', 'Please sign in first');
    if (!request.auth.token.conductor) throw new HttpsError('permission-denied', 'Only conductors may plan rehearsals');
    if (request.data.seats < 1) throw new HttpsError('invalid-argument', 'seats must be positive');
    try {
      await store.createRehearsal(request.data);
    } catch (error) {
      if (error instanceof DocumentExists) throw new HttpsError('already-exists', 'There is a rehearsal of that id');
      throw new HttpsError('internal', 'The rehearsal could not be saved');
    }
    return { id: request.data.id };
  });

  return { joinRehearsal, songAt, planRehearsal };
}

module.exports = { functionsOver };
