import { it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { parse } from '../parse.ts';
const many = (n: number, f: (i: number) => string, sep = '\n') => Array.from({ length: n }, (_, i) => f(i)).join(sep);
const G = "import * as grpc from '@grpc/grpc-js';\n";
const C = "import { Code, ConnectError } from '@connectrpc/connect';\n";
export const INPUTS: Record<string, (n: number) => string> = {
  elseif: (n) => G + `const h: grpc.handleUnaryCall<A,B> = (call, callback) => { if (call.request.a) callback(null, {});\n` + many(n, (i) => `else if (call.request.a${i} === 'x') callback({ code: ${i % 17}, details: 'no' });`) + '};',
  flat: (n) => G + `const h: grpc.handleUnaryCall<A,B> = (call, callback) => {\n` + many(n, (i) => `if (!call.request.a${i}) return callback({ code: 3, details: 'no' });`) + '};',
  handlers: (n) => G + many(n, (i) => `export const h${i}: grpc.handleUnaryCall<A,B> = (call, callback) => { if (!call.request.a) return callback({ code: 3, details: 'no' }); callback(null, {}); };`),
  shape: (n) => many(n, (i) => `exports.h${i} = (call, callback) => { if (!call.request.a) return callback({ code: 3, details: 'no' }); callback(null, {}); };`),
  array: (n) => G + `const RETRY_CODES = [${many(n, (i) => String(i % 17), ', ')}];`,
  objects: (n) => G + `const list = [${many(n, (i) => `{ code: ${i % 17}, message: 'x' }`, ',\n')}];`,
  cases: (n) => G + `function f(err) { switch (err.code) {\n` + many(n, (i) => `case ${i % 17}: return ${i};`) + '} }',
  comparisons: (n) => G + `function f(err: grpc.ServiceError) {\n` + many(n, (i) => `if (err.code === ${i % 17}) return ${i};`) + '}',
  chain: (n) => G + `function f(err: grpc.ServiceError) { return ` + many(n, (i) => `err.code === ${i % 17}`, ' || ') + '}',
  commented: (n) => G + `function f(err: grpc.ServiceError) {\n` + many(n, (i) => `if (err.code === ${i % 17}) return ${i}; // NOT_FOUND ${i}`) + '}',
  connect: (n) => C + `export function f(x) {\n` + many(n, (i) => `if (x.a${i}) throw new ConnectError('no book ${i}', Code.NotFound);`) + '}',
  functions: (n) => C + many(n, (i) => `function f${i}(x) { if (x) throw new ConnectError('no', Code.NotFound); return f${i + 1}(x); }`),
  makers: (n) => C + many(n, (i) => `const m${i} = (t) => new ConnectError(t, Code.NotFound);\nfunction u${i}(x) { if (x) throw m${i}('a'); }`),
  classes: (n) => C + many(n, (i) => `class E${i} extends ConnectError { constructor(t) { super(t, Code.NotFound); } }\nfunction u${i}(x) { if (x) throw new E${i}('a'); }`),
  trycatch: (n) => C + many(n, (i) => `async function u${i}(x, ctx) { try { const c = await verifyToken(x); return c; } catch (e) { throw new ConnectError('invalid token', Code.PermissionDenied); } }`),
  auth: (n) => "import { HttpsError, onCall } from 'firebase-functions/v2/https';\n" + many(n, (i) => `export const f${i} = onCall(async (request) => { if (!request.auth) throw new HttpsError('internal', 'x'); return 1; });`),
  members: (n) => G + many(n, (i) => `use(a.b${i}.c.d);`),
  calls: (n) => G + many(n, (i) => `app.service('x${i}').find(a${i});`),
  longchain: (n) => G + `const q = z.start()${many(n, (i) => `.a${i}()`, '')};`,
  concat: (n) => C + `throw new ConnectError(${many(n, (i) => `'a${i}'`, ' + ')}, Code.NotFound);`,
  strings: (n) => G + many(n, (i) => `const s${i} = 'text ${i}';`),
  imports: (n) => many(n, (i) => `import { a${i} } from './a${i}';`) + G + 'if (err.code === 5) f();',
  nestedfn: (n) => G + 'x(' + many(n, () => '() => { y(', '') + '1' + many(n, () => ') }', '') + ');',
  thrown: (n) => C + `async function f() {\n` + many(n, (i) => `try { await g(${i}); } catch (e) { throw new Error('x' + e.message); }`) + '}',
  mapkeys: (n) => G + `const CODES = { [grpc.status.OK]: 1,\n` + many(n, (i) => `${i}: 'a',`) + '};',
  assigns: (n) => G + `let s = ''; export function f(err) { \n` + many(n, (i) => `s = s + err.a${i};`) + ` if (!s) throw new grpc.X({ code: grpc.status.INTERNAL, message: s }); }`,
};
const only = process.env.ONLY;
it('time', () => {
  for (const [name, make] of Object.entries(INPUTS)) {
    if (only && name !== only) continue;
    const times: string[] = [];
    const base = ['elseif','chain','longchain','concat','nestedfn'].includes(name) ? 250 : 500;
    for (const n of [base, base * 2, base * 4]) {
      let best = Infinity; let err = '';
      for (let r = 0; r < 2; r++) {
        try {
          const source = parse(make(n), {});
          const t = performance.now();
          const a = analyse(source); void a.literals; void a.judgements; void a.rewrites;
          best = Math.min(best, performance.now() - t);
          if (best > 3000) break;
        } catch (e) { err = String((e as Error).stack).slice(0, 160); break; }
      }
      times.push(err || best.toFixed(0));
      if (best > 20000) break;
    }
    console.log(name.padEnd(12), times.join('  '));
  }
}, 600000);
