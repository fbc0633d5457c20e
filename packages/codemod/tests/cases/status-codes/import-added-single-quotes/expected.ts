import { Injectable } from './di';
import { Shelves } from './shelves';
import { status } from '@grpc/grpc-js';

@Injectable()
export class BooksHandler {
  constructor(private readonly shelves: Shelves) {}

  async getBook(call: any, callback: any) {
    const book = await this.shelves.find(call.request.isbn);
    if (!book) return callback({ code: status.NOT_FOUND, message: 'No such book' });
    callback(null, book);
  }
}
