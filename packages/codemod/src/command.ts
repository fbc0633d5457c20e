import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { errorMessage } from './error-message.ts';
import { EXIT_CODE_TABLE, EXIT_CODES, exitCodeOf } from './exit-code.ts';
import { progressLine } from './progress.ts';
import { loadReporter, REPORT_FORMATS } from './report/report.ts';
import type { ReportFormat } from './report/report.ts';
import { runCodemod } from './run.ts';
import { TRANSFORM_NAMES } from './transforms/transform.ts';
import type { TransformName } from './transforms/transform.ts';
import { tuneEngine } from './tune-engine.ts';
import { UsageError, usageErrorOf } from './usage-error.ts';

/** The options as commander gives them: those that were not given are absent. */
interface CommandOptions {
  readonly transform: TransformName;
  readonly write?: true;
  readonly interactive?: true;
  readonly check?: true;
  readonly strict?: true;
  readonly allowDirty?: true;
  readonly report: ReportFormat;
  readonly gitignore: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly filesFrom?: string;
  readonly since?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly addDependency?: true;
  readonly constants?: string;
  readonly replaceConstants?: true;
  readonly types: 'off' | 'auto' | 'on';
  readonly format?: true;
}

/**
 * The codemod as a command that a program can run or mount. It prints the report to standard output, messages to
 * standard error, and sets the process's exit code; on a usage error it exits with 64.
 *
 * @param name the words in front of the paths in help and examples
 */
export function codemodCommand(name = 'codemod'): Command {
  const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];
  return new Command(name)
    .description('Rewrites raw gRPC status codes (5) to named constants (status.NOT_FOUND). Shows the diff unless --write is given.')
    .argument('[paths...]', 'files and folders to look at')
    .addOption(new Option('--transform <name>', 'what to rewrite: raw status codes, or the deprecated package grpc to @grpc/grpc-js').choices(TRANSFORM_NAMES).default('status-codes'))
    .option('--write', 'write the new texts')
    .option('--interactive', 'with --write: ask on the terminal about each undecided site that a rewrite can be proposed for')
    .option('--check', 'fail where codes are to be rewritten; for CI')
    .option('--strict', 'with --check: fail where codes are undecided, too')
    .addOption(new Option('--report <format>', 'how to print what was found').choices(REPORT_FORMATS).default('pretty'))
    .option('--allow-dirty', 'with --write: rewrite files with uncommitted changes, too')
    .option('--no-gitignore', 'look at files that .gitignore names, too')
    .option('--include <pattern>', 'look only at files that match, as in .gitignore (repeatable)', collect)
    .option('--exclude <pattern>', 'pass over files that match, as in .gitignore (repeatable)', collect)
    .option('--files-from <file>', 'read further paths from a file, one a line; - for standard input')
    .option('--since <commit>', 'look only at files changed since the branch left it, and at new ones')
    .option('--baseline <file>', 'accept the undecided codes that this file lists')
    .option('--update-baseline', 'with --baseline: write the file anew, to accept all that is undecided now')
    .option('--add-dependency', 'add to package.json what a rewrite imports; else such codes stay as they are')
    .option('--constants <file>', 'where no library with constants is at hand, import them from this file of the project, which is made if it is not there')
    .option('--replace-constants', 'give `const NOT_FOUND = 5` the constant of the library, where every use of it is a code')
    .addOption(new Option('--types <when>', 'ask a type checker about undecided codes: auto, where tsconfig.json and dependencies are there').choices(['off', 'auto', 'on']).default('off'))
    .option('--format', "with --write: run the project's own formatter on the files written")
    .addHelpText('after', helpAfter(fullName(name)))
    .showHelpAfterError(`Run "${fullName(name)} --help" for the options.`)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage))
    .action(async (paths: readonly string[], options: CommandOptions) => {
      process.exitCode = await runCommand(paths, options);
    });
}

const fullName = (name: string): string => (name === 'codemod' ? 'grpc-litmus codemod' : name);

function helpAfter(name: string): string {
  return `
Examples:
  ${name} src                        show what would change
  ${name} src --write                change it
  ${name} . --check --strict         fail in CI while raw codes are left
  ${name} . --since origin/main      what the branch brought in
  ${name} . --baseline codes.baseline.json --update-baseline
  ${name} src --write --interactive  ask about the undecided ones
  ${name} web --constants web/src/grpc-status.ts --write
  ${name} . --transform grpc-js --add-dependency
  ${name} . --report json > codes.json
  git diff --name-only main | ${name} --files-from -

${EXIT_CODE_TABLE}`;
}

async function runCommand(paths: readonly string[], options: CommandOptions): Promise<number> {
  try {
    demandSense(paths, options);
    tuneEngine();
    const { filesFrom, check, strict, interactive, report: reportFormat, ...shared } = options;
    const interrupt = firstInterrupt();
    const ask = interactive && (await import('./ask.ts')).terminalAsk(process.stdin, process.stderr, process.cwd(), () => interrupt.abort());
    const onProgress = interactive ? undefined : progressLine(process.stderr);
    const result = await runCodemod({
      ...shared,
      // What changed since a commit is list enough.
      paths: paths.length === 0 && filesFrom === undefined ? ['.'] : paths,
      listed: filesFrom === undefined ? [] : readList(filesFrom),
      diff: reportFormat === 'pretty',
      signal: interrupt.signal,
      ...(ask && { ask }),
      ...(onProgress && { onProgress }),
    });
    const report = await loadReporter(reportFormat);
    process.stdout.write(`${report(result, { cwd: process.cwd(), colour: mayColour() })}\n`);
    return exitCodeOf(result, { check: check === true, strict: strict === true });
  } catch (error) {
    const usageError = usageErrorOf(error);
    if (usageError) {
      process.stderr.write(`error: ${usageError.message}\n`);
      return EXIT_CODES.usage;
    }
    process.stderr.write(`A defect of grpc-litmus-codemod: ${error instanceof Error ? error.stack : String(error)}\n`);
    return EXIT_CODES.defect;
  }
}

function demandSense(paths: readonly string[], options: CommandOptions): void {
  if (paths.length === 0 && options.filesFrom === undefined && options.since === undefined) {
    throw new UsageError('No path is given. Name files or folders (. for this folder), or a list of them with --files-from.');
  }
  if (options.check && options.write) throw new UsageError('--check writes nothing, so it cannot go with --write. Pass one of them.');
  if (options.strict && !options.check) throw new UsageError('--strict has a meaning only with --check. Add --check or leave --strict out.');
  if (options.format && !options.write) throw new UsageError('--format formats what is written, so it goes with --write only. Add --write or leave --format out.');
  if (options.replaceConstants && options.transform !== 'status-codes') throw new UsageError('--replace-constants is about status codes. Leave it or --transform out.');
  if (options.constants !== undefined && options.transform !== 'status-codes') throw new UsageError('--constants is about status codes. Leave it or --transform out.');
  if (options.interactive) demandTerminal(options);
  if (options.updateBaseline && options.baseline === undefined) throw new UsageError('--update-baseline needs the file to write. Name it with --baseline.');
}

function demandTerminal({ write, types, filesFrom }: CommandOptions): void {
  if (!write) throw new UsageError('--interactive asks what to write, so it goes with --write only. Add --write or leave --interactive out.');
  if (types !== 'off') throw new UsageError('--interactive asks about each file once, and --types looks at some twice. Run with --types --write first, then with --interactive.');
  if (filesFrom === '-' || !process.stdin.isTTY || !process.stderr.isTTY) {
    throw new UsageError('--interactive needs a terminal to ask on, and standard input or standard error is none. Leave it out here, or run it in a terminal.');
  }
}

/** Aborts with the first Ctrl-C, so that the file at hand is finished and the report printed; the second one ends the process. */
function firstInterrupt(): AbortController {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller;
}

/** The paths of a list, one a line, or ended by NUL as `git ls-files -z` writes them. */
function readList(file: string): readonly string[] {
  try {
    // 0 is standard input.
    const list = readFileSync(file === '-' ? 0 : file, 'utf8');
    return list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '');
  } catch (error) {
    throw new UsageError(`Cannot read the list of --files-from ${file}: ${errorMessage(error)}`);
  }
}

/** picocolors decides, except that it takes every CI for a terminal. */
function mayColour(): boolean {
  return pc.isColorSupported && (process.stdout.isTTY || Boolean(process.env['FORCE_COLOR']));
}
