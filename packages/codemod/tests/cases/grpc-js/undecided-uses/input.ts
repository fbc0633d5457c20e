import * as grpc from 'grpc';
import { callError } from 'grpc';
import { constants } from 'grpc/src/constants';

const proto = grpc.load('books.proto') as any;
const book = new proto.books.Book({ id: '1' });
const genre = grpc.load('genres.proto') as any;
const novel = genre.books.Genre.NOVEL;
export const definition = grpc.load('shelf.proto');
const json = grpc.load('books.json', 'json');
const typed = grpc.load<{ books: object }>('books.proto');

export function getBook(call: grpc.ServerUnaryCall<object>, callback: grpc.sendUnaryData<object>): void {
  callback(null, { book, novel, json, typed, callError, constants, library: grpc });
}

class Own extends grpc.Server {}

jest.mock('grpc');
export default Own;
