import type { EntryReader, EntryReceiver } from './entry-reader.ts';
import { MOST_OF_ONE, reasonOf } from './entry-reader.ts';

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, NEWLINE] = ['"', '\\', '{', '}', '[', ']', '\n'].map((letter) => letter.charCodeAt(0));

/**
 * Entries in an array, or one after the other over several lines. It counts braces outside strings. A string never holds
 * a line break, so a broken one is found where its line ends; then, and where a brace is missing, reading goes on with the
 * next line that is indented as the first entry was.
 */
export function entryScanner({ onEntry, onBroken }: EntryReceiver): EntryReader {
  let buffer = '';
  let at = 0;
  let start = -1;
  let startLine = 1;
  let line = 1;
  let depth = 0;
  let inString = false;
  let resync = false;
  let indent: string | undefined;

  const finish = (end: number): void => {
    let entry: unknown;
    try {
      entry = JSON.parse(buffer.slice(start, end));
    } catch (error) {
      onBroken(startLine, reasonOf(error));
      start = -1;
      return;
    }
    start = -1;
    onEntry(entry);
  };
  const giveUp = (reason: string): void => {
    onBroken(startLine, reason);
    [start, depth, inString, resync] = [-1, 0, false, indent !== undefined];
  };
  /** The white space before a place, back to the line break; undefined where other text stands before it. */
  const indentAt = (place: number): string | undefined => {
    const begin = buffer.lastIndexOf('\n', place - 1);
    const before = buffer.slice(begin + 1, place);
    return begin >= 0 && /^[ \t]*$/.test(before) ? before : undefined;
  };

  const scan = (): void => {
    for (; at < buffer.length; at++) {
      const letter = buffer.charCodeAt(at);
      if (inString) {
        if (letter === BACKSLASH) at++;
        else if (letter === QUOTE) inString = false;
        else if (letter === NEWLINE) {
          giveUp('a text that does not end');
          line++;
        }
      } else if (letter === NEWLINE) line++;
      else if (letter === OPEN) {
        const isEntry = indent !== undefined && indentAt(at) === indent;
        if (depth > 0 && isEntry) giveUp('a brace that is not closed');
        if (resync && !isEntry) continue;
        resync = false;
        if (depth === 0) {
          [start, startLine] = [at, line];
          indent ??= indentAt(at);
        }
        depth++;
      } else if (resync) continue;
      else if (letter === QUOTE) inString = depth > 0;
      else if (letter === OPEN_LIST && depth > 0) depth++;
      else if ((letter === CLOSE || letter === CLOSE_LIST) && depth > 0) {
        depth--;
        if (depth === 0) finish(at + 1);
      }
    }
  };

  return {
    push(text) {
      buffer += text;
      scan();
      // What was read is let go, but for the line it ends in, whose indentation may still be asked for.
      const keep = start >= 0 ? Math.max(buffer.lastIndexOf('\n', start), 0) : Math.max(buffer.lastIndexOf('\n'), 0);
      const kept = start < 0 && buffer.length - keep > MOST_OF_ONE ? buffer.length - 1 : keep;
      buffer = buffer.slice(kept);
      at -= kept;
      if (start >= 0) start -= kept;
      if (start >= 0 && buffer.length > MOST_OF_ONE) {
        giveUp('longer than an entry can be');
        [buffer, at] = ['', 0];
      }
    },
    end() {
      if (start >= 0) giveUp('the end of the file comes first');
    },
  };
}
