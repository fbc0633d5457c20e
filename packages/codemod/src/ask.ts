import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import pc from 'picocolors';
import { pathWithin } from './ignore-rules.ts';
import type { Answer, Ask } from './answers.ts';

const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  ['y', 'rewrite'],
  ['n', 'leave'],
  ['a', 'rewrite-file'],
  ['q', 'stop'],
]);

const HELP = 'y: rewrite as proposed; n: leave; a: accept all of this file; q: leave this and all that follows';

/**
 * Asks on a terminal, a line a site, and again until the answer is one of the four letters. The end of the input counts
 * as q.
 *
 * @param onInterrupt called on Ctrl-C, which ends the questions
 */
export function terminalAsk(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, cwd: string, onInterrupt: () => void): Ask {
  return async ({ filename, site: { line, column, literal, text, reason }, replacement }) => {
    const proposed = replacement === literal ? `${literal}, to stay as it is` : `${literal} → ${replacement}`;
    output.write(`\n${pc.bold(`${pathWithin(cwd, filename)}:${line}:${column}`)}  ${proposed}\n  ${text}\n  ${pc.dim(reason)}\n`);
    const terminal = createInterface({ input, output });
    terminal.once('SIGINT', () => {
      terminal.close();
      onInterrupt();
    });
    try {
      for (;;) {
        const line = await Promise.race([terminal.question('Accept? [y/n/a/q] '), once(terminal, 'close').then(() => 'q')]);
        const answer = ANSWERS.get(line.trim().toLowerCase());
        if (answer) return answer;
        output.write(`${HELP}\n`);
      }
    } finally {
      terminal.close();
    }
  };
}
