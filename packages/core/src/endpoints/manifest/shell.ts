import type { Argument } from '../flags/argument.ts';
import type { Range } from '../yaml/tree.ts';

/** A command of a shell script: its words, as the program gets them, and where they stand. */
export interface ShellCommand {
  readonly words: readonly Argument[];
  /** A backslash before a space at the end of a line: the line after it is a command of its own. */
  readonly brokenContinuation: Range | undefined;
}

/**
 * The simple commands in a piece of a script. Substitutions stay in the words as they are written.
 *
 * @param range the piece, in the text
 * @param newline whether the end of a line ends a command, as it does in a block; folded text is one line
 */
export function shellCommands(text: string, [start, end]: Range, newline: 'ends' | 'folds'): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: Argument[] = [];
  let brokenContinuation: Range | undefined;
  const finish = (): void => {
    if (words.length > 0) commands.push({ words, brokenContinuation });
    words = [];
    brokenContinuation = undefined;
  };
  let at = start;
  while (at < end) {
    const char = text.charAt(at);
    if (char === '\n' && newline === 'ends') finish();
    if (/\s/.test(char)) at++;
    else if (char === '\\' && /^\r?\n/.test(text.slice(at + 1, at + 3))) at += 3;
    else if (char === '\\' && /^\\[ \t]+(?:#[^\n]*)?\n/.test(text.slice(at, end))) {
      brokenContinuation = [at, at + 1];
      at = text.indexOf('\n', at);
    } else if (char === '#') at = lineEnd(text, at, end);
    else if (/[;&|()]/.test(char)) {
      finish();
      at++;
    } else {
      const word = wordAt(text, at, end);
      words.push(word.argument);
      at = word.next;
    }
  }
  finish();
  return commands;
}

function lineEnd(text: string, at: number, end: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 || found > end ? end : found;
}

/** Reads a word with its quotes and escapes. Its place is inside of quotes that are all around it. */
function wordAt(text: string, start: number, end: number): { argument: Argument; next: number } {
  let value = '';
  let at = start;
  let quote = '';
  while (at < end) {
    const char = text.charAt(at);
    if (quote === '' && /[\s;&|()]/.test(char)) break;
    if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === '$' && text[at + 1] === '(' && quote !== "'") {
      const close = closing(text, at + 1, end);
      value += text.slice(at, close);
      at = close;
      continue;
    } else if (char === '\\' && quote !== "'") {
      at++;
      if (!/[\r\n]/.test(text.charAt(at))) value += text.charAt(at);
    } else value += char;
    at++;
  }
  const isQuoted = at - start === value.length + 2;
  return { argument: { text: value, range: isQuoted ? [start + 1, at - 1] : [start, at] }, next: Math.max(at, start + 1) };
}

/** The place behind the parenthesis that closes another. */
function closing(text: string, open: number, end: number): number {
  let depth = 0;
  for (let at = open; at < end; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return end;
}
