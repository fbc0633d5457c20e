import { GoogleError } from '../../src/googleError';
import * as gax from '../../src/gax';
import { status } from '@grpc/grpc-js';

export function isMissing(error: unknown): boolean {
  return error instanceof GoogleError && error.code === status.NOT_FOUND;
}

export const retry = gax.createRetryOptions([status.UNAVAILABLE], gax.createDefaultBackoffSettings());
