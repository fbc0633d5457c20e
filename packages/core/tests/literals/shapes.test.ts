import { describe, expect, it } from 'vitest';
import { verdictsOf } from './verdicts.ts';

type Case = readonly [what: string, statement: string, verdicts: readonly string[]];

const IMPORT = "import * as grpc from '@grpc/grpc-js';";

/** Each statement stands in a file that imports the library. */
const check = (cases: readonly Case[]): void => {
  it.each(cases)('%s', (_, statement, verdicts) => {
    expect(verdictsOf(`${IMPORT} async function f(err: grpc.ServiceError, x, callback, client) { ${statement} }`)).toEqual(verdicts);
  });
};

describe('comparison', () => {
  check([
    ['===', 'if (err.code === 5) return;', ['5 comparison: grpc.status.NOT_FOUND']],
    ['!==', 'if (err.code !== 5) return;', ['5 comparison: grpc.status.NOT_FOUND']],
    ['==', 'if (err.code == 5) return;', ['5 comparison: grpc.status.NOT_FOUND']],
    ['the number first', 'if (5 === err.code) return;', ['5 comparison: grpc.status.NOT_FOUND']],
    ['optional', 'if (err?.code === 5) return;', ['5 comparison: grpc.status.NOT_FOUND']],
    ['in brackets', "if (err['code'] === 5) return;", ['5 comparison: grpc.status.NOT_FOUND']],
    ['with a cast', 'if ((x as grpc.ServiceError).code === 5) return;', ['5 comparison: grpc.status.NOT_FOUND']],
    ['two', 'if (err.code === 14 || err.code === 4) return;', ['14 comparison: grpc.status.UNAVAILABLE', '4 comparison: grpc.status.DEADLINE_EXCEEDED']],
    ['OK', 'if (err.code === 0) return;', ['0 comparison: grpc.status.OK']],
    ['a caught error', 'try { await client.getBook(x); } catch (e) { if (e.code === 5) return; }', ['5 comparison: grpc.status.NOT_FOUND']],
    ['OK of an error that is only caught', 'try { await client.getBook(x); } catch (e) { if (e.code === 0) return; }', ['0 comparison: undecided']],
    ['the code in a constant of its own', 'const { code } = err; if (code === 5) return;', ['5 comparison: undecided']],
    ['less than is no comparison of codes', 'if (err.code < 5) return;', []],
    ['a number over 16', 'if (err.code === 17) return;', []],
    ['a number that is none', 'if (err.code === 5.5) return;', []],
    ['a number written another way', 'if (err.code === 0x5) return;', []],
    ['a negative number', 'if (err.code === -1) return;', []],
    ['another property', 'if (err.count === 5) return;', []],
    ['a text', "if (err.code === '5') return;", []],
  ]);
});

describe('case', () => {
  check([
    ['of a switch', 'switch (err.code) { case 5: return; case 14: return; default: }', ['5 case: grpc.status.NOT_FOUND', '14 case: grpc.status.UNAVAILABLE']],
    ['beside a constant', 'switch (x.code) { case grpc.status.OK: return; case 5: return; }', ['5 case: grpc.status.NOT_FOUND']],
    ['beside an HTTP status', 'switch (x.code) { case 5: return; case 404: return; }', ['5 case: skip']],
    ['of another value', 'switch (x.count) { case 5: return; }', []],
  ]);
});

describe('membership', () => {
  check([
    ['includes', 'if ([14, 4].includes(err.code)) return;', ['14 membership: grpc.status.UNAVAILABLE', '4 membership: grpc.status.DEADLINE_EXCEEDED']],
    ['indexOf', 'if ([14].indexOf(err.code) >= 0) return;', ['14 membership: grpc.status.UNAVAILABLE']],
    ['of another value', 'if ([14, 4].includes(x.count)) return;', []],
    ['beside an HTTP status', 'if ([14, 503].includes(x.code)) return;', ['14 membership: skip']],
    ['in a set by has', 'if (retried.has(14)) return;', []],
    ['in a set of codes by has', 'if (retryCodes.has(14)) return;', ['14 membership: grpc.status.UNAVAILABLE']],
  ]);
});

describe('retry-set', () => {
  check([
    ['a list', 'const RETRY_CODES = [14, 4];', ['14 retry-set: grpc.status.UNAVAILABLE', '4 retry-set: grpc.status.DEADLINE_EXCEEDED']],
    ['a set', 'const RETRYABLE_CODES = new Set([14]);', ['14 retry-set: grpc.status.UNAVAILABLE']],
    ['a property', 'const policy = { retryCodes: [14] };', ['14 retry-set: grpc.status.UNAVAILABLE']],
    ['of the service config, by its own name', 'const config = { retryPolicy: { retryableStatusCodes: [14] } };', ['14 retry-set: grpc.status.UNAVAILABLE']],
    ['beside a constant', 'const list = [grpc.status.ABORTED, 14];', ['14 retry-set: grpc.status.UNAVAILABLE']],
    ['a list that RetryOptions is given by its name', "const { RetryOptions } = require('google-gax'); const allowedCodes = [4, 14]; new RetryOptions(allowedCodes, backoff);", ['4 retry-set: grpc.status.DEADLINE_EXCEEDED', '14 retry-set: grpc.status.UNAVAILABLE']],
    ['a list that a property is given by its name', 'const allowedCodes = [14]; const options = { retryCodes: allowedCodes };', ['14 retry-set: grpc.status.UNAVAILABLE']],
    ['a list that is compared with the codes to repeat', 'assert.deepStrictEqual(settings.retryCodes, [14, 4]);', ['14 retry-set: grpc.status.UNAVAILABLE', '4 retry-set: grpc.status.DEADLINE_EXCEEDED']],
    ['a set of status codes', 'const IGNORED_STATUS_CODES = new Set([1]);', ['1 retry-set: grpc.status.CANCELLED']],
    ['a set of exit codes', 'const IGNORED_EXIT_STATUS_CODES = new Set([1]);', []],
    ['a list that something else is given', 'const allowedCodes = [4, 14]; shuffle(allowedCodes);', ['4 retry-set: undecided', '14 retry-set: undecided']],
    ['a list of something else', 'const PRIMES = [2, 3, 5, 7];', []],
    ['with an HTTP status', 'const RETRY_CODES = [14, 503];', ['14 retry-set: skip']],
  ]);
});

describe('property', () => {
  check([
    ['the answer of a handler', 'const h: grpc.handleUnaryCall = (call, cb) => { cb({ code: 5, details: "gone" }); };', ['5 property: grpc.status.NOT_FOUND']],
    ['typed', 'const e: grpc.ServiceError = { code: 5, message: "gone" };', ['5 property: grpc.status.NOT_FOUND']],
    ['cast', 'const e = { code: 5 } as grpc.ServiceError;', ['5 property: grpc.status.NOT_FOUND']],
    ['partly typed', 'const e: Partial<grpc.StatusObject> = { code: 5 };', ['5 property: grpc.status.NOT_FOUND']],
    ['with metadata of gRPC', 'fail({ code: 5, details: "gone", metadata: new grpc.Metadata() });', ['5 property: grpc.status.NOT_FOUND']],
    ['with details', 'fail({ code: 5, details: "gone" });', ['5 property: grpc.status.NOT_FOUND']],
    ['a choice', 'const e: grpc.ServiceError = { code: x ? 5 : 13 };', ['5 property: grpc.status.NOT_FOUND', '13 property: grpc.status.INTERNAL']],
    ['a default', 'const e: grpc.ServiceError = { code: x.code ?? 13 };', ['13 property: grpc.status.INTERNAL']],
    ['what a choice is made by', 'const e: grpc.ServiceError = { code: 5 ? x : err };', []],
    ['Object.assign', 'const e = Object.assign(new Error("gone"), { code: 5 });', ['5 property: grpc.status.NOT_FOUND']],
    ['a computed key', 'fail({ ["code"]: 5, details: "gone" });', ['5 property: grpc.status.NOT_FOUND']],
    ['with nothing beside it', 'log({ code: 5 });', ['5 property: undecided']],
    ['an answer', 'callback(null, { code: 5, name: "x" });', ['5 property: skip']],
    ['the body of an HTTP answer', 'res.status(400).json({ code: 3, message: "id is long" });', ['3 property: skip']],
    ['another name', 'fail({ count: 5, details: "gone" });', []],
    ['an HTTP status', 'fail({ code: 404, details: "gone" });', []],
  ]);
});

describe('argument', () => {
  it.each<Case>([
    ['of Connect', "import { ConnectError } from '@connectrpc/connect'; throw new ConnectError('gone', 5);", ['5 argument: Code.NotFound']],
    ['OK of Connect, which has none', "import { ConnectError } from '@connectrpc/connect'; throw new ConnectError('gone', 0);", ['0 argument: skip']],
    ['of NestJS', "import { GrpcException } from '@nestjs/microservices'; throw new GrpcException('gone', 5);", ['5 argument: GrpcStatus.NOT_FOUND']],
    ['of a wrapper of the file', "import { ConnectError } from '@connectrpc/connect'; const fail = (code, text) => new ConnectError(text, code); function f() { throw fail(5, 'gone'); }", ['5 argument: Code.NotFound']],
    ['of retries of google-gax', "import { createRetryOptions } from 'google-gax'; createRetryOptions([14], {});", ['14 retry-set: Status.UNAVAILABLE']],
    ['of another function', "import '@grpc/grpc-js'; sleep(5);", []],
    ['of an error of another file', "import '@grpc/grpc-js'; import { AppError } from './errors'; throw new AppError(5, 'gone');", []],
  ])('%s', (_, text, verdicts) => {
    expect(verdictsOf(text)).toEqual(verdicts);
  });
});

describe('assignment, class-field and default-value', () => {
  check([
    ['to a typed error', 'err.code = 5;', ['5 assignment: grpc.status.NOT_FOUND']],
    ['to an error made there', 'const e = new Error("gone"); e.code = 5; const h: grpc.handleUnaryCall = (call, cb) => { cb(e); };', ['5 assignment: grpc.status.NOT_FOUND']],
    ['to something else', 'x.code = 5;', ['5 assignment: undecided']],
    ['added up', 'err.code += 5;', []],
    ['in an error class', 'class GrpcGone extends GrpcError { constructor() { super(); this.code = 5; } }', ['5 assignment: grpc.status.NOT_FOUND']],
    ['a field of an error class', 'class Gone extends GrpcError { code = 5; }', ['5 class-field: grpc.status.NOT_FOUND']],
    ['a field of another class', 'class Book { code = 5; }', ['5 class-field: undecided']],
    ['a default of a parameter', 'function fail(text, grpcCode = 13) {}', ['13 default-value: grpc.status.INTERNAL']],
    ['a default of a pattern', 'const { grpcCode = 13 } = x;', ['13 default-value: grpc.status.INTERNAL']],
    ['a default of another name', 'function page(size = 10) {}', []],
  ]);
});

describe('assertion', () => {
  check([
    ['assert.equal', 'assert.equal(err.code, 5);', ['5 assertion: grpc.status.NOT_FOUND']],
    ['assert.strictEqual, the number first', 'assert.strictEqual(5, err.code);', ['5 assertion: grpc.status.NOT_FOUND']],
    ['toBe', 'expect(err.code).toBe(5);', ['5 assertion: grpc.status.NOT_FOUND']],
    ['not.toEqual', 'expect(err.code).not.toEqual(5);', ['5 assertion: grpc.status.NOT_FOUND']],
    ['chai', 'expect(err.code).to.equal(5);', ['5 assertion: grpc.status.NOT_FOUND']],
    ['tap', 't.is(err.code, 5);', ['5 assertion: grpc.status.NOT_FOUND']],
    ['of something else', 'expect(x.length).toBe(5);', []],
  ]);
});

describe('map-key', () => {
  check([
    ['beside constants', 'const TEXTS = { [grpc.status.OK]: "fine", 5: "gone" };', ['5 map-key: grpc.status.NOT_FOUND']],
    ['of a map beside constants', 'const TEXTS = new Map([[grpc.status.OK, "fine"], [5, "gone"]]);', ['5 map-key: grpc.status.NOT_FOUND']],
    ['of an object of HTTP statuses', 'const HTTP_BY_GRPC_CODE = { 5: 404, 14: 503 };', ['5 map-key: undecided', '14 map-key: undecided']],
    ['of an object of something else', 'const PRICES = { 5: "five" };', []],
    ['of an object whose three rows agree on the HTTP status', 'const HTTP_BY_GRPC_CODE = { 3: 400, 5: 404, 14: 503 };', ['3 map-key: grpc.status.INVALID_ARGUMENT', '5 map-key: grpc.status.NOT_FOUND', '14 map-key: grpc.status.UNAVAILABLE']],
    ['of an object whose rows give other HTTP statuses', 'const HTTP_BY_GRPC_CODE = { 3: 200, 5: 418, 14: 302 };', ['3 map-key: undecided', '5 map-key: undecided', '14 map-key: undecided']],
    ['with the names of the codes, which define them', "const GRPC_CODES = { 5: 'NOT_FOUND', 14: 'UNAVAILABLE' };", ['5 map-key: skip', '14 map-key: skip']],
  ]);

  it('becomes a computed key', () => {
    const text = "import { status } from '@grpc/grpc-js'; const TEXTS = { [status.OK]: 'fine', 5: 'gone' };";
    expect(verdictsOf(text)).toEqual(['5 map-key: status.NOT_FOUND']);
  });
});

describe('definition', () => {
  check([
    ['a constant', 'const NOT_FOUND_CODE = 5;', []],
    ['of gRPC', 'const GRPC_STATUS_NOT_FOUND = 5;', []],
    ['an enum', 'enum Code { OK = 0, NOT_FOUND = 5, INTERNAL = 13 }', []],
    ['a variable that is named as a code', 'let grpcCode = 13;', ['13 definition: undecided']],
  ]);
});
