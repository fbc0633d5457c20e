import { readFileSync } from 'node:fs';
import { UsageError } from '@grpc-litmus/codemod';
import { Command } from 'commander';
import { EXIT_CODES, exitAsDocumented } from '../ending.ts';
import { coloursFor } from '../page.ts';

/** `migration FILE…`: what breaks in an ESP manifest when only its image is raised to ESPv2. */
export function migrationCommand(): Command {
  return exitAsDocumented(new Command('migration'))
    .description('Tells what breaks when the image of an ESP proxy is raised from tag 1 to tag 2, ESPv2, and what to write instead.')
    .argument('<file...>', 'manifests: YAML of Kubernetes, Compose or a pipeline')
    .option('--json', 'print all of it as JSON')
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], { json }: { readonly json?: true }) => {
      const { migrationOf } = await import('./migration-of.ts');
      const migrations = files.map((file) => migrationOf(file, textOf(file)));
      if (json) process.stdout.write(`${JSON.stringify({ files: migrations }, undefined, 2)}\n`);
      else process.stdout.write(`${(await import('./print.ts')).printed(migrations, coloursFor(process.stdout))}\n`);
      if (migrations.some(({ proxies }) => proxies.some(({ fails }) => fails !== null))) process.exitCode = EXIT_CODES.findings;
    });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}

const HELP = `
Examples:
  grpc-litmus migration deployment.yaml
  grpc-litmus migration kubernetes/*.yaml --json

Exit codes:
  0  every proxy starts with the new image, or there is none
  1  at least one ends at its start
  2  a file cannot be read, is no YAML, or a wrong option`;
