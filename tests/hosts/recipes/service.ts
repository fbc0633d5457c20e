import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../document.ts';
import { FLAT_CONFIG, makeProject } from '../project.ts';

/** A recipe is for a POSIX shell, which CI services have. */
export const hasShell = process.platform !== 'win32';

/** A handler with a raw number, which `--fix` names, and with a denial that is the wrong code. */
export const MISUSE = `import * as grpc from '@grpc/grpc-js';

/** @type {grpc.handleUnaryCall<{ id: string }, object>} */
export const getOrder = (call, callback) => {
  if (!call.metadata.get('authorization')[0]) {
    callback({ code: grpc.status.PERMISSION_DENIED, details: 'Missing access token' });
    return;
  }
  callback({ code: 5, details: 'No such order' });
};
`;

export const CLEAN = MISUSE.replace('PERMISSION_DENIED', 'UNAUTHENTICATED').replace('code: 5', 'code: grpc.status.NOT_FOUND');

const MANIFEST = { name: 'orders', private: true, type: 'module', packageManager: 'npm@11.0.0', dependencies: { '@grpc/grpc-js': '^1.14.0' } };

export interface Service {
  readonly folder: string;
  readonly run: (command: string, environment?: Readonly<Record<string, string>>) => Finished;
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
}

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A service in a git repository, with the packages of this repository installed, gone after the test. */
export function makeService(files: Readonly<Record<string, string>>, manifest: object = {}): Service {
  const { folder, remove } = makeProject({
    files: { 'package.json': JSON.stringify({ ...MANIFEST, ...manifest }), '.gitignore': 'node_modules\n.turbo\n', 'eslint.config.js': FLAT_CONFIG, ...files },
    installed: ['eslint', 'eslint-plugin-grpc-litmus', 'grpc-litmus'],
  });
  onTestFinished(remove);
  const service: Service = {
    folder,
    run: (command, environment) => runCommand(command, folder, environment),
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    },
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
  };
  service.write('node_modules/.bin/grpc-litmus', `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'packages/cli/dist/main.js')}" "$@"\n`);
  chmodSync(path.join(folder, 'node_modules/.bin/grpc-litmus'), 0o755);
  for (const command of ['git init --quiet', 'git config user.name Test', 'git config user.email test@example.com', 'git add --all']) service.run(command);
  return service;
}

/** ESLint, turbo and the managers of hooks. */
const BIN = path.join(root, 'node_modules/.bin');

/** Runs a command of a recipe in a shell. `npx` is left out: it would find the same program, a second later. */
export function runCommand(command: string, cwd: string, environment: Readonly<Record<string, string>> = {}): Finished {
  const direct = command.replaceAll(/\bnpx (?:--no )?/g, '');
  const own = path.join(cwd, 'node_modules/.bin');
  const { FORCE_COLOR: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(direct, {
    cwd,
    shell: true,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1', TURBO_TELEMETRY_DISABLED: '1', PATH: [own, BIN, process.env['PATH']].join(path.delimiter), ...environment },
  });
  return { exitCode: status, stdout, stderr };
}
