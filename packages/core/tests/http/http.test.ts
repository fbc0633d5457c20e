import { describe, expect, it } from 'vitest';
import type { CodeName } from '../../src/codes/status-code.ts';
import { STATUS_CODES } from '../../src/codes/table.ts';
import { codeOfHttpStatus } from '../../src/http/inward.ts';
import { HTTP_INTENTS, intentOfHttpStatus } from '../../src/http/intent.ts';
import { httpStatusOf } from '../../src/http/outward.ts';

// "HTTP Mapping" of google/rpc/code.proto.
const OUTWARD: Readonly<Record<CodeName, number>> = {
  OK: 200,
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DATA_LOSS: 500,
  UNAUTHENTICATED: 401,
};

// gRPC's http-grpc-status-mapping.md; all other statuses are UNKNOWN.
const INWARD: ReadonlyMap<number, CodeName> = new Map([
  [400, 'INTERNAL'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [404, 'UNIMPLEMENTED'],
  [429, 'UNAVAILABLE'],
  [431, 'INTERNAL'],
  [502, 'UNAVAILABLE'],
  [503, 'UNAVAILABLE'],
  [504, 'UNAVAILABLE'],
]);

describe('httpStatusOf', () => {
  it.each(STATUS_CODES)('follows code.proto for $name', ({ name }) => {
    expect(httpStatusOf(name)).toBe(OUTWARD[name]);
  });
});

describe('codeOfHttpStatus', () => {
  it('follows the mapping document for every status there can be', () => {
    for (let status = 100; status < 600; status++) {
      expect(codeOfHttpStatus(status), String(status)).toBe(INWARD.get(status) ?? 'UNKNOWN');
    }
  });
});

describe('intentOfHttpStatus', () => {
  it.each<[number, CodeName, readonly CodeName[]]>([
    [200, 'OK', []],
    [204, 'OK', ['NOT_FOUND']],
    [400, 'INVALID_ARGUMENT', ['FAILED_PRECONDITION', 'OUT_OF_RANGE']],
    [401, 'UNAUTHENTICATED', ['PERMISSION_DENIED']],
    [403, 'PERMISSION_DENIED', ['UNAUTHENTICATED']],
    [404, 'NOT_FOUND', []],
    [408, 'DEADLINE_EXCEEDED', ['UNAVAILABLE']],
    [409, 'ALREADY_EXISTS', ['ABORTED', 'FAILED_PRECONDITION']],
    [412, 'FAILED_PRECONDITION', ['ABORTED']],
    [413, 'RESOURCE_EXHAUSTED', ['INVALID_ARGUMENT']],
    [416, 'OUT_OF_RANGE', ['INVALID_ARGUMENT']],
    [422, 'INVALID_ARGUMENT', ['FAILED_PRECONDITION']],
    [429, 'RESOURCE_EXHAUSTED', []],
    [499, 'CANCELLED', []],
    [500, 'INTERNAL', ['UNKNOWN']],
    [501, 'UNIMPLEMENTED', []],
    [502, 'UNAVAILABLE', ['INTERNAL']],
    [503, 'UNAVAILABLE', []],
    [504, 'DEADLINE_EXCEEDED', ['UNAVAILABLE']],
  ])('%d means %s, or else %j', (status, code, alternatives) => {
    expect(intentOfHttpStatus(status)).toMatchObject({ status, code, alternatives });
  });

  it.each([0, 5, 16, 17, 100, 302, 404.5, 418, 599, -1, Number.NaN])('cannot tell what %d means', (status) => {
    expect(intentOfHttpStatus(status)).toBeUndefined();
  });

  it.each(HTTP_INTENTS)('has a sound row for $status', ({ status, code, alternatives, reason }) => {
    expect(HTTP_INTENTS.filter((intent) => intent.status === status)).toHaveLength(1);
    expect(alternatives).not.toContain(code);
    expect(reason).toMatch(new RegExp(`^HTTP ${status} .{10,}\\.$`));
  });

  // A number that code.proto gives to several codes may mean any of them.
  it.each(STATUS_CODES)('keeps $name among the meanings of the status it goes out as', ({ name }) => {
    const intent = intentOfHttpStatus(httpStatusOf(name));
    // Nobody who writes 500 means lost data.
    if (name !== 'DATA_LOSS') expect([intent?.code, ...(intent?.alternatives ?? [])]).toContain(name);
  });
});
