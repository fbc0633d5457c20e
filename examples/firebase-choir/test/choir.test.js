'use strict';

const assert = require('node:assert');
const { once } = require('node:events');
const { createServer } = require('node:http');
const { createRequire } = require('node:module');
const { after, before, test } = require('node:test');
const { deleteApp, initializeApp } = require('@firebase/app');
const { connectFunctionsEmulator, getFunctions, httpsCallable } = require('@firebase/functions');
const { ChoirStore } = require('../choir-store');

// The web framework that functions run behind is the one that firebase-functions brings with it.
const express = createRequire(require.resolve('firebase-functions/v2/https'))('express');

// Tokens without a signature, which are believed where FIREBASE_DEBUG_MODE says that this is a machine for development.
process.env.FIREBASE_DEBUG_MODE = 'true';
process.env.FIREBASE_DEBUG_FEATURES = JSON.stringify({ skipTokenVerification: true });

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (uid, claims = {}) => [{ alg: 'none' }, { uid, sub: uid, ...claims }].map(encoded).join('.') + '.none';
const MIRA = tokenOf('mira');
const TOMO = tokenOf('tomo');
const ANNA = tokenOf('anna', { conductor: true });

/** What a client receives in the two states; `OK` where it is no error. */
const SITUATIONS = [
  { name: 'joinRehearsal: signed out', call: ['joinRehearsal', { rehearsal: 'r1' }], before: 'permission-denied', after: 'unauthenticated' },
  { name: 'joinRehearsal: none named', call: ['joinRehearsal', {}, TOMO], before: 'internal', after: 'invalid-argument' },
  { name: 'joinRehearsal: no such rehearsal', call: ['joinRehearsal', { rehearsal: 'r9' }, TOMO], before: 'invalid-argument', after: 'not-found' },
  { name: 'joinRehearsal: over already', call: ['joinRehearsal', { rehearsal: 'r2' }, TOMO], before: 'invalid-argument', after: 'failed-precondition' },
  { name: 'joinRehearsal: twice', call: ['joinRehearsal', { rehearsal: 'r1' }, MIRA], before: 'already-exists', after: 'already-exists' },
  { name: 'songAt: none named', call: ['songAt', {}], before: 'internal', after: 'invalid-argument' },
  { name: 'songAt: no such rehearsal', call: ['songAt', { rehearsal: 'r9', index: 0 }], before: 'OK', after: 'not-found' },
  { name: 'songAt: past the end', call: ['songAt', { rehearsal: 'r1', index: 2 }], before: 'internal', after: 'out-of-range' },
  { name: 'planRehearsal: a singer', call: ['planRehearsal', { id: 'r3', seats: 9 }, MIRA], before: 'permission-denied', after: 'permission-denied' },
  { name: 'planRehearsal: no seats', call: ['planRehearsal', { id: 'r3', seats: 0 }, ANNA], before: 'internal', after: 'invalid-argument' },
  { name: 'planRehearsal: there is one', call: ['planRehearsal', { id: 'r1', seats: 9 }, ANNA], before: 'internal', after: 'already-exists' },
];

for (const state of ['before', 'after']) {
  const { functionsOver } = require(`../${state}/functions`);
  const client = require(`../${state}/client`);
  let server;
  let address;
  let app;
  let functions;

  before(async () => {
    const web = express().use(express.json());
    for (const [name, handler] of Object.entries(functionsOver(new ChoirStore()))) web.post(`/choir/us-central1/${name}`, handler);
    server = createServer(web).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${server.address().port}/choir/us-central1`;
    app = initializeApp({ projectId: 'choir' }, state);
    functions = getFunctions(app);
    connectFunctionsEmulator(functions, '127.0.0.1', server.address().port);
  });

  after(async () => {
    await deleteApp(app);
    server.close();
    server.closeAllConnections();
  });

  /** Calls a function as the web page does, with or without a token; gives the status of the answer. */
  const statusOf = async (name, data, token) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${address}/${name}`, { method: 'POST', headers, body: JSON.stringify({ data }) });
    const { error } = await response.json();
    return error ? error.status.toLowerCase().replaceAll('_', '-') : 'OK';
  };

  for (const { name, call, ...expected } of SITUATIONS) {
    test(`${state}: ${name}`, { timeout: 10_000 }, async () => {
      assert.strictEqual(await statusOf(...call), expected[state]);
    });
  }

  test(`${state}: who does everything right is served`, { timeout: 10_000 }, async () => {
    assert.strictEqual(await statusOf('joinRehearsal', { rehearsal: 'r1' }, TOMO), 'OK');
    assert.strictEqual(await statusOf('planRehearsal', { id: 'r4', seats: 30 }, ANNA), 'OK');
    assert.strictEqual(await client.songAt(functions, 'r1', 1), 'Bogoroditse Devo');
    assert.deepStrictEqual((await httpsCallable(functions, 'songAt')({ rehearsal: 'r1', index: 0 })).data, { song: 'Locus iste' });
  });

  test(`${state}: the client understands the answers only where the codes say so`, { timeout: 10_000 }, async () => {
    const [signedOut, past] = await Promise.allSettled([client.join(functions, 'r1'), client.songAt(functions, 'r1', 2)]);
    if (state === 'after') {
      assert.strictEqual(signedOut.value, 'sign in');
      assert.strictEqual(past.value, null);
    } else {
      assert.strictEqual(signedOut.reason.code, 'functions/permission-denied');
      assert.strictEqual(past.reason.code, 'functions/internal');
    }
  });
}
