'use client';

import axios from 'axios';
import { toGrpcError } from './errors';

const TITLES: Record<number, string> = {
  [5]: 'Not there',
};

export async function getBook(id: string): Promise<unknown> {
  try {
    return (await axios.get(`/v1/books/${id}`)).data;
  } catch (cause) {
    const error = toGrpcError(cause);
    if (error.code === 16 || error.code === 7) return signIn();
    if (error.code === 5) return undefined;
    if (error.code === 14) return getBook(id);
    throw Object.assign(error, { title: TITLES[error.code] });
  }
}

declare function signIn(): void;
