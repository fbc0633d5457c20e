export interface TextPosition {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
}

/**
 * A function from an offset in the text to its line and column.
 *
 * @param lineEnd where lines end, with the flag `g`: at `\n`, `\r\n` or `\r`, unless something else counts them otherwise
 */
export function createLocator(text: string, lineEnd = /\r\n|\r|\n/g): (offset: number) => TextPosition {
  const starts = [0];
  for (const end of text.matchAll(lineEnd)) starts.push(end.index + end[0].length);

  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
