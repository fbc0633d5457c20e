import { describe, expect, it } from 'vitest';
import type { ParseOptions } from '../parse.ts';
import { markedNode } from '../marked.ts';

type Case = readonly [what: string, snippet: string, name: string | undefined, options?: ParseOptions];

const CJS: ParseOptions = { filename: 'service.js', parser: 'espree' };
const GRPC = '@grpc/grpc-js';

const nameOf = (snippet: string, options?: ParseOptions): string | undefined => {
  const { reading, node } = markedNode(snippet, options);
  return reading.names.qualify(node);
};

const check = (cases: readonly Case[]): void => {
  for (const [what, snippet, name, options] of cases) {
    it(what, () => {
      expect(nameOf(snippet, options)).toBe(name);
    });
  }
};

describe('imports', () => {
  check([
    ['a namespace', "import * as grpc from '@grpc/grpc-js'; use(«grpc.status.NOT_FOUND»);", `${GRPC}#status.NOT_FOUND`],
    ['the namespace itself', "import * as grpc from '@grpc/grpc-js'; use(«grpc»);", `${GRPC}#`],
    ['a default import, which is the module', "import grpc from '@grpc/grpc-js'; use(«grpc.status»);", `${GRPC}#status`],
    ['the default of a namespace', "import * as grpc from '@grpc/grpc-js'; use(«grpc.default.status»);", `${GRPC}#status`],
    ['a named import', "import { status } from '@grpc/grpc-js'; use(«status.OK»);", `${GRPC}#status.OK`],
    ['a renamed import', "import { status as S } from '@grpc/grpc-js'; use(«S.OK»);", `${GRPC}#status.OK`],
    ['an import named by a string', "import { 'status' as S } from '@grpc/grpc-js'; use(«S.OK»);", `${GRPC}#status.OK`],
    ['the default under a name', "import { default as grpc } from '@grpc/grpc-js'; use(«grpc.status»);", `${GRPC}#status`],
    ['a default and named ones together', "import connect, { Code } from '@connectrpc/connect'; use(«Code.Internal»);", '@connectrpc/connect#Code.Internal'],
    ['import x = require()', "import grpc = require('@grpc/grpc-js'); use(«grpc.status.OK»);", `${GRPC}#status.OK`],
    ['an alias of an import by import =', "import * as grpc from '@grpc/grpc-js'; import S = grpc.status; use(«S.OK»);", `${GRPC}#status.OK`],
    ['a deep import', "import { Status } from '@grpc/grpc-js/build/src/constants'; use(«Status.OK»);", `${GRPC}/build/src/constants#Status.OK`],
    ['a deep import with its extension', "import { Status } from '@grpc/grpc-js/build/src/constants.js'; use(«Status.OK»);", `${GRPC}/build/src/constants#Status.OK`],
    ['a file of the project', "import { codes } from './codes'; use(«codes.NOT_FOUND»);", './codes#codes.NOT_FOUND'],
    ['a subpath import, which begins with a hash', "import { status } from '#grpc/codes'; use(«status.OK»);", '#grpc/codes#status.OK'],
    ['a type-only import', "import type { ServiceError } from '@grpc/grpc-js'; const e = x as «ServiceError»;", `${GRPC}#ServiceError`],
    ['a type inside a namespace', "import type * as grpc from '@grpc/grpc-js'; let e: «grpc.ServiceError»;", `${GRPC}#ServiceError`],
    ['a dynamic import', "async function f() { const grpc = await import('@grpc/grpc-js'); use(«grpc.status.OK»); }", `${GRPC}#status.OK`],
    ['a dynamic import taken apart', "const { Code } = await import('@connectrpc/connect'); use(«Code.Internal»);", '@connectrpc/connect#Code.Internal'],
    ['a dynamic import of a name that is not written', 'const grpc = await import(name); use(«grpc.status»);', undefined],
    ['JSX beside it', "import { status } from '@grpc/grpc-js'; const page = <p>{«status.OK»}</p>;", `${GRPC}#status.OK`, { filename: 'page.tsx' }],
  ]);
});

describe('what the scope analysis of Babel passes over', () => {
  const babel: ParseOptions = { parser: 'babel', filename: 'service.ts' };
  check([
    ['import x = require()', "import grpc = require('@grpc/grpc-js'); use(«grpc.status.OK»);", `${GRPC}#status.OK`, babel],
    ['an exported one', "export import grpc = require('@grpc/grpc-js'); use(«grpc.status.OK»);", `${GRPC}#status.OK`, babel],
    ['an alias', "import * as grpc from '@grpc/grpc-js'; import S = grpc.status; use(«S.OK»);", `${GRPC}#status.OK`, babel],
    ['hidden by a parameter', "import grpc = require('@grpc/grpc-js'); function f(grpc) { use(«grpc.status.OK»); }", undefined, babel],
    ['an alias of itself', 'import a = a.b; use(«a.c»);', undefined, babel],
  ]);
});

describe('requires', () => {
  check([
    ['the module', "const grpc = require('@grpc/grpc-js'); use(«grpc.status.OK»);", `${GRPC}#status.OK`, CJS],
    ['with var', "var grpc = require('@grpc/grpc-js'); use(«grpc.status.OK»);", `${GRPC}#status.OK`, CJS],
    ['declared first and set once', "let grpc; grpc = require('@grpc/grpc-js'); use(«grpc.status.OK»);", `${GRPC}#status.OK`, CJS],
    ['a property of it', "const status = require('@grpc/grpc-js').status; use(«status.OK»);", `${GRPC}#status.OK`, CJS],
    ['taken apart', "const { status } = require('@grpc/grpc-js'); use(«status.OK»);", `${GRPC}#status.OK`, CJS],
    ['taken apart and renamed', "const { status: Codes } = require('@grpc/grpc-js'); use(«Codes.OK»);", `${GRPC}#status.OK`, CJS],
    ['taken apart two deep', "const { status: { NOT_FOUND } } = require('@grpc/grpc-js'); use(«NOT_FOUND»);", `${GRPC}#status.NOT_FOUND`, CJS],
    ['taken apart with a default', "const { status = {} } = require('@grpc/grpc-js'); use(«status.OK»);", `${GRPC}#status.OK`, CJS],
    ['taken apart from the namespace', "const grpc = require('@grpc/grpc-js'); const { status } = grpc; use(«status.OK»);", `${GRPC}#status.OK`, CJS],
    ['the rest of a pattern is not a member', "const { Server, ...rest } = require('@grpc/grpc-js'); use(«rest.status»);", undefined, CJS],
    ['used where it stands', "use(«require('@grpc/grpc-js').status.OK»);", `${GRPC}#status.OK`, CJS],
    ['inside a function', "function f() { const grpc = require('@grpc/grpc-js'); use(«grpc.status»); }", `${GRPC}#status`, CJS],
    ['with a name that is not written', 'const grpc = require(name); use(«grpc.status»);', undefined, CJS],
    ['a template without placeholders', 'const grpc = require(`@grpc/grpc-js`); use(«grpc.status»);', `${GRPC}#status`, CJS],
    ['in TypeScript with a cast', "const grpc = require('@grpc/grpc-js') as any; use(«grpc.status»);", `${GRPC}#status`],
    ['in a module that has createRequire', "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); const grpc = require('@grpc/grpc-js'); use(«grpc.status»);", `${GRPC}#status`],
  ]);
});

describe('what compilers make of an import', () => {
  check([
    ['__importStar', "const grpc = __importStar(require('@grpc/grpc-js')); use(«grpc.status.OK»);", `${GRPC}#status.OK`, CJS],
    ['__importDefault', "const grpc_js_1 = __importDefault(require('@grpc/grpc-js')); use(«grpc_js_1.default.status.OK»);", `${GRPC}#status.OK`, CJS],
    ['_interopRequireDefault', "var _grpc = _interopRequireDefault(require('@grpc/grpc-js')); use(«_grpc.default.status»);", `${GRPC}#status`, CJS],
    ['_interopRequireWildcard', "var grpc = _interopRequireWildcard(require('@grpc/grpc-js')); use(«grpc.status»);", `${GRPC}#status`, CJS],
    ['__toESM of esbuild', "var import_grpc = __toESM(require('@grpc/grpc-js')); use(«import_grpc.status»);", `${GRPC}#status`, CJS],
    ['a helper of tslib', "const tslib_1 = require('tslib'); const grpc = tslib_1.__importStar(require('@grpc/grpc-js')); use(«grpc.status»);", `${GRPC}#status`, CJS],
    ['a call through (0, …)', "var https_1 = require('firebase-functions/v2/https'); use(«(0, https_1.onCall)(f)»);", 'firebase-functions/v2/https#onCall()', CJS],
  ]);
});

describe('aliases and same-file re-exports', () => {
  check([
    ['a constant', "import * as grpc from '@grpc/grpc-js'; const S = grpc.status; use(«S.OK»);", `${GRPC}#status.OK`],
    ['an exported constant', "import * as grpc from '@grpc/grpc-js'; export const status = grpc.status; use(«status.OK»);", `${GRPC}#status.OK`],
    ['an alias of an alias', "import * as grpc from '@grpc/grpc-js'; const a = grpc; const b = a.status; const c = b; use(«c.OK»);", `${GRPC}#status.OK`],
    ['a let that is never set again', "import * as grpc from '@grpc/grpc-js'; let S = grpc.status; use(«S.OK»);", `${GRPC}#status.OK`],
    ['a let that is set again is unknown', "import * as grpc from '@grpc/grpc-js'; let S = grpc.status; S = other; use(«S.OK»);", undefined],
    ['a let that is counted up is unknown', "import * as grpc from '@grpc/grpc-js'; let S = grpc.status.OK; S++; use(«S»);", undefined],
    ['a let that a pattern sets again is unknown', "import * as grpc from '@grpc/grpc-js'; let S = grpc.status; ({ S } = other); use(«S.OK»);", undefined],
    ['a let that a loop sets again is unknown', "import * as grpc from '@grpc/grpc-js'; let S = grpc.status; for (S of all) use(«S.OK»);", undefined],
    ['a var declared twice is unknown', "var S = require('@grpc/grpc-js').status; var S = other; use(«S.OK»);", undefined, CJS],
    ['a cast', "import * as grpc from '@grpc/grpc-js'; const S = grpc.status as typeof grpc.status; use(«S!.OK»);", `${GRPC}#status.OK`],
    ['a choice is unknown', "import * as grpc from '@grpc/grpc-js'; const S = flag ? grpc.status : other; use(«S.OK»);", undefined],
    ['a cycle ends', 'const a = b; const b = a; use(«a.x»);', undefined],
    ['a name defined by itself ends', 'var a = a.b; use(«a.c»);', undefined, CJS],
    ['a property of an object of the file is none of the import', "import { status } from '@grpc/grpc-js'; const own = { status }; use(«own.status.OK»);", undefined],
  ]);
});

describe('members', () => {
  const head = "import * as grpc from '@grpc/grpc-js';";
  check([
    ['in brackets', `${head} use(«grpc['status']['NOT_FOUND']»);`, `${GRPC}#status.NOT_FOUND`],
    ['in a template', `${head} use(«grpc[\`status\`]»);`, `${GRPC}#status`],
    ['optional', `${head} use(«grpc?.status?.NOT_FOUND»);`, `${GRPC}#status.NOT_FOUND`],
    ['with a non-null mark', `${head} use(«grpc!.status!.NOT_FOUND»);`, `${GRPC}#status.NOT_FOUND`],
    ['by a variable', `${head} use(«grpc.status[name]»);`, undefined],
    ['a number looked up', `${head} use(«grpc.status[5]»);`, undefined],
    ['of a constructed object', `${head} const server = new grpc.Server(); use(«server.addService»);`, `${GRPC}#Server().addService`],
    ['of what a call gives', `${head} use(«grpc.credentials.createInsecure()»);`, `${GRPC}#credentials.createInsecure()`],
    ['of what is awaited', `${head} async function f() { const c = await grpc.makeClient(); use(«c.getBook»); }`, `${GRPC}#makeClient().getBook`],
    ['a chain of calls', "import * as functions from 'firebase-functions'; use(«functions.region('us').https.onCall»);", 'firebase-functions#region().https.onCall'],
    ['of a namespace’s class', "import { v1 } from '@google-cloud/firestore'; const c = new v1.FirestoreClient({}); use(«c.commit»);", '@google-cloud/firestore#v1.FirestoreClient().commit'],
  ]);
});

describe('shadowing', () => {
  const head = "import { status } from '@grpc/grpc-js';";
  check([
    ['a parameter', `${head} function f(status) { use(«status.OK»); }`, undefined],
    ['a parameter taken apart', `${head} const f = ({ status }) => use(«status.OK»);`, undefined],
    ['a local variable', `${head} function f() { const status = res.status; use(«status.OK»); }`, undefined],
    ['a var further down', `${head} function f() { use(«status.OK»); var status = 1; }`, undefined],
    ['a block', `${head} { let status = 1; use(«status.OK»); }`, undefined],
    ['a caught error', `${head} try {} catch (status) { use(«status.OK»); }`, undefined],
    ['a loop variable', `${head} for (const status of all) use(«status.OK»);`, undefined],
    ['a class', `${head} function f() { class status {} use(«status.OK»); }`, undefined],
    ['the name of a function expression', `${head} const f = function status() { use(«status.OK»); };`, undefined],
    ['a function in the other branch does not', `${head} function g(status) {} function f() { use(«status.OK»); }`, `${GRPC}#status.OK`],
    ['outside the block it is the import again', `${head} { let status = 1; } use(«status.OK»);`, `${GRPC}#status.OK`],
    ['an import inside a function that hides another', "import * as grpc from 'grpc'; function f() { const grpc = require('@grpc/grpc-js'); use(«grpc.status»); }", `${GRPC}#status`],
  ]);
});

describe('what is no import', () => {
  check([
    ['a global', 'use(«status.OK»);', undefined],
    ['a global script variable', 'var grpc = window.grpc; use(«grpc.status»);', undefined, CJS],
    ['a class of the file', 'class Server {} use(«new Server()»);', undefined],
    ['a function of the file', 'function make() {} use(«make()»);', undefined],
    ['this', 'class A { f() { use(«this.status»); } }', undefined],
    ['a parameter', 'const f = (grpc) => use(«grpc.status»);', undefined],
    ['an enum of the file', 'enum Code { A = 1 } use(«Code.A»);', undefined],
    ['an import by import() in a type', "let e: import('@grpc/grpc-js').ServiceError; use(«e.code»);", undefined],
  ]);
});

it('gives each use of a name its own answer, whichever is asked first', () => {
  const snippet = "import { status } from '@grpc/grpc-js'; const a = status.OK; function f(status) { return status.OK; }";
  expect(nameOf(snippet.replace('= status.OK;', '= «status.OK»;'))).toBe(`${GRPC}#status.OK`);
  expect(nameOf(snippet.replace('return status.OK', 'return «status.OK»'))).toBeUndefined();
});
