import { describe, expect, it } from 'vitest';
import { connect, importing, judged, nest, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];
const caught = (test: string, code: string, block = 'await pool.query(sql);'): string => connect(`try { ${block} } catch (err) { if (${test}) throw new ConnectError('x', Code.${code}); }`);

describe('certain', () => {
  it.each<Case>([
    ['a refused connection', caught("err.code === 'ECONNREFUSED'", 'Unknown')],
    ['one of several', caught("err.code === 'ECONNREFUSED' || err.code === 'ECONNRESET'", 'PermissionDenied')],
    ['the cause of a fetch', caught("err.cause?.code === 'ENOTFOUND'", 'Unknown', 'await fetch(URL);')],
    ['a set', importing("const TRANSIENT = new Set(['ECONNREFUSED', 'ETIMEDOUT']);", unary("try { await work(); } catch (err) { if (TRANSIENT.has(err.code)) return callback({ code: status.UNKNOWN, details: 'x' }); }"))],
    ['a database that does not answer', nest("try { await work(); } catch (error) { if (error.code === 'P1001') throw new RpcException({ code: status.UNAUTHENTICATED, message: 'x' }); }")],
    ['a class of the driver', importing("import { MongoNetworkError } from 'mongodb';", onCall("try { await work(); } catch (e) { if (e instanceof MongoNetworkError) throw new HttpsError('unknown', 'x'); }"))],
    ['an open circuit', caught("err.code === 'EOPENBREAKER'", 'Unknown')],
    ['a callback', unary("pool.query(sql, (err, rows) => { if (err.code === 'ECONNRESET') return callback({ code: status.UNKNOWN, details: 'x' }); });")],
  ])('%s', (_, text) => {
    expect(judged('prefer-unavailable', text).map(([confidence, , fits]) => [confidence, fits])).toEqual([['certain', 'UNAVAILABLE']]);
  });
});

describe('likely', () => {
  it.each<Case>([
    ['INTERNAL, which many hold', caught("err.code === 'ECONNREFUSED'", 'Internal')],
    ['NOT_FOUND for a name that does not resolve', caught("err.code === 'ENOTFOUND'", 'NotFound')],
  ])('%s', (_, text) => {
    expect(judged('prefer-unavailable', text).map(([confidence]) => confidence)).toEqual(['likely']);
  });
});

describe('silent', () => {
  it.each<Case>([
    ['the code that fits', caught("err.code === 'ECONNREFUSED'", 'Unavailable')],
    ['DEADLINE_EXCEEDED for a connection nobody answered', caught("err.code === 'ETIMEDOUT'", 'DeadlineExceeded')],
    ['a file that is not there', caught("err.code === 'ENOENT'", 'Unknown')],
    ['an address that the request names', caught("err.code === 'ENOTFOUND'", 'Unknown', 'await fetch(req.url);')],
    ['any other error', caught("err.code !== 'ECONNREFUSED'", 'Unknown')],
    ['a state of the same name', connect("const link = await links.get(req.id); if (link.code === 'ECONNREFUSED') throw new ConnectError('x', Code.Unknown);")],
    ['one that means something else beside', caught("err.code === 'ECONNREFUSED' || err.code === 'EACCES'", 'Unknown')],
    ['no test at all', connect("try { await work(); } catch (err) { throw new ConnectError('ECONNREFUSED', Code.Unknown); }")],
  ])('%s', (_, text) => {
    expect(judged('prefer-unavailable', text)).toEqual([]);
  });
});

describe('the policy', () => {
  const internal = caught("err.code === 'ECONNREFUSED'", 'Internal');
  it('is sure of INTERNAL where the project holds UNAVAILABLE', () => {
    expect(judged('prefer-unavailable', internal, { unreachable: 'UNAVAILABLE' })).toEqual([['certain', 'INTERNAL', 'UNAVAILABLE']]);
  });
  it('leaves it alone where the project holds INTERNAL', () => {
    expect(judged('prefer-unavailable', internal, { unreachable: 'INTERNAL' })).toEqual([]);
  });
});
