#!/usr/bin/env node
import { codemodCommand } from './command.ts';
import { packageVersion } from './version.ts';

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

await codemodCommand('grpc-litmus-codemod').version(packageVersion()).parseAsync();
