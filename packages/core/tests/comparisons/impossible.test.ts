import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Judgement } from '../../src/litmus/judgement.ts';
import type { ParseOptions } from '../parse.ts';
import { parse } from '../parse.ts';

const judgementsOf = (text: string, options?: ParseOptions): readonly Judgement[] =>
  analyse(parse(text, options)).judgements.filter(({ rule }) => rule === 'no-impossible-comparison');

const grpcJs = (test: string): string => `import { status, type ServiceError } from '@grpc/grpc-js'; export const f = (err: ServiceError) => { ${test} };`;
const connect = (test: string): string => `import { Code, ConnectError } from '@connectrpc/connect'; export function f(err: unknown) { if (err instanceof ConnectError) { ${test} } }`;
const protobufTs = (test: string): string =>
  `import { RpcError } from '@protobuf-ts/runtime-rpc'; import { GrpcStatusCode } from '@protobuf-ts/grpcweb-transport'; export function f(err: RpcError) { ${test} }`;
const firestore = (test: string): string => `import type { FirestoreError } from 'firebase/firestore'; export const f = (err: FirestoreError) => { ${test} };`;
const functions = (test: string): string => `import type { FunctionsError } from 'firebase/functions'; export const f = (err: FunctionsError) => { ${test} };`;
const callable = (test: string): string => `import { HttpsError } from 'firebase-functions/v2/https'; export function f(err: unknown) { if (err instanceof HttpsError) { ${test} } }`;

type Case = readonly [what: string, text: string, written: string, replacements: readonly string[]];

const check = (wrap: (test: string) => string, cases: readonly Case[], confidence = 'certain'): void => {
  it.each(cases)('%s', (_, test, written, replacements) => {
    const [judgement, ...others] = judgementsOf(wrap(test));
    expect(others).toEqual([]);
    expect(judgement).toMatchObject({ written, confidence });
    expect(judgement?.suggestions.map((each) => each.replacement)).toEqual(replacements);
  });
};

describe('a text where the codes are numbers', () => {
  check(grpcJs, [
    ['the name', "return err.code === 'NOT_FOUND';", "'NOT_FOUND'", ['status.NOT_FOUND']],
    ['the name on the left', "return 'NOT_FOUND' === err.code;", "'NOT_FOUND'", ['status.NOT_FOUND']],
    ['the name in another spelling', "return err.code === 'not-found';", "'not-found'", ['status.NOT_FOUND']],
    ['the digits', "return err.code === '5';", "'5'", ['status.NOT_FOUND']],
    ['a name that == cannot make a number of', "return err.code == 'NOT_FOUND';", "'NOT_FOUND'", ['status.NOT_FOUND']],
    ['unequal', "return err.code !== 'UNAVAILABLE';", "'UNAVAILABLE'", ['status.UNAVAILABLE']],
    ['a constant', "const GONE = 'NOT_FOUND'; return err.code === GONE;", 'GONE', ['status.NOT_FOUND']],
    ['the name of a member', 'return err.code === status[status.NOT_FOUND];', 'status[status.NOT_FOUND]', ['status.NOT_FOUND']],
    ['a case', "switch (err.code) { case 'NOT_FOUND': return 1; }", "'NOT_FOUND'", ['status.NOT_FOUND']],
    ['a list', "return ['UNAVAILABLE'].includes(err.code);", "'UNAVAILABLE'", ['status.UNAVAILABLE']],
    ['a set', "return new Set(['UNAVAILABLE']).has(err.code);", "'UNAVAILABLE'", ['status.UNAVAILABLE']],
    ['a list with a name', "const AGAIN = ['UNAVAILABLE']; return AGAIN.indexOf(err.code) >= 0;", "'UNAVAILABLE'", ['status.UNAVAILABLE']],
    ['a code with a name', "const { code } = err; return code === 'NOT_FOUND';", "'NOT_FOUND'", ['status.NOT_FOUND']],
    ['a code in a variable', "const code = err.code; return code === 'NOT_FOUND';", "'NOT_FOUND'", ['status.NOT_FOUND']],
    ['an optional chain', "return err?.code === 'NOT_FOUND';", "'NOT_FOUND'", ['status.NOT_FOUND']],
    ['a cast of the code', "return (err.code as unknown as string) === 'NOT_FOUND';", "'NOT_FOUND'", ['status.NOT_FOUND']],
  ]);
  check(connect, [
    ['in Connect, the name on its wire', "return err.code === 'not_found';", "'not_found'", ['Code.NotFound']],
    ['in Connect, the member', "return err.code === 'NotFound';", "'NotFound'", ['Code.NotFound']],
  ]);
});

describe('an HTTP status', () => {
  check(connect, [['which Connect makes another code of', 'return err.code === 404;', '404', ['Code.NotFound']]]);
  check(grpcJs, [
    ['which only a server that breaks the protocol sends', 'return err.code === 404;', '404', ['status.NOT_FOUND']],
    ['with several meanings', 'return err.code === 401;', '401', ['status.UNAUTHENTICATED', 'status.PERMISSION_DENIED']],
    ['in a switch', 'switch (err.code) { case 503: return 1; }', '503', ['status.UNAVAILABLE']],
  ], 'likely');
});

describe('where the codes are texts', () => {
  check(protobufTs, [
    ['a number', 'return err.code === 5;', '5', ["'NOT_FOUND'"]],
    ['a member of its own enum', 'return err.code === GrpcStatusCode.NOT_FOUND;', 'GrpcStatusCode.NOT_FOUND', ["'NOT_FOUND'"]],
    ['an HTTP status', 'return err.code === 404;', '404', ["'NOT_FOUND'"]],
    ['another spelling', "return err.code === 'not-found';", "'not-found'", ["'NOT_FOUND'"]],
    ['the American spelling', "return err.code === 'CANCELED';", "'CANCELED'", ["'CANCELLED'"]],
  ]);
  check(firestore, [
    ['the prefix of another module', "return err.code === 'functions/not-found';", "'functions/not-found'", ["'not-found'"]],
    ['the prefix that Firestore has not', "return err.code === 'firestore/permission-denied';", "'firestore/permission-denied'", ["'permission-denied'"]],
    ['capitals', "return err.code === 'PERMISSION_DENIED';", "'PERMISSION_DENIED'", ["'permission-denied'"]],
  ]);
  check(functions, [
    ['the prefix is missing', "return err.code === 'not-found';", "'not-found'", ["'functions/not-found'"]],
    ['capitals behind the prefix', "return err.code === 'functions/NOT_FOUND';", "'functions/NOT_FOUND'", ["'functions/not-found'"]],
  ]);
  check(callable, [
    ['the prefix of the client', "return err.code === 'functions/not-found';", "'functions/not-found'", ["'not-found'"]],
    ['a number', 'return err.code === 5;', '5', ["'not-found'"]],
  ]);
});

describe('an error known by where it comes from', () => {
  it.each<readonly [what: string, text: string]>([
    ['a callback of a client', "const grpc = require('@grpc/grpc-js'); const { shop } = grpc.loadPackageDefinition(def); const client = new shop.Books(a, c); client.get({}, (err, book) => { if (err.code === 'NOT_FOUND') use(); });"],
    ['a rejected call', "import { createClient } from '@connectrpc/connect'; const client = createClient(Books, transport); client.get({}).catch((err) => err.code === 'not_found');"],
    ['the second function of then', "import { createClient } from '@connectrpc/connect'; const client = createClient(Books, transport); client.get({}).then(use, (err) => err.code === 'not_found');"],
    ['a stream', "const grpc = require('@grpc/grpc-js'); const { shop } = grpc.loadPackageDefinition(def); const call = new shop.Books(a, c).list({}); call.on('error', (err) => { if (err.code === 'NOT_FOUND') use(); });"],
    ['a try with nothing else', "import { createClient } from '@connectrpc/connect'; const client = createClient(Books, transport); export async function f(req, res) { try { res.json(await client.get({ id: req.id })); } catch (err) { if (err.code === 'not_found') use(); } }"],
    ['a callable of Firebase', "import { getFunctions, httpsCallable } from 'firebase/functions'; const add = httpsCallable(getFunctions(), 'add'); export async function f() { try { await add({}); } catch (err) { if (err.code === 'not-found') use(); } }"],
    ['Firestore', "import { getDoc, doc } from 'firebase/firestore'; export async function f(db) { try { return await getDoc(doc(db, 'a', 'b')); } catch (err) { if (err.code === 'firestore/not-found') use(); } }"],
    ['generated code', "import * as grpc from '@grpc/grpc-js'; import { ShopClient } from './gen/shop_grpc_pb'; const client = new ShopClient(address, grpc.credentials.createInsecure()); client.get(req, (err, book) => { if (err?.code === 'NOT_FOUND') use(); });"],
    ['a field that is a client', "import { type Client } from '@connectrpc/connect'; class A { constructor(private readonly client: Client<typeof Books>) {} async f() { try { return await this.client.get({}); } catch (err) { if (err.code === 'not_found') use(); } } }"],
    ['protobuf-ts', "import { GrpcTransport } from '@protobuf-ts/grpc-transport'; import { ShopClient } from './gen/shop.client'; const client = new ShopClient(new GrpcTransport({})); export async function f() { try { const { response } = await client.get({}); return response; } catch (err) { if (err.code === 5) use(); } }"],
    ['what ConnectError.from makes', "import { ConnectError } from '@connectrpc/connect'; export const f = (reason) => { const err = ConnectError.from(reason); return err.code === 'not_found'; };"],
    ['a guard of a library', "import { isGrpcServiceError } from '@temporalio/client'; export const f = (err) => isGrpcServiceError(err) && err.code === 'NOT_FOUND';"],
  ])('%s', (_, text) => {
    expect(judgementsOf(text)).toHaveLength(1);
  });
});

describe('silent', () => {
  it.each<readonly [what: string, text: string]>([
    ['the constant', grpcJs('return err.code === status.NOT_FOUND;')],
    ['the number', grpcJs('return err.code === 5;')],
    ['a member of another numeric enum', "import { status, type ServiceError } from '@grpc/grpc-js'; import { Code } from '@connectrpc/connect'; export const f = (err: ServiceError) => err.code === Code.NotFound;"],
    ['digits with ==', grpcJs("return err.code == '5';")],
    ['a code of the platform', grpcJs("return err.code === 'ECONNREFUSED';")],
    ['a code of a database', grpcJs("return err.code === '23505';")],
    ['a number that is no HTTP status', grpcJs('return err.code === 99;')],
    ['an HTTP number that the file raises', "import { status, type ServiceError, type handleUnaryCall } from '@grpc/grpc-js'; const h: handleUnaryCall<A, B> = (call, callback) => callback({ code: 404, details: 'x' }); export const f = (err: ServiceError) => err.code === 404;"],
    ['a text of another property', grpcJs("return err.name === 'NOT_FOUND';")],
    ['the type is tested first', grpcJs("if (typeof err.code === 'string') return err.code === 'NOT_FOUND';")],
    ['the type is tested beside', grpcJs("return typeof err.code === 'string' && err.code === 'NOT_FOUND';")],
    ['the right value stands beside', grpcJs("return err.code === status.NOT_FOUND || err.code === 'NOT_FOUND';")],
    ['the right value is in the list', grpcJs("return [5, 'NOT_FOUND'].includes(err.code);")],
    ['the right value is another case', grpcJs("switch (err.code) { case 14: case 'UNAVAILABLE': return 1; }")],
    ['nothing is known of the error', "import { status } from '@grpc/grpc-js'; export const f = (err) => err.code === 'NOT_FOUND';"],
    ['a union with another error', "import type { ServiceError } from '@grpc/grpc-js'; export const f = (err: ServiceError | AppError) => err.code === 'NOT_FOUND';"],
    ['a type that changes the code', "import type { ServiceError } from '@grpc/grpc-js'; export const f = (err: Omit<ServiceError, 'code'> & { code: string }) => err.code === 'NOT_FOUND';"],
    ['a type with a code of its own', "import type { ServiceError } from '@grpc/grpc-js'; export const f = (err: ServiceError & { code: string }) => err.code === 'NOT_FOUND';"],
    ['another library waits in the same try', "import { createClient } from '@connectrpc/connect'; const client = createClient(Books, transport); export async function f(db) { try { await client.get({}); await db.save({}); } catch (err) { if (err.code === 'not_found') use(); } }"],
    ['the program throws in the same try', "import { createClient } from '@connectrpc/connect'; const client = createClient(Books, transport); export async function f() { try { const b = await client.get({}); if (!b.ok) throw new AppError('not_found'); } catch (err) { if (err.code === 'not_found') use(); } }"],
    ['the program checks in the same try', "import { createClient } from '@connectrpc/connect'; const client = createClient(Books, transport); export async function f(req) { try { validate(req); await client.get({}); } catch (err) { if (err.code === 'not_found') use(); } }"],
    ['an answer, not an error', "import { createClient } from '@connectrpc/connect'; const client = createClient(Books, transport); client.get({}).then((answer) => answer.code === 'not_found');"],
    ['data of a stream', "const grpc = require('@grpc/grpc-js'); const { shop } = grpc.loadPackageDefinition(def); const call = new shop.Books(a, c).list({}); call.on('data', (row) => { if (row.code === 'NOT_FOUND') use(); });"],
    ['the error of a server that cannot listen', "const grpc = require('@grpc/grpc-js'); const server = new grpc.Server(); server.bindAsync(a, c, (err) => { if (err.code === 'UNAVAILABLE') use(); });"],
    ['HTTP numbers of Google clients', "import { Firestore } from '@google-cloud/firestore'; const db = new Firestore(); export async function f() { try { await db.doc('a').create({}); } catch (err) { if (err.code === 409) use(); } }"],
    ['digits of Google clients', "import type { GoogleError } from 'google-gax'; export const f = (err: GoogleError) => err.code === '404';"],
    ['Twirp over protobuf-ts', protobufTs("return err.code === 'not_found';")],
    ['the name in protobuf-ts', protobufTs("return err.code === 'NOT_FOUND';")],
    ['the name of a member in protobuf-ts', protobufTs('return err.code === GrpcStatusCode[GrpcStatusCode.NOT_FOUND];')],
    ['the code of Firestore', firestore("return err.code === 'permission-denied';")],
    ['the code of Functions', functions("return err.code === 'functions/permission-denied';")],
    ['a code of Auth', "import { FirebaseError } from 'firebase/app'; export const f = (err: FirebaseError) => err.code === 'auth/user-not-found';"],
    ['the code of a callable', callable("return err.code === 'not-found';")],
    ['tRPC', "import { TRPCError } from '@trpc/server'; export const f = (err) => err instanceof TRPCError && err.code === 'NOT_FOUND';"],
    ['GraphQL', "export const f = (err) => err.extensions.code === 'UNAUTHENTICATED';"],
    ['an error of the program with the name of one of the library', "class ServiceError extends Error { code = 'NOT_FOUND'; } export const f = (err: ServiceError) => err.code === 'NOT_FOUND';"],
    ['a namesake of another library', "import { ServiceError } from './errors'; export const f = (err: ServiceError) => err.code === 'NOT_FOUND';"],
    ['not narrowed on this side', "import { ConnectError } from '@connectrpc/connect'; export const f = (err) => { if (err instanceof ConnectError) return; return err.code === 'not_found'; };"],
    ['one of two classes', "import { ConnectError } from '@connectrpc/connect'; export const f = (err) => { if (err instanceof ConnectError || err instanceof AppError) return err.code === 'not_found'; };"],
    ['a list that serves others too', "import { type ServiceError } from '@grpc/grpc-js'; const AGAIN = ['UNAVAILABLE']; export const f = (err: ServiceError) => AGAIN.includes(err.code); export const g = (name) => AGAIN.includes(name);"],
    ['a code in a text', grpcJs("return `${err.code}` === '5';")],
  ])('%s', (_, text) => {
    expect(judgementsOf(text)).toEqual([]);
  });
});
