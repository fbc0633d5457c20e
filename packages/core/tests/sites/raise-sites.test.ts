import { describe, expect, it } from 'vitest';
import type { CodeValue } from '../../src/sites/code-value.ts';
import { findRaiseSites } from '../../src/sites/raise-sites.ts';
import { read } from '../../src/source/reading.ts';
import type { ParseOptions } from '../parse.ts';
import { parse } from '../parse.ts';

/** The code as the site has it: `NOT_FOUND`, `5`, `'not-found'`, `?`. */
function written(value: CodeValue): string {
  switch (value.kind) {
    case 'member':
      return value.code ?? `no ${value.member}`;
    case 'number':
      return String(value.value);
    case 'string':
      return `'${value.value}'`;
    case 'class':
      return `class ${value.code}`;
    case 'unknown':
      return '?';
  }
}

/** The sites of a text: `connect NOT_FOUND: 'gone'`, with the code that is implied in parentheses, and `status` where it is no error for sure. */
function sitesOf(text: string, options?: ParseOptions): readonly string[] {
  return findRaiseSites(read(parse(text, options))).map(({ dialect, as, codes, impliedCode, message }) => {
    const code = codes.length > 0 ? codes.map(written).join(' or ') : `(${impliedCode ?? 'none'})`;
    const texts = message.map(({ range }) => text.slice(...range)).join(', ');
    return `${dialect}${as === 'status' ? ' status' : ''} ${code}${texts === '' ? '' : `: ${texts}`}`;
  });
}

type Case = readonly [what: string, text: string, sites: readonly string[]];

const check = (cases: readonly Case[], wrap: (text: string) => string = (text) => text, options?: ParseOptions): void => {
  it.each(cases)('%s', (_, text, sites) => {
    expect(sitesOf(wrap(text), options)).toEqual(sites);
  });
};

const CJS: ParseOptions = { filename: 'service.js' };

describe('answers of a callback handler', () => {
  const inHandler = (body: string): string =>
    `const grpc = require('@grpc/grpc-js'); const server = new grpc.Server(); server.addService(def, { getBook(call, callback) { ${body} } });`;

  check(
    [
      ['a status with a member', "callback({ code: grpc.status.NOT_FOUND, details: 'gone' });", ["grpc-js NOT_FOUND: 'gone'"]],
      ['a status with a number', "callback({ code: 5, message: 'gone' });", ["grpc-js 5: 'gone'"]],
      ['details before message', "callback({ code: 5, message: 'a', details: 'b' });", ["grpc-js 5: 'b', 'a'"]],
      ['with a name for the key', "callback({ 'code': 5 });", ['grpc-js 5']],
      ['an object without a code', "callback({ message: 'gone' });", ["grpc-js (UNKNOWN): 'gone'"]],
      ['a plain error', "callback(new Error('gone'));", ["grpc-js (UNKNOWN): 'gone'"]],
      ['an error and a value', "callback({ code: 5 }, null);", ['grpc-js 5']],
      ['returned', "return callback({ code: 5 });", ['grpc-js 5']],
      ['through &&', "!call.request.id && callback({ code: 3 });", ['grpc-js 3']],
      ['optional', "callback?.({ code: 5 });", ['grpc-js 5']],
      ['a choice of codes', "callback({ code: gone ? 5 : 13 });", ['grpc-js 5 or 13']],
      ['a code with a default', "callback({ code: err.code || 13 });", ['grpc-js ? or 13']],
      ['Object.assign', "callback(Object.assign(new Error('gone'), { code: 5 }));", ["grpc-js 5: 'gone'"]],
      ['Object.assign of several', "callback(Object.assign(new Error('gone'), { code: 5 }, { details: 'away' }));", ["grpc-js 5: 'away'"]],
      ['spread', "callback({ ...base, code: 5, details: 'gone' });", ["grpc-js 5: 'gone'"]],
      ['spread of an object of the file', "const GONE = { code: 5, details: 'gone' }; callback({ ...GONE, metadata: m });", ["grpc-js 5: 'gone'"]],
      ['a variable', "const err = { code: 5, details: 'gone' }; callback(err);", ["grpc-js 5: 'gone'"]],
      ['a variable whose code is set', "const err = new Error('gone'); err.code = 5; callback(err);", ["grpc-js 5: 'gone'"]],
      ['a variable whose code is set in brackets', "const err = new Error('gone'); err['code'] = 5; callback(err);", ["grpc-js 5: 'gone'"]],
      ['a variable whose code is set afterwards', "const err = new Error('gone'); callback(err); err.code = 5;", ["grpc-js (UNKNOWN): 'gone'"]],
      ['a code in a constant', "const GONE = 5; callback({ code: GONE });", ['grpc-js 5']],
      ['a code in an object of constants', "const CODES = { GONE: 5 }; callback({ code: CODES.GONE });", ['grpc-js 5']],
      ['deep in a callback of its own', "db.get(call.request.id, (err, row) => { if (!row) callback({ code: 5, details: 'gone' }); });", ["grpc-js 5: 'gone'"]],
      ['in a promise', "load().then((b) => callback(null, b)).catch((e) => callback({ code: 13, details: e.message }));", ['grpc-js 13: e.message']],
      ['success is none', 'callback(null, book);', []],
      ['success with undefined is none', 'callback(undefined, book);', []],
      ['no argument is none', 'callback();', []],
      ['an error from elsewhere is none', 'load((err) => callback(err));', []],
      ['another function is none', 'log({ code: 5 });', []],
      ['a callback that is passed on is none', 'load(callback);', []],
      ['a shadowed callback is none', 'load((x, callback) => { callback({ code: 5, y: 1 }); });', []],
    ],
    inHandler,
    CJS,
  );
});

describe('answers of a stream handler', () => {
  const inHandler = (body: string): string =>
    `const grpc = require('@grpc/grpc-js'); const server = new grpc.Server(); server.addService(def, { watch(call) { ${body} } });`;

  check(
    [
      ['an error', "call.emit('error', { code: grpc.status.NOT_FOUND, details: 'gone' });", ["grpc-js NOT_FOUND: 'gone'"]],
      ['an error object', "call.emit('error', Object.assign(new Error('gone'), { code: 5 }));", ["grpc-js 5: 'gone'"]],
      ['in a listener', "call.on('data', (chunk) => { if (!chunk) call.emit('error', { code: 3 }); });", ['grpc-js 3']],
      ['another event', "call.emit('data', { code: 5, details: 'x' });", []],
      ['another emitter', "bus.emit('error', { code: 5 });", []],
      ['no error', "call.emit('error');", []],
      ['end', 'call.write(book); call.end();', []],
    ],
    inHandler,
    CJS,
  );
});

describe('Connect', () => {
  const connect = (statement: string): string => `import { Code, ConnectError } from '@connectrpc/connect'; ${statement}`;

  check(
    [
      ['a member', "throw new ConnectError('gone', Code.NotFound);", ["connect NOT_FOUND: 'gone'"]],
      ['with metadata', "throw new ConnectError('gone', Code.NotFound, { a: 'b' });", ["connect NOT_FOUND: 'gone'"]],
      ['a number', "throw new ConnectError('gone', 5);", ["connect 5: 'gone'"]],
      ['no code', "throw new ConnectError('gone');", ["connect (UNKNOWN): 'gone'"]],
      ['a member that is not there', "throw new ConnectError('gone', Code.Missing);", ["connect no Missing: 'gone'"]],
      ['OK, which Connect lacks', "throw new ConnectError('gone', Code.OK);", ["connect no OK: 'gone'"]],
      ['a code from elsewhere', "throw new ConnectError('gone', codeOf(err));", ["connect ?: 'gone'"]],
      ['made and not thrown', "const err = new ConnectError('gone', Code.NotFound);", ["connect NOT_FOUND: 'gone'"]],
      ['from()', 'throw ConnectError.from(err);', ['connect (UNKNOWN): err']],
      ['a spread', 'throw new ConnectError(...args);', ['connect (UNKNOWN)']],
      ['called without new, told by its constant', "ConnectError('gone', Code.NotFound);", ["connect NOT_FOUND: 'gone'"]],
      ['called without new is none by itself', "ConnectError('gone', 5);", []],
      ['a comparison is none', 'if (err.code === Code.NotFound) retry();', []],
    ],
    connect,
  );

  check([
    ['a namespace', "import * as connect from '@connectrpc/connect'; throw new connect.ConnectError('gone', connect.Code.NotFound);", ["connect NOT_FOUND: 'gone'"]],
    ['a renamed class', "import { ConnectError as CE, Code as C } from '@connectrpc/connect'; throw new CE('gone', C.NotFound);", ["connect NOT_FOUND: 'gone'"]],
    ['another ConnectError', "import { ConnectError } from 'net-errors'; throw new ConnectError('gone', 5);", []],
    ['a ConnectError of the file', "class ConnectError extends Error {} throw new ConnectError('gone', 5);", []],
  ]);
});

describe('NestJS', () => {
  const nest = (statement: string): string => `import { status } from '@grpc/grpc-js'; import { RpcException } from '@nestjs/microservices'; ${statement}`;

  check(
    [
      ['a status', "throw new RpcException({ code: status.NOT_FOUND, message: 'gone' });", ["nestjs NOT_FOUND: 'gone'"]],
      ['a status with details', "throw new RpcException({ code: 5, details: 'gone', message: 'x' });", ["nestjs 5: 'gone'"]],
      ['a text, which becomes UNKNOWN', "throw new RpcException('gone');", ["nestjs (UNKNOWN): 'gone'"]],
      ['an object without a code', "throw new RpcException({ message: 'gone' });", ["nestjs (UNKNOWN): 'gone'"]],
      ['a constant object', "const GONE = { code: status.NOT_FOUND, message: 'gone' }; throw new RpcException(GONE);", ["nestjs NOT_FOUND: 'gone'"]],
      ['in throwError', "return throwError(() => new RpcException({ code: status.NOT_FOUND, message: 'gone' }));", ["nestjs NOT_FOUND: 'gone'"]],
    ],
    (statement) => nest(`function f() { ${statement} }`),
  );

  check([
    ['GrpcException', "import { GrpcException, GrpcStatus } from '@nestjs/microservices'; throw new GrpcException('gone', GrpcStatus.NOT_FOUND);", ["nestjs NOT_FOUND: 'gone'"]],
    ['an exception by its name', "import { GrpcNotFoundException } from '@nestjs/microservices'; throw new GrpcNotFoundException('gone');", ["nestjs class NOT_FOUND: 'gone'"]],
    ['RpcException of somebody else', "import { RpcException } from './errors'; throw new RpcException({ code: 5, message: 'gone' });", []],
    ['HttpException', "import { HttpException } from '@nestjs/common'; throw new HttpException('gone', 404);", []],
  ]);
});

describe('Firebase', () => {
  check([
    ['second generation', "import { HttpsError } from 'firebase-functions/v2/https'; throw new HttpsError('not-found', 'gone');", ["firebase-functions 'not-found': 'gone'"]],
    ['first generation', "import * as functions from 'firebase-functions'; throw new functions.https.HttpsError('not-found', 'gone', {});", ["firebase-functions 'not-found': 'gone'"]],
    ['in CommonJS', "const { HttpsError } = require('firebase-functions/v2/https'); throw new HttpsError('not-found', `no ${id}`);", ["firebase-functions 'not-found': `no ${id}`"]],
    ['a code in a constant', "import { HttpsError } from 'firebase-functions/v2/https'; const GONE = 'not-found'; throw new HttpsError(GONE, 'gone');", ["firebase-functions 'not-found': 'gone'"]],
    ['a code of another library is read all the same', "import { HttpsError } from 'firebase-functions/v2/https'; throw new HttpsError('UNAUTHORIZED', 'no');", ["firebase-functions 'UNAUTHORIZED': 'no'"]],
    ['HttpsError of somebody else', "import { HttpsError } from './errors'; throw new HttpsError('not-found', 'gone');", []],
  ]);
});

describe('told by the constant that stands in them', () => {
  const head = "import { status } from '@grpc/grpc-js'; import { AppError, fail, makeError } from './errors';";
  const withHead = (statement: string): string => `${head} function f(cb, log) { ${statement} }`;

  check(
    [
      ['an error class of another file', "throw new AppError(status.NOT_FOUND, 'gone');", ["grpc-js NOT_FOUND: 'gone'"]],
      ['with the text first', "throw new AppError('gone', status.NOT_FOUND);", ["grpc-js NOT_FOUND: 'gone'"]],
      ['an object for an error class', "throw new AppError({ code: status.NOT_FOUND, message: 'gone' });", ["grpc-js NOT_FOUND: 'gone'"]],
      ['a function that fails', "return fail(cb, status.NOT_FOUND, 'gone');", ["grpc-js NOT_FOUND: cb, 'gone'"]],
      ['a function that makes an error', "return cb(makeError('gone', status.NOT_FOUND));", ["grpc-js NOT_FOUND: 'gone'"]],
      ['an object with a text', "const answer = { code: status.NOT_FOUND, message: 'gone' };", ["grpc-js status NOT_FOUND: 'gone'"]],
      ['a code that is set', "const e = new Error('gone'); e.code = status.NOT_FOUND;", ['grpc-js NOT_FOUND']],
      ['a comparison is none', 'if (cb.code === status.NOT_FOUND) return;', []],
      ['a case is none', 'switch (cb.code) { case status.NOT_FOUND: break; }', []],
      ['a list is none', 'const RETRIED = [status.UNAVAILABLE, status.ABORTED];', []],
      ['a map is none', 'const TEXTS = { [status.NOT_FOUND]: "gone" };', []],
      ['a new Map is none', 'const m = new Map([[status.NOT_FOUND, "gone"]]); const s = new Set([status.NOT_FOUND]);', []],
      ['an expectation is none', 'expect(cb.code).toBe(status.NOT_FOUND); expect(cb).toMatchObject({ code: status.NOT_FOUND });', []],
      ['an assertion is none', 'assert.equal(cb.code, status.NOT_FOUND);', []],
      ['a test of an error is none', "if (isError(cb, status.NOT_FOUND)) return;", []],
      ['an object with nothing but a code is none', 'const answer = { code: status.NOT_FOUND };', []],
    ],
    withHead,
  );
});

describe('through a wrapper of the file', () => {
  check([
    ['a function that makes an error', "import { Code, ConnectError } from '@connectrpc/connect'; const gone = (text) => new ConnectError(text, Code.NotFound); function f() { throw gone('book'); }", ['connect NOT_FOUND: text', "connect NOT_FOUND: 'book'"]],
    ['a class that extends the library’s', "import { Code, ConnectError } from '@connectrpc/connect'; class Gone extends ConnectError { constructor(text) { super(text, Code.NotFound); } } function f() { throw new Gone('book'); }", ["connect NOT_FOUND: 'book'"]],
    ['a class that nothing in the file makes', "import { Code, ConnectError } from '@connectrpc/connect'; export class Gone extends ConnectError { constructor(text) { super(text, Code.NotFound); } }", ['connect NOT_FOUND: text']],
    ['a class that sets its code', "import { status } from '@grpc/grpc-js'; class Gone extends Error { constructor(text) { super(text); this.code = status.NOT_FOUND; } } function f() { throw new Gone('book'); }", ["grpc-js NOT_FOUND: 'book'"]],
    ['a function that throws what it is given', "import { Code, ConnectError } from '@connectrpc/connect'; function fail(code, text) { throw new ConnectError(text, code); } function f() { fail(Code.NotFound, 'book'); }", ['connect ?: text', "connect NOT_FOUND: 'book'"]],
    ['a method', "import { Code, ConnectError } from '@connectrpc/connect'; class Shop { gone(text) { return new ConnectError(text, Code.NotFound); } f() { throw this.gone('book'); } }", ['connect NOT_FOUND: text', "connect NOT_FOUND: 'book'"]],
    ['a function that does more than one thing is none', "import { Code, ConnectError } from '@connectrpc/connect'; function check(book) { if (!book) throw new ConnectError('no', Code.NotFound); return book; } function f() { check(book); }", ["connect NOT_FOUND: 'no'"]],
  ]);
});

it('gives the sites in the order of the text, each once', () => {
  const text =
    "import { Code, ConnectError } from '@connectrpc/connect';\nconst a = new ConnectError('a', Code.NotFound);\nconst b = ConnectError.from(x);\nconst c = new ConnectError('c', Code.Aborted);";
  expect(sitesOf(text)).toEqual(["connect NOT_FOUND: 'a'", 'connect (UNKNOWN): x', "connect ABORTED: 'c'"]);
});
