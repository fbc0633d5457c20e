'use client';

import axios from 'axios';
import { toGrpcError } from './errors';
import { GrpcCode } from './constants';

const TITLES: Record<number, string> = {
  [5]: 'Not there',
};

export async function getBook(id: string): Promise<unknown> {
  try {
    return (await axios.get(`/v1/books/${id}`)).data;
  } catch (cause) {
    const error = toGrpcError(cause);
    if (error.code === GrpcCode.Unauthenticated || error.code === GrpcCode.PermissionDenied) return signIn();
    if (error.code === GrpcCode.NotFound) return undefined;
    if (error.code === 14) return getBook(id);
    throw Object.assign(error, { title: TITLES[error.code] });
  }
}

declare function signIn(): void;
