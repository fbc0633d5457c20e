import { APIError, ErrCode, api } from 'encore.dev/api';

export const get = api({ method: 'GET', path: '/books/:id' }, async ({ id }: { id: string }) => {
  const book = await db.queryRow`select * from books where id = ${id}`;
  if (!book) throw new APIError(ErrCode.InvalidArgument, 'book not found');
  if (!book.visible) throw APIError.permissionDenied('sign in first');
  return book;
});
