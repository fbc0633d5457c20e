import { UsageError } from '@grpc-litmus/codemod';
import type { Language } from '@grpc-litmus/core/diagnosis';
import { Command, Option } from 'commander';
import { exitAsDocumented } from '../ending.ts';
import { coloursFor } from '../page.ts';

interface ExplainOptions {
  readonly code?: string;
  readonly json?: true;
  readonly lang: Language;
  readonly log?: string;
}

/** `explain [text]`: what a code, a pair of codes, a rule or an error message means, and what to do. */
export function explainCommand(): Command {
  return exitAsDocumented(new Command('explain'))
    .description('Explains an error message, a status code, two codes beside each other, or a rule.')
    .argument('[text...]', 'an error as it was logged, a code, two codes, or a rule; standard input where none is given')
    .option('--code <code>', 'the status code that came with the message, by number or name')
    .option('--log <file>', 'summarise an export of Cloud Logging by cause: JSON lines or an array; - is standard input')
    .option('--json', 'print all of it as JSON')
    .addOption(new Option('--lang <language>', 'the language to explain in').choices(['en', 'ko']).default('en'))
    .addHelpText('after', HELP)
    .action(async (parts: readonly string[], options: ExplainOptions) => {
      const text = options.log === undefined ? await explained(parts, options) : await summarised(options.log, parts, options);
      process.stdout.write(`${text}\n`);
    });
}

async function explained(parts: readonly string[], { code, json, lang }: ExplainOptions): Promise<string> {
  const { readQuestion } = await import('./question.ts');
  const { explanationOf } = await import('./explanation.ts');
  const question = await readQuestion(await textFrom(parts), code);
  const explanation = explanationOf(question, lang);
  if (json) return JSON.stringify(explanation, undefined, 2);
  return (await import('./print.ts')).printed(explanation, lang, coloursFor(process.stdout));
}

/** More than this of a pasted text is not read. */
const MOST_READ = 2 ** 17;

/** The arguments as one text, or standard input where there are none. */
async function textFrom(parts: readonly string[]): Promise<string> {
  if (parts.length > 0 && !(parts.length === 1 && parts[0] === '-')) return parts.join(' ');
  if (process.stdin.isTTY && parts.length === 0) throw new UsageError('There is nothing to explain. Give a message, a code or a rule, or pipe a message in.');
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.length > MOST_READ) break;
  }
  return text.slice(0, MOST_READ);
}

async function summarised(file: string, parts: readonly string[], { code, json, lang }: ExplainOptions): Promise<string> {
  if (parts.length > 0 || code !== undefined) throw new UsageError('With --log nothing else can be explained at the same time.');
  const { openLog } = await import('./log/open-log.ts');
  const { summaryOf } = await import('./log/summary.ts');
  const summary = await summaryOf(openLog(file), lang);
  if (json) return JSON.stringify(summary, undefined, 2);
  return (await import('./log/print.ts')).printedSummary(summary, lang, coloursFor(process.stdout));
}

const HELP = `
Examples:
  grpc-litmus explain "14 UNAVAILABLE: upstream backend unavailable"
  kubectl logs api-7f9 | tail -n 1 | grpc-litmus explain
  grpc-litmus explain --code 14 -- "no healthy upstream"
  grpc-litmus explain PERMISSION_DENIED UNAUTHENTICATED
  grpc-litmus explain 14
  grpc-litmus explain prefer-unauthenticated
  grpc-litmus explain --log export.json

Exit codes:
  0  answered, also where the message is not known
  2  nothing to explain, no such code or file, or a wrong option`;
