import { describe, expect, it } from 'vitest';
import { namesRetrier, namesRetryList, namesRetryTest } from '../../src/retry/retry-name.ts';

describe('a list of codes to repeat', () => {
  it.each(['RETRYABLE_CODES', 'retryableStatuses', 'transientCodes', 'CODES_TO_RETRY', 'retriableErrors', 'recoverable'])('is called %s', (name) => {
    expect(namesRetryList(name)).toBe(true);
  });

  it.each(['NON_RETRYABLE', 'nonRetryableCodes', 'neverRetry', 'permanentCodes', 'codes', 'UNRETRYABLE', 'httpRetryCodes', 'doNotRetry', 'retryExcluded'])('is not called %s', (name) => {
    expect(namesRetryList(name)).toBe(false);
  });
});

describe('a test of whether to repeat', () => {
  it.each(['shouldRetry', 'isRetryable', 'isTransientError', 'canRetry', 'retryIf', 'retryable', 'is_retriable'])('is called %s', (name) => {
    expect(namesRetryTest(name)).toBe(true);
  });

  it.each(['isPermanent', 'shouldNotRetry', 'isNonRetryable', 'retryDelay', 'shouldRetryAfter', 'onRetry', 'getRetryCount', 'withRetry', 'isReady'])('is not called %s', (name) => {
    expect(namesRetryTest(name)).toBe(false);
  });
});

describe('a function that repeats what it is given', () => {
  it.each(['retry', 'pRetry', 'withRetry', 'withRetries', 'retryAsync', 'withBackoff'])('is called %s', (name) => {
    expect(namesRetrier(name)).toBe(true);
  });

  it.each(['shouldRetry', 'isRetryable', 'onRetry', 'getRetryDelay', 'logRetry', 'retryCount', 'call'])('is not called %s', (name) => {
    expect(namesRetrier(name)).toBe(false);
  });
});
