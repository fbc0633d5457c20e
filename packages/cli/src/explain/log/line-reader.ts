import type { EntryReader, EntryReceiver } from './entry-reader.ts';
import { MOST_OF_ONE, reasonOf } from './entry-reader.ts';

/** One entry a line. A broken line is the receiver's business, and the next one is read. */
export function lineReader({ onEntry, onBroken }: EntryReceiver): EntryReader {
  let rest = '';
  let line = 0;
  const read = (text: string): void => {
    line++;
    let entry: unknown;
    try {
      entry = JSON.parse(text);
    } catch (error) {
      if (text.trim() !== '') onBroken(line, reasonOf(error));
      return;
    }
    onEntry(entry);
  };
  return {
    push(text) {
      let from = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        read(rest === '' ? text.slice(from, end) : rest + text.slice(from, end));
        rest = '';
        from = end + 1;
      }
      rest += text.slice(from);
      if (rest.length > MOST_OF_ONE) {
        onBroken(line + 1, 'longer than an entry can be');
        rest = '';
      }
    },
    end() {
      if (rest !== '') read(rest);
    },
  };
}
