import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { applyEdits } from '../../src/edits/text-edit.ts';
import type { Judgement } from '../../src/litmus/judgement.ts';
import { parse } from '../parse.ts';

const judgementsOf = (text: string): readonly Judgement[] => analyse(parse(text)).judgements.filter(({ rule }) => rule === 'no-wrong-http-mapping');
const wrong = (text: string): readonly string[] => judgementsOf(text).filter(({ confidence }) => confidence !== 'possible').map(({ written }) => written);

const GRPC = "import { status } from '@grpc/grpc-js';";
const NEST = "import { status } from '@grpc/grpc-js'; import * as common from '@nestjs/common'; import { HttpStatus, NotFoundException, BadRequestException, ForbiddenException, UnauthorizedException } from '@nestjs/common';";
const CONNECT = "import { Code, ConnectError } from '@connectrpc/connect';";

type Case = readonly [what: string, text: string, wrong: readonly string[]];

describe('the forms of a mapping', () => {
  it.each<Case>([
    ['an object', `${GRPC} const HTTP = { [status.NOT_FOUND]: 404, [status.UNAVAILABLE]: 404, [status.INTERNAL]: 500 };`, ['404']],
    ['a frozen object', `${GRPC} const HTTP = Object.freeze({ [status.NOT_FOUND]: 404, [status.INTERNAL]: 400 });`, ['400']],
    ['a typed object', `${GRPC} const HTTP: Record<number, number> = { [status.NOT_FOUND]: 500, [status.INTERNAL]: 500, [status.OK]: 200 } as const;`, ['500']],
    ['a field of a class', `${GRPC} class Filter { static codes = { [status.NOT_FOUND]: 404, [status.INTERNAL]: 404, [status.OK]: 200 }; }`, ['404']],
    ['objects for values', `${GRPC} const HTTP = { [status.NOT_FOUND]: { status: 404, error: 'x' }, [status.INTERNAL]: { status: 404, error: 'y' }, [status.OK]: { status: 200 } };`, ['404']],
    ['a Map', `${GRPC} const HTTP = new Map([[status.NOT_FOUND, 404], [status.INTERNAL, 409]]);`, ['409']],
    ['names of a list of statuses', `${NEST} const HTTP = { [status.NOT_FOUND]: HttpStatus.NOT_FOUND, [status.UNAVAILABLE]: HttpStatus.NOT_FOUND, [status.OK]: HttpStatus.OK };`, ['HttpStatus.NOT_FOUND']],
    ['names of codes', "const HTTP = { NOT_FOUND: 404, INVALID_ARGUMENT: 400, UNAUTHENTICATED: 401, FAILED_PRECONDITION: 500 };", ['500']],
    ['names of codes in Firebase', "const HTTP = { 'not-found': 404, 'invalid-argument': 400, 'unauthenticated': 401, 'permission-denied': 401 };", ['401']],
    ['names of codes as the client of Firebase has them', "const HTTP = { 'functions/not-found': 404, 'functions/invalid-argument': 400, 'functions/unauthenticated': 401, 'functions/failed-precondition': 503 };", ['503']],
    ['numbers', 'const HTTP = { 3: 400, 5: 404, 7: 403, 14: 404 };', ['404']],
    ['functions that make errors', `${NEST} const HTTP = { [status.NOT_FOUND]: () => new NotFoundException(), [status.INTERNAL]: () => new BadRequestException() };`, ['new BadRequestException()']],
    ['a switch', `${GRPC} function http(code) { switch (code) { case status.NOT_FOUND: return 404; case status.PERMISSION_DENIED: return 403; case status.INTERNAL: return 404; default: return 500; } }`, ['404']],
    ['a switch that sets', `${GRPC} switch (code) { case status.NOT_FOUND: { http = 404; break; } case status.PERMISSION_DENIED: http = 403; break; case status.INTERNAL: http = 422; break; }`, ['422']],
    ['a switch that answers', `${GRPC} switch (err.code) { case status.NOT_FOUND: return res.status(404).json({}); case status.PERMISSION_DENIED: return res.sendStatus(403); case status.UNAVAILABLE: return res.status(404).end(); }`, ['404']],
    ['a switch that throws', `${NEST} switch (err.code) { case status.NOT_FOUND: throw new NotFoundException(err.details); case status.PERMISSION_DENIED: throw new UnauthorizedException(); case status.INVALID_ARGUMENT: throw new common.HttpException('x', HttpStatus.BAD_REQUEST); }`, ['new UnauthorizedException()']],
    ['a chain', `${GRPC} function http(err) { if (err.code === status.NOT_FOUND) return 404; if (err.code === status.INTERNAL) return 400; if (err.code === status.UNAVAILABLE) return 503; return 500; }`, ['400']],
    ['a chain of else', `${GRPC} function http({ code }) { let http; if (code === status.NOT_FOUND) { http = 404; } else if (status.PERMISSION_DENIED === code) { http = 403; } else if (code === status.INTERNAL || code === status.UNKNOWN) { http = 404; } else http = 500; return http; }`, ['status.INTERNAL', 'status.UNKNOWN']],
    ['a chain of choices', `${GRPC} const http = (code) => (code === status.NOT_FOUND ? 404 : code === status.INTERNAL ? 404 : code === status.UNAVAILABLE ? 503 : 500);`, ['404']],
    ['inward, an object', `${GRPC} const CODES = { 404: status.NOT_FOUND, 401: status.PERMISSION_DENIED, 500: status.INTERNAL };`, ['status.PERMISSION_DENIED']],
    ['inward, of names', `${NEST} const CODES = { [HttpStatus.NOT_FOUND]: status.NOT_FOUND, [HttpStatus.UNPROCESSABLE_ENTITY]: status.CANCELLED, 499: status.CANCELLED };`, ['status.CANCELLED']],
    ['inward, a switch', `${CONNECT} switch (response.status) { case 404: return Code.NotFound; case 401: return Code.PermissionDenied; case 500: return Code.NotFound; }`, ['Code.PermissionDenied', 'Code.NotFound']],
    ['inward, errors', `${CONNECT} function fail(response) { if (response.status === 404) throw new ConnectError('x', Code.NotFound); if (response.status === 401) throw new ConnectError('x', Code.PermissionDenied); if (response.status === 503) throw new ConnectError('x', Code.Unavailable); }`, ['Code.PermissionDenied']],
    ['inward, in Firebase', "import { HttpsError } from 'firebase-functions/v2/https'; switch (res.status) { case 404: throw new HttpsError('not-found', 'x'); case 401: throw new HttpsError('permission-denied', 'x'); case 500: throw new HttpsError('internal', 'x'); }", ["'permission-denied'"]],
  ])('%s', (_, text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it('cases that share what they answer: the one that is wrong is told', () => {
    const text = `${NEST} switch (code) { case status.PERMISSION_DENIED: case status.UNAUTHENTICATED: return new UnauthorizedException(); case status.NOT_FOUND: return new NotFoundException(); }`;
    expect(judgementsOf(text)).toMatchObject([{ written: 'status.PERMISSION_DENIED', confidence: 'certain', suggestions: [] }]);
  });
});

describe('how sure', () => {
  it('the two of identity are certain where they are swapped', () => {
    const text = `${GRPC} const HTTP = { [status.UNAUTHENTICATED]: 403, [status.PERMISSION_DENIED]: 401, [status.NOT_FOUND]: 404, [status.INTERNAL]: 500 };`;
    expect(judgementsOf(text).map(({ confidence }) => confidence)).toEqual(['certain', 'certain']);
    expect(judgementsOf(text.replace('401', '403')).map(({ confidence }) => confidence)).toEqual(['likely']);
  });

  it('two branches may be about one call', () => {
    const text = `${GRPC} if (err.code === status.NOT_FOUND) return res.status(500); if (err.code === status.INVALID_ARGUMENT) return res.status(400);`;
    expect(judgementsOf(text).map(({ confidence }) => confidence)).toEqual(['likely']);
  });

  it('gives the row, the reasons and what to write', () => {
    const text = `${NEST} const HTTP = { [status.NOT_FOUND]: HttpStatus.NOT_FOUND, [status.UNAVAILABLE]: HttpStatus.NOT_FOUND, [status.CANCELLED]: HttpStatus.METHOD_NOT_ALLOWED };`;
    const [unavailable, cancelled] = judgementsOf(text);
    expect(unavailable).toMatchObject({ row: { code: 'UNAVAILABLE', http: 404 }, used: 'UNAVAILABLE', reasons: ['UNAVAILABLE is 503 in google/rpc/code.proto', 'HTTP 404 says that the named thing is absent'] });
    expect(unavailable?.suggestions[0]?.replacement).toBe('HttpStatus.SERVICE_UNAVAILABLE');
    expect(applyEdits(text, cancelled?.suggestions[0]?.edits ?? [])).toContain('[status.CANCELLED]: 499');
  });

  it('offers what an HTTP status means', () => {
    const [judgement] = judgementsOf(`${GRPC} const CODES = { 404: status.NOT_FOUND, 409: status.UNAUTHENTICATED, 500: status.INTERNAL };`);
    expect(judgement?.suggestions.map(({ replacement }) => replacement)).toEqual(['status.ALREADY_EXISTS', 'status.ABORTED', 'status.FAILED_PRECONDITION']);
  });
});

describe('codes without a row are told on request', () => {
  const ROWS = '[status.INVALID_ARGUMENT]: 400, [status.UNAUTHENTICATED]: 401, [status.PERMISSION_DENIED]: 403, [status.NOT_FOUND]: 404, [status.ALREADY_EXISTS]: 409, [status.INTERNAL]: 500';

  it('of a table without a fallback', () => {
    expect(judgementsOf(`${GRPC} export const HTTP = { ${ROWS} };`)).toMatchObject([
      { written: 'HTTP', confidence: 'possible', reasons: ['there is no row for CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, FAILED_PRECONDITION, ABORTED, OUT_OF_RANGE, UNIMPLEMENTED, UNAVAILABLE, DATA_LOSS'] },
    ]);
  });

  it.each<readonly [what: string, text: string]>([
    ['a fallback', `${GRPC} const HTTP = { ${ROWS} }; export const http = (code) => HTTP[code] ?? 500;`],
    ['a fallback further on', `${GRPC} const HTTP = new Map(Object.entries({ ${ROWS} })); export const http = (code) => HTTP.get(code)?.status || 500;`.replace('new Map(Object.entries(', '(').replace('}))', '})')],
    ['a few rows', `${GRPC} export const HTTP = { [status.NOT_FOUND]: 404, [status.INTERNAL]: 500 };`],
  ])('not of one with %s', (_, text) => {
    expect(judgementsOf(text)).toEqual([]);
  });
});

describe('silent', () => {
  it.each<readonly [what: string, text: string]>([
    ['the table of code.proto', `${GRPC} const HTTP = { [status.OK]: 200, [status.CANCELLED]: 499, [status.UNKNOWN]: 500, [status.ABORTED]: 409, [status.FAILED_PRECONDITION]: 400, [status.RESOURCE_EXHAUSTED]: 429 };`],
    ['a comment that says so', `${GRPC} const HTTP = { [status.NOT_FOUND]: 404, [status.INTERNAL]: 404 /* deliberate: the monitor counts 5xx */, [status.OK]: 200 };`],
    ['a comment behind the row', `${GRPC} const HTTP = {\n  [status.NOT_FOUND]: 404,\n  [status.INTERNAL]: 404, // on purpose\n  [status.OK]: 200,\n};`],
    ['a comment above the row', `${GRPC} switch (code) {\n  case status.NOT_FOUND: return 404;\n  case status.OK: return 200;\n  // The contract with the shops has 400 here.\n  case status.INTERNAL: return 400;\n}`],
    ['other numbers: delays', `${GRPC} const BACKOFF = { [status.UNAVAILABLE]: 200, [status.RESOURCE_EXHAUSTED]: 500, [status.ABORTED]: 100 };`],
    ['other numbers: exit codes', `${GRPC} const EXIT = { [status.NOT_FOUND]: 2, [status.INTERNAL]: 70 };`],
    ['a delay beside a status', `${GRPC} switch (err.code) { case status.UNAVAILABLE: await sleep(400); break; case status.NOT_FOUND: return res.status(404); case status.INTERNAL: return res.status(500); }`],
    ['one row', `${GRPC} const HTTP = { [status.NOT_FOUND]: 500 };`],
    ['one branch', `${GRPC} if (err.code === status.NOT_FOUND) return res.status(500).end();`],
    ['one answer for all', `${GRPC} const HTTP = { [status.NOT_FOUND]: 200, [status.INTERNAL]: 200 };`],
    ['a branch that chooses', `${GRPC} switch (err.code) { case status.NOT_FOUND: return isInternal ? 500 : 404; case status.INTERNAL: return 500; }`],
    ['HTTP names', 'const StatusCodes = { OK: 200, NOT_FOUND: 404, BAD_REQUEST: 400, INTERNAL_SERVER_ERROR: 500, UNAVAILABLE: 404 };'],
    ['codes of tRPC', 'const HTTP = { PARSE_ERROR: 400, UNAUTHORIZED: 401, FORBIDDEN: 403, NOT_FOUND: 404, TIMEOUT: 408, CONFLICT: 409, INTERNAL_SERVER_ERROR: 200 };'],
    ['codes of Twirp', 'const HTTP = { canceled: 408, invalid_argument: 400, malformed: 400, deadline_exceeded: 408, not_found: 404, bad_route: 404, permission_denied: 403, unauthenticated: 401, resource_exhausted: 403, unavailable: 404 };'],
    ['codes of one’s own', 'const HTTP = { USER_NOT_FOUND: 404, PERMISSION_DENIED: 401, CART_EMPTY: 400, UNAUTHENTICATED: 401, INVALID_ARGUMENT: 400 };'],
    ['numbers that agree with nothing', 'const SIZES = { 1: 100, 2: 200, 3: 300, 4: 400, 5: 500 };'],
    ['numbers of a WebSocket', 'const CLOSE = { 1000: 200, 1008: 403, 1011: 500 };'],
    ['HTTP to HTTP', "import { HttpStatus } from '@nestjs/common'; const MAP = { [HttpStatus.NOT_FOUND]: 400, [HttpStatus.CONFLICT]: 500 };"],
    ['names of codes for numbers', `${GRPC} const NAMES = { [status.NOT_FOUND]: 'NOT_FOUND', [status.INTERNAL]: 'INTERNAL' };`],
    ['an inward table of a client', `${GRPC} const CODES = { 400: status.INTERNAL, 401: status.UNAUTHENTICATED, 404: status.UNIMPLEMENTED, 429: status.UNAVAILABLE };`],
    ['database errors to codes', `${GRPC} const CODES = { 23505: status.ALREADY_EXISTS, 23503: status.FAILED_PRECONDITION, 40001: status.ABORTED };`],
    ['an assertion in a test', `${GRPC} it.each([[status.NOT_FOUND, 500], [status.INTERNAL, 404]])('%s', () => {});`],
  ])('%s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });
});
