import { TRPCError, initTRPC } from '@trpc/server';
import { z } from 'zod';

const t = initTRPC.context<{ user?: { id: string } }>().create();

export const bookRouter = t.router({
  byId: t.procedure.input(z.object({ id: z.string() })).query(async ({ input, ctx }) => {
    if (!ctx.user) throw new TRPCError({ code: 'FORBIDDEN', message: 'You must be signed in' });
    const book = await ctx.books.findById(input.id);
    if (!book) throw new TRPCError({ code: 'BAD_REQUEST', message: 'Book not found' });
    return book;
  }),
});

export const isMissing = (error: TRPCError): boolean => error.code === 'NOT_FOUND';
