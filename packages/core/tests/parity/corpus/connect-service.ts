import { Code, ConnectError, type HandlerContext, type ServiceImpl } from '@connectrpc/connect';
import type { Books } from './gen/books_pb.js';
import { type Book, store } from './store.js';

const GONE: Code = Code.NotFound;

abstract class Base<T extends { id: string }> {
  protected constructor(private readonly name: string, protected items = new Map<string, T>()) {}
  abstract check(item: T): asserts item is T;
  gone(id: string): ConnectError {
    return new ConnectError(`${this.name} ${id}`, GONE);
  }
}

export class Shop extends Base<Book> implements ServiceImpl<typeof Books> {
  static #instances = 0;

  constructor() {
    super('book');
    Shop.#instances++;
  }

  override check(item: Book): asserts item is Book {
    if (!item) throw new ConnectError('empty', 3 as Code);
  }

  async getBook(req: { id: string }, ctx: HandlerContext): Promise<Book> {
    const user = ctx.values.get(store.userKey);
    if (!user) throw new ConnectError('You must be logged in', Code.FailedPrecondition);
    const book = this.items.get(req.id) ?? (await store.find(req.id))!;
    if (book === undefined) throw this.gone(req.id);
    return book satisfies Book;
  }
}

export const orders: Partial<ServiceImpl<typeof Books>> = {
  async getBook(req: { id: string }) {
    throw new ConnectError('orders are elsewhere', <Code>12);
  },
};
