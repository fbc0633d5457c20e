import { Command, Option } from 'commander';
import { EXIT_CODES, exitAsDocumented } from '../ending.ts';
import { coloursFor } from '../page.ts';
import type { Preset } from './lint-files.ts';

interface LintCommandOptions {
  readonly format: 'pretty' | 'json';
  readonly preset: Preset;
  readonly gitignore: boolean;
}

/** `lint [paths]`: the rules without any set-up. */
export function lintCommand(): Command {
  return exitAsDocumented(new Command('lint'))
    .description('Finds wrong status codes. Brings ESLint, parser and rules with it; the project needs no set-up.')
    .argument('[paths...]', 'files and folders to look at; this folder where none is given')
    .addOption(new Option('--preset <name>', 'which rules').choices(['recommended', 'strict', 'all']).default('recommended'))
    .addOption(new Option('--format <format>', 'how to print what was found').choices(['pretty', 'json']).default('pretty'))
    .option('--no-gitignore', 'look at files that .gitignore names, too')
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], { format, preset, gitignore }: LintCommandOptions) => {
      const { lintFiles } = await import('./lint-files.ts');
      const result = lintFiles({ cwd: process.cwd(), paths: paths.length > 0 ? paths : ['.'], preset, gitignore, progressOn: process.stderr });
      const text = format === 'json' ? JSON.stringify(result, undefined, 2) : (await import('./print.ts')).printed(result, coloursFor(process.stdout));
      process.stdout.write(`${text}\n`);
      process.exitCode = result.failures.length > 0 ? EXIT_CODES.trouble : result.findings.length > 0 ? EXIT_CODES.findings : EXIT_CODES.done;
    });
}

const HELP = `
Examples:
  grpc-litmus lint                      this folder
  grpc-litmus lint src --preset strict  what a careful reviewer asks for as well
  grpc-litmus lint src --format json > findings.json

Passed over are node_modules, dist and other folders of built files, and what
.gitignore names; a file or folder that is given by name is looked at.

Exit codes:
  0  nothing found
  1  something found
  2  a wrong option or path, or a file that cannot be read or parsed`;
