import { GoogleError } from '../../src/googleError';
import * as gax from '../../src/gax';

export function isMissing(error: unknown): boolean {
  return error instanceof GoogleError && error.code === 5;
}

export const retry = gax.createRetryOptions([14], gax.createDefaultBackoffSettings());
