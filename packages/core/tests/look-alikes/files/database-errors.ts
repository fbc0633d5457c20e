import { Prisma } from '@prisma/client';
import { MongoServerError } from 'mongodb';

export async function save(book: Book): Promise<void> {
  try {
    await prisma.book.create({ data: book });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025') throw new MissingBook(book.id);
    if (error instanceof MongoServerError && (error.code === 11000 || error.code === 13)) throw new DuplicateBook(book.id);
    throw error;
  }
}
