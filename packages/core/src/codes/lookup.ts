import type { CodeName, CodeNumber, StatusCode } from './status-code.ts';
import { CODES_BY_NAME, STATUS_CODES } from './table.ts';

/** The code with this number; undefined for a number that is no status code (-1, 2.5, 404). */
export function codeNumbered(n: number): StatusCode | undefined {
  return STATUS_CODES[n];
}

/** The code with this canonical name. */
export function codeNamed(name: CodeName): StatusCode {
  return CODES_BY_NAME[name];
}

/** Is the value one of the numbers 0 to 16? */
export function isCodeNumber(value: unknown): value is CodeNumber {
  return typeof value === 'number' && codeNumbered(value) !== undefined;
}

/** Is the value the canonical name of a code, exactly as code.proto writes it? Other spellings: `readSpelling`. */
export function isCodeName(value: unknown): value is CodeName {
  return typeof value === 'string' && Object.hasOwn(CODES_BY_NAME, value);
}
