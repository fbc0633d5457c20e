#!/usr/bin/env node
import { codemodCommand } from '@grpc-litmus/codemod/command';
import { Command } from 'commander';
import { explainCommand } from './explain/command.ts';
import { initCommand } from './init/command.ts';
import { lintCommand } from './lint/command.ts';
import { exitAsDocumented, runningAs } from './ending.ts';
import { migrationCommand } from './migration/command.ts';
import { packageVersion } from './version.ts';
import { whyCommand } from './why/command.ts';

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const program = exitAsDocumented(new Command('grpc-litmus'))
  .description('The right gRPC status code, wherever TypeScript and JavaScript raise, read, retry or configure one.')
  .version(packageVersion())
  .addCommand(lintCommand())
  .addCommand(whyCommand())
  .addCommand(explainCommand())
  .addCommand(codemodCommand())
  .addCommand(initCommand())
  .addCommand(migrationCommand())
  .addHelpText(
    'after',
    `
Examples:
  grpc-litmus lint src               what is wrong
  grpc-litmus why src/users.ts:42    why a line is reported, or is not
  grpc-litmus explain 14             what a code or an error means, what to do
  grpc-litmus codemod src            raw numbers as names; shows the diff
  grpc-litmus init                   the rules in your own lint configuration
  grpc-litmus migration k8s.yaml     what ESPv2 does with the flags of ESP

Each command has its own help: grpc-litmus why --help`,
  );

await runningAs('grpc-litmus', () => program.parseAsync());
