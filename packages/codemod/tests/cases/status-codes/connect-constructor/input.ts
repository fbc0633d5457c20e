import { ConnectError, Code } from '@connectrpc/connect';
import { shelves } from './shelves.js';

export const books = {
  async getBook({ isbn }: { isbn: string }) {
    if (isbn === '') throw new ConnectError('an ISBN is needed', 3);
    const book = await shelves.find(isbn);
    if (!book) throw new ConnectError(`no book ${isbn}`, 5);
    if (book.lent) throw new ConnectError('lent', Code.FailedPrecondition);
    return book;
  },
};
