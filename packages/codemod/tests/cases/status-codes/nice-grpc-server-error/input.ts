import { ServerError } from 'nice-grpc';
import { shelves } from './shelves';

export const books = {
  async getBook({ isbn }: { isbn: string }) {
    const book = await shelves.find(isbn);
    if (!book) throw new ServerError(5, `No book ${isbn}`);
    return book;
  },
};
