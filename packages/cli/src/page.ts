import { eastAsianWidth } from 'get-east-asian-width';
import pc from 'picocolors';

/** How wide what is printed for people may be. */
const WIDTH = 80;

export type Colours = ReturnType<typeof pc.createColors>;

/** Colours on terminals only: picocolors decides, except that it takes every CI for a terminal. */
export const coloursFor = (stream: NodeJS.WriteStream): Colours =>
  pc.createColors(pc.isColorSupported && (stream.isTTY || Boolean(process.env['FORCE_COLOR'])));

/** How many columns a text takes on a terminal: Korean letters take two. */
export const columnsOf = (text: string): number => [...text].reduce((sum, letter) => sum + eastAsianWidth(letter.codePointAt(0) ?? 0), 0);

/** A text in lines that fit behind an indentation, all but the first `hanging` deeper. A word that is longer than a line stays whole. */
export function wrapped(text: string, indentation: number, hanging = 0): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && indentation + columnsOf(line) + 1 + columnsOf(word) <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(line === undefined ? word : ' '.repeat(hanging) + word);
  }
  return lines;
}

/** The same with the indentation written. */
export const indented = (text: string, indentation: number): string =>
  wrapped(text, indentation).map((line) => ' '.repeat(indentation) + line).join('\n');

/** Code in one line, cut where it would not fit behind an indentation. */
export function clipped(code: string, indentation: number): string {
  const text = code.trim().replace(/\s+/g, ' ');
  const room = WIDTH - indentation;
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

const LABEL_WIDTH = 10;

/** Texts behind a label in the margin, each on lines of its own. */
export function labelled(label: string, texts: readonly string[], colours: Colours): readonly string[] {
  const indentation = 2 + LABEL_WIDTH;
  return texts
    .flatMap((text) => wrapped(text, indentation, 2))
    .map((line, index) => `  ${colours.dim(padded(index === 0 ? label : '', LABEL_WIDTH))}${line}`);
}

/** A text with spaces behind it up to a width. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columnsOf(text)));
