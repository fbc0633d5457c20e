import { describe, expect, it } from 'vitest';
import type { ProjectFacts } from '../../src/source/source.ts';
import { DEPENDS_ON_GRPC, verdictsOf, WITHOUT_GRPC } from './verdicts.ts';

type Case = readonly [what: string, text: string, verdicts: readonly string[]];

const check = (facts: ProjectFacts, cases: readonly Case[]): void => {
  it.each(cases)('%s', (_, text, verdicts) => {
    expect(verdictsOf(text, { facts })).toEqual(verdicts);
  });
};

// A program that talks to a gateway has no library to import constants from, so it takes more to tell its codes.
describe('a package that has nothing to do with a library', () => {
  check(WITHOUT_GRPC, [
    ['an answer of a gateway, with its HTTP status', "reply({ status: 404, data: { code: 5, message: 'No such book' } });", ['5 property: GrpcStatus.NOT_FOUND']],
    ['an answer of a gateway, with its HTTP status inside', "const error = { code: 16, message: 'Sign in', status: { code: 401, text: 'Unauthorized' } };", ['16 property: GrpcStatus.UNAUTHENTICATED']],
    ['the body of an answer of a gateway', "nock(url).get('/').reply({ statusCode: 429, body: { code: 8, message: 'Slow down' } });", ['8 property: GrpcStatus.RESOURCE_EXHAUSTED']],
    ['an HTTP status of another code', "reply({ status: 404, data: { code: 7, message: 'No such book' } });", []],
    ['an HTTP status that many codes have', "reply({ status: 400, data: { code: 3, message: 'No id' } });", ['3 property: undecided']],
    ['an HTTP status beside a code that nothing is said of', 'reply({ status: 404, data: { code: 5 } });', []],
    ['an HTTP status further out', "reply({ status: 404, data: { list: { code: 5, message: 'No such book' } } });", []],
    ['details with their types', "const error = { code: 9, message: 'x', details: [{ '@type': 'type.googleapis.com/google.rpc.Help' }] };", ['9 property: GrpcStatus.FAILED_PRECONDITION']],
    ['details with their types as generated code has them', "const error = { code: 3, message: 'x', details: [{ typeUrl: 'type.googleapis.com/shop.v1.Failure', value: null }] };", ['3 property: GrpcStatus.INVALID_ARGUMENT']],
    ['a text that speaks of gRPC and of the code', "client.mockRejectedValue({ message: 'GRPC unavailable', code: 14 });", ['14 property: GrpcStatus.UNAVAILABLE']],
    ['a text that speaks of gRPC and of another code', "client.mockRejectedValue({ message: 'gRPC: not found', code: 14 });", []],
    ['a text that speaks of the code alone', "client.mockRejectedValue({ message: 'unavailable', code: 14 });", []],
    ['details without types', "const error = { code: 9, message: 'x', details: [{ field: 'id' }] };", ['9 property: undecided']],
    ['statuses among the details of another', "const detail = { '@type': 'type.googleapis.com/shop.v1.Failures', failures: [{ code: 2, message: 'first' }, { code: 14, message: 'second' }] };", ['2 property: GrpcStatus.UNKNOWN', '14 property: GrpcStatus.UNAVAILABLE']],
    ['a code without a text among the details', "const detail = { '@type': 'type.googleapis.com/shop.v1.Seats', seats: [{ code: 2 }] };", []],
    ['the error of a long-running operation', "const operation = { name: 'operations/1', done: true, error: { code: 7, message: 'failed' } };", ['7 property: GrpcStatus.PERMISSION_DENIED']],
    ['the error of what is not done', "const job = { done: false, error: { code: 7, message: 'failed' } };", []],
    ['what a function takes that is named after gRPC codes', 'expect(grpcCodeToHttp(5)).toBe(404); grpcStatusToText(0);', ['5 argument: GrpcStatus.NOT_FOUND', '0 argument: GrpcStatus.OK']],
    ['what such a function takes second', 'grpcCodeToHttp(code, 5);', []],
    ['what a function takes that is named after gRPC', 'grpcDelay(5);', []],
    ['the code of what a function makes that is named after gRPC errors', 'const err = toGrpcError(answer); expect(err.code).toBe(5);', ['5 assertion: GrpcStatus.NOT_FOUND']],
    ['the code of what is made and given later', 'let err; before(() => { err = grpcResponseToError(answer); }); if (err.code === 5) done();', ['5 comparison: GrpcStatus.NOT_FOUND']],
    ['the code of what is given twice', 'let err; err = grpcResponseToError(answer); err = other(); if (err.code === 5) done();', []],
    ['the code of what another function makes', 'const err = toError(answer); expect(err.code).toBe(5);', []],
    ['a table of names', "const TEXTS = { 3: 'INVALID_ARGUMENT', 5: 'NOT_FOUND', 7: 'PERMISSION_DENIED' };", ['3 map-key: skip', '5 map-key: skip', '7 map-key: skip']],
    ['a table of HTTP statuses', 'const GRPC_TO_HTTP = { 5: 404, 7: 403, 16: 401 };', ['5 map-key: GrpcStatus.NOT_FOUND', '7 map-key: GrpcStatus.PERMISSION_DENIED', '16 map-key: GrpcStatus.UNAUTHENTICATED']],
    ['a place that is named after gRPC', 'if (err.grpcCode === 5) done();', ['5 comparison: GrpcStatus.NOT_FOUND']],
    ['an error with its name beside it', 'if (err.code === 5) done(); // NOT_FOUND', ['5 comparison: undecided']],
    ['an answer by callback', "exports.get = (id, callback) => callback({ code: 3, message: 'no id' });", ['3 property: undecided']],
  ]);
});

describe('the comments of a switch', () => {
  const named = 'switch (error.code) {\n// NOT_FOUND\ncase 5:\n// UNAVAILABLE\n// eslint-disable-next-line no-fallthrough\ncase 14: retry();\n// RESOURCE_EXHAUSTED\ncase 8: case 17: stop(); }';
  check(DEPENDS_ON_GRPC, [
    ['name the codes, whatever else is there', named, ['5 case: status.NOT_FOUND', '14 case: status.UNAVAILABLE', '8 case: status.RESOURCE_EXHAUSTED']],
    ['behind the cases', 'switch (error.code) {\ncase 5: // NOT_FOUND\ncase 14: // UNAVAILABLE\ncase 8: // RESOURCE_EXHAUSTED\ncase 17: stop(); }', ['5 case: status.NOT_FOUND', '14 case: status.UNAVAILABLE', '8 case: status.RESOURCE_EXHAUSTED']],
    ['name one wrongly', named.replace('UNAVAILABLE', 'ABORTED'), ['5 case: skip', '14 case: skip', '8 case: skip']],
    ['name two', named.replace('// RESOURCE_EXHAUSTED', ''), ['5 case: skip', '14 case: skip', '8 case: skip']],
    ['are of what a case does', 'switch (error.code) {\ncase 5: stop(); // as with UNAVAILABLE\ncase 14: retry(); // unlike NOT_FOUND\ncase 8: wait(); // no ABORTED\ncase 17: }', ['5 case: skip', '14 case: skip', '8 case: skip']],
  ]);
});

describe('a package with a build for browsers', () => {
  const facts: ProjectFacts = { ...DEPENDS_ON_GRPC, hasBrowserBuild: true };
  const text = 'if (err.grpcCode === 5) stop();';
  check(facts, [
    ['takes no constant of a library for Node', text, ['5 comparison: GrpcStatus.NOT_FOUND']],
    ['but in a file that imports it', `import { credentials } from '@grpc/grpc-js'; ${text}`, ['5 comparison: status.NOT_FOUND']],
    ['and in a file for Node', `import { readFile } from 'node:fs'; ${text}`, ['5 comparison: status.NOT_FOUND']],
    ['and in one that requires a module of Node', `const net = require('net'); ${text}`, ['5 comparison: status.NOT_FOUND']],
    ['nor beside a module that bundlers stand in for', `import assert from 'assert'; ${text}`, ['5 comparison: GrpcStatus.NOT_FOUND']],
  ]);
  it('takes one of a library for browsers', () => {
    const both = new Map([['nice-grpc', '^2.1.0'], ['nice-grpc-common', '^2.0.0']]);
    expect(verdictsOf(text, { facts: { ...facts, dependencies: both } })).toEqual(['5 comparison: Status.NOT_FOUND']);
    expect(verdictsOf(text, { facts: { ...facts, dependencies: new Map([['grpc-web', '^1.5.0']]) } })).toEqual(['5 comparison: StatusCode.NOT_FOUND']);
  });
});

describe('a file of the library itself', () => {
  it('takes the constants of the project, where the library has the code', () => {
    const of = (packageName: string): ProjectFacts => ({ moduleKind: 'unknown', dependencies: new Map(), packageName });
    const text = (from: string): string => `import { x } from '${from}'; if (err.grpcCode === 5 || err.grpcCode === 0) stop();`;
    expect(verdictsOf(text('./client'), { facts: of('@grpc/grpc-js') })).toEqual(['5 comparison: GrpcStatus.NOT_FOUND', '0 comparison: GrpcStatus.OK']);
    expect(verdictsOf(text('./client'), { facts: of('@connectrpc/connect') })).toEqual(['5 comparison: GrpcStatus.NOT_FOUND', '0 comparison: skip']);
  });
});
