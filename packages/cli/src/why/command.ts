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
      const { namedPlace, parsePlace } = await import('./read-place.ts');
      const named = namedPlace(place, process.cwd());
      const colours = coloursFor(process.stdout);
      if (named.isCode) {
        const why = (await import('./why-of.ts')).whyOf(parsePlace(named));
        process.stdout.write(`${json ? asJson(why) : (await import('./print.ts')).printed(why, colours)}\n`);
      } else {
        const why = await (await import('./why-of-data.ts')).whyOfData(named);
        process.stdout.write(`${json ? asJson(why) : (await import('./print-data.ts')).printedData(why, colours)}\n`);
      }
    });
}

const asJson = (why: object): string => JSON.stringify(why, undefined, 2);

const HELP = `
Examples:
  grpc-litmus why src/users.ts:42
  grpc-litmus why src/users.ts:42 --json > false-alarm.json
  grpc-litmus why deploy/esp.yaml:23

Of YAML and JSON it tells the findings of every preset on the line.

Exit codes:
  0  answered, whatever the answer is
  2  no such file or line, not parseable, or a wrong option`;
