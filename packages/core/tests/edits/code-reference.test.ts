import { describe, expect, it } from 'vitest';
import type { CodeName } from '../../src/codes/status-code.ts';
import type { DialectId } from '../../src/dialects/dialect.ts';
import { DIALECTS } from '../../src/dialects/registry.ts';
import type { CodeReference } from '../../src/edits/code-reference.ts';
import { referenceTo } from '../../src/edits/code-reference.ts';
import { factsOf } from '../../src/source/manifest-facts.ts';
import { markedNode } from '../marked.ts';
import type { ParseOptions } from '../parse.ts';

interface Asked {
  readonly code?: CodeName;
  readonly dialect?: DialectId;
  readonly options?: ParseOptions;
}

function reference(snippet: string, { code = 'NOT_FOUND', dialect: id = 'grpc-js', options }: Asked = {}): CodeReference | undefined {
  const { reading, node } = markedNode(snippet, options);
  const dialect = DIALECTS.find((each) => each.id === id);
  if (!dialect) throw new Error(`No dialect ${id}.`);
  return referenceTo(reading, code, dialect, node);
}

const CJS: ParseOptions = { filename: 'service.js' };

describe('names the code by a binding of the file', () => {
  it.each<readonly [what: string, snippet: string, text: string, asked: Asked]>([
    ['a namespace', "import * as grpc from '@grpc/grpc-js'; fail(«5»);", 'grpc.status.NOT_FOUND', {}],
    ['a default import', "import grpc from '@grpc/grpc-js'; fail(«5»);", 'grpc.status.NOT_FOUND', {}],
    ['a named import', "import { status } from '@grpc/grpc-js'; fail(«5»);", 'status.NOT_FOUND', {}],
    ['a renamed import', "import { status as Codes } from '@grpc/grpc-js'; fail(«5»);", 'Codes.NOT_FOUND', {}],
    ['a namespace before a name that comes later', "import * as grpc from '@grpc/grpc-js'; import { status } from '@grpc/grpc-js'; fail(«5»);", 'grpc.status.NOT_FOUND', {}],
    ['a name before what a default import may have inside', "import GrpcBoom, { Status } from 'grpc-boom'; fail(«5»);", 'Status.NOT_FOUND', { dialect: 'grpc-boom' }],
    ['import x = require()', "import grpc = require('@grpc/grpc-js'); fail(«5»);", 'grpc.status.NOT_FOUND', {}],
    ['a require', "const grpc = require('@grpc/grpc-js'); fail(«5»);", 'grpc.status.NOT_FOUND', { options: CJS }],
    ['a destructured require', "const { status } = require('@grpc/grpc-js'); fail(«5»);", 'status.NOT_FOUND', { options: CJS }],
    ['a destructured require that renames', "const { status: S } = require('@grpc/grpc-js'); fail(«5»);", 'S.NOT_FOUND', { options: CJS }],
    ['a require of the enum alone', "const codes = require('@grpc/grpc-js').status; fail(«5»);", 'codes.NOT_FOUND', { options: CJS }],
    ['an alias', "import * as grpc from '@grpc/grpc-js'; export const S = grpc.status; function f() { const grpc = 1; fail(«5»); }", 'S.NOT_FOUND', {}],
    ['a deep import', "import { Status } from '@grpc/grpc-js/build/src/constants'; fail(«5»);", 'Status.NOT_FOUND', {}],
    ['in a function', "import { status } from '@grpc/grpc-js'; const f = () => { fail(«5»); };", 'status.NOT_FOUND', {}],
    ['Connect', "import { Code } from '@connectrpc/connect'; fail(«5»);", 'Code.NotFound', { dialect: 'connect' }],
    ['Connect, with one L', "import { Code } from '@connectrpc/connect'; fail(«1»);", 'Code.Canceled', { dialect: 'connect', code: 'CANCELLED' }],
    ['the enum of grpc-js in NestJS', "import { status } from '@grpc/grpc-js'; import { RpcException } from '@nestjs/microservices'; fail(«5»);", 'status.NOT_FOUND', { dialect: 'nestjs' }],
    ['the enum of NestJS', "import { GrpcStatus } from '@nestjs/microservices'; fail(«5»);", 'GrpcStatus.NOT_FOUND', { dialect: 'nestjs' }],
    ['google-gax', "import { Status } from 'google-gax'; fail(«5»);", 'Status.NOT_FOUND', { dialect: 'google-gax' }],
  ])('%s', (_, snippet, text, asked) => {
    expect(reference(snippet, asked)).toEqual({ text });
  });
});

describe('imports what the file has not', () => {
  it.each<readonly [what: string, snippet: string, text: string, added: string, asked: Asked]>([
    ['no binding', "import { a } from './a'; fail(«5»);", 'status.NOT_FOUND', "import { status } from '@grpc/grpc-js';", {}],
    ['another export of the module', "import { Server } from '@grpc/grpc-js'; fail(«5»);", 'status.NOT_FOUND', ', status', {}],
    ['an import of types alone', "import type { status } from './a'; import type { ServiceError } from '@grpc/grpc-js'; fail(«5»);", 'grpcStatus.NOT_FOUND', "import { status as grpcStatus } from '@grpc/grpc-js';", {}],
    ['a namespace of types', "import type * as grpc from '@grpc/grpc-js'; fail(«5»);", 'status.NOT_FOUND', "import { status } from '@grpc/grpc-js';", {}],
    ['a namespace that a parameter hides', "import * as grpc from '@grpc/grpc-js'; function f(grpc) { fail(«5»); }", 'status.NOT_FOUND', "import { status } from '@grpc/grpc-js';", {}],
    ['a name that a local variable hides', "import { status } from '@grpc/grpc-js'; function f(status) { fail(«5»); }", 'grpcStatus.NOT_FOUND', ', status as grpcStatus', {}],
    ['a binding set again', "let { status } = require('@grpc/grpc-js'); status = other; fail(«5»);", 'grpcStatus.NOT_FOUND', ', status: grpcStatus', { options: CJS }],
    ['a binding that comes later', "const late = () => {}; const RETRIED = [«14»]; const grpc = require('@grpc/grpc-js');", 'status.NOT_FOUND', "const { status } = require('@grpc/grpc-js');", { options: CJS }],
    ['a name that is used as a global', 'console.log(status); fail(«5»);', 'grpcStatus.NOT_FOUND', "const { status: grpcStatus } = require('@grpc/grpc-js');", { options: CJS }],
    ['a name that stands for something in another function', 'function g() { const status = 1; } export const f = () => fail(«5»);', 'grpcStatus.NOT_FOUND', "import { status as grpcStatus } from '@grpc/grpc-js';", {}],
    ['both names taken', 'const status = 1, grpcStatus = 2; export const f = () => fail(«5»);', 'grpcStatusCode.NOT_FOUND', "import { status as grpcStatusCode } from '@grpc/grpc-js';", {}],
    ['a binding of another library', "import { status } from 'grpc-clone'; fail(«5»);", 'grpcStatus.NOT_FOUND', "import { status as grpcStatus } from '@grpc/grpc-js';", {}],
    ['a file of the project that may re-export it', "import { status } from './grpc'; fail(«5»);", 'grpcStatus.NOT_FOUND', "import { status as grpcStatus } from '@grpc/grpc-js';", {}],
    ['Connect', "import { ConnectError } from '@connectrpc/connect'; fail(«5»);", 'Code.NotFound', ', Code', { dialect: 'connect' }],
    ['Connect where Code is taken', "import { Code } from './qr'; fail(«5»);", 'ConnectCode.NotFound', "import { Code as ConnectCode } from '@connectrpc/connect';", { dialect: 'connect' }],
  ])('%s', (_, snippet, text, added, asked) => {
    const found = reference(snippet, asked);
    expect(found?.text).toBe(text);
    expect(found?.importEdit?.text.trim()).toBe(added);
  });
});

it('never takes a name that would hide something, nor a fourth one', () => {
  expect(reference('const status = 1, grpcStatus = 2, grpcStatusCode = 3; export const f = () => fail(«5»);')).toBeUndefined();
});

describe('has no constant', () => {
  it.each<readonly [what: string, snippet: string, asked: Asked]>([
    ['for OK in Connect', "import { Code } from '@connectrpc/connect'; fail(«0»);", { dialect: 'connect', code: 'OK' }],
    ['in a library of strings', "import { https } from 'firebase-functions'; fail(«5»);", { dialect: 'firebase-functions' }],
  ])('%s', (_, snippet, asked) => {
    expect(reference(snippet, asked)).toBeUndefined();
  });
});

describe('in a file of the library itself', () => {
  const own: Asked = { dialect: 'google-gax', options: { filename: 'retry.cjs', facts: { moduleKind: 'commonjs', dependencies: new Map(), packageName: 'google-gax' } } };

  it('does not take another of its files, imported whole, for a way to the enum', () => {
    expect(reference("const backoff_1 = require('./backoff'); fail(«5»);", own)?.text).not.toMatch(/^backoff_1/);
  });

  it('takes the enum that was imported by name', () => {
    expect(reference("const { Status } = require('./status'); fail(«5»);", own)).toEqual({ text: 'Status.NOT_FOUND' });
  });
});

describe('looks at what the package depends on', () => {
  const depending = (...dependencies: readonly (readonly [string, string])[]): Asked => ({
    dialect: 'nestjs',
    options: { facts: { moduleKind: 'esm', dependencies: new Map(dependencies) } },
  });
  const SNIPPET = "import { RpcException } from '@nestjs/microservices'; fail(«5»);";

  it('imports the enum of NestJS from the version that has it', () => {
    expect(reference(SNIPPET, depending(['@nestjs/microservices', '^12.0.0']))).toMatchObject({ text: 'GrpcStatus.NOT_FOUND' });
  });

  it('imports that of grpc-js where NestJS is older', () => {
    const found = reference(SNIPPET, depending(['@nestjs/microservices', '^10.4.0'], ['@grpc/grpc-js', '^1.12.0']));
    expect(found?.text).toBe('status.NOT_FOUND');
    expect(found?.missingDependency).toBeUndefined();
  });

  it('imports no optional package at the top, unless the file does so already', () => {
    const facts = factsOf('a.ts', { peerDependencies: { '@grpc/grpc-js': '*', rxjs: '7' }, peerDependenciesMeta: { '@grpc/grpc-js': { optional: true } } });
    expect(reference('fail(«5»);', { options: { facts } })).toMatchObject({ text: 'status.NOT_FOUND', missingDependency: '@grpc/grpc-js' });
    expect(reference("import { Server } from '@grpc/grpc-js'; fail(«5»);", { options: { facts } })).not.toHaveProperty('missingDependency');
    const needed = factsOf('a.ts', { dependencies: { '@grpc/grpc-js': '1' }, optionalDependencies: { '@grpc/grpc-js': '1' } });
    expect(reference('fail(«5»);', { options: { facts: needed } })).not.toHaveProperty('missingDependency');
  });

  it('says which package would have to be added first', () => {
    expect(reference(SNIPPET, depending(['@nestjs/microservices', '^10.4.0']))).toMatchObject({ text: 'status.NOT_FOUND', missingDependency: '@grpc/grpc-js' });
  });
});
