import { usageErrorOf } from '@grpc-litmus/codemod';
import type { Command } from 'commander';

/** How `lint` and `why` end. The codemod has a table of its own. */
export const EXIT_CODES = {
  done: 0,
  findings: 1,
  /** The command line is wrong, a file cannot be read or parsed, or this tool is at fault. */
  trouble: 2,
} as const;

/** Makes a command end as the table says where commander itself ends it: after help, or on a wrong command line. */
export function exitAsDocumented(command: Command): Command {
  return command
    .showHelpAfterError(`Run "${command.name() === 'grpc-litmus' ? '' : 'grpc-litmus '}${command.name()} --help" for help.`)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.trouble));
}

/** Runs a command and ends with a message where it throws: one sentence on what the user can mend, else the stack. */
export async function runningAs(name: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.exitCode = EXIT_CODES.trouble;
    const usageError = usageErrorOf(error);
    process.stderr.write(usageError ? `error: ${usageError.message}\n` : `A defect of ${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
