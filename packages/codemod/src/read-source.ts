import { closeSync, openSync, readSync } from 'node:fs';
import { errorMessage } from './error-message.ts';

/** Hand-written files are far smaller; what is larger is a bundle or generated, and would be held in memory whole. */
const LARGEST = 2 * 1024 * 1024;

export type ReadResult =
  /** The bytes are good until the next call: most files are looked at for a moment only. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'passed-over'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly message: string };

/** A function that reads files that may be source text. Synchronous, because for thousands of small files that is twice as fast. */
export function createReader(): (path: string) => ReadResult {
  // One byte more tells a file of the largest size from a larger one.
  const buffer = Buffer.allocUnsafeSlow(LARGEST + 1);
  return (path) => {
    try {
      const bytes = buffer.subarray(0, readInto(buffer, path));
      if (bytes.length > LARGEST) return { kind: 'passed-over', reason: 'larger than 2 MB' };
      // No source text holds a NUL; UTF-16 holds one in every other byte.
      return bytes.includes(0) ? { kind: 'passed-over', reason: 'binary, or UTF-16' } : { kind: 'bytes', bytes };
    } catch (error) {
      return { kind: 'unreadable', message: `cannot read the file: ${errorMessage(error)}` };
    }
  };
}

/** How many bytes of the file, of at most as many as the buffer holds. */
function readInto(buffer: Buffer, path: string): number {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) read = readSync(file, buffer, length, buffer.length - length, null);
    return length;
  } finally {
    closeSync(file);
  }
}
