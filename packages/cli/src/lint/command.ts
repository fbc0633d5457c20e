import { UsageError } from '@grpc-litmus/codemod';
import { Command, Option } from 'commander';
import { EXIT_CODES, exitAsDocumented } from '../ending.ts';
import { coloursFor } from '../page.ts';
import { FORMATS, loadFormat } from './formats/format.ts';
import type { FormatName } from './formats/format.ts';
import type { LintResult, Preset } from './lint-files.ts';

/** The options as commander gives them: those that were not given are absent. */
interface LintCommandOptions {
  readonly format: FormatName;
  readonly preset: Preset;
  readonly gitignore: boolean;
  readonly since?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** `lint [paths]`: the rules without any set-up. */
export function lintCommand(): Command {
  return exitAsDocumented(new Command('lint'))
    .description('Finds wrong status codes. Brings ESLint, parsers and rules with it; the project needs no set-up.')
    .argument('[paths...]', 'files and folders to look at; this folder where none is given')
    .addOption(new Option('--preset <name>', 'which rules').choices(['recommended', 'strict', 'all']).default('recommended'))
    .addOption(new Option('--format <format>', 'how to print what was found').choices(FORMATS).default('pretty'))
    .option('--since <commit>', 'look only at files changed since the branch left it, and at new ones')
    .option('--baseline <file>', 'accept the findings that this file lists')
    .option('--update-baseline', 'with --baseline: write the file anew, to accept all that is found now')
    .option('--no-gitignore', 'look at files that .gitignore names, too')
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: LintCommandOptions) => {
      const { format, preset, gitignore, since, baseline, updateBaseline = false } = options;
      if (updateBaseline && baseline === undefined) throw new UsageError('--update-baseline has a meaning only with --baseline. Name the file with --baseline FILE.');
      const [{ lintFiles }, print] = await Promise.all([import('./lint-files.ts'), loadFormat(format)]);
      const cwd = process.cwd();
      const result = await lintFiles({ cwd, paths: paths.length > 0 ? paths : ['.'], preset, gitignore, since, baseline, updateBaseline, progressOn: process.stderr });
      process.stdout.write(`${print(result, { colours: coloursFor(process.stdout), cwd, checkout: checkoutOf(format) ?? cwd })}\n`);
      process.exitCode = exitCodeOf(result);
    });
}

function exitCodeOf({ failures, findings }: LintResult): number {
  if (failures.length > 0) return EXIT_CODES.trouble;
  return findings.some(({ accepted }) => accepted !== true) ? EXIT_CODES.findings : EXIT_CODES.done;
}

/** Where a service has the checkout; it names files from there, whatever folder is linted. */
function checkoutOf(format: FormatName): string | undefined {
  return format === 'gitlab' ? process.env['CI_PROJECT_DIR'] : format === 'pretty' ? undefined : process.env['GITHUB_WORKSPACE'];
}

const HELP = `
Examples:
  grpc-litmus lint                      this folder
  grpc-litmus lint src --preset strict  what a careful reviewer asks for as well
  grpc-litmus lint --since origin/main  what the branch brought in
  grpc-litmus lint --baseline old.json --update-baseline
  grpc-litmus lint --format sarif > grpc-litmus.sarif

Formats: pretty for people, json for programs, sarif for code scanning, github
for annotations of a pull request, gitlab for its Code Quality report.

Read are TypeScript and JavaScript, and of YAML and JSON what configures Cloud
Endpoints or the retries of a client: recommended tells what is sure of these,
strict what is likely, all gives hints. Others are passed over unparsed.

Passed over are node_modules, dist and other folders of built files, and what
.gitignore names; a file or folder that is given by name is looked at.

Exit codes:
  0  nothing found, or nothing that the baseline does not accept
  1  something found
  2  a wrong option or path, or a file that cannot be read or parsed`;
