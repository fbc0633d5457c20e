import { codeNumbered, isCodeName } from '../codes/lookup.ts';
import type { CodeName } from '../codes/status-code.ts';
import { STATUS_CODES } from '../codes/table.ts';
import type { Dialect } from '../dialects/dialect.ts';

/**
 * Texts that libraries write into errors themselves, by the one code that goes with each: read from @grpc/grpc-js 1.8.14
 * and 1.14.7; the third is that of the legacy package. Texts that tell apart what one code does not are left out.
 */
const LIBRARY_TEXTS: readonly (readonly [text: string, code: CodeName])[] = [
  ['deadline exceeded', 'DEADLINE_EXCEEDED'],
  ['no connection established', 'UNAVAILABLE'],
  ['failed to connect to all addresses', 'UNAVAILABLE'],
  ['connection dropped', 'UNAVAILABLE'],
];

/** The code of `14 UNAVAILABLE`, which nothing but a gRPC library writes, with or without what stands between it and the text. */
export function numberedCode(needle: string): CodeName | undefined {
  const [, number, name = ''] = /^\W*(\d{1,2})[ :]+([A-Z_]+)\W*$/.exec(needle) ?? [];
  const code = codeOf(name);
  return code !== undefined && code !== 'OK' && codeNumbered(Number(number))?.name === code ? code : undefined;
}

const NUMBERED = new RegExp(`\\d[ :\\\\sb+]+(?:${[...STATUS_CODES.map(({ name }) => name), 'CANCELED'].join('|')})`, 'i');

/** Whether a text may look for such a thing, in a string or a pattern; `false` is sure. */
export const mayNumberCode = (text: string): boolean => NUMBERED.test(text);

/** The code that something looked for names in the text of an error of a library. */
export function codeNamedBy(needle: string, where: 'anywhere' | 'start' | 'whole', { text }: Dialect, property: string): CodeName | undefined {
  const whole = text?.message;
  if (whole === undefined) return undefined;
  const before = property === text?.bare ? undefined : (plainName(needle, whole) ?? leadingNumber(needle, where, whole));
  return before ?? (whole.startsWith('{number}') ? libraryText(needle) : undefined);
}

/** The name alone, as the library writes it: `UNAVAILABLE`, `[unavailable]`. */
function plainName(needle: string, form: string): CodeName | undefined {
  if (form.includes('[{name}]')) {
    const [, name = ''] = /^\[([a-z_]+)\]\s*$/.exec(needle) ?? [];
    return codeOf(name);
  }
  const [, name = ''] = form.includes('{NAME}') ? (/^\W*([A-Z_]+)\W*$/.exec(needle) ?? []) : [];
  // "OK" is in too many words.
  return name === 'OK' ? undefined : codeOf(name);
}

/** `14` at the start of a text that begins with the number. */
function leadingNumber(needle: string, where: string, form: string): CodeName | undefined {
  const [, number] = where === 'start' && form.startsWith('{number}') ? (/^(\d{1,2})[ :]*$/.exec(needle) ?? []) : [];
  return number === undefined ? undefined : codeNumbered(Number(number))?.name;
}

const libraryText = (needle: string): CodeName | undefined => LIBRARY_TEXTS.find(([text]) => needle.toLowerCase().replace(/\W+$/, '') === text)?.[1];

function codeOf(name: string): CodeName | undefined {
  const upper = name.toUpperCase();
  const code = upper === 'CANCELED' ? 'CANCELLED' : upper;
  return isCodeName(code) ? code : undefined;
}
