import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '@grpc-litmus/codemod';
import { Command, Option } from 'commander';
import { EXIT_CODES, exitAsDocumented } from '../ending.ts';
import { coloursFor } from '../page.ts';
import type { Preset } from './plan.ts';

interface InitCommandOptions {
  readonly preset: Preset;
  readonly write: boolean;
}

/** `init`: the rules in a project's own lint configuration. */
export function initCommand(): Command {
  return exitAsDocumented(new Command('init'))
    .description("Adds the rules to the project's own ESLint or oxlint configuration. Shows the diff unless --write is given.")
    .argument('[folder]', 'where the configuration lies', '.')
    .addOption(new Option('--preset <name>', 'which rules').choices(['recommended', 'strict']).default('recommended'))
    .option('--write', 'write the new texts', false)
    .addHelpText('after', HELP)
    .action(async (folder: string, { preset, write }: InitCommandOptions) => {
      if (!existsSync(folder)) throw new UsageError(`There is no folder "${folder}".`);
      const [{ planInit }, { printed }] = await Promise.all([import('./plan.ts'), import('./print.ts')]);
      const plan = planInit(folder, preset);
      if (write) {
        const { replaceFile } = await import('@grpc-litmus/codemod/write');
        for (const { file, edit } of plan.configs) if (edit.kind === 'edited') await replaceFile(join(folder, file), Buffer.from(edit.text), 0o644);
      }
      process.stdout.write(`${printed(plan, { preset, write, colours: coloursFor(process.stdout) })}\n`);
      if (plan.configs.some(({ edit }) => edit.kind === 'unknown')) process.exitCode = EXIT_CODES.findings;
    });
}

const HELP = `
Examples:
  grpc-litmus init             what would change
  grpc-litmus init --write     change it

Knows eslint.config.*, .oxlintrc.json and .eslintrc.json. A project without any
gets an eslint.config. Nothing is installed: the command for that is printed.

Exit codes:
  0  the rules are set up, or would be with --write
  1  a configuration is computed in a way that has to be changed by hand; how
     is printed
  2  a wrong option or folder`;
