import { Command } from 'commander';
import { exitAsDocumented } from '../ending.ts';
import { coloursFor } from '../page.ts';

/** `why FILE:LINE`: what is seen on a line, and why it is judged as it is. */
export function whyCommand(): Command {
  return exitAsDocumented(new Command('why'))
    .description('Tells why a line is reported, or is not: what stands there, the evidence, and every judgement considered.')
    .argument('<file:line>', 'a line, as editors and linters print it; a column behind it is passed over')
    .option('--json', 'print all of it as JSON, as a report of a false alarm needs it')
    .addHelpText('after', HELP)
    .action(async (place: string, { json }: { readonly json?: true }) => {
      const { readPlace } = await import('./read-place.ts');
      const { whyOf } = await import('./why-of.ts');
      const why = whyOf(readPlace(place, process.cwd()));
      if (json) process.stdout.write(`${JSON.stringify(why, undefined, 2)}\n`);
      else process.stdout.write(`${(await import('./print.ts')).printed(why, coloursFor(process.stdout))}\n`);
    });
}

const HELP = `
Examples:
  grpc-litmus why src/users.ts:42
  grpc-litmus why src/users.ts:42 --json > false-alarm.json

Exit codes:
  0  answered, whatever the answer is
  2  no such file or line, not parseable, or a wrong option`;
