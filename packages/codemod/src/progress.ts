import type { Progress } from './options.ts';

const MILLISECONDS_BETWEEN = 80;

/** Shows progress as one line of a terminal, which the last call clears. Gives nothing where the stream is no terminal. */
export function progressLine(stream: NodeJS.WriteStream): ((progress: Progress) => void) | undefined {
  if (!stream.isTTY) return undefined;
  let shownAt = Date.now();
  let isShown = false;
  return ({ done, total }) => {
    if (done === total) {
      if (isShown) stream.write('\r\u001B[K');
      return;
    }
    const now = Date.now();
    if (now - shownAt < MILLISECONDS_BETWEEN) return;
    shownAt = now;
    isShown = true;
    stream.write(`\r${done} of ${total} files\u001B[K`);
  };
}
