/** A replacement of the half-open range `[start, end)` of a source text, in UTF-16 code units. */
export interface TextEdit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/**
 * The text with all edits made. Edits are made from the end of the text to its start, so their ranges count in the
 * text as given; of two insertions at one place the first given comes first.
 *
 * @throws {RangeError} where two edits overlap or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index })).sort(byPlace);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    const [start, end] = edit.range;
    if (start < done || end < start || end > text.length) {
      throw new RangeError(`The edit of ${start} to ${end} overlaps another or lies outside the text.`);
    }
    result += text.slice(done, start) + edit.text;
    done = end;
  }
  return result + text.slice(done);
}

interface Ordered {
  readonly edit: TextEdit;
  readonly index: number;
}

const byPlace = (a: Ordered, b: Ordered): number =>
  a.edit.range[0] - b.edit.range[0] || a.edit.range[1] - b.edit.range[1] || a.index - b.index;
