import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { ParseOptions } from '../parse.ts';
import { parse } from '../parse.ts';

const many = (count: number, written: (index: number) => string, separator = '\n'): string => Array.from({ length: count }, (_, index) => written(index)).join(separator);

const GRPC = "import * as grpc from '@grpc/grpc-js';\n";
const CONNECT = "import { Code, ConnectError } from '@connectrpc/connect';\n";

/** The processor time of one analysis, in milliseconds: it is the same however busy the machine is. */
function cost(text: string, options?: ParseOptions): number {
  const source = parse(text, options);
  const before = process.cpuUsage();
  const analysis = analyse(source);
  void [analysis.literals, analysis.judgements, analysis.notes, analysis.rewrites];
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const leastOf = (times: number, measure: () => number): number => Math.min(...Array.from({ length: times }, measure));

/** The same thing again and again, each in a place of its own, as files grow. */
const GROWING: readonly (readonly [what: string, size: number, make: (count: number) => string])[] = [
  ['handlers', 40, (count) => GRPC + many(count, (at) => `export const h${at}: grpc.handleUnaryCall<A, B> = (call, callback) => {\n  if (!call.request.id) return callback({ code: 3, details: 'id is missing' });\n  callback(null, {});\n};`)],
  ['functions that raise', 60, (count) => CONNECT + many(count, (at) => `export async function f${at}(x) {\n  const book = await find(x);\n  if (!book) throw new ConnectError('no book', Code.NotFound);\n  return book;\n}`)],
  ['functions that compare', 80, (count) => GRPC + many(count, (at) => `export const g${at} = (err: grpc.ServiceError) => err.code === ${at % 17};`)],
  ['catches', 50, (count) => CONNECT + many(count, (at) => `export async function f${at}(x) {\n  try {\n    return await verifyToken(x);\n  } catch (e) {\n    throw new ConnectError('invalid token', Code.PermissionDenied);\n  }\n}`)],
  ['callables', 50, (count) => `import { HttpsError, onCall } from 'firebase-functions/v2/https';\n${many(count, (at) => `export const f${at} = onCall(async (request) => {\n  if (!request.auth) throw new HttpsError('internal', 'x');\n  return 1;\n});`)}`],
  ['classes of errors', 40, (count) => CONNECT + many(count, (at) => `class E${at} extends ConnectError { constructor(text) { super(text, Code.NotFound); } }\nexport const f${at} = () => { throw new E${at}('gone'); };`)],
  ['code without codes', 400, (count) => GRPC + many(count, (at) => `export const t${at} = table.rows[${at}].map((row) => row.cells.join(', ')).filter(Boolean);`)],
  ['imports', 200, (count) => `${many(count, (at) => `import { a${at} } from './a${at}.js';`)}\n${GRPC}export const f = (err) => err.code === 5;`],
];

// Four times the length tells two times the time from four more surely than twice the length would.
describe('a file four times as long takes about four times as long', () => {
  it.each(GROWING)('%s', (_, size, make) => {
    const [short, long] = [make(size), make(size * 4)];
    cost(short);
    // The first milliseconds are not the file's, nor are those of a machine that does other work.
    const base = Math.max(leastOf(3, () => cost(short)), 25);
    expect(leastOf(3, () => cost(long))).toBeLessThan(base * 8);
  }, 60_000);
});

/** What nobody writes by hand takes its time, but comes to an end. */
const EXTREME: readonly (readonly [what: string, seconds: number, text: string, options?: ParseOptions])[] = [
  [
    '2,000 times else if',
    10,
    `${GRPC}export const h = (call, callback) => {\n  if (!call.request) callback(null, {});\n${many(2000, (at) => `  else if (call.request.a${at} === 'x') ${at % 20 === 0 ? `callback({ code: ${at % 17}, details: 'no' })` : 'work()'};`)}\n};`,
    // The parser of typescript-eslint gives up long before.
    { parser: 'espree', filename: 'a.mjs' },
  ],
  ['a list of 2,000 numbers', 10, `${GRPC}export const RETRY_CODES = [${many(2000, (at) => String(at % 17), ', ')}];`],
  ['60,000 bytes', 5, `${GRPC}export const BYTES = new Uint8Array([${many(60_000, (at) => String(at % 200), ', ')}]);`],
  ['1,000 comparisons in one condition', 15, `${GRPC}if (${many(1000, (at) => `err.code === ${at % 17}`, ' || ')}) f();`, { parser: 'espree', filename: 'a.mjs' }],
  ['a list of 1,000 objects', 10, `${GRPC}export const list = [${many(1000, (at) => `{ code: ${at % 17}, message: 'x' }`, ',\n')}];`],
  ['a table of 5,000 keys', 10, `${GRPC}export const TEXTS = { [grpc.status.OK]: 'fine',\n${many(5000, (at) => `${at}: 'x'`, ',\n')} };`],
  ['a text of 1,000 parts', 5, `${CONNECT}throw new ConnectError(${many(1000, (at) => `'a${at}'`, ' + ')}, Code.NotFound);`, { parser: 'espree', filename: 'a.mjs' }],
  ['a chain of 1,000 calls', 5, `${GRPC}export const q = grpc.start()${many(1000, (at) => `.a${at}()`, '')};`, { parser: 'espree', filename: 'a.mjs' }],
  ['100 functions inside each other', 5, `${GRPC}f(${many(100, () => '() => { g(', '')}1${many(100, () => ') }', '')});`],
  ['a word of 200,000 letters', 5, `${GRPC}export const s = '${'a'.repeat(200_000)}'; if (err.code === 5) f(s);`],
  ['a line of 200,000 letters', 5, `${GRPC}export const s = '${'code '.repeat(40_000)}'; if (err.code === 5) f(s);`],
];

describe('ends in time', () => {
  for (const [what, seconds, text, options] of EXTREME) {
    it(what, { timeout: 120_000 }, () => {
      expect(cost(text, options)).toBeLessThan(seconds * 1000);
    });
  }
});
