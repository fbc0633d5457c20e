import assert from 'node:assert/strict';
import { expect, it } from 'vitest';
import { status } from '@grpc/grpc-js';
import { client } from './client.mjs';

it('says what is gone', async () => {
  await assert.rejects(client.getBook({ id: 'x' }), { code: 5 });
  const error = await client.getBook({ id: '' }).catch((err) => err);
  assert.equal(error.code, 3);
  assert.strictEqual(status.INVALID_ARGUMENT, error.code);
  expect(error.code).toBe(3);
  expect(error).toMatchObject({ code: status.INVALID_ARGUMENT });
  expect(error.code).not.to.equal(13);
  expect(error.details.length).toBe(3);
});

it('stubs a failure', () => {
  const stub = (request, callback) => callback({ code: 14, details: 'away' });
  stub({}, (err) => expect([4, 14]).toContain(err.code));
  const calls = [];
  stub({}, (err) => calls.push(err.code === 14 && !!err.details));
  expect(calls).toEqual([true]);
});
