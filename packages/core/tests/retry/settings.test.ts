import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { parse } from '../parse.ts';

/** The rules that have something to say of a text, where a project says this of its retries. */
function rulesOn(text: string, retry: object): readonly string[] {
  const result = readSettings({ retry });
  if (result.kind === 'invalid') throw new Error(result.mistakes.join(' '));
  return analyse({ ...parse(`import { status } from '@grpc/grpc-js';\n${text}`), settings: result.settings }).notes.map(({ rule }) => rule);
}

const PAY = 'export const pay = (client, amount) => persist(() => client.charge({ amount }), { retryable: [status.DEADLINE_EXCEEDED] });';
const policy = (method: string): string =>
  `export const p = { name: [{ service: 'shop.Orders', method: '${method}' }], retryPolicy: { maxAttempts: 2, initialBackoff: '1s', maxBackoff: '1s', backoffMultiplier: 1, retryableStatusCodes: ['UNKNOWN'] } };`;

it.each<[what: string, text: string, retry: object, rules: readonly string[]]>([
  ['a permanent code', 'export const RETRYABLE = [status.PERMISSION_DENIED];', {}, ['no-permanent-retry']],
  ['one that services declare retryable', 'export const RETRYABLE = [status.PERMISSION_DENIED];', { retryable: ['PERMISSION_DENIED'] }, []],
  ['another one', 'export const RETRYABLE = [status.PERMISSION_DENIED];', { retryable: ['NOT_FOUND'] }, ['no-permanent-retry']],
  ['a function that nobody knows to repeat', PAY, {}, []],
  ['a function that is declared to repeat', PAY, { functions: ['persist'] }, ['no-unsafe-retry']],
  ['a method that is declared idempotent', PAY, { functions: ['persist'], idempotent: ['Charge'] }, []],
  ['a method with its service, of which a call does not tell', PAY, { functions: ['persist'], idempotent: ['shop.Payments/Charge'] }, []],
  ['a method of a policy', policy('CreateOrder'), {}, ['no-unsafe-retry']],
  ['one that is declared idempotent', policy('CreateOrder'), { idempotent: ['shop.Orders/CreateOrder'] }, []],
  ['the same method of another service', policy('CreateOrder'), { idempotent: ['shop.Books/CreateOrder'] }, ['no-unsafe-retry']],
])('%s', (_, text, retry, rules) => {
  expect(rulesOn(text, retry)).toEqual(rules);
});
