import { credentials, Metadata, status } from 'grpc';
import type { ServiceError } from 'grpc';
import type { BooksClient } from './books_client';

export function titleOf(client: BooksClient, id: string, done: (title?: string) => void): void {
  const metadata = new Metadata();
  metadata.set('tenant', 'main');
  client.getBook({ id }, metadata, (error: ServiceError | null, book?: { title: string }) => {
    done(error?.code === status.NOT_FOUND ? undefined : book?.title);
  });
}

export const insecure = credentials.createInsecure();
