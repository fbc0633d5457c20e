export enum Status {
  DRAFT = 0,
  PUBLISHED = 1,
  ARCHIVED = 2,
  NOT_FOUND = 3,
}

export class ServiceError extends Error {
  constructor(readonly code: Status, message: string) {
    super(message);
  }
}

export const publish = (book: Book): Book => {
  if (book.status === Status.ARCHIVED) throw new ServiceError(Status.NOT_FOUND, 'book does not exist');
  if (book.status === 1) return book;
  return { ...book, status: 1 };
};
