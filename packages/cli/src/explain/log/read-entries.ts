import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { EntryReader, EntryReceiver } from './entry-reader.ts';
import { entryScanner } from './entry-scanner.ts';
import { lineReader } from './line-reader.ts';

/**
 * Reads a log to its end: JSON lines, an array, or objects one after the other, each over several lines or on one. Holds
 * no more than one entry and one chunk at a time.
 */
export async function readEntries(stream: Readable, receiver: EntryReceiver): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let reader: EntryReader | undefined;
  let opening = '';
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    if (reader) {
      reader.push(text);
      continue;
    }
    opening += text;
    reader = readerFor(opening, receiver);
    reader?.push(withoutMark(opening));
  }
  if (!reader) {
    reader = lineReader(receiver);
    reader.push(withoutMark(opening));
  }
  reader.push(decoder.end());
  reader.end();
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** As much of an unusual beginning is looked at before it is read by lines. */
const MOST_OPENING = 2 ** 16;

/** The reader for what a text begins with; undefined as long as that cannot be told. */
function readerFor(opening: string, receiver: EntryReceiver): EntryReader | undefined {
  const text = withoutMark(opening);
  const first = /\S/.exec(text)?.[0];
  if (first === '[') return entryScanner(receiver);
  const line = /^\s*(\S.*)\n/.exec(text)?.[1];
  if (line !== undefined) return first === '{' && !isJson(line) && /^\s*\{\s*$/.test(line) ? entryScanner(receiver) : lineReader(receiver);
  return text.length > MOST_OPENING ? lineReader(receiver) : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
