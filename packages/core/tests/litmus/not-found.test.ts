import { describe, expect, it } from 'vitest';
import { connect, importing, judged, nest, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];

const confidences = (text: string): readonly string[] => judged('prefer-not-found', text).map(([confidence]) => confidence);

describe('certain: a look-up that found nothing, and a message that says so', () => {
  it.each<Case>([
    ['by the request, INTERNAL', connect("const book = await books.find(req.id); if (!book) throw new ConnectError('book not found', Code.Internal);")],
    ['by what a method was given, INVALID_ARGUMENT', nest("return this.load(data.id); } async load(id) { const book = await this.books.findOne(id); if (!book) throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'book not found' });")],
    ['nothing but its name', unary("const book = await books.find(call.request.id); if (!book) return callback({ code: status.INVALID_ARGUMENT, details: 'No book' });")],
    ['that could not be found', connect("const book = await books.find(req.id); if (!book) throw new ConnectError('Unable to find the book', Code.Unknown);")],
    ['an empty query', onCall("const found = await db.collection('books').where('isbn', '==', request.data.isbn).get(); if (found.empty) throw new HttpsError('internal', 'no such book');")],
    ['a count', connect("const count = await books.count({ id: req.id }); if (count < 1) throw new ConnectError('book does not exist', Code.Internal);")],
    ['an index', connect("const at = books.findIndex((book) => book.id === req.id); if (at < 0) throw new ConnectError('book does not exist', Code.Internal);")],
    ['a thing that others keep for themselves, named by the request', connect("const node = await nodes.find(req.node); if (!node) throw new ConnectError('node not found', Code.Internal);")],
    ['FAILED_PRECONDITION for what the request names', connect("const book = await books.find(req.id); if (!book) throw new ConnectError('book not found', Code.FailedPrecondition);")],
    ['a constant that is defined so', importing("import { status } from '@grpc/grpc-js';", "export const ERRORS = { BOOK_NOT_FOUND: { code: status.INVALID_ARGUMENT, message: 'Book not found' } };")],
    ['a factory that is defined so', importing("import { Code, ConnectError } from '@connectrpc/connect';", "export const bookNotFound = () => new ConnectError('Book not found', Code.Internal);")],
    ['a class that is defined so', importing("import { Code, ConnectError } from '@connectrpc/connect';", "export class BookNotFoundError extends ConnectError { constructor(id) { super(`Book ${id} not found`, Code.InvalidArgument); } }")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['certain']));
});

describe('likely', () => {
  it.each<Case>([
    ['INTERNAL, by what the server keeps', connect("const shelf = await shelves.find('main'); if (!shelf) throw new ConnectError('shelf not found', Code.Internal);")],
    ['INTERNAL, after the row was made', connect("await createBook(req); const book = await findBook(req.id); if (!book) throw new ConnectError('book not found', Code.Internal);")],
    ['INTERNAL, after the same look-up', connect("if (!(await books.find(req.id))) return {}; const book = await books.find(req.id); if (!book) throw new ConnectError('book not found', Code.Internal);")],
    ['UNAVAILABLE, for there may be one in a moment', connect("const driver = await drivers.findNearest(req.place); if (!driver) throw new ConnectError('No driver found', Code.Unavailable);")],
    ['INVALID_ARGUMENT, by a token', connect("const invite = await invites.findOne({ token: req.token }); if (!invite) throw new ConnectError('Invite not found', Code.InvalidArgument);")],
    ['FAILED_PRECONDITION, by who the caller is', onCall("const plan = await plans.find(request.auth.uid); if (!plan) throw new HttpsError('failed-precondition', 'plan not found');")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['likely']));

  it('is no more than possible without words', () => {
    expect(confidences(connect("const book = await books.find(req.id); if (!book) throw new ConnectError(text, Code.Internal);"))).toEqual(['possible']);
  });
});

describe('silent, or no more than possible', () => {
  it.each<Case>([
    ['words without a guard on a look-up', connect("if (broken) throw new ConnectError('book not found', Code.Internal);")],
    ['a failed look-up', connect("const book = await books.find(req.id); if (!book) throw new ConnectError('failed to load, book not found', Code.Internal);")],
    ['what the server keeps for itself', connect("const schema = await schemas.find('v1'); if (!schema) throw new ConnectError('schema not found', Code.InvalidArgument);")],
    ['what a caller shows', connect("const key = await keys.find(req.key); if (!key) throw new ConnectError('api key not found', Code.InvalidArgument);")],
    ['a made row that is not there', connect("const book = await books.create(req); if (!book) throw new ConnectError('book not found', Code.Internal);")],
    ['a catch', connect("try { await books.find(req.id); } catch { throw new ConnectError('book not found', Code.Internal); }")],
    ['a look-up and something else', connect("const book = await books.find(req.id); if (!book || book.hidden) throw new ConnectError('book not found', Code.InvalidArgument);")],
    ['PERMISSION_DENIED', connect("const book = await books.find(req.id); if (!book) throw new ConnectError('book not found', Code.PermissionDenied);")],
    ['UNAUTHENTICATED', connect("const user = await users.find(req.name); if (!user) throw new ConnectError('user not found', Code.Unauthenticated);")],
    ['a name that says it of something else', importing("import { Code, ConnectError } from '@connectrpc/connect';", "export const columnNotFound = () => new ConnectError('Column not found', Code.Internal);")],
    ['what a handler itself is called', unary("callback({ code: status.INTERNAL, details: 'not found' });").replace('const h:', 'const notFound:')],
  ])('%s', (_, text) => expect(confidences(text).filter((confidence) => confidence !== 'possible')).toEqual([]));

  it('a repeated delete, where the project holds that it is no error', () => {
    const text = connect("const { affected } = await books.delete(req.id); if (affected === 0) throw new ConnectError('book not found', Code.Internal);");
    expect(confidences(text)).toEqual(['certain']);
    expect(judged('prefer-not-found', text, { repeatDelete: 'OK' })).toEqual([]);
  });
});
