import { isCodeName } from '../codes/lookup.ts';
import type { CodeName } from '../codes/status-code.ts';

/** What a project knows of repeating its calls, and the text of one file does not say. */
export interface RetrySettings {
  /** Codes that its services declare retryable, whatever AIP-194 says of them: OTLP and SPIFFE have tables of their own. */
  readonly retryable: readonly CodeName[];
  /** Methods that may be called twice: `CreateOrder`, `shop.Orders/CreateOrder`. */
  readonly idempotent: readonly string[];
  /** Its own functions that repeat what they are given, where their names do not say so. */
  readonly functions: readonly string[];
}

export const NO_RETRY_SETTINGS: RetrySettings = { retryable: [], idempotent: [], functions: [] };

const KEYS: readonly (keyof RetrySettings)[] = ['retryable', 'idempotent', 'functions'];

/** Reads the `retry` of the settings; each mistake is noted in one sentence that names its key. */
export function readRetry(value: unknown, mistakes: string[]): RetrySettings {
  if (value === undefined) return NO_RETRY_SETTINGS;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    mistakes.push(`\`retry\` must be an object, not ${JSON.stringify(value)}.`);
    return NO_RETRY_SETTINGS;
  }
  for (const key of Object.keys(value)) {
    if (!KEYS.some((each) => each === key)) mistakes.push(`\`retry.${key}\` is no key of \`retry\`; there are ${KEYS.map((each) => `\`${each}\``).join(', ')}.`);
  }
  const [retryable, idempotent, functions] = KEYS.map((key) => namesIn(value, key, mistakes));
  const codes = (retryable ?? []).filter((each) => {
    if (!isCodeName(each)) mistakes.push(`\`retry.retryable\` must list status codes by their names, and ${JSON.stringify(each)} is none.`);
    return isCodeName(each);
  });
  return { retryable: codes.filter(isCodeName), idempotent: idempotent ?? [], functions: functions ?? [] };
}

function namesIn(value: object, key: string, mistakes: string[]): readonly string[] {
  const names: unknown = Reflect.get(value, key);
  if (names === undefined) return [];
  if (Array.isArray(names) && names.every((each): each is string => typeof each === 'string' && each !== '')) return names;
  mistakes.push(`\`retry.${key}\` must be a list of names, not ${JSON.stringify(names)}.`);
  return [];
}
