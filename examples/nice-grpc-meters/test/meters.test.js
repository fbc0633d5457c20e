import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ClientError, createChannel, createClient, Metadata, Status } from 'nice-grpc';
import { Meters } from '../definition.js';
import { MeterStore } from '../meter-store.js';

const signedIn = (badge) => ({ metadata: Metadata({ authorization: `Bearer ${badge}` }) });

async function readings(calls, request, options = signedIn('badge-lena')) {
  const read = [];
  for await (const { kilowattHours } of calls.listReadings(request, options)) read.push(kilowattHours);
  return read;
}

/** What a client receives in the two states. */
const SITUATIONS = [
  { name: 'GetMeter: no id', call: (calls) => calls.getMeter({}), codes: { before: Status.INTERNAL, after: Status.INVALID_ARGUMENT } },
  { name: 'GetMeter: no such meter', call: (calls) => calls.getMeter({ id: 'm-9' }), codes: { before: Status.NOT_FOUND, after: Status.NOT_FOUND } },
  { name: 'SubmitReading: no badge', call: (calls) => calls.submitReading({ meter: 'm-1', kilowattHours: 4200 }), codes: { before: Status.PERMISSION_DENIED, after: Status.UNAUTHENTICATED } },
  { name: 'SubmitReading: a badge nobody has', call: (calls) => calls.submitReading({ meter: 'm-1', kilowattHours: 4200 }, signedIn('?')), codes: { before: Status.UNAUTHENTICATED, after: Status.UNAUTHENTICATED } },
  { name: 'SubmitReading: no such meter', call: (calls) => calls.submitReading({ meter: 'm-9', kilowattHours: 1 }, signedIn('badge-lena')), codes: { before: Status.UNKNOWN, after: Status.NOT_FOUND } },
  { name: 'SubmitReading: a closed meter', call: (calls) => calls.submitReading({ meter: 'm-2', kilowattHours: 1 }, signedIn('badge-lena')), codes: { before: Status.PERMISSION_DENIED, after: Status.FAILED_PRECONDITION } },
  { name: 'SubmitReading: nothing', call: (calls) => calls.submitReading({ meter: 'm-1' }, signedIn('badge-lena')), codes: { before: Status.INVALID_ARGUMENT, after: Status.INVALID_ARGUMENT } },
  { name: 'SubmitReading: the fourth of a day', call: (calls) => calls.submitReading({ meter: 'm-1', kilowattHours: 4200 }, signedIn('badge-omar')), codes: { before: Status.PERMISSION_DENIED, after: Status.RESOURCE_EXHAUSTED } },
  { name: 'CloseMeter: no such meter', call: (calls) => calls.closeMeter({ id: 'm-9' }, signedIn('badge-lena')), codes: { before: Status.INVALID_ARGUMENT, after: Status.NOT_FOUND } },
  { name: 'ListReadings: no such meter', call: (calls) => readings(calls, { meter: 'm-9' }), codes: { before: Status.NOT_FOUND, after: Status.NOT_FOUND } },
  { name: 'ListReadings: past the end', call: (calls) => readings(calls, { meter: 'm-1', offset: 99 }), codes: { before: Status.UNKNOWN, after: Status.OUT_OF_RANGE } },
];

for (const state of ['before', 'after']) {
  const store = new MeterStore();
  let server;
  let channel;
  let calls;
  let client;

  before(async () => {
    const [{ serve }, { MeterClient }] = await Promise.all([import(`../${state}/server.js`), import(`../${state}/client.js`)]);
    const running = await serve(store);
    server = running.server;
    channel = createChannel(`127.0.0.1:${running.port}`);
    calls = createClient(Meters, channel);
    client = new MeterClient(channel, 'badge-lena');
    store.submitted.set('omar', 3);
  });

  after(() => {
    channel?.close();
    server?.forceShutdown();
  });

  for (const { name, call, codes } of SITUATIONS) {
    test(`${state}: ${name}`, { timeout: 10_000 }, async () => {
      await assert.rejects(call(calls), (error) => {
        assert.ok(error instanceof ClientError, String(error));
        assert.equal(Status[error.code], Status[codes[state]]);
        return true;
      });
    });
  }

  test(`${state}: who does everything right is served`, { timeout: 10_000 }, async () => {
    assert.deepEqual(await readings(calls, { meter: 'm-1', offset: 1 }), [4100]);
    assert.equal((await client.find('m-1')).kilowattHours, 4100);
    assert.equal((await client.submit('m-1', 4350)).kilowattHours, 4350);
    assert.equal(await client.find('m-9'), null);
    assert.equal(await client.close('m-1'), true);
  });

  // An error that says OK brings no answer with it, of which the client makes a code of its own.
  test(`${state}: a meter that is closed already`, { timeout: 10_000 }, async () => {
    assert.equal(await client.close('m-2').catch((error) => error.code), state === 'after' ? false : Status.UNIMPLEMENTED);
  });
}
