// How the demo writes: headings, wrapped text, and colours where a terminal shows them.

import { styleText } from 'node:util';

/** Wide enough for code, narrow enough for half a screen. */
export const WIDTH = 100;

const colourful = process.stdout.isTTY === true && !process.env.NO_COLOR;

/** Text in a colour or weight of `util.styleText`, on a terminal only. */
export function styled(style, text) {
  return colourful ? styleText(style, text) : text;
}

export function heading(text) {
  console.log(`\n${styled('bold', text)}\n${styled('dim', '-'.repeat(text.length))}\n`);
}

/** A text in lines that fit after an indentation. A word that is longer than a line stays whole. */
export function wrapped(text, indentation) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && indentation + line.length + 1 + word.length <= WIDTH) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines.map((line) => ' '.repeat(indentation) + line).join('\n');
}

/** A line of code, cut where it would not fit after an indentation. */
export function clipped(text, indentation) {
  const room = WIDTH - indentation;
  return text.length <= room ? text : `${text.slice(0, room - 4)} ...`;
}
