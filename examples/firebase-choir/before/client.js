'use strict';

const { httpsCallable } = require('@firebase/functions');

/** What the choir's web page says of a rehearsal: 'joined', 'sign in' or 'gone'. */
async function join(functions, rehearsal) {
  const joinRehearsal = httpsCallable(functions, 'joinRehearsal');
  try {
    await joinRehearsal({ rehearsal });
    return 'joined';
  } catch (error) {
    if (error.code === 'unauthenticated') return 'sign in';
    if (error.code === 'not-found') return 'gone';
    throw error;
  }
}

/** The title of a song, or null past the last one. */
async function songAt(functions, rehearsal, index) {
  const song = httpsCallable(functions, 'songAt');
  try {
    return (await song({ rehearsal, index })).data.song;
  } catch (error) {
    if (error.code === 'functions/out-of-range') return null;
    throw error;
  }
}

module.exports = { join, songAt };
