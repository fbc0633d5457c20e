import { Injectable } from './di';
import { Shelves } from './shelves';

@Injectable()
export class BooksHandler {
  constructor(private readonly shelves: Shelves) {}

  async getBook(call: any, callback: any) {
    const book = await this.shelves.find(call.request.isbn);
    if (!book) return callback({ code: 5, message: 'No such book' });
    callback(null, book);
  }
}
