import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Note } from '../../src/notes/note.ts';
import { parse } from '../parse.ts';

const notesOn = (text: string): readonly Note[] => analyse(parse(text)).notes.filter(({ rule }) => rule === 'no-existence-leak');

const onCall = (body: string, name = 'getBook'): string =>
  `import { HttpsError, onCall } from 'firebase-functions/v2/https'; import { getFirestore } from 'firebase-admin/firestore'; const db = getFirestore();\nexport const ${name} = onCall(async (request) => { ${body} });`;
const unary = (body: string, name = 'getBook'): string =>
  `import * as grpc from '@grpc/grpc-js'; const { status } = grpc;\nconst ${name}: grpc.handleUnaryCall<A, B> = async (call, callback) => { ${body} };`;
const connect = (body: string, name = 'getBook'): string =>
  `import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';\nexport default (router: ConnectRouter) => router.service(Shop, { async ${name}(req, ctx) { ${body} } });`;
const nest = (body: string): string =>
  `import { status } from '@grpc/grpc-js'; import { GrpcMethod, RpcException } from '@nestjs/microservices';\nclass Shop { @GrpcMethod() async findOne(data, metadata) { ${body} } }`;
const service = (body: string): string =>
  `import { status } from '@grpc/grpc-js'; import { RpcException } from '@nestjs/microservices';\nexport class Books { async find(id: string, userId: string) { ${body} } }`;

type Case = readonly [what: string, text: string];

describe('certain: who may not read a thing learns that it is there', () => {
  it.each<Case>([
    ['a document of Firestore', onCall("const snap = await db.collection('books').doc(request.data.id).get(); if (!snap.exists) throw new HttpsError('not-found', 'No book'); if (snap.data().ownerId !== request.auth.uid) throw new HttpsError('permission-denied', 'Not allowed');")],
    ['its data, in a constant', onCall("const snap = await db.collection('books').doc(request.data.id).get(); if (!snap.exists) { throw new HttpsError('not-found', 'No book'); } const book = snap.data(); if (book.ownerId !== request.auth.uid) { throw new HttpsError('permission-denied', 'You do not own this book'); }")],
    ['a row', unary("const book = await books.findById(call.request.id); if (!book) return callback({ code: status.NOT_FOUND, details: 'x' }); if (book.ownerId !== call.user.id) return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['the caller on the left', unary("const book = await books.findById(call.request.id); if (book === null) { callback({ code: status.NOT_FOUND, details: 'x' }); return; } if (call.user.id !== book.ownerId) { callback({ code: status.PERMISSION_DENIED, details: 'x' }); return; }")],
    ['in Connect', connect("const book = await db.book.findUnique({ where: { id: req.id } }); if (!book) throw new ConnectError('no such book', Code.NotFound); if (book.ownerId !== ctx.values.get(userKey).id) throw new ConnectError('denied', Code.PermissionDenied);")],
    ['a list of those who may', connect("const book = await db.book.findUnique({ where: { id: req.id } }); if (!book) throw new ConnectError('no such book', Code.NotFound); if (!book.readers.includes(ctx.values.get(userKey).id)) throw new ConnectError('denied', Code.PermissionDenied);")],
    ['a function that is asked', connect("const book = await db.book.findUnique({ where: { id: req.id } }); if (!book) throw new ConnectError('no such book', Code.NotFound); if (!mayRead(ctx.values.get(userKey), book)) throw new ConnectError('denied', Code.PermissionDenied);")],
    ['in NestJS', nest("const book = await this.books.findOne({ where: { id: data.id } }); if (!book) throw new RpcException({ code: status.NOT_FOUND, message: 'x' }); if (book.ownerId !== metadata.get('user-id')[0] && book.ownerId !== callerOf(metadata).id) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'x' });")],
    ['the message says whose it is', onCall("if (other) throw new HttpsError('permission-denied', 'This book belongs to another user');")],
    ['the message says that it is there', connect("throw new ConnectError(`Book ${req.id} exists but is private`, Code.PermissionDenied);")],
  ])('%s', (_, text) => {
    expect(notesOn(text).map(({ confidence }) => confidence)).toEqual(['certain']);
  });

  it('stands on the denial and says where the other answer is', () => {
    const [note] = notesOn(unary("const book = await books.findById(call.request.id);\nif (!book) return callback({ code: status.NOT_FOUND, details: 'x' });\nif (book.ownerId !== call.user.id) return callback({ code: status.PERMISSION_DENIED, details: 'x' });"));
    expect(note).toMatchObject({ written: 'status.PERMISSION_DENIED', reasons: ['line 3 answers NOT_FOUND where there is none'] });
  });
});

describe('likely: what everybody may read can still be kept from being changed', () => {
  it.each<Case>([
    ['an update', unary("const book = await books.findById(call.request.id); if (!book) return callback({ code: status.NOT_FOUND, details: 'x' }); if (book.ownerId !== call.user.id) return callback({ code: status.PERMISSION_DENIED, details: 'x' });", 'updateBook')],
    ['a deletion', onCall("const snap = await db.doc(`books/${request.data.id}`).get(); if (!snap.exists) throw new HttpsError('not-found', 'No book'); if (snap.data().userId !== request.auth.uid) throw new HttpsError('permission-denied', 'x');", 'deleteBook')],
  ])('%s', (_, text) => {
    expect(notesOn(text).map(({ confidence }) => confidence)).toEqual(['likely']);
  });
});

describe('silent', () => {
  it.each<Case>([
    ['one answer for both', unary("const book = await books.findById(call.request.id); if (!book || book.ownerId !== call.user.id) return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['the same code twice', unary("const book = await books.findById(call.request.id); if (!book) return callback({ code: status.NOT_FOUND, details: 'x' }); if (book.ownerId !== call.user.id) return callback({ code: status.NOT_FOUND, details: 'x' });")],
    ['the right first', unary("if (!call.user.roles.includes('reader')) return callback({ code: status.PERMISSION_DENIED, details: 'x' }); const book = await books.findById(call.request.id); if (!book) return callback({ code: status.NOT_FOUND, details: 'x' });")],
    ['a right to all of them first', unary("if (!call.user.isReader) return callback({ code: status.PERMISSION_DENIED, details: 'x' }); const book = await books.findById(call.request.id); if (!book) return callback({ code: status.NOT_FOUND, details: 'x' }); if (book.ownerId !== call.user.id) return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['an authorization that throws, first', connect("await authorize(ctx, 'books.read', req.id); const book = await db.book.findUnique({ where: { id: req.id } }); if (!book) throw new ConnectError('x', Code.NotFound); if (book.ownerId !== ctx.values.get(userKey).id) throw new ConnectError('x', Code.PermissionDenied);")],
    ['a query for the caller’s own', connect("const user = ctx.values.get(userKey); const book = await db.book.findFirst({ where: { id: req.id, ownerId: user.id } }); if (!book) throw new ConnectError('x', Code.NotFound); if (book.ownerId !== user.id) throw new ConnectError('x', Code.PermissionDenied);")],
    ['the caller’s own profile', onCall("const snap = await db.collection('users').doc(request.auth.uid).get(); if (!snap.exists) throw new HttpsError('not-found', 'x'); if (!snap.data().roles.includes(role)) throw new HttpsError('permission-denied', 'x');")],
    ['a state', unary("const user = await users.findById(call.request.id); if (!user) return callback({ code: status.NOT_FOUND, details: 'x' }); if (!user.isActive) return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['a state that is compared', unary("const user = await users.findById(call.request.id); if (!user) return callback({ code: status.NOT_FOUND, details: 'x' }); if (user.origin === 'telegram') return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['a state of a list', unary("import_; const user = await users.findById(call.request.id); if (!user) return callback({ code: status.NOT_FOUND, details: 'x' }); if (user.status !== UserStatus.ACTIVE) return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['a right that has nothing to do with the thing', unary("const book = await books.findById(call.request.id); if (!book) return callback({ code: status.NOT_FOUND, details: 'x' }); if (call.user.role !== 'admin') return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['two things', unary("const shop = await shops.findById(call.request.shop); if (!shop) return callback({ code: status.NOT_FOUND, details: 'x' }); const book = await books.findById(call.request.id); if (book && book.ownerId !== call.user.id) return callback({ code: status.PERMISSION_DENIED, details: 'x' });")],
    ['wording that leaves it open', onCall("const snap = await db.collection('books').doc(request.data.id).get(); if (!snap.exists) throw new HttpsError('not-found', 'x'); if (snap.data().ownerId !== request.auth.uid) throw new HttpsError('permission-denied', 'Permission denied on the book (or it might not exist)');")],
    ['a message that only denies', connect("throw new ConnectError('You may not read this book', Code.PermissionDenied);")],
    ['another code with such words', connect("throw new ConnectError('The name belongs to another user', Code.AlreadyExists);")],
    ['what the file cannot tell the caller by', service("const book = await this.books.findOne({ where: { id } }); if (!book) throw new RpcException({ code: status.NOT_FOUND, message: 'x' }); if (book.ownerId !== userId) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'x' });")],
  ])('%s', (_, text) => {
    expect(notesOn(text)).toEqual([]);
  });
});
