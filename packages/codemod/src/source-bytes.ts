import { isUtf8 } from 'node:buffer';
import { applyEdits } from '@grpc-litmus/core';
import type { TextEdit } from '@grpc-litmus/core';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export interface DecodedText {
  /** Without the byte order mark: the text that ranges count in. */
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** The text of UTF-8 bytes; `undefined` where they are not UTF-8, so that no byte is ever replaced unseen. */
export function decode(bytes: Buffer): DecodedText | undefined {
  if (!isUtf8(bytes)) return undefined;
  const byteOrderMark = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return { text: bytes.toString('utf8', byteOrderMark ? 3 : 0), byteOrderMark };
}

/**
 * The bytes with the edits made. Everything outside the edits is the same byte for byte, the byte order mark, line
 * endings and the end of the file included.
 *
 * @throws {RangeError} where the bytes are not UTF-8 or an edit does not fit the text
 */
export function editBytes(bytes: Buffer, edits: readonly TextEdit[]): Buffer {
  const decoded = decode(bytes);
  if (decoded === undefined) throw new RangeError('These bytes are not UTF-8, so no edit can be made in them.');
  const edited = Buffer.from(applyEdits(decoded.text, edits), 'utf8');
  return decoded.byteOrderMark ? Buffer.concat([BYTE_ORDER_MARK, edited]) : edited;
}
