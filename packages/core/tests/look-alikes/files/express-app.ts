import express from 'express';
import type { NextFunction, Request, Response } from 'express';

const app = express();
const STATUS = { OK: 200, NOT_FOUND: 404, UNAUTHORIZED: 401 } as const;

app.get('/books/:id', async (req: Request, res: Response, next: NextFunction) => {
  if (!req.headers.authorization) return res.status(403).json({ code: 7, message: 'sign in first' });
  const book = await books.findById(req.params['id']);
  if (!book) return next({ status: STATUS.NOT_FOUND, code: 5, message: 'book not found' });
  res.json(book);
});

export const toStatus: Readonly<Record<string, number>> = { NOT_FOUND: 404, PERMISSION_DENIED: 403, UNAUTHENTICATED: 401 };
