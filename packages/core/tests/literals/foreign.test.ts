import { describe, expect, it } from 'vitest';
import type { ProjectFacts } from '../../src/source/source.ts';
import { DEPENDS_ON_GRPC, WITHOUT_GRPC, verdictsOf } from './verdicts.ts';

type Case = readonly [what: string, text: string, verdicts: readonly string[]];

/** Nothing may be rewritten that belongs to another space of codes, though the file speaks gRPC beside it. */
const HEAD = "import * as grpc from '@grpc/grpc-js';";

describe('never rewritten', () => {
  it.each<Case>([
    ['the exit of a child process', `${HEAD} import { spawn } from 'node:child_process'; const child = spawn('x'); child.on('exit', (code) => { if (code === 0) done(); });`, ['0 comparison: skip']],
    ['the close of a child process', `${HEAD} const { exec } = require('child_process'); exec('x').once('close', (code) => { if (code !== 0) fail(); });`, ['0 comparison: skip']],
    ['the exit of the process itself', `${HEAD} process.on('exit', (code) => { if (code === 1) log(); });`, ['1 comparison: skip']],
    ['process.exit', `${HEAD} process.exit(1);`, []],
    ['process.exitCode', `${HEAD} process.exitCode = 1;`, []],
    ['an exit code by its name', `${HEAD} if (result.exitCode === 1) fail();`, []],
    ['the status of a span', `${HEAD} span.setStatus({ code: 2, message: 'x' });`, ['2 property: skip']],
    ['the status of a finished span', `${HEAD} const span = { spanId: '1', traceId: '2', status: { code: 2, message: 'x' } };`, ['2 property: skip']],
    ['the result of an exporter', `${HEAD} class E { export(spans, resultCallback) { resultCallback({ code: 0 }); } }`, ['0 property: skip']],
    ['a position on the globe that was refused', `${HEAD} navigator.geolocation.getCurrentPosition(ok, (error) => { if (error.code === 1) ask(); });`, ['1 comparison: skip']],
    ['an error of Kafka', `${HEAD} import { KafkaJSProtocolError } from 'kafkajs'; const e = new KafkaJSProtocolError(x); if (e.code === 5) retry();`, ['5 comparison: skip']],
    ['a message that was just made', `${HEAD} function createBaseStatus() { return { code: 0, message: '', details: [] }; }`, ['0 property: skip']],
    ['rows of a table', `${HEAD} const LANGUAGES = [{ code: 1, name: 'en' }, { code: 2, name: 'de' }, { code: 3, name: 'fr' }];`, ['1 property: skip', '2 property: skip', '3 property: skip']],
    ['a close code of a socket', `${HEAD} if (event.closeCode === 1) open();`, []],
    ['a key code', `${HEAD} if (event.keyCode === 13) submit();`, []],
    ['a country', `${HEAD} if (address.countryCode === 1) call();`, []],
    ['the status of an order', `${HEAD} if (order.status === 3) ship();`, ['3 comparison: undecided']],
    ['HTTP beside it', `${HEAD} const codes = [13, 500]; if (err.code === 13 || err.code === 500) fail();`, ['13 retry-set: skip', '13 comparison: skip']],
    ['another name beside it', `${HEAD} fail({ code: 5, message: 'PERMISSION_DENIED' });`, ['5 property: undecided']],
    ['an error that Express is told of', `${HEAD} app.use((req, res, next) => { next({ code: 3, message: 'x' }); });`, ['3 property: skip']],
    ['the status of a span that was finished', `${HEAD} expect(spans[0].status.code).toBe(2); expect(span.status.code).toBe(0);`, ['2 assertion: skip', '0 assertion: skip']],
    ['a status in a file that traces', `${HEAD} import { trace } from '@opentelemetry/api'; if (status.code === 0) done();`, ['0 comparison: undecided']],
    ['what a function named after gRPC is given second', `${HEAD} function grpcCodeToHttp(code, attempt) { if (attempt === 3) fail(); }`, []],
    ['a function that makes gRPC codes of others', `${HEAD} function httpToGrpcStatus(status) { if (status === 3) fail(); }`, ['3 comparison: undecided']],
    ['a kind of message that becomes a status', `${HEAD} function grpcMessageToStatus(status) { if (status === 3) fail(); }`, ['3 comparison: undecided']],
    ['bits', `${HEAD} const flags = err.code & 5;`, []],
    ['an index', `${HEAD} const second = codes[2];`, []],
    ['a length', `${HEAD} if (codes.length === 5) return;`, []],
    ['the port of a server and its other options', `${HEAD} new grpc.Client('x', c, { 'grpc.max_reconnect_backoff_ms': 5, 'grpc.keepalive_time_ms': 10 });`, []],
    ['what waits', `${HEAD} await sleep(5); setTimeout(f, 10);`, []],
  ])('%s', (_, text, verdicts) => {
    expect(verdictsOf(text)).toEqual(verdicts);
  });
});

describe('definitions stay as they are', () => {
  const text = (definition: string): string => `${HEAD} ${definition}`;
  it.each<Case>([
    ['an enum', 'enum GrpcStatus { OK = 0, CANCELLED = 1, NOT_FOUND = 5 }', []],
    ['an object', 'const status = { OK: 0, CANCELLED: 1, NOT_FOUND: 5 };', []],
    ['an object with a key that is one of them', 'const codes = { code: 5 };', ['5 property: undecided']],
    ['one of an object of them that goes by another name', 'const codes = { OK: 0, CANCELLED: 1, NOT_FOUND: 5, code: 7 };', ['7 property: skip']],
    ['static fields', 'class Status { static OK = 0; static NOT_FOUND = 5; }', []],
    ['a table by number', "const NAMES = { 0: 'OK', 5: 'NOT_FOUND' };", []],
    ['a table of codes by number', "const STATUS_CODES = { 0: 'OK', 5: 'NOT_FOUND' };", ['0 map-key: skip', '5 map-key: skip']],
    ['pairs', "const CODES = new Map([[0, 'OK'], [5, 'NOT_FOUND']]);", ['0 map-key: skip', '5 map-key: skip']],
    ['rows', "const rows = [{ code: 16, name: 'UNAUTHENTICATED' }, { code: 5, name: 'NOT_FOUND' }, { code: 7, name: 'PERMISSION_DENIED' }];", ['16 property: skip', '5 property: skip', '7 property: skip']],
  ])('%s', (_, definition, verdicts) => {
    expect(verdictsOf(text(definition))).toEqual(verdicts);
  });
});

describe('what the file and its package say', () => {
  it.each<readonly [what: string, text: string, facts: ProjectFacts | undefined, verdicts: readonly string[]]>([
    ['nothing speaks of gRPC', 'if (err.code === 5) return;', undefined, []],
    ['codes to repeat where nothing is of gRPC', 'const options = { retryCodes: [1, 2] };', WITHOUT_GRPC, ['1 retry-set: undecided', '2 retry-set: undecided']],
    ['codes to repeat where the package depends on gRPC', 'const options = { retryCodes: [14] };', { moduleKind: 'unknown', dependencies: new Map([['google-gax', '^5.0.0']]) }, ['14 retry-set: Status.UNAVAILABLE']],
    ['codes to repeat of a service config', "module.exports = { retryPolicy: { retryableStatusCodes: [14] } };", DEPENDS_ON_GRPC, ['14 retry-set: status.UNAVAILABLE']],
    ['the package has nothing to do with gRPC', 'if (err.code === 5) return;', WITHOUT_GRPC, []],
    ['the package depends on gRPC', 'if (err.code === 5) return;', DEPENDS_ON_GRPC, ['5 comparison: undecided']],
    ['the package depends on gRPC, in a function that says so', 'function grpcRetry(err) { if (err.code === 5) return; }', DEPENDS_ON_GRPC, ['5 comparison: undecided']],
    ['the package depends on gRPC, and the name says so', 'if (err.grpcCode === 5) return;', DEPENDS_ON_GRPC, ['5 comparison: status.NOT_FOUND']],
    ['the code is written beside it', 'if (err.code === 5) return; // NOT_FOUND', DEPENDS_ON_GRPC, ['5 comparison: status.NOT_FOUND']],
    ['the code is in the name of the function around', 'const isNotFound = (err) => err.code === 5; function retryUnavailable(e) { if (e.code === 14) retry(); }', DEPENDS_ON_GRPC, ['5 comparison: status.NOT_FOUND', '14 comparison: status.UNAVAILABLE']],
    ['the code is in the name of what holds the answer', 'const wasNotFound = err?.code === 5;', DEPENDS_ON_GRPC, ['5 comparison: status.NOT_FOUND']],
    ['another code is in the name of the function around', 'const isNotFound = (err) => err.code === 7;', DEPENDS_ON_GRPC, ['7 comparison: undecided']],
    ['the name around is that of much else', 'const isCancelled = (err) => err.code === 1; const isInternal = (err) => err.code === 13;', DEPENDS_ON_GRPC, ['1 comparison: undecided', '13 comparison: undecided']],
    ['the name around is of no error', 'const isNotFound = (page) => page.code === 5;', DEPENDS_ON_GRPC, ['5 comparison: undecided']],
    ['the name around says the code where nothing is of gRPC', 'const isNotFound = (err) => err.code === 5;', WITHOUT_GRPC, ['5 comparison: undecided']],
    ['another code is written beside it', 'if (err.code === 5) return; // PERMISSION_DENIED', DEPENDS_ON_GRPC, ['5 comparison: undecided']],
    ['generated code of grpc-js is imported', "const { ShopClient } = require('./shop_grpc_pb'); if (err.code === 5) retry();", undefined, ['5 comparison: status.NOT_FOUND']],
    ['a handler by its shape', "exports.getBook = (call, callback) => { if (!call.request.id) return callback({ code: 3, message: 'no id' }); callback(null, {}); };", DEPENDS_ON_GRPC, ['3 property: status.INVALID_ARGUMENT']],
    ['a handler by its shape in a package without gRPC', "exports.getBook = (call, callback) => { if (!call.request.id) return callback({ code: 3, message: 'no id' }); callback(null, {}); };", WITHOUT_GRPC, ['3 property: undecided']],
    ['zero is the code of a status that is given', "import * as grpc from '@grpc/grpc-js'; const log = (status) => { if (status.code === 0) done(); };", undefined, ['0 comparison: grpc.status.OK']],
    ['zero is the code of a status that an answer has', "import * as grpc from '@grpc/grpc-js'; if (reply.status.code === 0) done(); const f = ({ status }) => status.code === 0;", undefined, ['0 comparison: undecided', '0 comparison: undecided']],
    ['zero is the code in a status that an answer has', "import * as grpc from '@grpc/grpc-js'; const reply = { status: { error_code: 'Success', reason: '', code: 0 } };", undefined, ['0 property: undecided']],
    ['zero is the code of a status that an API of Google answers with', "import { Status } from 'google-gax'; if (entry.status.code === 0) done(); const entry = { index: 1, status: { code: 0 } };", undefined, ['0 comparison: Status.OK', '0 property: Status.OK']],
    ['zero is the code of something else that an API of Google answers with', "import { Status } from 'google-gax'; if (entry.check.code === 0) done(); const entry = { index: 1, check: { code: 0 } };", undefined, ['0 comparison: undecided', '0 property: undecided']],
    ['zero is the code of the status of a span in a file for Google', "import { Status } from 'google-gax'; if (span.status.code === 0) done();", undefined, ['0 comparison: skip']],
    ['a function after gRPC codes tests what it is given', 'function grpcStatusCodeToHttp(code) { if (code === 0) return 200; }', DEPENDS_ON_GRPC, ['0 comparison: status.OK']],
    ['the number is the code of what is named after gRPC', "const grpcError = Object.assign(new Error('x'), { code: 1 });", DEPENDS_ON_GRPC, ['1 property: status.CANCELLED']],
    ['one of the errors of an error', "import * as grpc from '@grpc/grpc-js'; assert.equal(err.errors[0].code, 3);", undefined, ['3 assertion: grpc.status.INVALID_ARGUMENT']],
    ['a comment names the other code of the line', 'if (err.code === 8 || err.code === 4) retry(); // 4 is DEADLINE_EXCEEDED', DEPENDS_ON_GRPC, ['8 comparison: status.RESOURCE_EXHAUSTED', '4 comparison: status.DEADLINE_EXCEEDED']],
  ])('%s', (_, text, facts, verdicts) => {
    expect(verdictsOf(text, { filename: 'service.js', ...(facts && { facts }) })).toEqual(verdicts);
  });
});
