import { describe, expect, it } from 'vitest';
import { mayHoldRawCodes } from '../src/gate.ts';

describe('mayHoldRawCodes', () => {
  it.each([
    'callback({ code: 5, message })',
    'if (err.code === 14) retry();',
    'if (5 == err.code) return null;',
    '[4, 14].includes(err.code)',
    'const RETRYABLE = new Set([4, 8, 14]);',
    'new ConnectError("a message so long that the code after it is far from any word that speaks of one", 5)',
    'throw new ServerError(5, "no such book")',
    'switch (err.code) {\n  // an explanation that is longer than any window\n  case 5: break;\n}',
    'const GRPC_TO_HTTP = { 3: 400 };',
    'const STATUS_NAMES = { 0: "fine" };',
    'function fail(callback, code, message) {}\n'.padEnd(300, '/') + '\nfail(callback, 5, "no")',
    'expect(err).toHaveProperty("code", 5)',
    'expect(err.code)\n  .toBe(5)',
    "const codes = ['UNAVAILABLE'];",
    'class NotFound { code = 5 }',
    'function f(statusCode = 13) {}',
    'const code: number = missing ? 5 : 13;',
    'const code = err.code ?? 13;',
    'callback({ code: /* NOT_FOUND */ 5 })',
    'callback({ "code": 5 as number })',
    'const retryCodes: readonly number[] = [4, 14];',
    'createRetryOptions([14], backoff)',
    'const GRPC_NOT_FOUND: number = 5;\nfail(code, GRPC_NOT_FOUND)',
    'case status.ABORTED:\n  case 14: return retry();',
    'assert.equal(5, err.code)',
    'assert.deepStrictEqual(settings.retry.retryCodes, [1, 2])',
    'const GRPC_TO_HTTP = new Map([[3, 400]]);',
    'const LATER = [4, 14];\n'.padEnd(300, '/') + '\nif (LATER.includes(err.code)) retry();',
  ])('lets through %j', (text) => {
    expect(mayHoldRawCodes(text)).toBe(true);
  });

  it.each([
    '',
    'export const add = (a, b) => a + b;',
    'const code = 404;',
    'res.status(200).send()',
    'const decode = (x) => x;',
    'if (err.code === "ENOENT") return;',
    'const size = 5; // a number of no interest',
    'process.exitCode = 1;',
    'const retries = 3;',
    '// code 5 is what the server says',
    'const codePoint = text.codePointAt(0);',
    'call.statusBar.slice(0, 3)',
    'throw new TypeError(`no code, ${JSON.stringify(value, null, 2)}`);',
    'import { status } from "@grpc/grpc-js"; throw new RpcException({ code: status.NOT_FOUND });',
  ])('stops %j', (text) => {
    expect(mayHoldRawCodes(text)).toBe(false);
  });

  it('takes time in proportion to the text, whatever the text', () => {
    const nasty = ['code '.repeat(200_000), `${'5 '.repeat(500_000)}`, 'switch (a'.repeat(100_000), `rpc${'a'.repeat(1_000_000)}`];
    const started = performance.now();
    for (const text of nasty) mayHoldRawCodes(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
